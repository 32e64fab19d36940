package org.quittance.feeds.hl7;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the escapes of a message stand for (HL7 chapter 2, use of escape sequences in text fields). Each escape is read
 * once, so that an escaped escape stays a letter; what is no escape that we know stays as it is written: a lone
 * backslash is a letter of a name that somebody did not escape, and no letter behind it may be lost.
 */
final class Escapes {

    private static final Pattern HEX = Pattern.compile("X(?:[0-9A-Fa-f]{2})+");
    private static final int LONGEST = 400;

    private final char escape;
    private final char field;
    private final char component;
    private final char repetition;
    private final char subcomponent;
    private final Charset charset;

    /**
     * The escapes of a message.
     *
     * @param field its field separator
     * @param encoding its four encoding characters: component, repetition, escape, subcomponent
     * @param charset of bytes that are told in hexadecimal digits and are not UTF-8
     */
    Escapes(char field, String encoding, Charset charset) {
        this.field = field;
        this.component = encoding.charAt(0);
        this.repetition = encoding.charAt(1);
        this.escape = encoding.charAt(2);
        this.subcomponent = encoding.charAt(3);
        this.charset = charset;
    }

    /**
     * A text without its escapes.
     *
     * @param text as sent
     * @return what it says
     */
    String text(String text) {
        if (text.indexOf(escape) < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int at = 0;
        while (at < text.length()) {
            int end = text.charAt(at) == escape ? text.indexOf(escape, at + 1) : -1;
            String name = end < 0 || end - at > LONGEST ? "" : text.substring(at + 1, end);
            if (HEX.matcher(name).matches()) {
                for (int i = 1; i < name.length(); i += 2) {
                    bytes.write(Integer.parseInt(name.substring(i, i + 2), 16));
                }
                at = end + 1;
                continue;
            }
            flush(bytes, plain);
            Optional<String> meant = name.isEmpty() ? Optional.empty() : named(name);
            plain.append(meant.orElse(text.substring(at, at + 1)));
            at = meant.isPresent() ? end + 1 : at + 1;
        }
        flush(bytes, plain);
        return plain.toString();
    }

    private Optional<String> named(String name) {
        return switch (name) {
            case "F" -> Optional.of(String.valueOf(field));
            case "S" -> Optional.of(String.valueOf(component));
            case "T" -> Optional.of(String.valueOf(subcomponent));
            case "R" -> Optional.of(String.valueOf(repetition));
            case "E" -> Optional.of(String.valueOf(escape));
            case "H", "N" -> Optional.of("");
            case ".br", ".sp", ".ce", ".fi", ".nf" -> Optional.of(" ");
            default -> name.matches("\\.(sp|in|ti|sk)[+-]?\\d{0,3}") ? Optional.of(" ") : Optional.empty();
        };
    }

    /** Letters of more than one byte may come as one escape or as several that follow each other. */
    private void flush(ByteArrayOutputStream bytes, StringBuilder plain) {
        if (bytes.size() > 0) {
            decoded(bytes.toByteArray())
                    .codePoints()
                    .map(c -> Character.isISOControl(c) ? ' ' : c)
                    .forEach(plain::appendCodePoint);
            bytes.reset();
        }
    }

    private String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, charset);
        }
    }
}
