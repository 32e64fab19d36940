package org.quittance.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.TestApplication;
import org.quittance.charges.Charge;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.AccountKind;
import org.quittance.ledger.EntryDraft;
import org.quittance.ledger.EntryId;
import org.quittance.ledger.EntryKind;
import org.quittance.ledger.Ledger;
import org.quittance.ledger.Party;
import org.quittance.ledger.PostResult;
import org.quittance.ledger.TransferDraft;
import org.quittance.money.Money;
import org.quittance.payments.Clinic;
import org.quittance.payments.Payment;
import org.quittance.payments.Payments;
import org.quittance.payments.TakeResult;
import org.quittance.registration.AccountId;
import org.quittance.registration.GuarantorId;
import org.quittance.staff.Actor;
import org.quittance.storage.Acts;
import org.quittance.storage.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;

/** Random histories of a guarantor: whatever happened, the bill is right (rules E-115, A-42, A-51). */
@Tag("slow")
class BillHistoriesTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final LocalDate VISIT = LocalDate.of(2026, 9, 14);
    private static final int HISTORIES = 25;
    private static final int ACTS = 22;

    @Test
    void no_bill_asks_for_more_than_is_owed_and_paying_it_leaves_nothing_owed() {
        try (ConfigurableApplicationContext modules = TestApplication.modules(DATABASE)) {
            for (int seed = 1; seed <= HISTORIES; seed++) {
                new History(modules, seed).runs();
            }
        }
    }

    /** One guarantor with up to four accounts, to whom things happen. */
    private static final class History {

        private final Random random;
        private final int seed;
        private final Clinic clinic = new Clinic(DATABASE.dataSource());
        private final Ledger ledger;
        private final Acts acts;
        private final Payments payments;
        private final Bills bills;
        private final GuarantorId guarantor;
        private final List<Charge> lines = new ArrayList<>();
        private final List<EntryId> answers = new ArrayList<>();
        private final List<Payment> taken = new ArrayList<>();
        private int n;

        History(ConfigurableApplicationContext modules, int seed) {
            this.random = new Random(seed);
            this.seed = seed;
            this.ledger = modules.getBean(Ledger.class);
            this.acts = modules.getBean(Acts.class);
            this.payments = modules.getBean(Payments.class);
            this.bills = modules.getBean(Bills.class);
            this.guarantor = clinic.guarantor("Zed", "History" + seed);
        }

        void runs() {
            Optional<MadeBill> last = Optional.empty();
            for (int act = 0; act < ACTS; act++) {
                step();
                last = checked("seed " + seed + ", act " + act, last);
            }
            Bill open = bills.preview(guarantor).orElseThrow();
            if (open.due().isPositive()) {
                pay(open.due().cents());
            }
            assertThat(payments.owedBy(guarantor).values())
                    .as("seed %s: paying exactly what the bill asks leaves nothing owed", seed)
                    .allMatch(owed -> !owed.isPositive());
            assertThat(bills.preview(guarantor).orElseThrow().due()).isEqualTo(Money.ZERO);
        }

        private void step() {
            switch (lines.isEmpty() ? 0 : random.nextInt(9)) {
                case 0, 1 -> charged();
                case 2, 3 -> answered();
                case 4 -> takenBack();
                case 5, 6 -> pay(random.nextInt(1, 200) * 100L + 7);
                case 7 -> paymentTakenBack();
                default -> givenUp();
            }
        }

        private void charged() {
            AccountId account = lines.size() > 3
                    ? lines.get(random.nextInt(lines.size())).account()
                    : clinic.account(guarantor, VISIT.plusDays(lines.size()), "Family Medicine");
            Party first = random.nextInt(4) == 0 ? Party.G : Party.P1;
            lines.add(clinic.charge(
                    account, 1 + lines.size(), VISIT, "99213", "Office visit", random.nextInt(50, 300) * 100L, first));
        }

        /** A payer pays more or less than the line, and leaves some to the patient. */
        private void answered() {
            Charge line = lines.get(random.nextInt(lines.size()));
            AccountKey payer = key(line, Party.P1);
            long charge = line.amount().cents();
            long left = random.nextInt(3) == 0 ? 0 : charge / random.nextInt(2, 6);
            List<TransferDraft> moved = new ArrayList<>();
            moved.add(on(line, AccountKey.house(AccountKind.CASH), payer, charge / 2, "paid"));
            moved.add(on(line, AccountKey.house(AccountKind.CONTRACTUAL_ALLOWANCE), payer, charge / 5, "CO-45"));
            if (left > 0) {
                moved.add(on(line, key(line, Party.G), payer, left, "PR-1"));
            }
            answers.add(posted(EntryKind.PAYER_DECISION, "priced", moved));
        }

        private void takenBack() {
            if (!answers.isEmpty()) {
                EntryId answer = answers.remove(random.nextInt(answers.size()));
                acts.whole(() -> ledger.reverse(Actor.operator("test"), answer, "undone"));
            }
        }

        private void givenUp() {
            Charge line = lines.get(random.nextInt(lines.size()));
            Money owed = payments.owedBy(guarantor).getOrDefault(line.account(), Money.ZERO);
            if (owed.isPositive()) {
                posted(
                        EntryKind.PAYER_DECISION,
                        "discount",
                        List.of(on(
                                line,
                                AccountKey.house(AccountKind.DISCOUNT_ALLOWANCE),
                                key(line, Party.G),
                                Math.max(1, owed.cents() / 3),
                                "discount")));
            }
        }

        private void pay(long cents) {
            TakeResult result = payments.take(clinic.check(guarantor, "S" + seed + "N" + n++, cents));
            taken.add(((TakeResult.Taken) result).payment());
        }

        private void paymentTakenBack() {
            if (!taken.isEmpty()) {
                Payment payment = taken.remove(random.nextInt(taken.size()));
                payments.reverse(payment.id(), "bounced", Actor.operator("test"));
            }
        }

        private EntryId posted(EntryKind kind, String why, List<TransferDraft> moved) {
            EntryDraft draft = EntryDraft.of("h:" + UUID.randomUUID(), kind, why, VISIT, Actor.operator("test"), "");
            return acts.whole(() -> ((PostResult.Posted) ledger.post(draft, moved)).entry());
        }

        private static AccountKey key(Charge line, Party party) {
            return AccountKey.receivable(line.account().value(), party);
        }

        private static TransferDraft on(Charge line, AccountKey debit, AccountKey credit, long cents, String why) {
            return TransferDraft.of(debit, credit, Money.ofCents(cents), why)
                    .forCharge(line.id().value(), line.serviceFrom());
        }

        private Optional<MadeBill> checked(String when, Optional<MadeBill> last) {
            Bill bill = random.nextInt(3) == 0
                    ? made(when)
                    : bills.preview(guarantor).orElseThrow();
            BillRight.check(when, bill, payments, guarantor, taken);
            BillPrintTest.checkSums(bill);
            return last;
        }

        private Bill made(String when) {
            BillResult made = bills.make(Actor.operator("test"), guarantor, when);
            Bill now = bills.preview(guarantor).orElseThrow();
            if (now.due().isPositive()) {
                assertThat(made.orElseThrow().due()).as(when).isEqualTo(now.due());
            } else {
                assertThat(made).as(when).isInstanceOf(BillResult.NothingDue.class);
            }
            return now;
        }
    }
}
