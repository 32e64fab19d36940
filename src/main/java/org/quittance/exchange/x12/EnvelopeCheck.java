package org.quittance.exchange.x12;

import java.util.HashSet;
import java.util.Set;
import org.quittance.exchange.Envelope;
import org.quittance.exchange.Segment;
import org.quittance.exchange.x12.SenderHabits.Habit;

/**
 * Follows the envelopes of a file and tells what is wrong with their order, counts and control numbers. These are the
 * faults a 999 or TA1 would reject for (rule C-70); nothing of such a file may be posted.
 */
final class EnvelopeCheck {

    private static final int MOST_CONTROL_NUMBERS = 100_000;

    private final String fileName;
    private final Problems problems;
    private final SenderHabits habits = SenderHabits.known();
    private final Set<String> controlNumbers = new HashSet<>();
    private Envelope envelope = Envelope.NONE;
    private boolean inInterchange;
    private boolean inGroup;
    private boolean inTransaction;
    private boolean properHeader;
    private boolean headerJudged;
    private int firstGroup;
    private int firstTransaction;
    private int startOfTransaction;
    private int last;

    EnvelopeCheck(String fileName, Problems problems) {
        this.fileName = fileName;
        this.problems = problems;
    }

    Envelope envelope() {
        return envelope;
    }

    /** Whether IEA was read and no ISA since. */
    boolean isClosed() {
        return !inInterchange;
    }

    void see(Segment segment, boolean isProperHeader) {
        last = segment.number();
        if (!headerJudged && inInterchange && !segment.is("GS")) {
            judgeHeader("");
        }
        switch (segment.id()) {
            case "ISA" -> openInterchange(segment, isProperHeader);
            case "GS" -> openGroup(segment);
            case "ST" -> openTransaction(segment);
            case "SE" -> closeTransaction(segment);
            case "GE" -> closeGroup(segment);
            case "IEA" -> closeInterchange(segment);
            default -> data(segment);
        }
    }

    /** The file ended without another problem. */
    void end() {
        String place = fileName + ", after segment " + last;
        closeMissing(place, true);
    }

    private void openInterchange(Segment isa, boolean isProperHeader) {
        closeMissing(isa.place(), true);
        envelope = Envelopes.interchange(envelope, isa);
        inInterchange = true;
        properHeader = isProperHeader;
        headerJudged = properHeader;
        firstGroup = envelope.group();
    }

    /** An ISA of the wrong width is a problem unless its sender, known only from GS02, always writes it so. */
    private void judgeHeader(String sender) {
        headerJudged = true;
        if (properHeader || isHabit(sender, Habit.ISA_COLLAPSED)) {
            return;
        }
        problems.add(X12Fault.ISA_LENGTH, fileName + ", segment " + (last - 1) + " (ISA)", "");
    }

    private void openGroup(Segment gs) {
        if (!headerJudged) {
            judgeHeader(gs.element(2).strip());
        }
        if (inTransaction) {
            missing(gs.place(), X12Fault.SE_MISSING);
            inTransaction = false;
        }
        if (inGroup) {
            missing(gs.place(), X12Fault.GE_MISSING);
        }
        if (gs.size() != 8) {
            problems.add(X12Fault.GS_SIZE, gs.place(), "" + gs.size());
        }
        envelope = Envelopes.group(envelope, gs);
        inGroup = true;
        firstTransaction = envelope.transaction();
        controlNumbers.clear();
    }

    private void openTransaction(Segment st) {
        String kind = st.element(1).strip();
        if (!inGroup) {
            problems.add(X12Fault.ST_OUTSIDE, st.place(), kind);
        }
        if (inTransaction) {
            problems.add(X12Fault.ST_NESTED, st.place(), kind);
        }
        envelope = Envelopes.transaction(envelope, st);
        inTransaction = true;
        startOfTransaction = st.number();
        String version = envelope.version();
        if (Guides.contradicts(version, kind)) {
            problems.add(X12Fault.GS08_ST01, st.place(1), version, kind);
        } else if (Guides.codeContradicts(envelope.groupCode(), kind)) {
            problems.add(X12Fault.GS01_ST01, st.place(1), envelope.groupCode(), kind);
        }
        String ownVersion = st.element(3).strip();
        if (Guides.differ(version, ownVersion)) {
            problems.add(X12Fault.ST03, st.place(3), ownVersion, version);
        }
        String control = st.element(2).strip();
        if (controlNumbers.size() < MOST_CONTROL_NUMBERS && !controlNumbers.add(control)) {
            problems.add(X12Fault.ST02_TWICE, st.place(2), control);
        }
    }

    private void closeTransaction(Segment se) {
        if (!inTransaction) {
            problems.add(X12Fault.SE_OUTSIDE, se.place(), "");
            return;
        }
        long count = se.number() - startOfTransaction + 1L;
        if (number(se.element(1)) != count) {
            problems.add(X12Fault.SE01, se.place(1), se.element(1), count);
        }
        if (!se.element(2).strip().equals(envelope.transactionControl())) {
            problems.add(X12Fault.SE02, se.place(2), se.element(2), envelope.transactionControl());
        }
        inTransaction = false;
        envelope = Envelopes.afterTransaction(envelope);
    }

    private void closeGroup(Segment ge) {
        if (inTransaction) {
            missing(ge.place(), X12Fault.SE_MISSING);
            inTransaction = false;
        }
        if (!inGroup) {
            problems.add(X12Fault.GE_OUTSIDE, ge.place(), "");
            return;
        }
        int count = envelope.transaction() - firstTransaction;
        String sender = envelope.groupSender();
        if (number(ge.element(1)) != count && !isHabit(sender, Habit.GE01_UNRELIABLE)) {
            problems.add(X12Fault.GE01, ge.place(1), ge.element(1), count);
        }
        if (isOther(ge.element(2), envelope.groupControl())) {
            problems.add(X12Fault.GE02, ge.place(2), ge.element(2), envelope.groupControl());
        }
        inGroup = false;
        envelope = Envelopes.afterTransaction(envelope);
    }

    private void closeInterchange(Segment iea) {
        closeMissing(iea.place(), false);
        int count = envelope.group() - firstGroup;
        if (number(iea.element(1)) != count) {
            problems.add(X12Fault.IEA01, iea.place(1), iea.element(1), count);
        }
        String control = envelope.interchangeControl();
        if (isOther(iea.element(2), control) && !isHabit(envelope.groupSender(), Habit.IEA02_UNRELIABLE)) {
            problems.add(X12Fault.IEA02, iea.place(2), iea.element(2), control);
        }
        inInterchange = false;
    }

    private void data(Segment segment) {
        if (!isProperId(segment.id())) {
            problems.add(X12Fault.SEGMENT_ID, segment.place(), "");
        } else if (!inTransaction && !(segment.is("TA1") && !inGroup)) {
            problems.add(X12Fault.OUTSIDE, segment.place(), segment.id());
        }
    }

    private void closeMissing(String place, boolean isInterchangeMissing) {
        if (inTransaction) {
            missing(place, X12Fault.SE_MISSING);
        }
        if (inGroup) {
            missing(place, X12Fault.GE_MISSING);
        }
        if (inInterchange && isInterchangeMissing) {
            missing(place, X12Fault.IEA_MISSING);
        }
        inTransaction = false;
        inGroup = false;
    }

    private void missing(String place, X12Fault trailer) {
        problems.add(trailer, place, "");
    }

    private boolean isHabit(String sender, Habit habit) {
        boolean known = habits.has(sender, habit);
        if (known) {
            problems.note("Known habit of sender " + sender + ": " + habit.words() + ".");
        }
        return known;
    }

    /** Control numbers are numbers: 0001 and 1 are the same. */
    private static boolean isOther(String one, String other) {
        String first = one.strip();
        String second = other.strip();
        return !first.equals(second) && (number(first) < 0 || number(first) != number(second));
    }

    private static long number(String text) {
        String digits = text.strip();
        if (digits.isEmpty() || digits.length() > 15) {
            return -1;
        }
        long value = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = 10 * value + c - '0';
        }
        return value;
    }

    private static boolean isProperId(String id) {
        boolean proper = id.length() >= 2 && id.length() <= 3 && id.charAt(0) >= 'A' && id.charAt(0) <= 'Z';
        for (int i = 1; proper && i < id.length(); i++) {
            char c = id.charAt(i);
            proper = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        return proper;
    }
}
