package org.quittance.exchange.x12;

import java.io.IOException;
import org.quittance.exchange.Delimiters;

/** One reading of one interchange header. */
final class IsaHeaderScan {

    private static final int[] WIDTHS = {2, 10, 2, 10, 2, 15, 2, 15, 6, 4, 1, 5, 9, 1, 1, 1};
    private static final int LONGEST = 512;
    private static final int REPETITION_ELEMENT = 11;

    private final ByteWindow window;
    private final StringBuilder text = new StringBuilder(IsaHeader.PROPER_LENGTH);
    private int offset;
    private boolean isProper = true;

    IsaHeaderScan(ByteWindow window) {
        this.window = window;
    }

    IsaHeader read() throws IOException {
        text.append("ISA");
        for (int i = 0; i < 3; i++) {
            offset = IsaHeader.afterBreaks(window, offset + 1);
        }
        int element = window.at(offset);
        char repetition = Delimiters.NONE;
        text.append((char) element);
        offset++;
        for (int n = 1; n < WIDTHS.length; n++) {
            int from = text.length();
            if (!takeUntil(element)) {
                return new IsaHeader.Unusable(X12Fault.ISA_CUT);
            }
            int width = text.length() - from - 1;
            isProper &= width == WIDTHS[n - 1];
            if (n == REPETITION_ELEMENT && width == 1 && !IsaHeader.isWordByte(text.charAt(from))) {
                repetition = text.charAt(from);
            }
        }
        offset = IsaHeader.afterBreaks(window, offset);
        int component = window.at(offset++);
        int terminator = terminator();
        if (component < 0 || terminator < 0) {
            return new IsaHeader.Unusable(X12Fault.ISA_WITHOUT_GS);
        }
        if (IsaHeader.isWordByte(component) || IsaHeader.isWordByte(terminator)) {
            return separators();
        }
        if (component == element
                || terminator == element
                || terminator == component
                || repetition == component
                || repetition == terminator) {
            return new IsaHeader.Unusable(X12Fault.ISA_SAME_SEPARATORS);
        }
        text.append((char) component);
        Delimiters said = new Delimiters((char) element, (char) component, repetition, (char) terminator);
        return new IsaHeader.Usable(text.toString(), said, offset, isProper);
    }

    /** Takes text up to and with the next element separator; false when none comes in time. */
    private boolean takeUntil(int separator) throws IOException {
        while (offset < LONGEST) {
            int b = window.at(offset++);
            if (b <= 0) {
                return false;
            }
            if (!IsaHeader.isBreak(b)) {
                text.append((char) b);
            }
            if (b == separator) {
                return true;
            }
        }
        return false;
    }

    /** A line break is the terminator unless another separator hides behind it: then the header was wrapped there. */
    private int terminator() throws IOException {
        int first = window.at(offset++);
        if (!IsaHeader.isBreak(first)) {
            return first;
        }
        int afterFirst = offset;
        offset = IsaHeader.afterBreaks(window, offset);
        int behind = window.at(offset);
        if (IsaHeader.isWordByte(behind)) {
            offset = afterFirst;
            return first;
        }
        offset++;
        return behind;
    }

    private static IsaHeader separators() {
        return new IsaHeader.Unusable(X12Fault.ISA_SEPARATORS);
    }
}
