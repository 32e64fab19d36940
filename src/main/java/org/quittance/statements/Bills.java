package org.quittance.statements;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.codesets.Language;
import org.quittance.holds.Hold;
import org.quittance.holds.Holds;
import org.quittance.ledger.BusinessDays;
import org.quittance.money.Money;
import org.quittance.payments.Payments;
import org.quittance.payments.Settling;
import org.quittance.payments.Unapplied;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.registration.Guarantor;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.Mailing;
import org.quittance.registration.Mailings;
import org.quittance.registration.PatientId;
import org.quittance.registration.Registration;
import org.quittance.settings.Settings;
import org.quittance.staff.Actor;
import org.quittance.statements.print.Pdf;
import org.quittance.statements.print.Prints;
import org.quittance.statements.rules.AnswerHolds;
import org.quittance.statements.rules.BillDraft;
import org.quittance.statements.store.BillStore;
import org.quittance.storage.Acts;
import org.springframework.stereotype.Component;

/**
 * Makes bills and shows those that were made. A bill is read from one moment of the books, never from a mix (threat
 * MONEY-11), and kept as it was printed.
 */
@Component
public class Bills {

    private final Statements statements;
    private final Registration registration;
    private final Mailings mailings;
    private final Payments payments;
    private final Settling settling;
    private final Holds holds;
    private final BusinessDays days;
    private final Settings settings;
    private final PayPage payPage = new PayPage();
    private final Clinics clinics;
    private final BillStore store;
    private final Acts acts;

    /**
     * Bills in a database.
     *
     * @param acts runs transactions
     * @param statements explains balances
     * @param registration people and accounts
     * @param mailings where the bills of a household go
     * @param payments money that waits
     * @param settling applies it
     * @param holds what stops asking
     * @param days the ledger's calendar
     * @param settings what the clinic decided about its bills
     */
    public Bills(
            DataSource dataSource,
            Acts acts,
            Statements statements,
            Registration registration,
            Mailings mailings,
            Payments payments,
            Settling settling,
            Holds holds,
            BusinessDays days,
            Settings settings) {
        this.statements = statements;
        this.registration = registration;
        this.mailings = mailings;
        this.payments = payments;
        this.settling = settling;
        this.holds = holds;
        this.days = days;
        this.settings = settings;
        this.clinics = new Clinics(registration, settings);
        this.store = new BillStore(dataSource);
        this.acts = acts;
    }

    /**
     * What a bill would say now; nothing is kept.
     *
     * @param guarantor who pays
     * @return the bill over all accounts of the household, or empty when nobody is known under the id
     */
    public Optional<Bill> preview(GuarantorId guarantor) {
        return preview(guarantor, Optional.empty());
    }

    /**
     * What the bill that names a patient would say now; nothing is kept.
     *
     * @param guarantor who pays
     * @param patient who is to be on it: the household's bill, or the patient's own (rule F-03); empty for the first
     * @return the bill, or empty when nobody is known under the id
     */
    public Optional<Bill> preview(GuarantorId guarantor, Optional<PatientId> patient) {
        return preview(guarantor, patient, Optional.empty());
    }

    /**
     * The same in a language.
     *
     * @param guarantor who pays
     * @param patient who is to be on it; empty for the first
     * @param language which; empty for the one they read
     * @return the bill, or empty when nobody is known under the id
     */
    public Optional<Bill> preview(GuarantorId guarantor, Optional<PatientId> patient, Optional<Language> language) {
        return acts.atOneMoment(() -> draft(guarantor, Optional.empty(), patient, Bill.PREVIEW, language))
                .map(BillDraft::bill);
    }

    /**
     * The bills that a household gets.
     *
     * @param guarantor who pays
     * @return the household's, and one for each patient apart
     */
    public List<Mailing> mailings(GuarantorId guarantor) {
        return registration
                .guarantor(guarantor)
                .map(payer -> mailings.of(payer, days.today()))
                .orElse(List.of());
    }

    /**
     * What a bill of one account would say now; nothing is kept.
     *
     * @return the bill, or empty when there is no such account
     */
    public Optional<Bill> preview(AccountId account) {
        return preview(account, Optional.empty());
    }

    /**
     * The same in a language.
     *
     * @param language which; empty for the one that the guarantor reads
     * @return the bill, or empty when there is no such account
     */
    public Optional<Bill> preview(AccountId account, Optional<Language> language) {
        return acts.atOneMoment(() -> registration
                        .account(account)
                        .flatMap(found -> draft(
                                found.guarantor(),
                                Optional.of(account),
                                Optional.of(found.patient()),
                                Bill.PREVIEW,
                                language)))
                .map(BillDraft::bill);
    }

    /**
     * Makes a bill over all accounts of a guarantor and keeps it; once per form.
     *
     * @param by who makes it
     * @param guarantor who pays
     * @param formKey made when the form was shown
     * @return the bill, or what stops it
     */
    public BillResult make(Actor by, GuarantorId guarantor, String formKey) {
        return make(by, guarantor, Optional.empty(), Optional.empty(), formKey, Optional.empty());
    }

    /**
     * Makes the bill that names a patient and keeps it; once per form.
     *
     * @param by who makes it
     * @param guarantor who pays
     * @param patient who is to be on it
     * @param formKey made when the form was shown
     * @return the bill, or what stops it
     */
    public BillResult make(Actor by, GuarantorId guarantor, PatientId patient, String formKey) {
        return make(by, guarantor, patient, formKey, Optional.empty());
    }

    /**
     * The same in a language.
     *
     * @param by who makes it
     * @param guarantor who pays
     * @param patient who is to be on it
     * @param formKey made when the form was shown
     * @param language which; empty for the one they read
     * @return the bill, or what stops it
     */
    public BillResult make(
            Actor by, GuarantorId guarantor, PatientId patient, String formKey, Optional<Language> language) {
        return make(by, guarantor, Optional.empty(), Optional.of(patient), formKey, language);
    }

    /**
     * Makes a bill of one account and keeps it; once per form.
     *
     * @param by who makes it
     * @param formKey made when the form was shown
     * @return the bill, or what stops it
     */
    public BillResult make(Actor by, AccountId account, String formKey) {
        return make(by, account, formKey, Optional.empty());
    }

    /**
     * The same in a language.
     *
     * @param by who makes it
     * @param formKey made when the form was shown
     * @param language which; empty for the one that the guarantor reads
     * @return the bill, or what stops it
     */
    public BillResult make(Actor by, AccountId account, String formKey, Optional<Language> language) {
        return registration
                .account(account)
                .map(found -> make(
                        by, found.guarantor(), Optional.of(account), Optional.of(found.patient()), formKey, language))
                .orElseGet(BillResult.Nobody::new);
    }

    /**
     * The bill that a form made.
     *
     * @param formKey made when the form was shown
     * @return empty while the form was not sent
     */
    public Optional<MadeBill> madeWith(String formKey) {
        return store.bySourceKey("bill:" + formKey);
    }

    private BillResult make(
            Actor by,
            GuarantorId guarantor,
            Optional<AccountId> account,
            Optional<PatientId> patient,
            String formKey,
            Optional<Language> language) {
        String sourceKey = "bill:" + formKey;
        Optional<MadeBill> before = store.bySourceKey(sourceKey);
        if (before.isPresent()) {
            return before.filter(bill ->
                            bill.guarantor().equals(guarantor) && bill.account().equals(account))
                    .<BillResult>map(BillResult.Made::new)
                    .orElseGet(BillResult.Nobody::new);
        }
        BillResult made = acts.atOneMoment(() -> settled(guarantor, account, patient, language)
                .map(draft -> keep(draft, account, apart(guarantor, patient), by, sourceKey))
                .orElseGet(BillResult.Nobody::new));
        return made instanceof BillResult.Nobody
                ? store.bySourceKey(sourceKey)
                        .<BillResult>map(BillResult.Made::new)
                        .orElse(made)
                : made;
    }

    /** Money that waits is applied first, so that the bill asks for what is left. */
    private Optional<BillDraft> settled(
            GuarantorId guarantor,
            Optional<AccountId> account,
            Optional<PatientId> patient,
            Optional<Language> language) {
        settling.settle(guarantor);
        return draft(guarantor, account, patient, store.nextNumber(), language);
    }

    private BillResult keep(
            BillDraft draft, Optional<AccountId> account, Optional<PatientId> apart, Actor by, String sourceKey) {
        Bill bill = draft.bill();
        if (!bill.stops().isEmpty()) {
            return new BillResult.Stopped(bill.stops());
        }
        Optional<String> nothing = bill.nothingDue();
        if (nothing.isPresent()) {
            return new BillResult.NothingDue(nothing.get());
        }
        Pdf pdf = Prints.bill(bill);
        MadeBill made = BillDraft.made(bill, account, by.name(), pdf.pages(), draft.lastEntry());
        boolean first = store.insert(
                made,
                apart,
                sourceKey,
                bill.madeOn(),
                pdf.bytes(),
                new BillStore.Paper(bill.to().language(), Prints.page(bill)),
                days.now().truncatedTo(ChronoUnit.MICROS));
        return first ? new BillResult.Made(made) : new BillResult.Nobody();
    }

    private Optional<PatientId> apart(GuarantorId guarantor, Optional<PatientId> patient) {
        return registration
                .guarantor(guarantor)
                .flatMap(payer -> mailing(payer, patient).apart());
    }

    private Mailing mailing(Guarantor payer, Optional<PatientId> patient) {
        List<Mailing> all = mailings.of(payer, days.today());
        return all.stream()
                .filter(mailing -> patient.map(mailing.patients()::contains).orElse(true))
                .findFirst()
                .orElse(all.getFirst());
    }

    private Optional<BillDraft> draft(
            GuarantorId guarantor,
            Optional<AccountId> only,
            Optional<PatientId> patient,
            String number,
            Optional<Language> asked) {
        return registration.guarantor(guarantor).map(payer -> {
            Mailing mailing = mailing(payer, patient);
            Language language = asked.orElse(Language.ofCode(mailing.language()));
            boolean alone = mailings.of(payer, days.today()).size() == 1;
            List<Account> accounts = only.isPresent()
                    ? List.copyOf(registration.accounts(List.of(only.get())).values())
                    : registration.accountsOfGuarantor(guarantor).stream()
                            .filter(account -> mailing.patients().contains(account.patient()))
                            .toList();
            List<MadeBill> earlier = store.ofMailing(guarantor, mailing.apart()).stream()
                    .filter(bill -> only.isEmpty()
                            || bill.account().isEmpty()
                            || bill.account().equals(only))
                    .toList();
            BillSettings decided = BillSettings.now(settings);
            return new BillDraft(
                    new BillId(UuidCreator.getTimeOrderedEpochPlus1()),
                    number,
                    clinics.of(accounts, language),
                    new Addressees(registration, holds).of(payer, mailing, language, accounts, days.today()),
                    statements.explain(accounts.stream().map(Account::id).toList(), days.today()),
                    only.isPresent(),
                    holds(accounts),
                    mailing.apart().isEmpty() || alone ? unapplied(guarantor) : Money.ZERO,
                    earlier,
                    days.today(),
                    payPage.answers(decided.payUrl()) ? decided : decided.withoutPayPage());
        });
    }

    private Map<UUID, List<Hold>> holds(List<Account> accounts) {
        Map<UUID, List<Hold>> found = new HashMap<>();
        holds.of(accounts).forEach((account, all) -> found.put(account.value(), all));
        return found;
    }

    /**
     * What stops asking for money of an account now: facts of its people, what was set on it, what payers answered.
     *
     * @param account the explained account
     * @return the gravest first; empty when nothing does
     */
    public List<Hold> holds(Explanation account) {
        List<Hold> all = new ArrayList<>(registration
                .account(new AccountId(account.account().id()))
                .map(holds::of)
                .orElse(List.of()));
        all.addAll(AnswerHolds.of(account));
        return List.copyOf(all);
    }

    /**
     * The payer that is asked before anything is the patient's (rule E-111): no bill would ask for anything yet.
     *
     * @param account the explained account
     * @return empty when the guarantor owes something already, or no payer is waited for
     */
    public Optional<Hold> unanswered(Explanation account) {
        return AnswerHolds.unanswered(account);
    }

    /** What waits is the guarantor's: it stands on the household's bill, not on one apart from it. */
    private Money unapplied(GuarantorId guarantor) {
        return payments.unapplied(guarantor, days.today()).stream()
                .map(Unapplied::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /**
     * A bill that was made.
     *
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
     * @return the PDF, or empty when there is no such bill
     */
    public Optional<byte[]> pdf(BillId id) {
        return store.pdf(id);
    }

    /**
     * The markup of a bill as it was made: what its page shows.
     *
     * @return well-formed markup with everything escaped that people typed; empty when there is no such bill
     */
    public Optional<String> paper(BillId id) {
        return store.paper(id);
    }

    /**
     * A bill that was not made, as its page shows it.
     *
     * @param bill what it says
     * @return markup, the same as in the PDF
     */
    public String paper(Bill bill) {
        return Prints.page(bill);
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
