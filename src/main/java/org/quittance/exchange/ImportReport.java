package org.quittance.exchange;

import java.util.List;

/**
 * What became of everything that was given to one import.
 *
 * @param files one row per file, or per transaction where a file has several, in the order of the paths
 */
public record ImportReport(List<FileReport> files) {

    /** Takes a copy. */
    public ImportReport {
        files = List.copyOf(files);
    }

    /**
     * Whether nothing waits for a person.
     *
     * @return true when every row is accepted or was seen before
     */
    public boolean allAccepted() {
        return files.stream()
                .allMatch(file -> file.status() == FileStatus.ACCEPTED || file.status() == FileStatus.SEEN);
    }
}
