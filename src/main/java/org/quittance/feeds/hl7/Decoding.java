package org.quittance.feeds.hl7;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Bytes to text by the character set that MSH-18 names. A message that names none is UTF-8 when its bytes are, else
 * ISO 8859-1. Bytes that the named set does not have are a fault: a name would be stored wrong.
 */
public final class Decoding {

    private static final int CHARACTER_SET = 18;

    private Decoding() {}

    /**
     * Decodes a message.
     *
     * @param bytes as received
     * @param faults takes what is wrong
     * @return the text; with one character per byte where it is faulty
     */
    public static String text(byte[] bytes, Faults faults) {
        String raw = new String(bytes, StandardCharsets.ISO_8859_1);
        String named = name(raw);
        Optional<String> utf8 = strict(bytes, StandardCharsets.UTF_8);
        if (named.isEmpty()) {
            return utf8.orElse(raw);
        }
        Optional<Charset> charset = charset(named);
        if (charset.isEmpty()) {
            faults.add(fault(MessageFault.CHARACTER_SET, named));
            return raw;
        }
        // Plain ASCII is always right, and many that name ASCII send UTF-8.
        Optional<String> text = charset.get().equals(StandardCharsets.US_ASCII) ? utf8 : strict(bytes, charset.get());
        if (text.isEmpty()) {
            faults.add(fault(MessageFault.OTHER_BYTES, named));
        }
        return text.orElse(raw);
    }

    /**
     * The character set that a header names.
     *
     * @param header the first line
     * @return the set; ISO 8859-1 where it names none that is known
     */
    static Charset named(String header) {
        return charset(name(header)).orElse(StandardCharsets.ISO_8859_1);
    }

    private static Fault fault(MessageFault kind, String found) {
        return new Fault("MSH", 1, CHARACTER_SET, kind, found);
    }

    /** MSH-18, whose digits and letters are the same in all sets that may be named. */
    private static String name(String raw) {
        int start = raw.indexOf("MSH");
        if (start < 0 || raw.length() < start + 4) {
            return "";
        }
        String line = raw.substring(start).split("[\\r\\n]", 2)[0];
        String[] fields = line.split(Pattern.quote(line.substring(3, 4)), -1);
        return fields.length < CHARACTER_SET ? "" : fields[CHARACTER_SET - 1].split("~", 2)[0].strip();
    }

    private static Optional<Charset> charset(String named) {
        if (named.equalsIgnoreCase("UTF-8") || named.equalsIgnoreCase("UTF8")) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        return switch (named) {
            case "ASCII" -> Optional.of(StandardCharsets.US_ASCII);
            case "UNICODE UTF-8", "UNICODE" -> Optional.of(StandardCharsets.UTF_8);
            case "8859/1", "8859/2", "8859/3", "8859/4", "8859/5", "8859/6", "8859/7", "8859/8", "8859/9", "8859/15" ->
                Optional.of(Charset.forName("ISO-8859-" + named.substring(5)));
            default -> Optional.empty();
        };
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
