package org.quittance.statements;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.quittance.ledger.BusinessDays;
import org.quittance.money.Money;
import org.quittance.payments.Payments;
import org.quittance.payments.Unapplied;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.Registration;
import org.quittance.statements.Bill.Addressee;
import org.quittance.statements.print.Pdf;
import org.quittance.statements.print.Prints;
import org.quittance.statements.rules.BillDraft;
import org.quittance.statements.store.BillStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes bills and shows those that were made. A bill is read from one moment of the books, never from a mix (threat
 * MONEY-11), and kept as it was printed.
 */
@Component
public class Bills {

    private final Statements statements;
    private final Registration registration;
    private final Payments payments;
    private final BusinessDays days;
    private final BillSettings settings;
    private final Clinics clinics;
    private final BillStore store;
    private final TransactionTemplate oneMoment;

    /**
     * Bills in a database.
     *
     * @param dataSource where they are kept
     * @param transactions runs transactions
     * @param statements explains balances
     * @param registration people and accounts
     * @param payments money that waits
     * @param days the ledger's calendar
     * @param settings what the clinic decided about its bills
     */
    public Bills(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            Statements statements,
            Registration registration,
            Payments payments,
            BusinessDays days,
            BillSettings settings) {
        this.statements = statements;
        this.registration = registration;
        this.payments = payments;
        this.days = days;
        this.settings = settings;
        this.clinics = new Clinics(registration, settings);
        this.store = new BillStore(dataSource);
        this.oneMoment = new TransactionTemplate(transactions);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * What a bill would say now; nothing is kept.
     *
     * @param guarantor who pays
     * @return the bill over all their accounts, or empty when nobody is known under the id
     */
    public Optional<Bill> preview(GuarantorId guarantor) {
        return atOneMoment(() -> draft(guarantor, Optional.empty(), "preview")).map(BillDraft::bill);
    }

    /**
     * What a bill of one account would say now; nothing is kept.
     *
     * @param account which
     * @return the bill, or empty when there is no such account
     */
    public Optional<Bill> preview(AccountId account) {
        return atOneMoment(() -> registration
                        .account(account)
                        .flatMap(found -> draft(found.guarantor(), Optional.of(account), "preview")))
                .map(BillDraft::bill);
    }

    /**
     * Makes a bill over all accounts of a guarantor and keeps it; once per form.
     *
     * @param guarantor who pays
     * @param by who makes it
     * @param formKey made when the form was shown
     * @return the bill, or empty when nobody is known under the id
     */
    public Optional<MadeBill> make(GuarantorId guarantor, String by, String formKey) {
        return make(guarantor, Optional.empty(), by, formKey);
    }

    /**
     * Makes a bill of one account and keeps it; once per form.
     *
     * @param account which
     * @param by who makes it
     * @param formKey made when the form was shown
     * @return the bill, or empty when there is no such account
     */
    public Optional<MadeBill> make(AccountId account, String by, String formKey) {
        return registration
                .account(account)
                .flatMap(found -> make(found.guarantor(), Optional.of(account), by, formKey));
    }

    private Optional<MadeBill> make(GuarantorId guarantor, Optional<AccountId> account, String by, String formKey) {
        String sourceKey = "bill:" + formKey;
        Optional<MadeBill> before = store.bySourceKey(sourceKey);
        if (before.isPresent()) {
            return before;
        }
        Optional<MadeBill> made = atOneMoment(() ->
                draft(guarantor, account, store.nextNumber()).flatMap(draft -> keep(draft, account, by, sourceKey)));
        return made.or(() -> store.bySourceKey(sourceKey));
    }

    private Optional<MadeBill> keep(BillDraft draft, Optional<AccountId> account, String by, String sourceKey) {
        Bill bill = draft.bill();
        Pdf pdf = Prints.bill(bill);
        MadeBill made = BillDraft.made(bill, account, by, pdf.pages(), draft.lastEntry());
        boolean first = store.insert(
                made, sourceKey, bill.madeOn(), pdf.bytes(), days.now().truncatedTo(ChronoUnit.MICROS));
        return first ? Optional.of(made) : Optional.empty();
    }

    private Optional<BillDraft> draft(GuarantorId guarantor, Optional<AccountId> only, String number) {
        return registration.guarantor(guarantor).map(payer -> {
            List<Account> accounts = only.isPresent()
                    ? List.copyOf(registration.accounts(List.of(only.get())).values())
                    : registration.accountsOfGuarantor(guarantor);
            List<MadeBill> earlier = store.ofGuarantor(guarantor).stream()
                    .filter(bill -> bill.account().equals(only))
                    .toList();
            return new BillDraft(
                    new BillId(UuidCreator.getTimeOrderedEpochPlus1()),
                    number,
                    clinics.of(accounts),
                    new Addressee(
                            guarantor,
                            payer.number(),
                            payer.fullName(),
                            payer.address().shown()),
                    statements.explain(accounts.stream().map(Account::id).toList(), days.today()),
                    only.isPresent(),
                    payments.unapplied(guarantor, days.today()).stream()
                            .map(Unapplied::amount)
                            .reduce(Money.ZERO, Money::plus),
                    earlier,
                    days.today(),
                    settings);
        });
    }

    private <T> Optional<T> atOneMoment(Supplier<Optional<T>> act) {
        Optional<T> answer = oneMoment.execute(status -> act.get());
        return answer == null ? Optional.empty() : answer;
    }

    /**
     * A bill that was made.
     *
     * @param id which
     * @return the bill, or empty
     */
    public Optional<MadeBill> bill(BillId id) {
        return store.byId(id);
    }

    /**
     * Bills of a guarantor.
     *
     * @param guarantor who pays
     * @return newest first
     */
    public List<MadeBill> billsOf(GuarantorId guarantor) {
        return store.ofGuarantor(guarantor);
    }

    /**
     * The bytes of a bill, as they were made.
     *
     * @param id which
     * @return the PDF, or empty when there is no such bill
     */
    public Optional<byte[]> pdf(BillId id) {
        return store.pdf(id);
    }

    /**
     * A bill that was not made, printed for looking at.
     *
     * @param bill what it says
     * @return the PDF
     */
    public byte[] print(Bill bill) {
        return Prints.bill(bill).bytes();
    }
}
