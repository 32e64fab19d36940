package org.quittance.cli;

import java.io.PrintWriter;
import org.quittance.exchange.Progress;

/** Prints how far long work is: a line when a step begins to count, and one for every tenth of it. */
final class PrintedProgress implements Progress {

    private static final int TENTHS = 10;
    private static final long WORTH_TELLING = 100;

    private final PrintWriter err;
    private String lastStep = "";
    private long lastTenth;
    private boolean told;

    PrintedProgress(PrintWriter err) {
        this.err = err;
    }

    /** A step after work that was long enough to be told. */
    void phase(String step) {
        if (told) {
            err.println(step);
            err.flush();
        }
    }

    @Override
    public void at(String step, long done, long total) {
        long tenth = total <= 0 ? 0 : done * TENTHS / total;
        boolean isNew = !step.equals(lastStep);
        if (isNew || tenth > lastTenth) {
            if (total >= WORTH_TELLING) {
                told = true;
                err.println(step + ": " + done + " of " + total);
                err.flush();
            }
            lastStep = step;
            lastTenth = tenth;
        }
    }
}
