package org.quittance.exchange.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the files below paths, in the order of their names. Links are followed to files inside the same folder only. */
public final class FileWalk {

    private static final int DEEPEST = 32;

    private final List<Found> found = new ArrayList<>();

    private FileWalk() {}

    /** What was found at a path. */
    public sealed interface Found {

        /**
         * A file.
         *
         * @param source where it lies
         */
        record File(Source source) implements Found {}

        /**
         * Nothing that is read.
         *
         * @param path how reports name it
         * @param reason a sentence for the report
         */
        record Refused(String path, String reason) implements Found {}
    }

    /**
     * Walks paths in the order given.
     *
     * @param paths files and folders
     * @return every file, and what could not be read
     */
    public static List<Found> below(List<Path> paths) {
        FileWalk walk = new FileWalk();
        paths.forEach(path -> walk.visit(path, path, 0));
        return walk.found;
    }

    private void visit(Path root, Path path, int depth) {
        boolean isGiven = depth == 0;
        if (!isGiven && Files.isSymbolicLink(path) && !pointsInside(root, path)) {
            refuse(path, "A link that leads out of its folder is not followed.");
        } else if (Files.isRegularFile(path)) {
            found.add(new Found.File(Source.of(path.toString(), path)));
        } else if (Files.isDirectory(
                path, isGiven ? new LinkOption[0] : new LinkOption[] {LinkOption.NOFOLLOW_LINKS})) {
            visitFolder(root, path, depth);
        } else if (Files.isDirectory(path)) {
            refuse(path, "A link to a folder is not followed.");
        } else if (Files.exists(path)) {
            refuse(path, "This is neither a file nor a folder.");
        } else {
            refuse(path, "There is no such file.");
        }
    }

    private void visitFolder(Path root, Path folder, int depth) {
        if (depth >= DEEPEST) {
            refuse(folder, "Folders are read " + DEEPEST + " levels deep.");
            return;
        }
        List<Path> entries;
        try (Stream<Path> listed = Files.list(folder)) {
            entries = listed.sorted().toList();
        } catch (IOException e) {
            refuse(folder, "This folder cannot be read.");
            return;
        }
        entries.forEach(entry -> visit(root, entry, depth + 1));
    }

    private static boolean pointsInside(Path root, Path link) {
        try {
            return link.toRealPath().startsWith(root.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    private void refuse(Path path, String reason) {
        found.add(new Found.Refused(path.toString(), reason));
    }
}
