package org.quittance.statements;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.generated.precompiled.StaticTemplates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.quittance.codesets.Language;
import org.quittance.holds.Hold;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.AccountKind;
import org.quittance.ledger.EntryId;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.payments.Tender;
import org.quittance.registration.Address;
import org.quittance.registration.GuarantorId;
import org.quittance.statements.Bill.Addressee;
import org.quittance.statements.Bill.Clinic;
import org.quittance.statements.rules.BillDraft;
import org.quittance.statements.rules.Unfolding;
import org.quittance.statements.words.LeafWords;
import org.quittance.statements.words.VisitWords;

/**
 * All that a patient reads is written in both languages: whatever is rendered in English and in Spanish shares no word but
 * names, codes and the few words that are spelled alike.
 */
class BothLanguagesTest {

    private static final LocalDate VISIT = LocalDate.of(2026, 9, 14);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    private static final Path PAPERS = Path.of("src/main/jte/statements");

    /** Names and addresses of the invented people, places and files below. */
    private static final Set<String> NAMES = Set.of(
            ("ana díaz luis lakeside clinic quay road burlington vt po box elm street blue lantern harbor mutual welby dr"
                            + " moreau example org eva soto lane help ecg")
                    .split(" "));

    /** Groups of reasons, remarks and member numbers begin with letters. */
    private static final Set<String> CODES = Set.of("co", "pr", "oa", "ma", "bl");

    /** Spelled alike in both languages. */
    private static final Set<String> ALIKE =
            Set.of("no", "total", "plan", "federal", "diabetes", "mar", "sep", "oct", "nov");

    /** Two Spanish sentences stand inside a condition of their own. */
    private static final Set<String> ASIDES =
            Set.of("Se", "habla", "español", "Si", "prefiere", "su", "cuenta", "en", "inglés", "pídala");

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern PAIR = Pattern.compile(
            "(?:new Phrase|\\.pick|\\bsay)\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\",\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    static Stream<Papers> papers() {
        Explanation busy = Unfolding.of(busy().facts(TODAY));
        Explanation worked = Unfolding.of(WorkedExample.account().facts(TODAY));
        Explanation given = Unfolding.of(given().facts(TODAY));
        Explanation credit = Unfolding.of(credit().facts(TODAY));
        Explanation waiting = Unfolding.of(waiting().facts(TODAY));
        Explanation uninsured = Unfolding.of(uninsured().facts(TODAY));
        return Stream.of(
                new Papers("one visit", List.of(worked), Money.ZERO, false, Map.of()),
                new Papers("all at once", List.of(busy, given, credit, waiting, uninsured), money(40), false, Map.of()),
                new Papers("no plan", List.of(uninsured), Money.ZERO, false, Map.of()),
                new Papers("nothing but a credit", List.of(credit), money(40), false, Map.of()),
                new Papers("nothing due yet", List.of(waiting), Money.ZERO, false, Map.of()),
                new Papers("an estate", List.of(uninsured), Money.ZERO, true, Map.of()),
                new Papers(
                        "on hold",
                        List.of(worked),
                        Money.ZERO,
                        false,
                        Map.of(worked.account().id(), List.of(new Hold.Qmb()))));
    }

    record Papers(
            String name, List<Explanation> accounts, Money unapplied, boolean estate, Map<UUID, List<Hold>> holds) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("papers")
    void a_bill_shares_no_word_between_its_languages(Papers papers) {
        assertThat(shared(language -> read(papers, language))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("papers")
    void an_explanation_shares_no_word_between_its_languages(Papers papers) {
        for (Explanation account : papers.accounts()) {
            assertThat(shared(
                            language -> ExplanationText.of(account, language).replaceAll("\\S+\\.8\\d\\d|V\\d+", " ")))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Tender.class)
    void a_receipt_shares_no_word_between_its_languages(Tender tender) {
        for (boolean back : List.of(true, false)) {
            for (long applied : List.of(-500L, 500L)) {
                assertThat(shared(language -> html(new StaticTemplates()
                                .statementsReceipt(receipt(tender, Money.ofCents(applied), back, language))
                                .render())))
                        .isEmpty();
            }
        }
    }

    @Test
    void a_text_written_twice_differs_in_its_languages() throws IOException {
        List<String> alike = new ArrayList<>();
        int pairs = 0;
        for (Path file : sources()) {
            for (MatchResult pair :
                    PAIR.matcher(Files.readString(file)).results().toList()) {
                pairs++;
                String english = pair.group(1).strip();
                String spanish = pair.group(2).strip();
                boolean worded = WORD.matcher(english).find();
                if (worded && (spanish.isEmpty() || spanish.equals(english))) {
                    alike.add(file.getFileName() + ": " + english);
                }
            }
        }
        assertThat(pairs).isGreaterThan(200);
        // "Abuse-Deterrent" says how a tablet is made; in Spanish it is left out.
        assertThat(alike).containsExactly("SourceWords.java: Abuse-Deterrent");
    }

    /** What a template says outside its choices of language would be English on every paper. */
    @Test
    void no_template_says_a_word_without_choosing_its_language() throws IOException {
        List<String> said = new ArrayList<>();
        for (Path file : sources().stream()
                .filter(each -> each.toString().endsWith(".jte"))
                .toList()) {
            String text = Files.readString(file)
                    .replaceAll("(?s)<style>.*?</style>", " ")
                    .replaceAll("(?m)^@(import|param).*$", " ")
                    .replaceAll("(?m)^!\\{.*}$", " ")
                    .replaceAll("@template\\.[^\\n]*?\\)(?=\\s|$|@)", " ");
            String bare = withoutCode(text).replaceAll("<[^>]*>", " ");
            WORD.matcher(bare)
                    .results()
                    .map(MatchResult::group)
                    .forEach(word -> said.add(file.getFileName() + ": " + word));
        }
        assertThat(said)
                .filteredOn(word -> !ASIDES.contains(word.substring(word.indexOf(": ") + 2)))
                .isEmpty();
    }

    /** Takes out {@code ${…}} and the conditions of {@code @if(…)} and {@code @for(…)}, whatever brackets they hold. */
    private static String withoutCode(String text) {
        StringBuilder rest = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            if (text.startsWith("${", at)) {
                at = after(text, at + 2, '{', '}');
            } else if (text.startsWith("@if(", at) || text.startsWith("@for(", at) || text.startsWith("@elseif(", at)) {
                at = after(text, text.indexOf('(', at) + 1, '(', ')');
            } else if (text.startsWith("@else", at)) {
                at += "@else".length();
            } else if (text.startsWith("@endif", at)) {
                at += "@endif".length();
            } else if (text.startsWith("@endfor", at)) {
                at += "@endfor".length();
            } else {
                rest.append(text.charAt(at++));
            }
        }
        return rest.toString();
    }

    private static int after(String text, int from, char open, char close) {
        int depth = 1;
        int at = from;
        while (depth > 0) {
            char here = text.charAt(at++);
            depth += here == open ? 1 : here == close ? -1 : 0;
        }
        return at;
    }

    private static List<Path> sources() throws IOException {
        Path java = Path.of("src/main/java/org/quittance");
        List<Path> files = new ArrayList<>();
        for (Path folder : List.of(PAPERS, java.resolve("statements"), java.resolve("codesets"))) {
            try (Stream<Path> found = Files.walk(folder)) {
                found.filter(Files::isRegularFile).forEach(files::add);
            }
        }
        return files;
    }

    private static Set<String> shared(Function<Language, String> paper) {
        Set<String> shared = words(paper.apply(Language.EN));
        assertThat(shared).hasSizeGreaterThan(20);
        shared.retainAll(words(paper.apply(Language.ES)));
        shared.removeAll(NAMES);
        shared.removeAll(CODES);
        shared.removeAll(ALIKE);
        return shared;
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(found -> found.group().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(Papers papers, Language language) {
        Bill bill = bill(papers, language);
        return html(new StaticTemplates().statementsBill(bill, true).render())
                + html(new StaticTemplates().statementsBill(bill, false).render());
    }

    private static String html(String markup) {
        return markup.replaceAll("(?s)<style>.*?</style>", " ")
                .replaceAll("Se habla español|Si prefiere su cuenta en inglés, pídala", " ")
                .replaceAll("(?:content|alt|title|aria-label)=\"([^\"]*)\"", ">$1<")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("&[a-z#0-9]+;", " ");
    }

    private static Bill bill(Papers papers, Language language) {
        return new BillDraft(
                        new BillId(new UUID(9, 1)),
                        "40012",
                        clinic(language),
                        addressee(papers.estate(), language),
                        papers.accounts(),
                        false,
                        papers.holds(),
                        papers.unapplied(),
                        earlier(),
                        TODAY,
                        SampleBills.SETTINGS)
                .bill();
    }

    private static List<MadeBill> earlier() {
        return List.of(new MadeBill(
                new BillId(new UUID(9, 9)),
                "40007",
                new GuarantorId(new UUID(1, 1)),
                Optional.empty(),
                LocalDate.of(2026, 10, 12),
                LocalDate.of(2026, 11, 2),
                Money.ofCents(10_890),
                Money.ofCents(10_890),
                Money.ZERO,
                Money.ZERO,
                "J. Moreau",
                1,
                1));
    }

    private static Clinic clinic(Language language) {
        Clinic clinic = SampleBills.CLINIC;
        return new Clinic(
                clinic.name(),
                clinic.address(),
                clinic.phone(),
                language.pick(SampleBills.SETTINGS.hours(), SampleBills.SETTINGS.spanishHours()),
                clinic.spanishPhone(),
                clinic.remitTo(),
                clinic.helpUrl());
    }

    private static Addressee addressee(boolean estate, Language language) {
        return new Addressee(
                new GuarantorId(new UUID(1, 1)),
                "20881",
                estate ? Addressees.estateOf("Ana Díaz").in(language) : "Ana Díaz",
                new Address("14 Elm Street", "Burlington", "VT", "05401"),
                language,
                estate,
                estate ? List.of("Eva Soto", "2 Elm Lane") : List.of());
    }

    private static Receipt receipt(Tender tender, Money applied, boolean back, Language language) {
        PaymentFact fact = new PaymentFact(new UUID(5, 1), "30001", tender, "1042", TODAY, "J. Moreau");
        return new Receipt(
                "30001",
                clinic(language),
                addressee(false, language),
                TODAY,
                LeafWords.tender(fact).in(language),
                Money.ofCents(12_000),
                List.of(new Receipt.Part(
                        "1004112",
                        VISIT,
                        VisitWords.of("Family Medicine", language),
                        Money.ofCents(10_890),
                        Money.ZERO)),
                applied,
                List.of(new Receipt.Refund(TODAY, Money.ofCents(1_000))),
                Money.ofCents(110),
                "J. Moreau",
                back);
    }

    private static Money money(long dollars) {
        return Money.ofCents(dollars * 100);
    }

    /** Two payers and a third without a name, every kind of reason, remarks, and something taken back by either side. */
    private static ScriptedAccount busy() {
        ScriptedAccount account =
                new ScriptedAccount(VISIT).sent(Party.P1, VISIT.plusDays(4)).sent(Party.P2, VISIT.plusDays(30));
        UUID visit = account.charge("99214", "Office visit, 30 minutes", 21_200, Party.P1);
        UUID heart = account.charge("93000", "Heart tracing (ECG)", 8_800, Party.P1);
        UUID blood = account.charge("80053", "Blood test, 14 values", 6_400, Party.P1);
        UUID chest = account.charge("71046", "Chest X-ray, 2 views", 12_500, Party.P1);
        UUID first = account.answer(Party.P1, VISIT.plusDays(20))
                .paid(visit, 5_000)
                .takesOff(visit, "CO-45", 7_400)
                .leaves(visit, "PR-1", 8_800, Party.G)
                .done("1");
        account.answer(Party.P1, VISIT.plusDays(30), Optional.of(first))
                .paid(visit, -5_000)
                .takesOff(visit, "CO-45", -7_400)
                .leaves(visit, "PR-1", -8_800, Party.G)
                .done("22");
        account.answer(Party.P1, VISIT.plusDays(30))
                .paid(visit, 3_040)
                .takesOff(visit, "CO-45", 7_400)
                .takesOff(visit, "CO-253", 60)
                .leaves(visit, "PR-1", 10_000, Party.G)
                .leaves(visit, "PR-2", 700, Party.P2)
                .says(heart, "CO-197", 8_800)
                .takesOff(blood, "CO-45", -300)
                .paid(blood, 5_000)
                .leaves(blood, "PR-999", 1_700, Party.P3)
                .leaves(chest, "PR-96", 4_000, Party.A)
                .leaves(chest, "PR-3", 2_500, Party.G)
                .says(chest, "OA-23", 100)
                .remarks("N130")
                .remarks("MA01")
                .remarks("M3")
                .done("1");
        EntryId check = account.pays(VISIT.plusDays(32), "check", "1042", Map.of(Optional.of(visit), 2_000L));
        account.reverses(check, VISIT.plusDays(34));
        Map<Optional<UUID>, Long> spread = new LinkedHashMap<>();
        spread.put(Optional.of(visit), 1_000L);
        spread.put(Optional.empty(), 500L);
        account.pays(VISIT.plusDays(35), "cash", "", spread);
        return account;
    }

    /** What the clinic gave up, paid back, and moved for reasons of its own. */
    private static ScriptedAccount given() {
        ScriptedAccount account = new ScriptedAccount(VISIT);
        UUID line = account.charge("99214", "Office visit, 30 minutes", 21_200, Party.G);
        AccountKey owes = AccountKey.receivable(account.id(), Party.G);
        String[] reasons = {"small-balance write-off", "administrative write-off", "charity care", "PR-45"};
        for (String reason : reasons) {
            account.moves(
                    VISIT.plusDays(9),
                    AccountKey.house(AccountKind.CHARITY_ALLOWANCE),
                    owes,
                    300,
                    Optional.of(line),
                    reason);
        }
        account.moves(
                VISIT.plusDays(10),
                owes,
                AccountKey.of(AccountKind.REFUNDS_PAYABLE, new UUID(1, 1)),
                200,
                Optional.of(line),
                "refund");
        account.moves(
                VISIT.plusDays(11),
                owes,
                AccountKey.house(AccountKind.INTEREST_INCOME),
                100,
                Optional.of(line),
                "interest");
        account.moves(
                VISIT.plusDays(12),
                AccountKey.receivable(account.id(), Party.A),
                owes,
                400,
                Optional.of(line),
                "placed with an agency");
        return account;
    }

    private static ScriptedAccount credit() {
        ScriptedAccount account = new ScriptedAccount(VISIT);
        UUID line = account.charge("99214", "Office visit, 30 minutes", 10_000, Party.G);
        account.pays(VISIT.plusDays(3), "card", "••4242", Map.of(Optional.of(line), 11_200L));
        return account;
    }

    private static ScriptedAccount waiting() {
        ScriptedAccount account = new ScriptedAccount(VISIT).sent(Party.P1, VISIT.plusDays(4));
        account.charge("71046", "Chest X-ray, 2 views", 12_500, Party.P1);
        return account;
    }

    private static ScriptedAccount uninsured() {
        ScriptedAccount account = new ScriptedAccount(VISIT);
        account.charge("99213", "Office visit, 20 minutes", 30_000, Party.G);
        return account;
    }
}
