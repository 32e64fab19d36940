package org.quittance.exchange.x12;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.quittance.exchange.Delimiters;
import org.quittance.exchange.Segment;

/**
 * Splits a stream into segments in one pass with bounded memory. What is harmless is left out: a byte order mark, line
 * breaks anywhere, blanks and empty lines between segments. What is not is one problem, and then there are no more
 * segments: {@link #isStopped}.
 */
final class Tokenizer {

    /** The longest element taken, in bytes. */
    static final int LONGEST_ELEMENT = 16_384;

    private static final byte CTRL_Z = 0x1A;

    private static final byte PLAIN = 0;
    private static final byte ELEMENT = 1;
    private static final byte TERMINATOR = 2;
    private static final byte BREAK = 3;
    private static final byte BEYOND_ASCII = 4;
    private static final byte FORBIDDEN = 5;

    private final String fileName;
    private final ByteWindow window;
    private final Problems problems;
    private final SegmentText texts;
    private final byte[] kinds = new byte[256];
    private Delimiters delimiters = new Delimiters('*', ':', '^', '~');
    private byte[] joined = new byte[256];
    private int number;
    private boolean started;
    private boolean stopped;
    private boolean interchangeClosed = true;
    private boolean properHeader = true;

    Tokenizer(String fileName, InputStream in, int bufferSize, Problems problems) {
        this.fileName = fileName;
        this.window = new ByteWindow(in, bufferSize);
        this.problems = problems;
        this.texts = new SegmentText(fileName);
    }

    /** Whether a problem ended the reading. */
    boolean isStopped() {
        return stopped;
    }

    /** How many segments were handed out. */
    int count() {
        return number;
    }

    /** Whether the last ISA had the widths of the standard. */
    boolean isProperHeader() {
        return properHeader;
    }

    /** The envelope is closed: only another ISA, blanks or the end may follow. */
    void expectInterchange() {
        interchangeClosed = true;
    }

    Optional<Segment> next() throws IOException {
        if (stopped || (!started && !start())) {
            return Optional.empty();
        }
        skipBlanks();
        if (interchangeClosed) {
            skipPadding();
        }
        if (window.at(0) < 0) {
            return Optional.empty();
        }
        if (IsaHeader.startsAt(window)) {
            return header();
        }
        if (interchangeClosed) {
            return stop(X12Fault.AFTER_IEA, String.format(Locale.ROOT, "%02X", window.at(0)));
        }
        return segment();
    }

    private boolean start() throws IOException {
        started = true;
        int first = window.at(0);
        int second = window.at(1);
        if (isUtf16(first, second)) {
            stop(X12Fault.UTF_16);
            return false;
        }
        if (first == 0xEF && second == 0xBB && window.at(2) == 0xBF) {
            window.skip(3);
            problems.note("A byte order mark in front was skipped.");
        }
        skipBlanks();
        if (window.at(0) < 0) {
            stop(X12Fault.EMPTY);
            return false;
        }
        if (!IsaHeader.startsAt(window)) {
            notAtIsa();
            return false;
        }
        return true;
    }

    private static boolean isUtf16(int first, int second) {
        boolean marked = (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
        return marked || first == 0 || second == 0;
    }

    private void notAtIsa() throws IOException {
        int looked = 0;
        while (looked < LONGEST_ELEMENT && window.at(looked) >= 0) {
            looked++;
        }
        for (int i = 1; i + 6 < looked; i++) {
            int separator = window.at(i + 3);
            if (window.at(i) == 'I'
                    && window.at(i + 1) == 'S'
                    && window.at(i + 2) == 'A'
                    && !IsaHeader.isWordByte(separator)
                    && separator == window.at(i + 6)) {
                stop(X12Fault.BEFORE_ISA);
                return;
            }
        }
        stop(X12Fault.NO_ISA);
    }

    private void skipBlanks() throws IOException {
        for (int b = window.at(0); b == ' ' || b == '\n' || b == '\r' || b == '\t'; b = window.at(0)) {
            window.skip(1);
        }
    }

    /**
     * What fills up the last block of a transfer, or ends a text on old machines, is no content: Ctrl-Z, NUL and other
     * control bytes, blanks, and the byte order mark of a file that was appended.
     */
    private void skipPadding() throws IOException {
        boolean padded = false;
        while (true) {
            int b = window.at(0);
            if (b >= 0 && b <= ' ') {
                padded |= b != ' ' && b != '\n' && b != '\r' && b != '\t';
                window.skip(1);
            } else if (b == 0xEF && window.at(1) == 0xBB && window.at(2) == 0xBF) {
                padded = true;
                window.skip(3);
            } else {
                if (padded) {
                    problems.note("Padding behind an interchange (Ctrl-Z, NUL or the like) was passed over.");
                }
                return;
            }
        }
    }

    private Optional<Segment> header() throws IOException {
        number++;
        return switch (IsaHeader.read(window)) {
            case IsaHeader.Usable header -> {
                window.skip(header.bytes());
                delimiters = header.delimiters();
                properHeader = header.isProper();
                interchangeClosed = false;
                classify();
                yield Optional.of(Segment.of(fileName, number, delimiters, header.text()));
            }
            case IsaHeader.Unusable(X12Fault fault) -> stopAtSegment(fault);
        };
    }

    private void classify() {
        Arrays.fill(kinds, 0, 32, FORBIDDEN);
        Arrays.fill(kinds, 32, 127, PLAIN);
        kinds[127] = FORBIDDEN;
        Arrays.fill(kinds, 128, 256, BEYOND_ASCII);
        kinds['\n'] = BREAK;
        kinds['\r'] = BREAK;
        kinds[delimiters.component()] = PLAIN;
        if (delimiters.repetition() != Delimiters.NONE) {
            kinds[delimiters.repetition()] = PLAIN;
        }
        kinds[delimiters.element()] = ELEMENT;
        kinds[delimiters.terminator()] = TERMINATOR;
    }

    private Optional<Segment> segment() throws IOException {
        number++;
        texts.clear();
        int offset = 0;
        int breaks = 0;
        boolean beyondAscii = false;
        while (true) {
            byte[] bytes = window.buffer();
            int position = window.start() + offset;
            int end = window.end();
            byte kind = PLAIN;
            while (position < end && (kind = kinds[bytes[position] & 0xFF]) == PLAIN) {
                position++;
            }
            offset = position - window.start();
            if (position == end) {
                if (!window.more()) {
                    return window.isFull() ? tooLong() : brokenOff(offset, breaks, beyondAscii);
                }
                continue;
            }
            switch (kind) {
                case ELEMENT -> {
                    if (offset - breaks - texts.lastSeparator() > LONGEST_ELEMENT) {
                        return tooLong();
                    }
                    texts.separatorAt(offset - breaks);
                }
                case BREAK -> breaks++;
                case BEYOND_ASCII -> beyondAscii = true;
                case TERMINATOR -> {
                    if (offset - breaks - texts.lastSeparator() > LONGEST_ELEMENT) {
                        return tooLong();
                    }
                    Segment whole = text(offset, breaks, beyondAscii);
                    window.skip(offset + 1);
                    return Optional.of(whole);
                }
                default -> {
                    return endsInPadding(offset, breaks, beyondAscii)
                            ? Optional.of(ended(offset, breaks, beyondAscii))
                            : forbidden();
                }
            }
            offset++;
        }
    }

    private Segment text(int length, int breaks, boolean beyondAscii) {
        byte[] bytes = window.buffer();
        int from = window.start();
        if (breaks > 0) {
            joined = joined.length < length ? new byte[2 * length] : joined;
            int kept = 0;
            for (int i = from; i < from + length; i++) {
                if (kinds[bytes[i] & 0xFF] != BREAK) {
                    joined[kept++] = bytes[i];
                }
            }
            bytes = joined;
            from = 0;
            length = kept;
        }
        if (!beyondAscii) {
            return texts.ascii(number, delimiters, bytes, from, length);
        }
        Segment segment = texts.beyondAscii(number, delimiters, bytes, from, length);
        if (texts.isLatinSeen()) {
            problems.note("Text that is not UTF-8 was read as Latin-1.");
        }
        return segment;
    }

    /** The stream ended without a terminator: harmless only where a line break terminates and IEA stands last. */
    private Optional<Segment> brokenOff(int length, int breaks, boolean beyondAscii) {
        Segment last = text(length, breaks, beyondAscii);
        window.skip(length);
        boolean breakTerminates = delimiters.terminator() == '\n' || delimiters.terminator() == '\r';
        if (breakTerminates && last.is("IEA") && last.size() == 2) {
            return Optional.of(last);
        }
        return stopAtSegment(X12Fault.CUT, number - 1);
    }

    /** Where a line break terminates, padding may stand directly behind a last IEA without one. */
    private boolean endsInPadding(int length, int breaks, boolean beyondAscii) {
        boolean breakTerminates = delimiters.terminator() == '\n' || delimiters.terminator() == '\r';
        int found = window.buffer()[window.start() + length];
        if (!breakTerminates || (found != 0 && found != CTRL_Z)) {
            return false;
        }
        Segment last = text(length, breaks, beyondAscii);
        return last.is("IEA") && last.size() == 2;
    }

    private Segment ended(int length, int breaks, boolean beyondAscii) {
        Segment last = text(length, breaks, beyondAscii);
        window.skip(length);
        return last;
    }

    private Optional<Segment> tooLong() {
        return stopAtSegment(X12Fault.TOO_LONG, ByteWindow.LARGEST_TOKEN, LONGEST_ELEMENT);
    }

    private Optional<Segment> forbidden() {
        return stopAtSegment(X12Fault.CONTROL_BYTE);
    }

    private Optional<Segment> stop(X12Fault fault, Object... facts) {
        stopped = true;
        String place = number == 0 ? fileName + ", start" : fileName + ", after segment " + number;
        problems.add(fault, place, "", facts);
        return Optional.empty();
    }

    private Optional<Segment> stopAtSegment(X12Fault fault, Object... facts) {
        stopped = true;
        problems.add(fault, fileName + ", segment " + number, "", facts);
        number--;
        return Optional.empty();
    }
}
