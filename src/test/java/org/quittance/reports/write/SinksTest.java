package org.quittance.reports.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quittance.reports.Column;

class SinksTest {

    private static final List<Column> COLUMNS = List.of(
            Column.text("name"),
            Column.dollars("balance"),
            Column.number("lines"),
            Column.day("served"),
            Column.moment("posted"));

    private static final List<@Nullable Object> ROW = Arrays.asList(
            "Doe, \"Ja\"",
            new BigDecimal("-4.38"),
            12L,
            LocalDate.of(2026, 3, 1),
            LocalDateTime.of(2026, 3, 1, 23, 59, 7));

    @Test
    void csv_follows_rfc_4180() throws IOException {
        assertThat(csv(List.of(ROW, Arrays.asList(null, null, null, null, null))))
                .isEqualTo("name,balance,lines,served,posted\r\n"
                        + "\"Doe, \"\"Ja\"\"\",-4.38,12,2026-03-01,2026-03-01T23:59:07Z\r\n"
                        + ",,,,\r\n");
    }

    @Test
    void texts_that_start_a_formula_are_quoted_in_csv_and_numbers_are_not() throws IOException {
        for (String text : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\0x", "＝1")) {
            String line = csv(List.of(rowWith(text)));

            assertThat(line).contains("'" + text).contains(",-4.38,");
        }
    }

    @Test
    void a_workbook_has_typed_cells_and_shows_texts_exactly() throws IOException {
        try (XSSFWorkbook workbook = workbook(List.of(ROW, rowWith("=HYPERLINK(\"x\")")), 100)) {
            Sheet sheet = workbook.getSheetAt(0);

            assertThat(sheet.getSheetName()).isEqualTo("people");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("balance");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("Doe, \"Ja\"");
            assertThat(sheet.getRow(1).getCell(1).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(-4.38);
            assertThat(sheet.getRow(1).getCell(3).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(LocalDate.of(2026, 3, 1));
            assertThat(sheet.getRow(1).getCell(4).getLocalDateTimeCellValue())
                    .isEqualTo(LocalDateTime.of(2026, 3, 1, 23, 59, 7));
            Cell formulaLike = sheet.getRow(2).getCell(0);
            assertThat(formulaLike.getCellType()).isEqualTo(CellType.STRING);
            assertThat(formulaLike.getStringCellValue()).isEqualTo("=HYPERLINK(\"x\")");
        }
    }

    @Test
    void days_that_workbooks_count_wrongly_are_texts() throws IOException {
        List<@Nullable Object> row = new ArrayList<>(ROW);
        row.set(3, LocalDate.of(1900, 2, 28));
        try (XSSFWorkbook workbook = workbook(List.of(row), 100)) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(3).getStringCellValue())
                    .isEqualTo("1900-02-28");
        }
    }

    @Test
    void a_full_sheet_is_followed_by_another() throws IOException {
        try (XSSFWorkbook workbook = workbook(List.of(ROW, ROW, ROW), 3)) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
            assertThat(workbook.getSheetAt(1).getSheetName()).isEqualTo("people 2");
            assertThat(workbook.getSheetAt(1).getLastRowNum()).isEqualTo(1);
        }
    }

    @Test
    void on_paper_a_list_lies_across_one_page_wide_with_its_header_on_each_and_nothing_is_cut() throws IOException {
        String longer = "send it again with the corrected member number";
        List<List<@Nullable Object>> many = new ArrayList<>(Collections.nCopies(1_500, ROW));
        many.set(700, rowWith(longer));
        for (List<List<@Nullable Object>> rows : List.of(many, List.of(rowWith(longer)))) {
            try (XSSFWorkbook workbook = workbook(rows, 100_000)) {
                Sheet sheet = workbook.getSheetAt(0);
                assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
                assertThat(sheet.getFitToPage()).isTrue();
                assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
                assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
                assertThat(sheet.getRepeatingRows().getLastRow()).isZero();
                assertThat(sheet.getColumnWidth(0)).isGreaterThanOrEqualTo(longer.length() * 256);
                assertThat(sheet.getColumnWidth(2)).isLessThan(12 * 256);
            }
        }
    }

    private static List<@Nullable Object> rowWith(String text) {
        List<@Nullable Object> row = new ArrayList<>(ROW);
        row.set(0, text);
        return row;
    }

    private static String csv(List<List<@Nullable Object>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvSink sink = new CsvSink(out, COLUMNS)) {
            for (List<@Nullable Object> row : rows) {
                sink.row(row);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static XSSFWorkbook workbook(List<List<@Nullable Object>> rows, int rowsPerSheet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XlsxSink sink = new XlsxSink(out, "people", COLUMNS, rowsPerSheet)) {
            for (List<@Nullable Object> row : rows) {
                sink.row(row);
            }
        }
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }
}
