package org.quittance.statements;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.quittance.TestApplication;
import org.quittance.codesets.ReasonEffect;
import org.quittance.exchange.FileReport;
import org.quittance.exchange.ImportMode;
import org.quittance.exchange.Intake;
import org.quittance.exchange.Progress;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.AccountKind;
import org.quittance.ledger.BusinessDays;
import org.quittance.ledger.Discrepancy;
import org.quittance.ledger.EntryDraft;
import org.quittance.ledger.EntryKind;
import org.quittance.ledger.Ledger;
import org.quittance.ledger.Party;
import org.quittance.ledger.TransferDraft;
import org.quittance.money.Money;
import org.quittance.payments.Allocation;
import org.quittance.payments.NewPayment;
import org.quittance.payments.Payments;
import org.quittance.payments.TakeResult;
import org.quittance.payments.Tender;
import org.quittance.registration.AccountId;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.Registration;
import org.quittance.remittance.OpenAnswer;
import org.quittance.remittance.PayerReason;
import org.quittance.remittance.PayerReasons;
import org.quittance.remittance.RemittanceId;
import org.quittance.remittance.Remittances;
import org.quittance.remittance.SetReason;
import org.quittance.remittance.UndoResult;
import org.quittance.staff.Actor;
import org.quittance.storage.TestDatabase;
import org.quittance.tasks.Task;
import org.quittance.tasks.TaskFilter;
import org.quittance.tasks.Tasks;
import org.quittance.tasks.store.TasksProof;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole program without its pages, for stories of claims, answers, payments and bills. */
final class StoryProgram implements AutoCloseable {

    private final TestDatabase database;
    private final ConfigurableApplicationContext modules;

    StoryProgram(TestDatabase database) {
        this.database = database;
        this.modules = TestApplication.modules(database);
    }

    static Path file(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(StoryProgram.class.getResource(name), name)
                .toURI());
    }

    List<FileReport> take(String name) throws Exception {
        return modules.getBean(Intake.class)
                .importPaths(List.of(file(name)), ImportMode.POST, Progress.SILENT, Actor.operator("test"))
                .files();
    }

    /** The account that a claim number is billed on; the first when several claims have it. */
    AccountId account(String claim) {
        return new AccountId(database.jdbc()
                .sql("select account_id from claim where number = ? order by id limit 1")
                .param(claim)
                .query(UUID.class)
                .single());
    }

    String owes(String claim, Party party) {
        AccountId account = account(claim);
        return modules.getBean(Ledger.class)
                .balancesOf(List.of(account.value()))
                .getOrDefault(AccountKey.receivable(account.value(), party), Money.ZERO)
                .toDollars();
    }

    void pays(String claim, String dollars, String reference) {
        AccountId account = account(claim);
        GuarantorId guarantor = Objects.requireNonNull(modules.getBean(Registration.class)
                        .accounts(List.of(account))
                        .get(account))
                .guarantor();
        Money amount = Money.ofCents(
                new java.math.BigDecimal(dollars).movePointRight(2).longValueExact());
        TakeResult result = modules.getBean(Payments.class)
                .take(new NewPayment(
                        guarantor,
                        Tender.CHECK,
                        reference,
                        amount,
                        new Allocation.OldestFirst(),
                        modules.getBean(BusinessDays.class).today(),
                        Actor.operator("story"),
                        "",
                        UUID.randomUUID().toString(),
                        ""));
        if (!(result instanceof TakeResult.Taken)) {
            throw new IllegalStateException("The payment was not taken: " + result);
        }
    }

    /** Says what a reason means when this payer gives it, from now on. */
    void payerMeans(String payer, String group, String reason, ReasonEffect effect) {
        UUID id = database.jdbc()
                .sql("select id from payer where name = ?")
                .param(payer)
                .query(UUID.class)
                .single();
        SetReason set = modules.getBean(PayerReasons.class)
                .set(
                        new PayerReason(
                                id,
                                group,
                                reason,
                                Optional.of(effect),
                                Optional.empty(),
                                Optional.empty(),
                                "Their letter",
                                "",
                                Instant.EPOCH),
                        Actor.operator("story"));
        if (!(set instanceof SetReason.Done)) {
            throw new IllegalStateException("Not set: " + set);
        }
    }

    String billAsks(String claim) {
        return modules.getBean(Bills.class)
                .preview(account(claim))
                .map(bill -> bill.due().toDollars())
                .orElse("0.00");
    }

    /** What a bill of the account would say now. */
    Bill bill(String claim) {
        return modules.getBean(Bills.class).preview(account(claim)).orElseThrow();
    }

    List<OpenAnswer> waiting() {
        return modules.getBean(Remittances.class)
                .waiting(tasks().stream().map(Task::key).toList());
    }

    /** What somebody has to do. */
    List<Task> tasks() {
        return modules.getBean(Tasks.class)
                .list(
                        new TaskFilter(
                                List.of(),
                                TaskFilter.Whose.ALL,
                                "",
                                modules.getBean(BusinessDays.class).today(),
                                TaskFilter.Order.STAKE),
                        Optional.empty(),
                        1_000);
    }

    /** What does not hold between tasks and what causes them. */
    List<Discrepancy> proofOfTasks() {
        List<Discrepancy> found = new ArrayList<>();
        modules.getBean(TasksProof.class).prove(found::add);
        return found;
    }

    /** Takes back the remittance that was posted last. */
    void undoLastRemittance() {
        RemittanceId last = new RemittanceId(database.jdbc()
                .sql("select id from remittance order by entry_id desc limit 1")
                .query(UUID.class)
                .single());
        UndoResult result = modules.getBean(Remittances.class).undo(last, "it was not ours", Actor.operator("story"));
        if (!(result instanceof UndoResult.Undone)) {
            throw new IllegalStateException("Not undone: " + result);
        }
    }

    /** The first payer owes so much less, by an entry that is no answer. */
    void payerPays(String claim, long cents) {
        UUID account = account(claim).value();
        modules.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> modules.getBean(Ledger.class)
                        .post(
                                EntryDraft.of(
                                        "less:" + UUID.randomUUID(),
                                        EntryKind.ADJUSTMENT,
                                        "less is owed",
                                        modules.getBean(BusinessDays.class).today(),
                                        Actor.operator("story"),
                                        "story"),
                                List.of(TransferDraft.signed(
                                        AccountKey.of(AccountKind.CONTRACTUAL_ALLOWANCE, account),
                                        AccountKey.receivable(account, Party.P1),
                                        Money.ofCents(cents),
                                        "small"))));
    }

    Explanation explanation(String claim) {
        return modules.getBean(Statements.class)
                .explain(account(claim), modules.getBean(BusinessDays.class).today())
                .orElseThrow();
    }

    @Override
    public void close() {
        modules.close();
    }
}
