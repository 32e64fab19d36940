package org.quittance.sheets.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;

/** What the formats of a workbook's cells say of a number: whether it is a day, and how many digits it shows. */
final class NumberFormats {

    private static final int FIRST_DAY_FORMAT = 14;
    private static final int LAST_DAY_FORMAT = 17;
    private static final int DAY_AND_TIME = 22;
    private static final int MOST_FORMATS = 70_000;

    /** How a cell is shown. */
    record Format(boolean isDay, int zeros) {
        static final Format PLAIN = new Format(false, 0);
    }

    private final List<Format> byStyle = new ArrayList<>();

    NumberFormats(WorkbookParts parts) throws IOException {
        Optional<Xml> styles = parts.styles();
        if (styles.isEmpty()) {
            return;
        }
        try (Xml xml = styles.get()) {
            Map<String, Format> own = new HashMap<>();
            boolean cells = false;
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                String name = xml.name();
                if (event == XMLStreamConstants.END_ELEMENT) {
                    cells &= !name.equals("cellXfs");
                } else if (name.equals("numFmt") && own.size() < MOST_FORMATS) {
                    own.put(xml.attribute("numFmtId"), of(xml.attribute("formatCode")));
                } else if (name.equals("cellXfs")) {
                    cells = true;
                } else if (cells && name.equals("xf") && byStyle.size() < MOST_FORMATS) {
                    String id = xml.attribute("numFmtId");
                    byStyle.add(own.getOrDefault(id, builtIn(id)));
                }
            }
        }
    }

    Format of(int style) {
        return style >= 0 && style < byStyle.size() ? byStyle.get(style) : Format.PLAIN;
    }

    private static Format builtIn(String id) {
        if (!id.matches("\\d{1,4}")) {
            return Format.PLAIN;
        }
        int number = Integer.parseInt(id);
        boolean isDay = (number >= FIRST_DAY_FORMAT && number <= LAST_DAY_FORMAT)
                || number == DAY_AND_TIME
                || (number >= 27 && number <= 31)
                || number == 36
                || (number >= 50 && number <= 58);
        return isDay ? new Format(true, 0) : Format.PLAIN;
    }

    private static Format of(String code) {
        String first = code.split(";", 2)[0];
        // Words in quotes, colours and conditions in brackets, and escaped characters say nothing of a day.
        String plain = first.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.", "");
        String small = plain.toLowerCase(java.util.Locale.ROOT);
        boolean isDay = small.contains("y") || (small.contains("d") && !small.contains("general"));
        int zeros = plain.matches("0+") ? plain.length() : 0;
        return new Format(isDay, zeros);
    }
}
