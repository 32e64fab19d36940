package org.quittance.feeds.hl7;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes acknowledgements: MSH, MSA, and one ERR per fault with its place, kind, reason and remedy. */
public final class AckText {

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyyMMddHHmmssZ");

    private AckText() {}

    /**
     * Writes an acknowledgement.
     *
     * @param to the message it answers
     * @param code how
     * @param faults why not
     * @param control how we name the acknowledgement, at most 20 characters
     * @param at when
     * @return the message, segments ended by carriage returns
     */
    public static String of(Header to, AckCode code, List<Fault> faults, String control, ZonedDateTime at) {
        StringBuilder text = new StringBuilder(400);
        text.append("MSH|^~\\&|").append(escaped(to.receiver().isEmpty() ? "QUITTANCE" : to.receiver()));
        text.append('|').append(escaped(to.receivingFacility()));
        text.append('|').append(escaped(to.application()));
        text.append('|').append(escaped(to.facility()));
        text.append('|').append(AT.format(at));
        text.append("||ACK").append(to.event().isEmpty() ? "" : "^" + escaped(to.event()) + "^ACK");
        text.append('|').append(control);
        text.append('|').append(to.processing().isEmpty() ? "P" : escaped(to.processing()));
        text.append('|').append(to.version().isEmpty() ? "2.5.1" : escaped(to.version()));
        text.append("\rMSA|")
                .append(code)
                .append('|')
                .append(escaped(to.control()))
                .append('\r');
        for (Fault fault : faults) {
            text.append("ERR||").append(escaped(fault.segment())).append('^').append(fault.occurrence());
            if (fault.field() > 0) {
                text.append('^').append(fault.field());
            }
            text.append('|').append(fault.code().code());
            text.append('^').append(fault.code().words());
            text.append("^HL70357|E|||").append(escaped(fault.sentence()));
            text.append('|').append(escaped(fault.remedy())).append('\r');
        }
        return text.toString();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '|' -> escaped.append("\\F\\");
                case '^' -> escaped.append("\\S\\");
                case '&' -> escaped.append("\\T\\");
                case '~' -> escaped.append("\\R\\");
                case '\\' -> escaped.append("\\E\\");
                case '\r', '\n', '\u000b', '\u001c' -> escaped.append(' ');
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
