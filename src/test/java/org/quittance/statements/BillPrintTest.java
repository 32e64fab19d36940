package org.quittance.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.quittance.money.Money;
import org.quittance.statements.print.Pdf;
import org.quittance.statements.print.Prints;
import org.quittance.statements.rules.Unfolding;

class BillPrintTest {

    @Test
    void a_short_bill_stands_on_one_page_with_every_amount_of_the_ledger() throws IOException {
        Bill bill = SampleBills.onePage();
        Pdf pdf = Prints.bill(bill);
        keep("one-page.pdf", pdf);
        assertThat(pdf.pages()).isEqualTo(1);
        String text = text(pdf);
        assertThat(text).contains("$108.90", "489.00", "269.50", "135.60", "25.00", "82.60", "8.40", "4.30", "13.60");
        assertThat(text).contains("yearly amount you pay first (deductible)", "G-20881", "802 555 0101");
    }

    @Test
    void a_long_bill_repeats_its_heads_and_adds_up() throws IOException {
        Bill bill = SampleBills.longOne();
        Pdf pdf = Prints.bill(bill);
        keep("long.pdf", pdf);
        assertThat(bill.visits()).hasSize(12);
        assertThat(bill.visits().stream()
                        .mapToInt(visit -> visit.lines().size())
                        .sum())
                .isEqualTo(100);
        checkSums(bill);
        assertThat(pdf.pages()).isBetween(4, 6);
        String text = text(pdf);
        for (Bill.Visit visit : bill.visits()) {
            assertThat(text).contains(AmountText.plain(visit.sum().owed()));
        }
        assertThat(text).contains(AmountText.dollars(bill.due()));
        for (int page = 2; page <= pdf.pages(); page++) {
            assertThat(text(pdf, page)).as("page " + page).contains("Insurance paid", "You owe", "Your visit");
        }
    }

    @Test
    void a_bill_on_which_we_owe_says_so_on_top_and_asks_for_nothing() throws IOException {
        Bill bill = SampleBills.onePage();
        Bill credit = new Bill(
                bill.id(),
                bill.number(),
                bill.ordinal(),
                bill.madeOn(),
                bill.dueOn(),
                bill.clinic(),
                bill.to(),
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ofCents(12_000),
                bill.bar(),
                List.of(),
                List.of(),
                bill.aging(),
                List.of(),
                List.of(),
                List.of(new Bill.Elsewhere(
                        "1000001", bill.madeOn(), "Office visit", "Ana Díaz", "Ana Díaz", Money.ofCents(12_000))),
                List.of(),
                Optional.empty(),
                "");
        String text = text(Prints.bill(credit));
        assertThat(text).contains("We owe you", "$120.00").doesNotContain("Make checks out", "Amount enclosed");
    }

    static void checkSums(Bill bill) {
        assertThat(bill.sum().owed()).isEqualTo(bill.owed());
        assertThat(bill.reasons().stream().map(Bill.Reason::amount).reduce(Money.ZERO, Money::plus))
                .isEqualTo(bill.owed());
        assertThat(bill.aging().total()).isEqualTo(bill.owed());
        assertThat(bill.due()).isEqualTo(bill.balance().max(Money.ZERO));
        assertThat(bill.bar().sum(BalanceBar.Kind.WITH_PATIENT)).isEqualTo(bill.owed());
        for (Bill.PayOption option : bill.options()) {
            assertThat(option.instalments().stream()
                            .map(Bill.Instalment::amount)
                            .reduce(Money.ZERO, Money::plus))
                    .isEqualTo(bill.due());
        }
        for (Bill.Visit visit : bill.visits()) {
            assertThat(visit.lines().stream().map(Bill.Line::amounts).reduce(Bill.Amounts.NONE, Bill.Amounts::plus))
                    .isEqualTo(visit.sum());
        }
        bill.since()
                .ifPresent(since -> assertThat(since.before()
                                .plus(since.added())
                                .minus(since.paid())
                                .minus(since.takenOff())
                                .plus(since.other()))
                        .isEqualTo(bill.balance()));
    }

    @Test
    void INJECT_04_what_people_typed_is_shown_as_typed_and_nothing_is_fetched() throws IOException {
        String name = "<img src=\"file:///etc/passwd\"/><style>*{display:none}</style>&amp; O’Hara\u0001";
        Explanation account = Unfolding.of(WorkedExample.account().facts(WorkedExample.TODAY));
        Bill bill = SampleBills.draft(List.of(account), Money.ZERO, List.of(), WorkedExample.TODAY, name);
        String text = text(Prints.bill(bill)).replaceAll("\\s+", "");
        assertThat(text).contains("<imgsrc=\"file:///etc/passwd\"/><style>*{display:none}</style>&amp;O’Hara");
        assertThat(text).contains("$108.90").doesNotContain("root:");
    }

    @Test
    void a_receipt_says_what_was_paid_and_what_for() throws IOException {
        Receipt receipt = new Receipt(
                "R-30001",
                SampleBills.CLINIC,
                SampleBills.onePage().to(),
                WorkedExample.TODAY,
                "by check 1042",
                Money.ofCents(12_000),
                List.of(new Receipt.Part(
                        "V1004112", WorkedExample.VISIT, "Family Medicine", Money.ofCents(10_890), Money.ZERO)),
                Money.ofCents(1_110),
                "J. Moreau",
                "");
        Pdf pdf = Prints.receipt(receipt);
        keep("receipt.pdf", pdf);
        assertThat(pdf.pages()).isEqualTo(1);
        assertThat(text(pdf, 1)).contains("$120.00", "by check 1042", "108.90", "11.10", "R-30001");
    }

    private static String text(Pdf pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        }
    }

    private static String text(Pdf pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentInformation().getTitle()).startsWith("Bill B-");
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            return new PDFTextStripper().getText(document);
        }
    }

    private static void keep(String name, Pdf pdf) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "bills"));
        Files.write(folder.resolve(name), pdf.bytes());
    }
}
