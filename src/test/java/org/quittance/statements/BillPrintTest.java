package org.quittance.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;
import org.quittance.money.Money;
import org.quittance.statements.print.Pdf;
import org.quittance.statements.print.Prints;
import org.quittance.statements.rules.Unfolding;
import org.quittance.statements.words.ScanLine;

class BillPrintTest {

    @Test
    void a_short_bill_stands_on_one_page_with_every_amount_of_the_ledger() throws IOException {
        Bill bill = SampleBills.onePage();
        Pdf pdf = Prints.bill(bill);
        keep("one-page.pdf", pdf);
        assertThat(pdf.pages()).isEqualTo(1);
        String text = text(pdf);
        assertThat(text).contains("$108.90", "489.00", "269.50", "135.60", "25.00", "82.60", "8.40", "4.30", "13.60");
        assertThat(text).contains("yearly amount you pay first (deductible)", "G-20881", "(802) 555-0101");
    }

    @Test
    void a_bill_in_spanish_has_no_english_word_of_ours_and_the_same_amounts() throws IOException {
        Bill bill = SampleBills.onePageInSpanish();
        Pdf pdf = Prints.bill(bill);
        keep("one-page-es.pdf", pdf);
        assertThat(pdf.pages()).isEqualTo(1);
        String text = text(pdf, "es");
        assertThat(text)
                .contains("Usted debe, a más tardar el 9 de diciembre", "$108.90", "489.00", "269.50", "135.60")
                .contains("Su visita del 14 de septiembre", "Consulta (99214)", "Prueba del corazón (93000)")
                .contains("Por qué su seguro no pagó el resto", "deducible", "coseguro", "Todo ahora", "Saldo anterior")
                .contains("Le atendemos en español: (802) 555-0101", "de lunes a viernes")
                .contains("reclamación enviada el 18 sep 2026", "afiliado BL8841207", "9 oct 2026");
        assertThat(squeezed(text)).contains("página");
        assertThat(text.replace("Blue Lantern", "").replace("Lakeside Clinic", ""))
                .doesNotContain(
                        "You ", "Your", "visit ", "paid", "Sum", "Office", "Sep ", "Dec ", "page", "Bill ", "with");
    }

    @Test
    void nothing_but_the_address_lies_where_the_window_of_the_envelope_can_reach() throws IOException {
        for (Bill bill : List.of(SampleBills.onePage(), SampleBills.onePageInSpanish(), SampleBills.longOne())) {
            try (PDDocument document = Loader.loadPDF(Prints.bill(bill).bytes())) {
                assertThat(inches(document, 0, 2.04, 5.38, 1.59).lines().toList())
                        .containsExactly("Ana Díaz", "14 Elm Street", "Burlington VT 05401");
                assertThat(inches(document, 0.875, 2.5, 3.5, 0.67).lines().toList())
                        .containsExactly("Ana Díaz", "14 Elm Street", "Burlington VT 05401");
                assertThat(inches(document, 0, 8.7, 8.5, 2.3))
                        .contains("PO Box 4410", "B-40012", AmountText.dollars(bill.due()))
                        .contains(ScanLine.of(bill));
            }
        }
    }

    private static String inches(PDDocument document, double x, double y, double width, double height)
            throws IOException {
        PDFTextStripperByArea area = new PDFTextStripperByArea();
        area.setSortByPosition(true);
        area.addRegion("it", new Rectangle2D.Double(x * 72, y * 72, width * 72, height * 72));
        area.extractRegions(document.getPage(0));
        return area.getTextForRegion("it").strip();
    }

    @Test
    void page_and_pdf_say_the_same() throws IOException {
        for (Bill bill : List.of(SampleBills.onePage(), SampleBills.onePageInSpanish(), SampleBills.longOne())) {
            String printed =
                    squeezed(text(Prints.bill(bill), bill.to().language().code()));
            // What stands inside the bar is said below it on a phone only, where the bar is too narrow.
            for (String said : Prints.page(bill)
                    .replaceAll("<span class=\"b-part b-inbar\"><span[^>]*>[^<]*</span>[^<]*</span>", "")
                    .replaceAll("<[^>]+>", "\n")
                    .replace("&amp;", "&")
                    .replace("&#39;", "'")
                    .lines()
                    .map(BillPrintTest::squeezed)
                    .filter(words -> !words.isEmpty())
                    .toList()) {
                assertThat(printed).contains(said);
            }
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\u00a0]+", "");
    }

    @Test
    void a_code_is_printed_only_where_it_leads_to_a_page() throws IOException {
        Bill bill = SampleBills.onePage();
        assertThat(bill.payLink()).startsWith("https://");
        assertThat(Prints.page(bill)).contains("data:image/png");
        Bill without = SampleBills.onePageWithoutPayPage();
        assertThat(without.payLink()).isEmpty();
        assertThat(Prints.page(without)).doesNotContain("<img").contains("All now");
    }

    @Test
    void the_scan_line_is_digits_with_a_check_digit_and_names_nobody() {
        assertThat(ScanLine.of("B-40012", Money.ofCents(10_890))).isEqualTo("0000040012 0000010890 9");
        assertThat(ScanLine.of("B-40021", Money.ofCents(10_890))).doesNotEndWith(" 9");
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
        assertThat(pdf.pages()).isBetween(4, 7);
        String text = text(pdf);
        for (Bill.Visit visit : bill.visits()) {
            assertThat(text).contains(AmountText.plain(visit.sum().owed()));
        }
        assertThat(text).contains(AmountText.dollars(bill.due()));
        for (int page = 2; page <= pdf.pages(); page++) {
            assertThat(text(pdf, page).replaceAll("\\s+", " "))
                    .as("page " + page)
                    .contains("Insurance paid", "You owe", "Your visit");
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
                Money.ZERO,
                List.of(new Receipt.Refund(WorkedExample.TODAY, Money.ofCents(1_000))),
                Money.ofCents(110),
                "J. Moreau",
                false);
        Pdf pdf = Prints.receipt(receipt);
        keep("receipt.pdf", pdf);
        assertThat(pdf.pages()).isEqualTo(1);
        assertThat(text(pdf, 1)).contains("$120.00", "by check 1042", "108.90", "Paid back to you on", "10.00", "1.10");
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
        return text(pdf, "en");
    }

    private static String text(Pdf pdf, String language) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language);
            assertThat(document.getDocumentInformation().getTitle()).contains("B-");
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            return new PDFTextStripper().getText(document);
        }
    }

    private static void keep(String name, Pdf pdf) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "bills"));
        Files.write(folder.resolve(name), pdf.bytes());
    }
}
