package org.quittance.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.TestApplication;
import org.quittance.codesets.Language;
import org.quittance.ledger.Party;
import org.quittance.payments.Clinic;
import org.quittance.payments.Payment;
import org.quittance.payments.Payments;
import org.quittance.payments.TakeResult;
import org.quittance.registration.AccountId;
import org.quittance.registration.GuarantorId;
import org.quittance.staff.Actor;
import org.quittance.storage.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;

/** What stands on a patient's paper: their language and what is theirs to know, nothing else. */
class PaperWordsTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final LocalDate VISIT = LocalDate.of(2026, 9, 14);

    @Test
    void no_english_word_of_a_source_stands_on_a_bill_in_spanish() throws IOException {
        try (ConfigurableApplicationContext modules = TestApplication.modules(DATABASE)) {
            Clinic clinic = new Clinic(DATABASE.dataSource());
            GuarantorId eva = clinic.guarantor("Eva", "Soto");
            AccountId account = clinic.account(eva, VISIT, "Emergency room admission");
            String[][] done = {
                {"50849002", "Emergency room admission"},
                {"76601001", "Intramuscular injection"},
                {"169553002", "Contraception care (procedure)"},
                {"310965", "Ibuprofen 200 MG Oral Tablet"},
                {"999000111", "Something nobody translated"},
            };
            for (int i = 0; i < done.length; i++) {
                clinic.charge(account, i + 1, VISIT, done[i][0], done[i][1], 10_000, Party.G);
            }
            Bills bills = modules.getBean(Bills.class);
            Bill bill = bills.preview(account, Optional.of(Language.ES)).orElseThrow();
            String said = bills.paper(bill).replaceAll("<[^>]+>", " ") + text(bills.print(bill));
            assertThat(said)
                    .contains("Admisión en urgencias", "Inyección intramuscular", "Anticoncepción")
                    .contains("Ibuprofen 200 MG tableta", "(código 999000111)", "todavía no emitido")
                    .doesNotContain("preview", "Emergency", "admission", "injection", "care", "Oral Tablet")
                    .doesNotContain("Something", "translated");
            assertThat(bill.visits().getFirst().description()).isEqualTo("admisión en urgencias");
        }
    }

    @Test
    void why_a_payment_was_taken_back_is_for_those_who_work_here_and_not_on_the_receipt() throws IOException {
        try (ConfigurableApplicationContext modules = TestApplication.modules(DATABASE)) {
            Clinic clinic = new Clinic(DATABASE.dataSource());
            GuarantorId eva = clinic.guarantor("Ada", "Soto");
            AccountId account = clinic.account(eva, VISIT, "Emergency room admission");
            clinic.charge(account, 1, VISIT, "99214", "Office visit", 5_000, Party.G);
            Payment payment = ((TakeResult.Taken) clinic.payments.take(clinic.check(eva, "91", 2_000))).payment();
            PaymentReceipts receipts = modules.getBean(PaymentReceipts.class);
            assertThat(text(receipts.pdf(payment.id(), Optional.of(Language.ES)).orElseThrow()))
                    .contains("admisión en urgencias")
                    .doesNotContain("se anuló", "Emergency");
            modules.getBean(Payments.class).reverse(payment.id(), "counted wrong", Actor.operator("test"));
            assertThat(text(receipts.pdf(payment.id(), Optional.of(Language.ES)).orElseThrow()))
                    .contains("Este pago se anuló.")
                    .doesNotContain("counted");
            assertThat(text(receipts.pdf(payment.id(), Optional.of(Language.EN)).orElseThrow()))
                    .contains("This payment was taken back.")
                    .doesNotContain("counted");
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
