package org.quittance.workbench.feeds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One field of a message: what stands there, and the message with something else there. */
final class OneField {

    private static final Pattern PLACE = Pattern.compile("([A-Z][A-Z0-9]{2})(?:\\[(\\d+)])?-(\\d+)");
    private static final String HEADER = "MSH";
    private static final int SEPARATOR = 3;

    private final List<String> lines;
    private final int line;
    private final int at;
    private final String separator;

    private OneField(List<String> lines, int line, int at, String separator) {
        this.lines = lines;
        this.line = line;
        this.at = at;
        this.separator = separator;
    }

    /** The field at a place as {@code FT1[2]-11}; empty for a segment as a whole, for the header, or where it is not. */
    static Optional<OneField> of(String text, String place) {
        Matcher parts = PLACE.matcher(place);
        List<String> lines = text.lines().toList();
        if (!parts.matches() || parts.group(1).equals(HEADER) || lines.isEmpty()) {
            return Optional.empty();
        }
        String head = lines.getFirst();
        if (!head.startsWith(HEADER) || head.length() <= SEPARATOR) {
            return Optional.empty();
        }
        String separator = head.substring(SEPARATOR, SEPARATOR + 1);
        int wanted = parts.group(2) == null ? 1 : Integer.parseInt(parts.group(2));
        for (int i = 0, seen = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(parts.group(1) + separator) && ++seen == wanted) {
                return Optional.of(new OneField(lines, i, Integer.parseInt(parts.group(3)), separator));
            }
        }
        return Optional.empty();
    }

    private String[] fields() {
        return lines.get(line).split(Pattern.quote(separator), -1);
    }

    String value() {
        String[] fields = fields();
        return at < fields.length ? fields[at] : "";
    }

    /** The message with another value there: one line, without the separator of fields. */
    String with(String value) {
        String[] fields = fields();
        int before = fields.length;
        if (before <= at) {
            fields = Arrays.copyOf(fields, at + 1);
            Arrays.fill(fields, before, at + 1, "");
        }
        fields[at] = value.replaceAll("\\R", " ").replace(separator, " ").strip();
        List<String> mended = new ArrayList<>(lines);
        mended.set(line, String.join(separator, fields));
        return String.join("\n", mended);
    }
}
