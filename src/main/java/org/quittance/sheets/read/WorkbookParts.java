package org.quittance.sheets.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;

/** The parts of a workbook: which sheets it shows, in which files their rows lie, from when it counts days. */
final class WorkbookParts implements AutoCloseable {

    /** Rows of a million lines with many columns fit. */
    private static final long LARGEST_SHEET = 4L << 30;

    private static final long LARGEST_PART = 64L << 20;
    private static final int MOST_SHEETS = 1_000;
    private static final String WORKBOOK = "xl/workbook.xml";

    /**
     * A sheet.
     *
     * @param name as people see it
     * @param part the file of its rows
     */
    record Shown(String name, String part) {}

    private final ZipFile zip;
    private final Map<String, String> targets = new HashMap<>();
    private final Map<String, String> byType = new HashMap<>();
    private final List<Shown> sheets = new ArrayList<>();
    private int hidden;
    private boolean from1904;

    WorkbookParts(Path file) throws IOException {
        this.zip = new ZipFile(file.toFile());
        try {
            relations();
            workbook();
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private void relations() throws IOException {
        try (Xml xml = part("xl/_rels/workbook.xml.rels").orElseThrow(Xml::damaged)) {
            while (xml.nextStart("Relationship")) {
                if (xml.attribute("TargetMode").equalsIgnoreCase("External")) {
                    continue;
                }
                String target = xml.attribute("Target");
                String whole = target.startsWith("/") ? target.substring(1) : "xl/" + target;
                targets.put(xml.attribute("Id"), whole);
                String type = xml.attribute("Type");
                byType.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), whole);
            }
        }
    }

    private void workbook() throws IOException {
        try (Xml xml = part(WORKBOOK).orElseThrow(Xml::damaged)) {
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                if (event != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.name().equals("workbookPr")) {
                    from1904 = xml.attribute("date1904").matches("1|true");
                } else if (xml.name().equals("sheet")) {
                    sheet(xml);
                }
            }
        }
        if (sheets.isEmpty()) {
            throw new UnreadableSheetException("This workbook shows no sheet.");
        }
    }

    private void sheet(Xml xml) {
        String state = xml.attribute("state");
        String target = targets.getOrDefault(xml.attribute("id"), "");
        if (!state.isEmpty() && !state.equals("visible")) {
            hidden++;
        } else if (target.contains("worksheets/") && sheets.size() < MOST_SHEETS) {
            sheets.add(new Shown(xml.attribute("name"), target));
        }
    }

    List<Shown> sheets() {
        return sheets;
    }

    int hidden() {
        return hidden;
    }

    boolean from1904() {
        return from1904;
    }

    Xml rows(Shown sheet) throws IOException {
        return opened(sheet.part(), LARGEST_SHEET).orElseThrow(Xml::damaged);
    }

    Optional<Xml> sharedTexts() throws IOException {
        return byType.containsKey("sharedStrings")
                ? opened(byType.getOrDefault("sharedStrings", ""), LARGEST_SHEET)
                : Optional.empty();
    }

    Optional<Xml> styles() throws IOException {
        return byType.containsKey("styles") ? part(byType.getOrDefault("styles", "")) : Optional.empty();
    }

    private Optional<Xml> part(String name) throws IOException {
        return opened(name, LARGEST_PART);
    }

    private Optional<Xml> opened(String name, long most) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        InputStream in = zip.getInputStream(entry);
        return Optional.of(new Xml(new BoundedXml(in, most)));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
