package org.quittance.sheets.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;

/** The texts that cells of a workbook share; held in memory, within bounds. */
final class SharedTexts {

    private static final long MOST_BYTES = 160L << 20;
    private static final int BYTES_PER_TEXT = 56;

    private final List<String> texts = new ArrayList<>();

    SharedTexts(WorkbookParts parts) throws IOException {
        Optional<Xml> part = parts.sharedTexts();
        if (part.isEmpty()) {
            return;
        }
        long bytes = 0;
        try (Xml xml = part.get()) {
            while (xml.nextStart("si")) {
                String text = item(xml, "si");
                bytes += BYTES_PER_TEXT + text.length();
                if (bytes > MOST_BYTES) {
                    throw new UnreadableSheetException(
                            "The texts of this workbook are too many to be held at once: save the sheet as CSV, or in parts.");
                }
                texts.add(text);
            }
        }
    }

    /** The text of an element that was just begun, of all its runs, without readings for the eye. */
    static String item(Xml xml, String element) {
        StringBuilder text = new StringBuilder();
        int inReading = 0;
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            String name = xml.name();
            if (event == XMLStreamConstants.END_ELEMENT) {
                if (name.equals(element)) {
                    break;
                }
                inReading -= name.equals("rPh") ? 1 : 0;
            } else if (name.equals("rPh")) {
                inReading++;
            } else if (name.equals("t")) {
                String part = xml.text();
                text.append(inReading > 0 ? "" : part);
            }
        }
        return unescaped(text);
    }

    /** What a workbook cannot hold as a character it writes as {@code _x000D_}. */
    private static String unescaped(StringBuilder text) {
        if (text.indexOf("_x") < 0) {
            return text.toString();
        }
        return java.util.regex.Pattern.compile("_x([0-9A-Fa-f]{4})_")
                .matcher(text)
                .replaceAll(hit -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(hit.group(1), 16))));
    }

    /** A text by its number; empty when there is none. */
    Optional<String> get(String number) {
        if (!number.matches("\\d{1,9}")) {
            return Optional.empty();
        }
        int index = Integer.parseInt(number);
        return index < texts.size() ? Optional.of(texts.get(index)) : Optional.empty();
    }
}
