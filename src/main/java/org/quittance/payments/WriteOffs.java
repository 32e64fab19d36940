package org.quittance.payments;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.charges.Charges;
import org.quittance.coverage.Coverage;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.BusinessDays;
import org.quittance.ledger.EntryDraft;
import org.quittance.ledger.EntryId;
import org.quittance.ledger.EntryKind;
import org.quittance.ledger.Ledger;
import org.quittance.ledger.PostResult;
import org.quittance.ledger.TransferDraft;
import org.quittance.money.Money;
import org.quittance.payments.rules.PaymentForm;
import org.quittance.payments.rules.Spreading;
import org.quittance.payments.store.WriteOffStore;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.registration.Registration;
import org.quittance.staff.Actor;
import org.quittance.staff.Approvals;
import org.quittance.staff.ApprovedAct;
import org.quittance.staff.Authority;
import org.quittance.staff.LimitedAct;
import org.quittance.staff.PendingAct;
import org.quittance.staff.Right;
import org.quittance.staff.Ruling;
import org.quittance.storage.Acts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives up by hand what a guarantor owes (rules A-15, G-30): at once as far as the person's limit goes, else when
 * another agrees, through this same face. Never more than is owed, the oldest service first; taken back as a whole.
 */
@Component
public class WriteOffs implements ApprovedAct {

    /** Medicare Part A and Part B, as claim filing indicators. */
    private static final Set<String> MEDICARE = Set.of("MA", "MB");

    private final Acts acts;
    private final BusinessDays days;
    private final Ledger ledger;
    private final Registration registration;
    private final Coverage coverage;
    private final OpenBalances open;
    private final WriteOffStore store;
    private final Authority authority;
    private final Approvals approvals;

    /**
     * Write-offs in a database.
     *
     * @param acts runs transactions
     * @param ledger the books
     * @param days the ledger's calendar
     * @param registration accounts
     * @param charges charge lines
     * @param coverage who insures
     * @param authority who may how much
     * @param approvals what waits for another
     */
    public WriteOffs(
            DataSource dataSource,
            Acts acts,
            Ledger ledger,
            BusinessDays days,
            Registration registration,
            Charges charges,
            Coverage coverage,
            Authority authority,
            Approvals approvals) {
        this.acts = acts;
        this.days = days;
        this.ledger = ledger;
        this.registration = registration;
        this.coverage = coverage;
        this.open = new OpenBalances(ledger, registration, charges);
        this.store = new WriteOffStore(dataSource);
        this.authority = authority;
        this.approvals = approvals;
    }

    /**
     * Writes off, or keeps the wish until another agrees: once per form.
     *
     * @param wanted what
     * @return what became of it
     */
    public WriteOffResult writeOff(NewWriteOff wanted) {
        if (!wanted.by().may(Right.WRITE_OFF)) {
            return new WriteOffResult.NotAllowed(Right.WRITE_OFF);
        }
        Optional<Refusal> refusal = unfit(wanted);
        return refusal.isPresent()
                ? new WriteOffResult.Refused(refusal.get())
                : acts.whole(() -> inTransaction(wanted));
    }

    private static Optional<Refusal> unfit(NewWriteOff wanted) {
        if (!wanted.amount().isPositive()) {
            return Optional.of(new Refusal("amount", RefusalReason.Plain.WRITE_OFF_OF_NOTHING));
        }
        if (wanted.note().isBlank()) {
            return Optional.of(new Refusal("note", RefusalReason.Plain.NO_NOTE_ON_WRITE_OFF));
        }
        return PaymentForm.text("note", wanted.note()).or(() -> PaymentForm.key("amount", wanted.formKey()));
    }

    private WriteOffResult inTransaction(NewWriteOff wanted) {
        String key = "write-off:" + wanted.formKey();
        Optional<Account> account = registration.account(wanted.account());
        if (account.isEmpty()) {
            return refused("account", RefusalReason.Plain.UNKNOWN_ACCOUNT);
        }
        open.hold(account.get().guarantor());
        Optional<WriteOffResult> before = before(key, wanted);
        if (before.isPresent()) {
            return before.get();
        }
        Optional<Refusal> refusal = cannot(account.get(), wanted.amount());
        if (refusal.isPresent()) {
            return new WriteOffResult.Refused(refusal.get());
        }
        UUID about = account.get().id().value();
        return switch (authority.decide(
                wanted.by(), LimitedAct.WRITE_OFF, wanted.amount().cents(), about)) {
            case Ruling.Refused ruling -> refused("amount", new RefusalReason.NoAuthority(ruling));
            case Ruling.NeedsSecond second ->
                new WriteOffResult.Waits(approvals.ask(
                        new Approvals.Wanted(
                                key,
                                LimitedAct.WRITE_OFF,
                                about,
                                wanted.amount().cents(),
                                details(wanted.reason()),
                                wanted.note().strip()),
                        wanted.by(),
                        second));
            case Ruling.Allowed allowed -> {
                authority.done(new Authority.Use(
                        key, LimitedAct.WRITE_OFF, about, wanted.amount().cents(), wanted.by(), allowed.limitCents()));
                yield new WriteOffResult.Done(write(
                        key,
                        account.get(),
                        wanted.amount(),
                        wanted.reason(),
                        wanted.note().strip(),
                        wanted.by(),
                        ""));
            }
        };
    }

    private Optional<WriteOffResult> before(String key, NewWriteOff wanted) {
        Optional<WriteOff> done = store.bySourceKey(key);
        if (done.isPresent()) {
            boolean same = done.get().account().equals(wanted.account())
                    && done.get().amount().equals(wanted.amount());
            return Optional.of(
                    same
                            ? new WriteOffResult.AlreadyDone(done.get())
                            : refused("amount", RefusalReason.Plain.FORM_USED));
        }
        return approvals.byKey(key).map(WriteOffResult.Waits::new);
    }

    /** What stands against it, whoever wants it. */
    private Optional<Refusal> cannot(Account account, Money amount) {
        Money owed = owed(account);
        if (amount.compareTo(owed) > 0) {
            return Optional.of(new Refusal(
                    "amount",
                    owed.isPositive() ? new RefusalReason.AboveOwed(owed) : RefusalReason.Plain.NOTHING_OWED));
        }
        boolean medicare = coverage.payersOf(List.of(account.id())).getOrDefault(account.id(), List.of()).stream()
                .anyMatch(ranked -> MEDICARE.contains(ranked.policy().filing()));
        return medicare ? Optional.of(new Refusal("reason", RefusalReason.Plain.MEDICARE_SHARE)) : Optional.empty();
    }

    /**
     * What the guarantor owes on an account: as much can be written off.
     *
     * @param account the patient account
     * @return zero when nothing is owed
     */
    public Money owed(Account account) {
        return open.of(account.guarantor()).stream()
                .filter(each -> each.account().equals(account.id()))
                .map(Spreading.OpenAccount::owed)
                .findFirst()
                .orElse(Money.ZERO);
    }

    private WriteOff write(
            String key, Account account, Money amount, WriteOffReason reason, String note, Actor by, String agreed) {
        UUID id = UuidCreator.getTimeOrderedEpochPlus1();
        AccountKey allowance = AccountKey.house(reason.allowance());
        List<TransferDraft> transfers = Spreading.of(
                        amount, open.of(account.guarantor()), new Allocation.Chosen(Map.of(account.id(), amount)))
                .shares()
                .stream()
                .map(share -> transfer(allowance, share, reason, id))
                .toList();
        EntryDraft draft = EntryDraft.of(
                key,
                EntryKind.ADJUSTMENT,
                reason.words() + " write-off",
                days.today(),
                by,
                agreed.isEmpty() ? "within the limit" : "approved by " + agreed);
        WriteOff writeOff = new WriteOff(
                id,
                account.id(),
                amount,
                reason,
                note,
                by.name(),
                agreed,
                PaymentActs.posted(ledger.post(draft, transfers)),
                Optional.empty(),
                days.now().truncatedTo(ChronoUnit.MICROS));
        store.insert(writeOff, key);
        return writeOff;
    }

    private static TransferDraft transfer(AccountKey allowance, Share share, WriteOffReason reason, UUID id) {
        TransferDraft draft =
                TransferDraft.of(allowance, OpenBalances.owedKey(share.account()), share.amount(), reason.inLedger());
        return share.charge()
                .flatMap(line -> share.servedOn().map(day -> draft.forCharge(line, day)))
                .orElse(draft)
                .from(id, 0);
    }

    @Override
    public LimitedAct act() {
        return LimitedAct.WRITE_OFF;
    }

    @Override
    public Outcome carryOut(Actor by, PendingAct pending, String agreed) {
        Account account = registration.account(new AccountId(pending.about())).orElseThrow();
        open.hold(account.guarantor());
        Money amount = Money.ofCents(pending.amountCents());
        Optional<Refusal> refusal = cannot(account, amount);
        if (refusal.isPresent()) {
            return new Outcome.Overtaken(RefusalWords.of(refusal.get()));
        }
        Money before = owed(account);
        authority.done(new Authority.Use(
                pending.actKey(),
                LimitedAct.WRITE_OFF,
                pending.about(),
                pending.amountCents(),
                by,
                pending.limitCents()));
        write(pending.actKey(), account, amount, reason(pending), pending.reason(), by, agreed);
        return new Outcome.Done(
                "Written off: " + amount + ".",
                before.cents(),
                before.minus(amount).cents());
    }

    /**
     * The kind of a write-off that waits.
     *
     * @param pending what waits
     * @return which kind was asked for
     */
    public static WriteOffReason reason(PendingAct pending) {
        JsonNode details = JsonMapper.shared().readTree(pending.details());
        return WriteOffReason.ofCode(details.path("reason").asString());
    }

    private static String details(WriteOffReason reason) {
        return JsonMapper.shared().writeValueAsString(Map.of("reason", reason.code()));
    }

    /**
     * Takes a write-off back as a whole, once for ever (rule A-31): it is owed again, and no longer counts against a
     * limit.
     *
     * @param why a person's words
     * @return what became of it
     */
    public WriteOffResult takeBack(UUID id, String why, Actor by) {
        if (!by.may(Right.WRITE_OFF)) {
            return new WriteOffResult.NotAllowed(Right.WRITE_OFF);
        }
        if (why.isBlank()) {
            return refused("reason", RefusalReason.Plain.NO_REASON_TO_TAKE_BACK);
        }
        Optional<Refusal> refusal = PaymentForm.text("reason", why);
        return refusal.isPresent()
                ? new WriteOffResult.Refused(refusal.get())
                : acts.whole(() -> takenBack(id, why.strip(), by));
    }

    private WriteOffResult takenBack(UUID id, String why, Actor by) {
        Optional<WriteOff> found = store.hold(id);
        if (found.isEmpty()) {
            return refused("reason", RefusalReason.Plain.UNKNOWN_WRITE_OFF);
        }
        WriteOff writeOff = found.get();
        if (writeOff.takenBack().isPresent()) {
            return new WriteOffResult.AlreadyDone(writeOff);
        }
        EntryId entry = switch (ledger.reverse(by, writeOff.entry(), "write-off taken back")) {
            case PostResult.Posted posted -> posted.entry();
            case PostResult.AlreadyPosted before -> before.entry();
            case PostResult.KeyTaken taken -> taken.entry();
        };
        store.markTakenBack(id, entry, why, by.name());
        authority.takenBack(store.keyOf(id));
        return new WriteOffResult.Done(store.hold(id).orElseThrow());
    }

    /**
     * Write-offs of an account.
     *
     * @return the latest first
     */
    public List<WriteOff> ofAccount(AccountId account) {
        return store.ofAccount(account);
    }

    private static WriteOffResult refused(String field, RefusalReason reason) {
        return new WriteOffResult.Refused(new Refusal(field, reason));
    }
}
