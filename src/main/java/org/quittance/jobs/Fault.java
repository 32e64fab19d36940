package org.quittance.jobs;

/** Why something broke, in words that can quote nobody: what kind of fault, and where in the program. */
final class Fault {

    private static final String OURS = "org.quittance.";

    private Fault() {}

    static String words(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        StringBuilder words = new StringBuilder(fault.getClass().getSimpleName());
        if (fault.getCause() != null) {
            words.append(" (").append(root.getClass().getSimpleName()).append(')');
        }
        for (StackTraceElement at : root.getStackTrace()) {
            if (at.getClassName().startsWith(OURS)) {
                return words.append(" at ")
                        .append(at.getClassName().substring(OURS.length()))
                        .append(':')
                        .append(at.getLineNumber())
                        .toString();
            }
        }
        return words.toString();
    }
}
