package org.quittance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.ledger.Party;
import org.quittance.payments.Clinic;
import org.quittance.registration.AccountId;
import org.quittance.registration.EditResult;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.PartKind;
import org.quittance.registration.PatientId;
import org.quittance.registration.RecordEdit;
import org.quittance.registration.RecordParts;
import org.quittance.registration.Whose;
import org.quittance.staff.Actor;
import org.quittance.storage.StorageOptions;
import org.springframework.context.ApplicationContext;

@Tag("slow")
class BillCommandTest {

    private static final LocalDate VISIT = LocalDate.of(2026, 9, 14);

    @TempDir
    private Path folder;

    @Test
    void a_household_with_a_patient_apart_gets_two_files_and_neither_tells_of_the_other() throws IOException {
        String guarantor = Session.use(
                StorageOptions.of(Optional.of(folder.resolve("data")), StorageOptions.Use.COMMAND, Map.of()),
                BillCommandTest::household);

        int code = QuittanceCommand.execute(
                "bill",
                "--guarantor",
                guarantor,
                "--out",
                folder.resolve("bills.pdf").toString(),
                "--data",
                folder.resolve("data").toString());

        assertThat(code).isZero();
        List<Path> files = files();
        assertThat(files).hasSize(2);
        assertThat(text(folder.resolve("bills.pdf"))).contains("$70.00").doesNotContain("PO Box 77", "120.00");
        Path apart = files.stream()
                .filter(file -> !file.endsWith("bills.pdf"))
                .findFirst()
                .orElseThrow();
        assertThat(apart.getFileName().toString()).matches("bills-B-\\d+\\.pdf");
        assertThat(text(apart)).contains("PO Box 77", "$120.00").doesNotContain("70.00");
    }

    private static String household(ApplicationContext modules) {
        Clinic clinic = new Clinic(modules.getBean(DataSource.class));
        GuarantorId payer = clinic.guarantor("Ines", "Díaz");
        AccountId hers = clinic.account(payer, VISIT, "Counselling");
        AccountId other = clinic.account(payer, VISIT, "Family Medicine");
        clinic.charge(hers, 1, VISIT, "90834", "Talk, 45 min", 12_000, Party.G);
        clinic.charge(other, 1, VISIT, "99213", "Office visit", 7_000, Party.G);
        PatientId patient = clinic.registration.account(hers).orElseThrow().patient();
        Map<String, String> address = Map.of(
                "asked_on", "2026-10-01", "street", "PO Box 77", "city", "Winooski", "state", "VT", "zip", "05404");
        EditResult asked = modules.getBean(RecordParts.class)
                .edit(
                        Whose.of(patient),
                        PartKind.CONFIDENTIAL,
                        0,
                        new RecordEdit(Map.of(), address, "asked for", Actor.operator("test"), "test"));
        assertThat(asked).isInstanceOf(EditResult.Saved.class);
        return clinic.registration.guarantor(payer).orElseThrow().number();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".pdf")).toList();
        }
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf))) {
            return new PDFTextStripper().getText(document);
        }
    }
}
