package org.quittance.sheets.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.exchange.Recognised;
import org.quittance.sheets.rules.Cell;

/** Workbooks and tables of all manners, and those made to do harm. */
@Timeout(60)
class SheetFileTest {

    private static final String TYPES = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static String cells(byte[] bytes, Recognised kind) throws IOException {
        List<String> rows = new ArrayList<>();
        try (SheetFile file = SheetFile.open("t", kind, () -> new ByteArrayInputStream(bytes))) {
            rows.add(String.join("|", file.headers()));
            for (var next = file.next(); next.isPresent(); next = file.next()) {
                rows.add(next.get().number() + ":"
                        + String.join(
                                "|",
                                next.get().cells().stream()
                                        .map(SheetFileTest::shown)
                                        .toList()));
            }
            file.notes().forEach(note -> rows.add("note " + note));
        }
        return String.join("\n", rows);
    }

    private static String shown(Cell cell) {
        return switch (cell) {
            case Cell.Blank blank -> "";
            case Cell.Text(String text) -> text;
            case Cell.Numeral number ->
                number.digits() + (number.isDay() ? "d" : "") + (number.zeros() > 0 ? "z" + number.zeros() : "");
            case Cell.Broken(String why) -> "!";
        };
    }

    private static String table(String text, char separator, Charset charset) throws IOException {
        return cells(text.getBytes(charset), new Recognised.TextTable(separator));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {", UTF-8", "; UTF-8", "| windows-1252", "; windows-1252"},
            quoteCharacter = '~')
    void tables_are_read_in_every_dialect(String separator, String charset) throws IOException {
        String s = separator;
        String text = "MRN" + s + "Last Name" + s + "Street\r\n007" + s + "\"M\u00fcller" + s + " jun.\"" + s
                + "\"1 Quay\nRoad\"\r\n\r\n8" + s + "\"O\"\"Hara\"\r\n";
        String read = table(text, s.charAt(0), Charset.forName(charset));
        assertThat(read).startsWith("MRN|Last Name|Street\n2:007|M\u00fcller" + s + " jun.|1 Quay\nRoad\n5:8|O\"Hara");
        assertThat(read.contains("Windows-1252")).isEqualTo(charset.equals("windows-1252"));
    }

    @Test
    void marks_and_apostrophes_of_exports_are_taken_away() throws IOException {
        assertThat(table("\ufeffMRN\tLast Name\n1\t'=SUM(A1)\n2\t''-x\n3\t'tis\n", '\t', StandardCharsets.UTF_8))
                .isEqualTo("MRN|Last Name\n2:1|=SUM(A1)\n3:2|'-x\n4:3|'tis");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {"\ufeffsep=; UTF-8", "sep=; UTF-8", "\"sep=;\" UTF-8", "SEP=; windows-1252", "\ufeffsep=; UTF-16LE"
            },
            quoteCharacter = '~')
    void a_line_that_names_the_separator_is_no_row(String line, String charset) throws IOException {
        String read = table(line + "\r\nMRN;Last Name\r\n1;Gray, jun.\r\n", ';', Charset.forName(charset));
        assertThat(read).startsWith("MRN|Last Name\n3:1|Gray, jun.");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE, 1", "UTF-16BE, 1", "UTF-16LE, 0", "UTF-16BE, 0"})
    void tables_in_utf_16_are_read(String charset, int mark) throws IOException {
        String text = (mark == 1 ? "\ufeff" : "") + "MRN\tLast Name\n1\tMüller Ω\n";
        assertThat(table(text, '\t', Charset.forName(charset)))
                .isEqualTo("MRN|Last Name\n2:1|Müller Ω\nnote The file is written in UTF-16 and was read so.");
    }

    @Test
    void cells_below_no_name_are_said() throws IOException {
        assertThat(table("MRN,Last Name,\n1,Gray,x,y\n2,Hale\n", ',', StandardCharsets.UTF_8))
                .endsWith("note Cells below no name are not read: column C, D.");
    }

    @Test
    void a_cell_that_stands_twice_is_refused_and_a_row_that_does_spoils_the_workbook() throws IOException {
        assertThat(sheet(NAMES + "<row r='4'><c r='A4'><v>1</v></c><c r='B4'><v>5</v></c><c r='B4'><v>9</v></c></row>"))
                .contains("4:1|!");
        String row = "<row r='4'><c r='A4'><v>1</v></c></row>";
        assertThatThrownBy(() -> sheet(NAMES + row + row)).isInstanceOf(UnreadableSheetException.class);
    }

    @Test
    void rows_whose_formulas_come_to_nothing_are_passed_over() throws IOException {
        String zero = "<c r='A%d'><f>X1</f><v>0</v></c><c r='C%d' t='str'><f>Y1</f><v></v></c>";
        String read = sheet(NAMES + "<row r='4'><c r='A4'><v>7</v></c><c r='B4'><f>1+1</f><v>2</v></c></row><row r='5'>"
                + zero.formatted(5, 5) + "</row><row r='6'>" + zero.formatted(6, 6) + "</row>"
                + "<row r='7'><c r='A7'><v>0</v></c></row>");
        assertThat(read)
                .contains("4:7|2")
                .doesNotContain("5:")
                .doesNotContain("6:0")
                .contains("7:0")
                .contains("note Rows whose formulas come to nothing are passed over: 2.");
    }

    @Test
    void what_is_hidden_is_read_and_said() throws IOException {
        Map<String, String> parts = parts("", "");
        parts.put(
                "xl/worksheets/one.xml",
                "<worksheet xmlns='" + TYPES + "'><cols><col min='2' max='3' hidden='1'/></cols><sheetData>" + NAMES
                        + "<row r='4' hidden='1'><c r='A4'><v>7</v></c><c r='B4'><v>8</v></c></row></sheetData></worksheet>");
        assertThat(cells(workbook(parts), new Recognised.Workbook()))
                .contains("4:7|8")
                .contains("note Hidden sheets are not read: 1.")
                .contains("note Hidden rows are read like the others: 1.")
                .contains("note Hidden columns are read like the others: B, C.");
    }

    @Test
    void a_quotation_mark_that_is_never_closed_is_no_flood() {
        String text = "MRN,Last Name\n1,\"" + "x".repeat(2 << 20);
        assertThatThrownBy(() -> table(text, ',', StandardCharsets.UTF_8)).isInstanceOf(UnreadableSheetException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MRN,Name,City\\n1,Ana,Rome\\nS6,Trunc,\"C|row 3",
                "MRN,Name,City\\r\\n1,\"A\\r\\nB\",Rome\\r\\nS6,\"Tr\\r\\nunc|row 4",
                "MRN,\"Na|row 1",
                "MRN,Name\\n1,\"said \"\"yes|row 2"
            })
    void a_table_that_ends_inside_a_quotation_mark_was_cut(String text, String row) {
        String cut = text.replace("\\n", "\n").replace("\\r", "\r");
        assertThatThrownBy(() -> table(cut, ',', StandardCharsets.UTF_8))
                .isInstanceOfSatisfying(
                        UnreadableSheetException.class,
                        refused -> assertThat(refused.reason()).contains("not closed", row + ":"));
    }

    @Test
    void quotation_marks_inside_cells_and_at_the_end_are_whole() throws IOException {
        assertThat(table("MRN,Name\n1,5\" pipe\n2,\"said \"\"yes\"\"\"", ',', StandardCharsets.UTF_8))
                .isEqualTo("MRN|Name\n2:1|5\" pipe\n3:2|said \"yes\"");
    }

    private static byte[] workbook(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static Map<String, String> parts(String properties, String rows) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns='" + TYPES + "' xmlns:r='r'>" + properties
                        + "<sheets><sheet name='One' sheetId='1' r:id='a'/><sheet name='Gone' sheetId='2' state='hidden'"
                        + " r:id='b'/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='a' Type='x/worksheet' Target='worksheets/one.xml'/>"
                        + "<Relationship Id='b' Type='x/worksheet' Target='worksheets/two.xml'/>"
                        + "<Relationship Id='c' Type='x/sharedStrings' Target='/xl/texts.xml'/>"
                        + "<Relationship Id='d' Type='x/styles' Target='styles.xml'/></Relationships>");
        parts.put(
                "xl/worksheets/one.xml",
                "<worksheet xmlns='" + TYPES + "'><sheetData>" + rows + "</sheetData></worksheet>");
        parts.put(
                "xl/texts.xml",
                "<sst xmlns='" + TYPES
                        + "'><si><t>MRN</t></si><si><r><t>Last </t></r><r><t>Name</t></r><rPh><t>x</t></rPh></si>"
                        + "<si><t>DOB</t></si></sst>");
        parts.put(
                "xl/styles.xml",
                "<styleSheet xmlns='" + TYPES + "'><numFmts><numFmt numFmtId='170' formatCode='00000'/>"
                        + "<numFmt numFmtId='171' formatCode='[$-409]d\\-mmm\\-yy;@'/>"
                        + "<numFmt numFmtId='172' formatCode='0.00\"day\"'/></numFmts>"
                        + "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='170'/><xf numFmtId='171'/>"
                        + "<xf numFmtId='172'/></cellXfs></styleSheet>");
        return parts;
    }

    private static final String NAMES =
            "<row r='3'><c r='A3' t='s'><v>0</v></c><c r='B3' t='s'><v>1</v></c><c r='C3' t='s'><v>2</v></c></row>";

    private static String sheet(String rows) throws IOException {
        return cells(workbook(parts("", rows)), new Recognised.Workbook());
    }

    @Test
    void a_workbook_is_read_as_it_is_written() throws IOException {
        assertThat(sheet("<row r='1'><c r='A1' t='inlineStr'><is><t>Patients of the north</t></is></c></row>" + NAMES
                        + "<row r='4'><c r='A4' s='2'><v>12</v></c><c r='C4' s='1'><v>22383</v></c></row>"
                        + "<row r='5'><c r='A5' s='4'><v>19.989999999999998</v></c><c r='B5' t='str'><f>A1</f><v>Odo</v></c>"
                        + "<c r='C5' s='3'><v>22383.5</v></c></row>"
                        + "<row r='6'/><row r='7'><c r='A7' t='b'><v>1</v></c><c r='B7' t='e'><v>#N/A</v></c>"
                        + "<c r='C7'><f>TODAY()</f></c></row>"
                        + "<row><c><v>8</v></c><c t='inlineStr'><is><t>a_x000D_b</t></is></c></row>"))
                .isEqualTo("""
                        MRN|Last Name|DOB
                        4:12z5||22383d
                        5:19.989999999999998|Odo|22383.5d
                        7:TRUE|!|!
                        8:8|a\rb
                        note Hidden sheets are not read: 1.
                        note 2 cells are formulas: the values that the spreadsheet saw last are taken.""");
    }

    @Test
    void a_million_empty_rows_are_passed_over() throws IOException {
        StringBuilder rows = new StringBuilder(NAMES);
        for (int row = 4; row <= 1_048_576; row++) {
            rows.append("<row r='").append(row).append("' spans='1:3'/>");
        }
        assertThat(sheet(rows.toString())).startsWith("MRN|Last Name|DOB");
    }

    @Test
    void addresses_beyond_the_sheet_cost_nothing() throws IOException {
        String row = "<row r='4'><c r='ZZZZZZZ4'><v>1</v></c><c r='A4'><v>7</v></c><c r='XFD4'><v>1</v></c></row>";
        assertThat(sheet(NAMES + row)).contains("4:7");
        assertThatThrownBy(() -> sheet(NAMES + "<row r='1048577'><c><v>1</v></c></row>"))
                .isInstanceOf(UnreadableSheetException.class);
    }

    @Test
    void declarations_and_entities_are_refused_and_nothing_is_fetched() throws Exception {
        try (ServerSocket listening = new ServerSocket(0)) {
            listening.setSoTimeout(1);
            String url = "http://127.0.0.1:" + listening.getLocalPort() + "/x";
            for (String head : List.of(
                    "<!DOCTYPE w [<!ENTITY e SYSTEM '" + url + "'>]>",
                    "<!DOCTYPE w [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>",
                    "<!DOCTYPE w SYSTEM '" + url + "'>",
                    "<!DOCTYPE w [<!ENTITY a 'ha'><!ENTITY e '&a;&a;&a;'>]>")) {
                Map<String, String> parts = parts("", "");
                parts.put(
                        "xl/worksheets/one.xml",
                        head + "<worksheet><sheetData>" + NAMES
                                + "<row r='4'><c t='inlineStr'><is><t>&e;</t></is></c></row></sheetData></worksheet>");
                assertThatThrownBy(() -> cells(workbook(parts), new Recognised.Workbook()))
                        .as(head)
                        .isInstanceOf(UnreadableSheetException.class);
            }
            assertThatThrownBy(listening::accept).isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @Test
    void a_cell_of_megabytes_is_refused_before_it_is_held() throws IOException {
        for (String part : List.of("xl/worksheets/one.xml", "xl/texts.xml")) {
            Map<String, String> parts = parts("", NAMES);
            String long_ = "a".repeat(4 << 20);
            parts.put(
                    part,
                    part.contains("texts")
                            ? "<sst><si><t>" + long_ + "</t></si></sst>"
                            : "<worksheet><sheetData>" + NAMES + "<row r='4'><c t='inlineStr'><is><t>" + long_
                                    + "</t></is></c></row></sheetData></worksheet>");
            byte[] bytes = workbook(parts);
            assertThatThrownBy(() -> cells(bytes, new Recognised.Workbook()))
                    .isInstanceOf(UnreadableSheetException.class);
        }
    }

    @Test
    void what_is_damaged_is_said_to_be_so() throws IOException {
        byte[] whole = workbook(parts("", NAMES + "<row r='4'><c><v>1</v></c></row>"));
        for (int length = 0; length < whole.length; length += 37) {
            byte[] cut = java.util.Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> cells(cut, new Recognised.Workbook()))
                    .as("cut after " + length)
                    .isInstanceOf(UnreadableSheetException.class);
        }
        for (String missing : parts("", "").keySet()) {
            Map<String, String> parts = parts("", NAMES);
            parts.put(missing, "<a><b>");
            assertThatThrownBy(() -> cells(workbook(parts), new Recognised.Workbook()))
                    .as(missing)
                    .isInstanceOf(UnreadableSheetException.class);
        }
    }
}
