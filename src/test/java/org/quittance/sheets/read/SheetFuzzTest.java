package org.quittance.sheets.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.quittance.exchange.Recognised;
import org.quittance.sheets.rules.Cell;
import org.quittance.sheets.rules.Cells;
import org.quittance.sheets.rules.Form;

/**
 * Bytes of all kinds, the same for the same seed: a file is read, or refused with a sentence that names the place; no
 * other error comes out of the reader, and no cell breaks whoever asks what it means.
 */
@Timeout(120)
@Tag("slow")
class SheetFuzzTest {

    private static final long SEED = 20261128;
    private static final Recognised WORKBOOK = new Recognised.Workbook();

    /** What became of a file: how many rows were read, or why it was refused. */
    private record Came(int rows, Optional<String> refused) {}

    private static Came read(byte[] bytes, Recognised kind) {
        int rows = 0;
        try (SheetFile file = SheetFile.open("fuzz", kind, () -> new ByteArrayInputStream(bytes))) {
            for (Optional<Line> next = file.next(); next.isPresent(); next = file.next()) {
                rows++;
                next.get().cells().forEach(SheetFuzzTest::asked);
            }
            assertThat(file.notes()).noneMatch(String::isBlank);
            return new Came(rows, Optional.empty());
        } catch (UnreadableSheetException e) {
            assertThat(e.reason()).as("a sentence").matches("(?s)[A-Z].+\\.").hasSizeLessThan(400);
            assertThat(e.reason())
                    .as("the place")
                    .containsPattern("row \\d+|its names|its list of|its texts|its formats|shows no");
            return new Came(rows, Optional.of(e.reason()));
        } catch (IOException | RuntimeException e) {
            throw new AssertionError("An error of no kind came out after row " + rows, e);
        }
    }

    private static void asked(Cell cell) {
        for (Form form : Form.values()) {
            Cells.read(form, cell);
        }
    }

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("People");
            for (int i = 0; i < 60; i++) {
                XSSFRow row = sheet.createRow(i);
                row.createCell(0).setCellValue(i == 0 ? "MRN" : "P" + i);
                row.createCell(1).setCellValue(i == 0 ? "Last Name" : "Fernway " + i);
                if (i == 0) {
                    row.createCell(2).setCellValue("DOB");
                    row.createCell(3).setCellValue("Phone");
                } else {
                    row.createCell(2).setCellValue(20_000.5 + i);
                    row.createCell(3).setCellFormula("CONCATENATE(\"802555\"," + (1000 + i) + ")");
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static Map<String, byte[]> parts(byte[] workbook) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] packed(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] random(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Some bytes changed, taken out or put in. */
    private static byte[] spoilt(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        int times = 1 + random.nextInt(8);
        for (int i = 0; i < times && bytes.length > 2; i++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                case 2 -> {
                    byte[] less = new byte[bytes.length - 1];
                    System.arraycopy(bytes, 0, less, 0, at);
                    System.arraycopy(bytes, at + 1, less, at, less.length - at);
                    bytes = less;
                }
                default -> {
                    byte[] odd = "<&\"'>=]\0\n".getBytes(StandardCharsets.US_ASCII);
                    bytes[at] = odd[random.nextInt(odd.length)];
                }
            }
        }
        return bytes;
    }

    @Test
    void the_whole_workbook_is_read() throws IOException {
        assertThat(read(workbook(), WORKBOOK)).isEqualTo(new Came(59, Optional.empty()));
    }

    @Test
    void random_bytes_are_no_workbook_and_any_table() {
        Random random = new Random(SEED);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = random(random, random.nextInt(3_000));
            assertThat(read(bytes, WORKBOOK).refused()).isPresent();
            read(bytes, new Recognised.TextTable(",;|\t".charAt(i % 4)));
        }
    }

    @Test
    void a_workbook_cut_off_anywhere_is_refused() throws IOException {
        byte[] whole = workbook();
        for (int length = 0; length < whole.length; length += 37) {
            assertThat(read(Arrays.copyOf(whole, length), WORKBOOK).refused()).isPresent();
        }
    }

    @Test
    void a_workbook_with_spoilt_bytes_is_read_or_refused() throws IOException {
        byte[] whole = workbook();
        Random random = new Random(SEED);
        int refused = 0;
        for (int i = 0; i < 600; i++) {
            refused += read(spoilt(whole, random), WORKBOOK).refused().isPresent() ? 1 : 0;
        }
        assertThat(refused).as("most of them").isGreaterThan(300);
    }

    @Test
    void parts_of_a_workbook_that_are_spoilt_missing_or_cut_off_are_named() throws IOException {
        Map<String, byte[]> whole = parts(workbook());
        Random random = new Random(SEED);
        for (int i = 0; i < 800; i++) {
            Map<String, byte[]> parts = new LinkedHashMap<>(whole);
            String name = List.copyOf(parts.keySet()).get(random.nextInt(parts.size()));
            switch (random.nextInt(4)) {
                case 0 -> parts.remove(name);
                case 1 -> parts.put(name, random(random, random.nextInt(400)));
                default -> parts.put(name, spoilt(whole.getOrDefault(name, new byte[1]), random));
            }
            read(packed(parts), WORKBOOK);
        }
        Map<String, byte[]> cut = new LinkedHashMap<>(whole);
        String rows = new String(whole.getOrDefault("xl/worksheets/sheet1.xml", new byte[0]), StandardCharsets.UTF_8);
        cut.put(
                "xl/worksheets/sheet1.xml",
                rows.substring(0, rows.indexOf("<row r=\"40\"")).getBytes(StandardCharsets.UTF_8));
        assertThat(read(packed(cut), WORKBOOK).refused())
                .hasValueSatisfying(reason -> assertThat(reason)
                        .contains("damaged")
                        .contains("row 39")
                        .contains("People"));
    }

    @Test
    void more_than_a_workbook_holds_is_refused_before_it_is_held() throws IOException {
        Map<String, byte[]> parts = parts(workbook());
        byte[] flood = new byte[80 << 20];
        Arrays.fill(flood, (byte) ' ');
        for (String name :
                List.of("xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml")) {
            Map<String, byte[]> bomb = new LinkedHashMap<>(parts);
            bomb.put(name, flood);
            assertThat(read(packed(bomb), WORKBOOK).refused()).as(name).isPresent();
        }
    }

    @Test
    void huge_cells_formulas_and_errors_are_faults_of_their_cells() throws IOException {
        String huge = "x".repeat(40_000);
        Map<String, byte[]> parts = parts(workbook());
        String row = "<row r='2'><c r='A2' t='inlineStr'><is><t>" + huge + "</t></is></c><c r='B2'><f>A1+1</f></c>"
                + "<c r='C2' t='e'><v>#REF!</v></c><c r='ZZZ2'><v>1</v></c><c r='?'><v>1e999999999</v></c>"
                + "<c r='G2'><v>1e999999999</v></c><c r='E2'><v>NaN</v></c><c r='F2' t='s'><v>99999999999</v></c></row>";
        parts.put(
                "xl/worksheets/sheet1.xml",
                ("<worksheet><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>MRN</t></is></c>"
                                + "<c r='B1' t='inlineStr'><is><t>Last Name</t></is></c></row>" + row
                                + "</sheetData></worksheet>")
                        .getBytes(StandardCharsets.UTF_8));
        byte[] bytes = packed(parts);
        assertThat(read(bytes, WORKBOOK)).isEqualTo(new Came(1, Optional.empty()));
        try (SheetFile file = SheetFile.open("f", WORKBOOK, () -> new ByteArrayInputStream(bytes))) {
            assertThat(file.next().orElseThrow().cells().subList(0, 3))
                    .allSatisfy(cell -> assertThat(cell).isInstanceOf(Cell.Broken.class));
        }
    }

    @Test
    void tables_of_odd_quotes_and_encodings_are_read_or_refused() {
        Random random = new Random(SEED);
        List<String> pieces = List.of(
                "MRN",
                ",",
                ",",
                ";",
                "\"",
                "\"\"",
                "\n",
                "\r\n",
                "\r",
                "\0",
                "\t",
                "|",
                "'=1+1",
                "\ufeff",
                "Müller",
                "\ud83d\ude00",
                "\u2028",
                " ",
                "9".repeat(50),
                "1/2/1970",
                "-",
                "=cmd|'/c'!A1",
                "1,200.50",
                "(3)",
                "1e400",
                "0x1F",
                "½");
        List<Charset> charsets = List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16,
                StandardCharsets.UTF_16LE,
                StandardCharsets.ISO_8859_1,
                Charset.forName("windows-1252"),
                Charset.forName("IBM437"));
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder("MRN,Last Name\n");
            for (int piece = random.nextInt(60); piece > 0; piece--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            byte[] bytes = text.toString().getBytes(charsets.get(i % charsets.size()));
            read(i % 3 == 0 ? spoilt(bytes, random) : bytes, new Recognised.TextTable(",;|\t".charAt(i % 4)));
        }
    }

    @Test
    void a_quotation_mark_that_is_never_closed_is_named_by_its_row() {
        String text = "MRN,Last Name\n1,Fernway\n2,\"" + "x\n".repeat(1 << 20);
        assertThat(read(text.getBytes(StandardCharsets.UTF_8), new Recognised.TextTable(','))
                        .refused())
                .hasValueSatisfying(
                        reason -> assertThat(reason).contains("quotation mark").contains("row 2"));
    }

    @Test
    void no_name_of_a_file_breaks_a_place() {
        Random random = new Random(SEED);
        for (int i = 0; i < 200; i++) {
            String name = new String(random(random, random.nextInt(30)), StandardCharsets.ISO_8859_1);
            assertThatCode(() -> SheetFile.place(name, random.nextInt(300), 1 + random.nextInt(1_000)))
                    .doesNotThrowAnyException();
        }
    }
}
