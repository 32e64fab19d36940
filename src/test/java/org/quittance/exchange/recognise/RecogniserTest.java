package org.quittance.exchange.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.exchange.Recognised;
import org.quittance.exchange.Recognised.TransactionKind;

class RecogniserTest {

    private static final Path SAMPLES = Path.of("src/test/resources/org/quittance/exchange/x12");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pairs/20260130-001-BLN01.835 | 835 | remittance (835), version 005010X221A1",
                "pairs/20260107-001-professional.837 | 837P | professional claims (837), version 005010X222A1",
                "pairs/20260124-003-institutional.837 | 837I | institutional claims (837), version 005010X223A2",
                "277ca/kreddys-277CA.test.0001.edi | 277CA | claim acknowledgement (277), version 005010X214",
                "277/linuxforhealth-demo.277 | 277 | health care claim status (277), version 005010X212",
                "malformed/xlate-x12_interchange_ack.txt | X12 | X12 without a transaction",
                "mixed/xlate-invoice810_po850_dual.edi | X12 mixed "
                        + "| invoice (810), version 004010; purchase order (850), version 003010",
                "spoilt/ahead.835 | X12 | X12 without a transaction",
                "spoilt/utf16.835 | X12 | X12 without a transaction",
                "spoilt/noise.835 | unknown | noise (neither text nor a kind of file we know)",
                "spoilt/empty.835 | unknown | an empty file",
                "malformed/affect-therapeutics-exhaustive_sample.txt | unknown | X12 without its envelope (ISA, GS)",
                "README.md | unknown | text",
                "ORIGINS.tsv | table | a table of text"
            })
    void a_file_is_known_by_its_bytes(String file, String type, String words) throws IOException {
        Recognised found = recognise(Files.readAllBytes(SAMPLES.resolve(file)));
        assertThat(found.type()).isEqualTo(type);
        assertThat(found.words()).isEqualTo(words);
    }

    @Test
    void transactions_are_counted_by_kind_and_version() throws IOException {
        assertThat(recognise(Files.readAllBytes(SAMPLES.resolve("mixed/query-farm-multi_group.edi"))))
                .isEqualTo(new Recognised.X12(List.of(
                        new TransactionKind("837", "005010X222A1", 2), new TransactionKind("835", "005010X221A1", 1))));
    }

    @ParameterizedTest
    @CsvSource({"005010X221A1, true", "005010, true", "00501, true", "5010, true", "004010X091A1, false", "x, false"})
    void a_version_belongs_to_005010_or_not(String version, boolean is5010) {
        assertThat(new Recognised.X12(List.of(new TransactionKind("835", version, 1))).isOnly("835"))
                .isEqualTo(is5010);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "START,STOP,PATIENT,ENCOUNTER,SYSTEM,CODE,DESCRIPTION | synthea conditions",
                "START,STOP,PATIENT,ENCOUNTER,SYSTEM,CODE,DESCRIPTION,BASE_COST,REASONCODE,REASONDESCRIPTION "
                        + "| synthea procedures",
                "START,STOP,PATIENT,ENCOUNTER,SYSTEM,CODE,DESCRIPTION,NEWER | synthea conditions",
                "START,STOP,PATIENT | table",
                "%PDF-1.7 | unknown",
                "<!DOCTYPE html><html> | unknown",
            })
    void tables_are_known_by_their_header(String line, String type) throws IOException {
        assertThat(recognise((line + "\r\n1,2,3\r\n").getBytes(StandardCharsets.UTF_8))
                        .type())
                .isEqualTo(type);
        assertThat(recognise(("\uFEFF" + line + "\n").getBytes(StandardCharsets.UTF_8))
                        .type())
                .isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "89504E470D0A1A0A, a picture (PNG)", "FFD8FFE000104A46, a picture (JPEG)", "7F454C4602010100, a program",
        "255044462D312E37, a PDF document", "4D5A900003000000, a program", "3C68746D6C3E, a web page (HTML)",
        "0D0A20097B22, JSON"
    })
    void other_files_are_named(String hex, String words) throws IOException {
        assertThat(recognise(HexFormat.of().parseHex(hex)).words()).isEqualTo(words);
    }

    private static Recognised recognise(byte[] bytes) throws IOException {
        return Recogniser.recognise("f", new ByteArrayInputStream(bytes));
    }
}
