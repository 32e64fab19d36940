package org.quittance.exchange;

import java.util.List;

/**
 * A module that takes a kind of file. Spring beans of this type are found by {@link Intake}. Importing is idempotent:
 * the same file again, or half of it after a crash, changes only what is still missing.
 */
public interface FileImporter {

    /** The {@link #order} of files that bring people and claims. */
    int CLAIMS = 100;

    /** The {@link #order} of files that bring payers' answers. */
    int REMITTANCES = 200;

    /**
     * Whether this importer takes a file of this kind. At most one importer takes a kind.
     *
     * @param kind what the file is
     * @return true when {@link #take} may be called with it
     */
    boolean takes(Recognised kind);

    /**
     * When it runs among the importers of one import: lower first, so that claims are known before their answers.
     *
     * @return {@link #CLAIMS}, {@link #REMITTANCES} or a number between
     */
    int order();

    /**
     * Whether files of its kinds belong together, so that one of them is read with the others: then files of the same
     * import that were accepted before come again with those that were not.
     *
     * @return false unless said otherwise
     */
    default boolean takesSets() {
        return false;
    }

    /**
     * What became since of a file that was accepted before and comes again.
     *
     * @param file the kept file
     * @return a sentence that a person should read; empty when what it says stands
     */
    default String sinceThen(KeptFileId file) {
        return "";
    }

    /**
     * Imports files. Bad content is a report, never an exception; an exception means that this program is wrong, and
     * holds that file.
     *
     * @param files in the order of their paths; all of a kind this importer takes
     * @param mode whether anything may be changed
     * @param wishes who brings them, and how they want them taken
     * @param progress how far it is, and whether to stop
     * @return at least one report for each file it looked at, each with the file's path
     */
    List<FileReport> take(List<IncomingFile> files, ImportMode mode, ImportWishes wishes, Progress progress);
}
