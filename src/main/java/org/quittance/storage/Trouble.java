package org.quittance.storage;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** What kind of trouble with the data a failure speaks of, read from its chain of causes. */
public enum Trouble {
    /** None that is known here: a mistake of ours. */
    OTHER,
    /** All connections are in use; nothing was begun. */
    BUSY,
    /** The database does not answer or is just starting; nothing was changed. */
    AWAY,
    /** The disk is full; nothing was changed. */
    DISK_FULL,
    /** Something took longer than it may, or waited too long for another act; nothing was changed. */
    TOO_LONG,
    /** The answer to a COMMIT was lost: the act may stand. */
    UNKNOWN_OUTCOME;

    private static final int DEEPEST = 20;

    /**
     * Reads a failure.
     *
     * @param failure what was thrown
     * @return what it speaks of
     */
    public static Trouble of(@Nullable Throwable failure) {
        Trouble found = OTHER;
        int depth = 0;
        for (Throwable each = failure; each != null && depth < DEEPEST; each = each.getCause(), depth++) {
            Trouble one = ofOne(each);
            if (one == UNKNOWN_OUTCOME) {
                return one;
            }
            if (one.compareTo(found) > 0) {
                found = one;
            }
        }
        return found;
    }

    /**
     * Whether the line to the database broke.
     *
     * @param failure what was thrown
     * @return true where no answer was received
     */
    static boolean lineBroke(Throwable failure) {
        int depth = 0;
        for (Throwable each = failure; each != null && depth < DEEPEST; each = each.getCause(), depth++) {
            if (each instanceof SQLException sql && gone(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static Trouble ofOne(Throwable failure) {
        return switch (failure) {
            case OutcomeUnknownException unknown -> UNKNOWN_OUTCOME;
            case CommitLostException lost -> AWAY;
            case SQLTransientConnectionException noneFree -> noneFree.getCause() == null ? BUSY : AWAY;
            case SQLException sql -> ofState(String.valueOf(sql.getSQLState()));
            case IOException io -> noRoom(io) ? DISK_FULL : OTHER;
            default -> OTHER;
        };
    }

    private static Trouble ofState(String state) {
        return switch (state) {
            case "53100", "58030" -> DISK_FULL;
            case "57014", "55P03", "25P03", "25P04" -> TOO_LONG;
            case "53300" -> BUSY;
            default -> gone(state) ? AWAY : OTHER;
        };
    }

    /** The line broke, nobody listens, or the server is on its way up or down. */
    private static boolean gone(String state) {
        return state.startsWith("08") || state.startsWith("57P");
    }

    private static boolean noRoom(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        return message.contains("No space left on device") || message.contains("not enough space");
    }
}
