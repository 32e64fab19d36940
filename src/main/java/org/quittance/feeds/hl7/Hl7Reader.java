package org.quittance.feeds.hl7;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.GenericMessage;
import ca.uhn.hl7v2.model.GenericSegment;
import ca.uhn.hl7v2.parser.EncodingCharacters;
import ca.uhn.hl7v2.parser.Escaping;
import ca.uhn.hl7v2.parser.GenericModelClassFactory;
import ca.uhn.hl7v2.parser.PipeParser;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads messages without insisting on what senders get wrong: line ends of any kind, small letters in names of
 * segments, segments and fields nobody knows. HAPI takes the fields apart; the segments stay in their order.
 */
public final class Hl7Reader {

    private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\r|\\n");
    private static final Pattern SEGMENT_NAME = Pattern.compile("[A-Z][A-Z0-9]{2}");
    private static final int HEADER_START = 8;

    /** Escapes are read field by field, by {@link Escapes}: HAPI loses letters behind a lone backslash. */
    private static final Escaping AS_SENT = new Escaping() {
        @Override
        public String escape(String text, EncodingCharacters characters) {
            return text;
        }

        @Override
        public String unescape(String text, EncodingCharacters characters) {
            return text;
        }
    };

    private final GenericModelClassFactory models = new GenericModelClassFactory();
    private final PipeParser parser;

    /** A reader; may be used by many threads at once. */
    public Hl7Reader() {
        DefaultHapiContext context = new DefaultHapiContext(models);
        context.setValidationContext(ValidationContextFactory.noValidation());
        context.getParserConfiguration().setEscaping(AS_SENT);
        this.parser = context.getPipeParser();
    }

    /**
     * Reads a message.
     *
     * @param text the message
     * @param faults takes what is wrong
     * @return the message; empty when it has no header to speak of
     */
    public Optional<Hl7Message> read(String text, Faults faults) {
        List<String> lines = new ArrayList<>();
        for (String line : LINE_END.split(text)) {
            if (!line.isBlank()) {
                lines.add(lines.isEmpty() ? line.replaceFirst("^\\uFEFF", "").stripLeading() : line);
            }
        }
        if (lines.isEmpty()
                || !lines.getFirst().startsWith("MSH")
                || lines.getFirst().length() < HEADER_START) {
            String found = lines.isEmpty()
                    ? ""
                    : lines.getFirst().substring(0, Math.min(3, lines.getFirst().length()));
            boolean batch = found.equals("FHS") || found.equals("BHS");
            faults.add(
                    new Fault(batch ? found : "MSH", 1, 0, batch ? MessageFault.BATCH : MessageFault.NO_HEADER, found));
            return Optional.empty();
        }
        return segments(lines, faults);
    }

    private Optional<Hl7Message> segments(List<String> lines, Faults faults) {
        String header = lines.getFirst();
        char separator = header.charAt(3);
        int end = header.indexOf(separator, 4);
        String encoding = end < 0 ? "" : header.substring(4, end);
        if (Character.isLetterOrDigit(separator) || encoding.length() < 4) {
            faults.add(new Fault("MSH", 1, 2, MessageFault.ENCODING_CHARACTERS, encoding));
            return Optional.empty();
        }
        EncodingCharacters characters = new EncodingCharacters(separator, encoding.substring(0, 4));
        Escapes escapes = new Escapes(separator, encoding, Decoding.named(header));
        GenericMessage message = new GenericMessage.V251(models);
        message.setParser(parser);
        Map<String, Integer> occurrences = new HashMap<>();
        List<Hl7Segment> segments = new ArrayList<>();
        for (String line : lines) {
            String name = line.substring(0, Math.min(3, line.length())).toUpperCase(Locale.ROOT);
            boolean named = SEGMENT_NAME.matcher(name).matches() && (line.length() == 3 || line.charAt(3) == separator);
            int occurrence = occurrences.merge(named ? name : "", 1, Integer::sum);
            if (!named || (name.equals("MSH") && occurrence > 1)) {
                faults.add(new Fault(
                        named ? name : "line",
                        named ? occurrence : segments.size() + 1,
                        0,
                        named ? MessageFault.SECOND_HEADER : MessageFault.NO_SEGMENT_NAME,
                        ""));
                return header(segments);
            }
            try {
                GenericSegment segment = new GenericSegment(message, name);
                parser.parse(segment, name + line.substring(3), characters);
                segments.add(new Hl7Segment(segment, occurrence, escapes));
            } catch (HL7Exception e) {
                faults.add(new Fault(name, occurrence, 0, MessageFault.UNREADABLE_SEGMENT, ""));
                return header(segments);
            }
        }
        return header(segments);
    }

    private static Optional<Hl7Message> header(List<Hl7Segment> segments) {
        return segments.isEmpty()
                ? Optional.empty()
                : Optional.of(new Hl7Message(segments.getFirst(), List.copyOf(segments)));
    }
}
