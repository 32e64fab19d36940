package org.quittance.sample;

import java.io.PrintStream;
import org.quittance.exchange.Progress;

/**
 * How far the sample clinic is and what is loaded, as one line that grows on standard error; what is no terminal gets a
 * line now and then.
 */
final class ProgressBar implements Progress {

    private static final int WIDTH = 32;
    private static final int WIDEST = 100;
    private static final int PERCENT = 100;
    private static final int PERCENT_PER_LINE = 10;

    private final PrintStream out;
    private final boolean terminal;
    private int fromPercent;
    private int toPercent;
    private int shown = -1;
    private String doing = "";

    ProgressBar(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** What follows moves the bar between two places. */
    void between(int from, int to) {
        this.fromPercent = from;
        this.toPercent = to;
    }

    @Override
    public void at(String step, long done, long total) {
        doing = step;
        long share = total <= 0 ? 0 : Math.min(done, total) * (toPercent - fromPercent) / total;
        show(fromPercent + Math.toIntExact(share));
    }

    /** Fills the bar. */
    void end() {
        doing = "";
        show(PERCENT);
        if (terminal) {
            out.println();
        }
    }

    private void show(int percent) {
        if (percent <= shown || (!terminal && percent / PERCENT_PER_LINE == shown / PERCENT_PER_LINE && shown >= 0)) {
            return;
        }
        shown = percent;
        int full = percent * WIDTH / PERCENT;
        String bar = "Loading the sample clinic [" + "#".repeat(full) + "-".repeat(WIDTH - full) + "] " + percent + " %"
                + (doing.isEmpty() ? "" : ", " + doing);
        if (terminal) {
            out.print("\r" + bar + " ".repeat(Math.max(0, WIDEST - bar.length())));
        } else {
            out.println(bar);
        }
        out.flush();
    }
}
