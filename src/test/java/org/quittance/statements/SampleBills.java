package org.quittance.statements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.quittance.codesets.Language;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.registration.Address;
import org.quittance.registration.GuarantorId;
import org.quittance.statements.Bill.Addressee;
import org.quittance.statements.Bill.Clinic;
import org.quittance.statements.rules.BillDraft;
import org.quittance.statements.rules.Unfolding;

/** Bills of invented people, for looking at and for counting pages. */
public final class SampleBills {

    static final BillSettings SETTINGS = new BillSettings(
            "Lakeside Clinic",
            "8025550100",
            "8025550101",
            "Mon to Fri 8 to 18",
            "de lunes a viernes, de 8:00 a 18:00",
            "PO Box 4410|Burlington VT 05402",
            "https://lakeside.example.org/pay/",
            "lakeside.example.org/help",
            21,
            List.of(2, 4),
            Money.ofCents(2_500));

    static final Clinic CLINIC = new Clinic(
            "Lakeside Clinic",
            new Address("1 Quay Road", "Burlington", "VT", "05401"),
            "8025550100",
            "Mon to Fri 8 to 18",
            "8025550101",
            List.of("PO Box 4410", "Burlington VT 05402"),
            "lakeside.example.org/help");

    private static final Clinic CLINIC_IN_SPANISH = new Clinic(
            CLINIC.name(),
            CLINIC.address(),
            CLINIC.phone(),
            SETTINGS.spanishHours(),
            CLINIC.spanishPhone(),
            CLINIC.remitTo(),
            CLINIC.helpUrl());

    private static final String[][] TREATMENTS = {
        {"Office visit, 20 minutes", "99213"},
        {"Office visit, 30 minutes", "99214"},
        {"Blood test, 14 values", "80053"},
        {"Blood count", "85025"},
        {"Heart tracing (ECG)", "93000"},
        {"Chest X-ray, 2 views", "71046"},
        {"Physical therapy, 15 minutes", "97110"},
        {"Strep test", "87880"},
        {"Flu vaccine", "90686"},
        {"Giving a vaccine", "90471"},
        {"Ultrasound of the abdomen, complete", "76700"},
    };

    private SampleBills() {}

    public static Bill onePage() {
        Explanation account = Unfolding.of(WorkedExample.account().facts(WorkedExample.TODAY));
        return draft(List.of(account), Money.ZERO, earlier(), LocalDate.of(2026, 11, 18), "Ana Díaz");
    }

    public static Bill onePageInSpanish() {
        Explanation account = Unfolding.of(WorkedExample.account().facts(WorkedExample.TODAY));
        return draft(List.of(account), Money.ZERO, earlier(), LocalDate.of(2026, 11, 18), "Ana Díaz", Language.ES);
    }

    public static Bill onePageWithoutPayPage() {
        Explanation account = Unfolding.of(WorkedExample.account().facts(WorkedExample.TODAY));
        return draft(
                List.of(account),
                Money.ZERO,
                List.of(),
                LocalDate.of(2026, 11, 18),
                "Ana Díaz",
                Language.EN,
                SETTINGS.withoutPayPage());
    }

    private static List<MadeBill> earlier() {
        GuarantorId guarantor = new GuarantorId(new UUID(1, 1));
        return List.of(new MadeBill(
                new BillId(new UUID(9, 9)),
                "B-40007",
                guarantor,
                Optional.empty(),
                LocalDate.of(2026, 10, 12),
                LocalDate.of(2026, 11, 2),
                Money.ofCents(10_890),
                Money.ofCents(10_890),
                Money.ZERO,
                Money.ZERO,
                "J. Moreau",
                1,
                1_000));
    }

    /** A hundred lines over twelve visits, of which some are with insurance and one was overpaid. */
    public static Bill longOne() {
        List<Explanation> accounts = new ArrayList<>();
        Random random = new Random(7);
        int lines = 0;
        for (int visit = 0; visit < 12; visit++) {
            LocalDate day = LocalDate.of(2026, 5, 4).plusDays(visit * 15L);
            int count = visit == 11 ? 100 - lines : random.nextInt(4, 13);
            lines += count;
            accounts.add(visit(random, day, count, visit));
        }
        accounts.add(waiting(LocalDate.of(2026, 11, 9)));
        return draft(accounts, Money.ofCents(4_000), List.of(), LocalDate.of(2026, 11, 18), "Ana Díaz");
    }

    private static Explanation visit(Random random, LocalDate day, int count, int n) {
        ScriptedAccount account = new ScriptedAccount(day);
        ScriptedAccount.Answering answer = account.answer(Party.P1, day.plusDays(random.nextInt(18, 30)));
        for (int i = 0; i < count; i++) {
            String[] treatment = TREATMENTS[random.nextInt(TREATMENTS.length)];
            long charge = random.nextInt(40, 420) * 100L + 50;
            UUID line = account.charge(treatment[1], treatment[0], charge, Party.P1);
            long off = charge * random.nextInt(30, 60) / 100;
            long patient = (charge - off) * random.nextInt(10, 35) / 100;
            answer.takesOff(line, "CO-45", off).paid(line, charge - off - patient);
            String why = i == 0 ? "PR-1" : random.nextInt(7) == 0 ? "PR-96" : "PR-2";
            answer.leaves(line, why, patient, Party.G);
            if (i == 0 && n % 3 == 0) {
                account.pays(day.plusDays(40), "check", "1042", Map.of(Optional.of(line), patient / 2));
            }
        }
        answer.done("1");
        return named(account, day, n);
    }

    private static Explanation waiting(LocalDate day) {
        ScriptedAccount account = new ScriptedAccount(day).sent(Party.P1, day.plusDays(3));
        account.charge("99214", "Office visit, 30 minutes", 21_200, Party.P1);
        return named(account, day, 0);
    }

    private static Explanation named(ScriptedAccount account, LocalDate day, int n) {
        Explanation explained = Unfolding.of(account.facts(LocalDate.of(2026, 11, 18)));
        ExplainedAccount of = explained.account();
        ExplainedAccount renamed = new ExplainedAccount(
                of.id(),
                "V10041" + (20 + n),
                n % 4 == 1 ? "Physical therapy" : "Family Medicine",
                n % 4 == 1 ? "R. Okafor, PT" : "Dr. Welby",
                day,
                of.patient(),
                n % 5 == 3 ? "Luis Díaz" : "Ana Díaz",
                of.guarantor(),
                of.guarantorName(),
                of.language(),
                of.insured());
        return new Explanation(
                renamed,
                explained.asOf(),
                explained.lines(),
                explained.withoutLine(),
                explained.owed(),
                explained.bar(),
                explained.unapplied(),
                explained.say());
    }

    static Bill draft(
            List<Explanation> accounts, Money unapplied, List<MadeBill> earlier, LocalDate madeOn, String name) {
        return draft(accounts, unapplied, earlier, madeOn, name, Language.EN);
    }

    static Bill draft(
            List<Explanation> accounts,
            Money unapplied,
            List<MadeBill> earlier,
            LocalDate madeOn,
            String name,
            Language language) {
        return draft(accounts, unapplied, earlier, madeOn, name, language, SETTINGS);
    }

    private static Bill draft(
            List<Explanation> accounts,
            Money unapplied,
            List<MadeBill> earlier,
            LocalDate madeOn,
            String name,
            Language language,
            BillSettings settings) {
        return new BillDraft(
                        new BillId(UUID.fromString("01a20e47-71ea-71e7-ab83-b8f213176b51")),
                        "B-40012",
                        language == Language.ES ? CLINIC_IN_SPANISH : CLINIC,
                        new Addressee(
                                new GuarantorId(new UUID(1, 1)),
                                "G-20881",
                                name,
                                new Address("14 Elm Street", "Burlington", "VT", "05401"),
                                language),
                        accounts,
                        false,
                        Map.of(),
                        unapplied,
                        earlier,
                        madeOn,
                        settings)
                .bill();
    }
}
