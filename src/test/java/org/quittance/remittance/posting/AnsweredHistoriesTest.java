package org.quittance.remittance.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.TestApplication;
import org.quittance.exchange.FileReport;
import org.quittance.exchange.ImportMode;
import org.quittance.exchange.Intake;
import org.quittance.exchange.Progress;
import org.quittance.ledger.BusinessDays;
import org.quittance.ledger.LedgerCheck;
import org.quittance.money.Money;
import org.quittance.payments.Allocation;
import org.quittance.payments.NewPayment;
import org.quittance.payments.Payment;
import org.quittance.payments.Payments;
import org.quittance.payments.TakeResult;
import org.quittance.payments.Tender;
import org.quittance.registration.GuarantorId;
import org.quittance.remittance.DecisionResult;
import org.quittance.remittance.Remittance;
import org.quittance.remittance.Remittances;
import org.quittance.staff.Actor;
import org.quittance.statements.Bill;
import org.quittance.statements.BillRight;
import org.quittance.statements.Bills;
import org.quittance.storage.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Random histories of files and people: claims, answers, corrections, reversals, answers placed by hand and taken off
 * again, remittances undone, payments and bills. Whatever happened, the bill is right (rules E-115, A-42, A-51).
 */
@Tag("slow")
class AnsweredHistoriesTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Actor MOREAU = Actor.operator("J. Moreau");
    private static final int HISTORIES = 8;
    private static final int ACTS = 22;

    @Test
    void whatever_payers_say_and_people_decide_no_bill_asks_for_too_much_and_paying_it_leaves_nothing_owed()
            throws IOException {
        try (ConfigurableApplicationContext modules = TestApplication.modules(DATABASE)) {
            int placed = 0;
            for (int seed = 1; seed <= HISTORIES; seed++) {
                History history = new History(modules, seed);
                history.runs();
                placed += history.placed;
            }
            assertThat(placed).as("answers were placed by hand").isGreaterThanOrEqualTo(HISTORIES);
            assertThat(modules.getBean(LedgerCheck.class).check().holds()).isTrue();
        }
    }

    /** An answer that was sent, in cents. */
    private record Sent(String number, long charge, long paid, long off, long left) {

        String claim(int sign, String status) {
            long refused = charge - paid - off - left;
            return "CLP*" + number + "*" + status + "*" + money(sign * charge) + "*" + money(sign * paid) + "*"
                    + money(sign * left) + "*12*PC" + number + "~SVC*HC:99213*" + money(sign * charge) + "*"
                    + money(sign * paid) + "~DTM*472*20260914~" + cas("CO*45", sign * off) + cas("PR*1", sign * left)
                    + cas("CO*50", sign * refused) + "REF*6R*" + number + "L1~";
        }

        private static String cas(String code, long cents) {
            return cents == 0 ? "" : "CAS*" + code + "*" + money(cents) + "~";
        }
    }

    private static String money(long cents) {
        return Money.ofCents(cents).toDollars();
    }

    /** One patient with some visits, to whom things happen. */
    private static final class History {

        private final Random random;
        private final int seed;
        private final Intake intake;
        private final Remittances remittances;
        private final Payments payments;
        private final Bills bills;
        private final BusinessDays days;
        private final List<Sent> answers = new ArrayList<>();
        private final List<String> traces = new ArrayList<>();
        private final List<UUID> onClaims = new ArrayList<>();
        private final List<Payment> taken = new ArrayList<>();
        private final List<Long> charges = new ArrayList<>();
        private int n;
        private int placed;

        History(ConfigurableApplicationContext modules, int seed) {
            this.random = new Random(seed);
            this.seed = seed;
            this.intake = modules.getBean(Intake.class);
            this.remittances = modules.getBean(Remittances.class);
            this.payments = modules.getBean(Payments.class);
            this.bills = modules.getBean(Bills.class);
            this.days = modules.getBean(BusinessDays.class);
        }

        void runs() throws IOException {
            filed();
            for (int act = 0; act < ACTS; act++) {
                String what = step();
                checked("seed " + seed + ", act " + act + ": " + what);
            }
            Bill open = bills.preview(guarantor()).orElseThrow();
            if (open.due().isPositive()) {
                pay(open.due().cents());
            }
            assertThat(payments.owedBy(guarantor()).values())
                    .as("seed %s: paying exactly what the bill asks leaves nothing owed", seed)
                    .allMatch(owed -> !owed.isPositive());
            assertThat(bills.preview(guarantor()).orElseThrow().due()).isEqualTo(Money.ZERO);
        }

        private String step() throws IOException {
            return switch (random.nextInt(13)) {
                case 0 -> filed();
                case 1, 2 -> answered();
                case 3 -> corrected();
                case 4 -> takenBack();
                case 5, 6 -> strangerAnswered();
                case 7, 8 -> placed();
                case 9 -> takenOff();
                case 10 -> undone();
                case 11 -> pay(random.nextInt(1, 150) * 100L + 7);
                default -> paymentTakenBack();
            };
        }

        private String number(int visit) {
            return "H" + seed + "V" + visit;
        }

        private String filed() throws IOException {
            long charge = random.nextInt(50, 300) * 100L;
            charges.add(charge);
            String number = number(charges.size());
            take(number + ".837", """
                    ISA*00*          *00*          *ZZ*LAKESIDE       *ZZ*BLN01          *260930*0930*^*00501*%09d*0*T*:~
                    GS*HC*LAKESIDE*BLN01*20260930*0930*1*X*005010X222A1~
                    ST*837*0001*005010X222A1~BHT*0019*00*B1*20260930*0930*CH~
                    NM1*41*2*LAKESIDE CLINIC*****46*LAKESIDE~PER*IC*BILLING*TE*8025550100~
                    NM1*40*2*BLUE LANTERN HEALTH*****46*BLN01~HL*1**20*1~
                    NM1*85*2*LAKESIDE CLINIC*****XX*1992000079~N3*1 TEST ROAD~N4*TESTVILLE*VT*054010000~
                    REF*EI*561234501~HL*2*1*22*0~SBR*P*18*******CI~
                    NM1*IL*1*HISTORY*SEED%d****MI*MH%d~N3*2 TEST ROAD~N4*TESTVILLE*VT*05401~DMG*D8*19700101*U~
                    NM1*PR*2*BLUE LANTERN HEALTH*****PI*BLN01~
                    CLM*%s*%s***11:B:1*Y*A*Y*Y~HI*ABK:J069~LX*1~SV1*HC:99213*%s*UN*1***1~DTP*472*D8*20260914~
                    REF*6R*%sL1~SE*24*0001~GE*1*1~IEA*1*%09d~
                    """.formatted(
                            seed * 100 + charges.size(),
                            seed,
                            seed,
                            number,
                            money(charge),
                            money(charge),
                            number,
                            seed * 100 + charges.size()));
            return "filed " + number;
        }

        private Sent answer(String number, long charge) {
            long paid = charge / random.nextInt(2, 5);
            long off = charge / 5;
            long left = random.nextInt(3) == 0 ? 0 : (charge - paid - off) / random.nextInt(1, 4);
            return new Sent(number, charge, paid, off, left);
        }

        private String answered() throws IOException {
            int visit = random.nextInt(charges.size());
            Sent sent = answer(number(visit + 1), charges.get(visit));
            answers.add(sent);
            remit(sent.paid(), sent.claim(1, "1"));
            return "answered " + sent;
        }

        /** The payer takes an answer back and answers anew, in one remittance. */
        private String corrected() throws IOException {
            if (answers.isEmpty()) {
                return "nothing";
            }
            Sent before = answers.remove(random.nextInt(answers.size()));
            long more = Math.min(before.charge() - before.paid() - before.off(), 1_000);
            Sent after = new Sent(before.number(), before.charge(), before.paid() + more, before.off(), 0);
            answers.add(after);
            remit(more, before.claim(-1, "22") + after.claim(1, "1"));
            return "corrected " + after;
        }

        private String takenBack() throws IOException {
            if (answers.isEmpty()) {
                return "nothing";
            }
            Sent before = answers.remove(random.nextInt(answers.size()));
            remit(0, before.claim(-1, "22"), "PLB*1992000079*20261231*FB:" + n + "*-" + money(before.paid()) + "~");
            return "taken back " + before;
        }

        /** An answer about a claim number that nobody knows. */
        private String strangerAnswered() throws IOException {
            Sent sent = answer("ZQ" + seed + "Q" + n, random.nextInt(50, 300) * 100L);
            remit(sent.paid(), sent.claim(1, "1"));
            return "an answer to a stranger's claim " + sent;
        }

        private String placed() {
            List<UUID> waiting = DATABASE.jdbc()
                    .sql(
                            "select id from remittance_claim where claim_number like ? and outcome = 'unmatched' order by id")
                    .param("ZQ" + seed + "Q%")
                    .query(UUID.class)
                    .list();
            if (waiting.isEmpty()) {
                return "nothing";
            }
            UUID answer = waiting.get(random.nextInt(waiting.size()));
            UUID claim = claim(random.nextInt(charges.size()) + 1);
            DecisionResult result = remittances.place(answer, claim, true, "their letter", MOREAU);
            if (result instanceof DecisionResult.Done) {
                placed++;
                onClaims.add(answer);
            }
            return "placed " + answer + " on " + claim + ": " + result;
        }

        private String takenOff() {
            if (onClaims.isEmpty()) {
                return "nothing";
            }
            UUID answer = onClaims.remove(random.nextInt(onClaims.size()));
            return "taken off " + remittances.unplace(answer, "it was another's", MOREAU);
        }

        private String undone() {
            if (traces.isEmpty()) {
                return "nothing";
            }
            String trace = traces.remove(random.nextInt(traces.size()));
            UUID id = DATABASE.jdbc()
                    .sql("select id from remittance where trace = ?")
                    .param(trace)
                    .query(UUID.class)
                    .single();
            Remittance remittance = remittances
                    .remittance(new org.quittance.remittance.RemittanceId(id))
                    .orElseThrow();
            return "undone " + trace + ": " + remittances.undo(remittance.id(), "sent in error", MOREAU);
        }

        private UUID claim(int visit) {
            return DATABASE.jdbc()
                    .sql("select id from claim where number = ?")
                    .param(number(visit))
                    .query(UUID.class)
                    .single();
        }

        private void remit(long cents, String... segments) throws IOException {
            String trace = "T" + seed + "N" + n++;
            traces.add(trace);
            Era era = Era.paying(trace, money(cents)).say(segments[0]);
            String text =
                    segments.length == 1 ? era.text() : era.say(segments[1]).text();
            take(trace + ".835", text.replace("*000000030", "*%09d".formatted(seed * 1_000 + n)));
        }

        private void take(String name, String text) throws IOException {
            byte[] bytes = text.replace("\n", "").getBytes(StandardCharsets.UTF_8);
            List<FileReport> reports = intake.importUploads(
                            List.of(new Intake.Upload(name, () -> new ByteArrayInputStream(bytes))),
                            ImportMode.POST,
                            Progress.SILENT,
                            MOREAU)
                    .files();
            assertThat(reports)
                    .as(name)
                    .allSatisfy(report -> assertThat(report.problems())
                            .as("%s", report.reason())
                            .isEmpty());
        }

        private GuarantorId guarantor() {
            return new GuarantorId(DATABASE.jdbc()
                    .sql("select guarantor_id from account join claim on claim.account_id = account.id"
                            + " where claim.number = ?")
                    .param(number(1))
                    .query(UUID.class)
                    .single());
        }

        private String pay(long cents) {
            TakeResult result = payments.take(new NewPayment(
                    guarantor(),
                    Tender.CHECK,
                    "S" + seed + "N" + n++,
                    Money.ofCents(cents),
                    new Allocation.OldestFirst(),
                    days.today(),
                    MOREAU,
                    "",
                    UUID.randomUUID().toString(),
                    ""));
            taken.add(((TakeResult.Taken) result).payment());
            return "paid " + money(cents);
        }

        private String paymentTakenBack() {
            if (taken.isEmpty()) {
                return "nothing";
            }
            Payment payment = taken.remove(random.nextInt(taken.size()));
            return "payment taken back " + payments.reverse(payment.id(), "bounced", MOREAU);
        }

        private void checked(String when) {
            if (random.nextInt(3) == 0) {
                bills.make(
                        Actor.operator("test"), guarantor(), UUID.randomUUID().toString());
            }
            Bill bill = bills.preview(guarantor()).orElseThrow();
            BillRight.check(when, bill, payments, guarantor(), taken);
        }
    }
}
