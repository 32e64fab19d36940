package org.quittance.remittance.posting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.charges.Charge;
import org.quittance.charges.ChargeId;
import org.quittance.charges.ChargeKind;
import org.quittance.charges.Charges;
import org.quittance.claims.Claim;
import org.quittance.claims.ClaimForm;
import org.quittance.claims.ClaimId;
import org.quittance.claims.Claims;
import org.quittance.claims.ClaimsFiled;
import org.quittance.claims.NewClaim;
import org.quittance.coverage.AccountPolicy;
import org.quittance.coverage.Coverage;
import org.quittance.coverage.NewPayer;
import org.quittance.coverage.NewPolicy;
import org.quittance.coverage.PayerId;
import org.quittance.coverage.PolicyDetails;
import org.quittance.events.KeptEvents;
import org.quittance.events.Unheard;
import org.quittance.exchange.FileReport;
import org.quittance.exchange.HeldTasks;
import org.quittance.exchange.ImportMode;
import org.quittance.exchange.ImportWishes;
import org.quittance.exchange.Inbox;
import org.quittance.exchange.IncomingFile;
import org.quittance.exchange.Intake;
import org.quittance.exchange.KeptFile;
import org.quittance.exchange.Progress;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.BalancesMoved;
import org.quittance.ledger.BusinessDays;
import org.quittance.ledger.EntryDraft;
import org.quittance.ledger.EntryKind;
import org.quittance.ledger.Ledger;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.registration.AccountDetails;
import org.quittance.registration.AccountId;
import org.quittance.registration.Address;
import org.quittance.registration.GuarantorDetails;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.NewAccount;
import org.quittance.registration.NewGuarantor;
import org.quittance.registration.NewPatient;
import org.quittance.registration.PatientDetails;
import org.quittance.registration.PatientId;
import org.quittance.registration.Registration;
import org.quittance.remittance.AnswerDecided;
import org.quittance.remittance.HeldRemittances;
import org.quittance.remittance.OpenAnswer;
import org.quittance.remittance.RemittancePosted;
import org.quittance.remittance.RemittanceUndone;
import org.quittance.remittance.Remittances;
import org.quittance.staff.Actor;
import org.quittance.storage.Acts;
import org.quittance.storage.Sha256;
import org.quittance.storage.Statistics;
import org.quittance.tasks.Task;
import org.quittance.tasks.TaskFilter;
import org.quittance.tasks.Tasks;
import org.quittance.tasks.TestTasks;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A small practice in a real database: files claims, takes remittances, and says what is owed. */
final class Practice {

    static final ImportWishes WISHES = ImportWishes.plain(Actor.operator("test"));

    static final LocalDate SERVED = LocalDate.of(2026, 9, 14);
    private static final Address NOWHERE = new Address("1 Test Road", "Testville", "VT", "05401");

    final Ledger ledger;
    final Remittances remittances;
    final HeldRemittances held;
    private final Inbox inbox;
    private final Intake door;
    private final TransactionTemplate transaction;
    private final Registration registration;
    private final Coverage coverage;
    private final Charges charges;
    private final Claims claims;
    private final RemittanceIntake intake;
    private final WaitingAnswers waiting;
    private final AnswerTasks answerTasks;
    final Tasks tasks;

    Practice(DataSource dataSource) {
        this(dataSource, 1_000);
    }

    /** One that takes so many claims at a time. */
    Practice(DataSource dataSource, int batchSize) {
        this(dataSource, batchSize, Unheard.events(dataSource));
    }

    /** One whose remittances are told. */
    Practice(DataSource dataSource, int batchSize, KeptEvents events) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-24T15:00:00Z"), ZoneOffset.UTC);
        BusinessDays days = new BusinessDays(clock, ZoneOffset.UTC);
        Tasks tasks = TestTasks.of(dataSource);
        ledger = new Ledger(dataSource, days, this::told);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        registration = new Registration(dataSource, clock, Unheard.events(dataSource));
        coverage = new Coverage(dataSource, java.time.Clock.systemUTC());
        charges = new Charges(dataSource);
        claims = new Claims(dataSource, event -> {});
        PosterFactory posters = new PosterFactory(
                dataSource, ledger, days, registration, coverage, charges, claims, this::told, events, batchSize);
        intake = new RemittanceIntake(posters, new Acts(new DataSourceTransactionManager(dataSource)));
        inbox = new Inbox(dataSource, clock, new HeldTasks(tasks));
        held = new HeldRemittances(dataSource, inbox, intake);
        door = new Intake(inbox, List.of(intake), new Statistics(dataSource));
        waiting = new WaitingAnswers(dataSource, ledger, claims, posters, this::told);
        answerTasks = new AnswerTasks(dataSource, tasks, coverage);
        this.tasks = tasks;
        remittances = new Remittances(
                dataSource, ledger, transaction, this::told, new Decisions(dataSource, ledger, days, claims, posters));
    }

    private void told(Object event) {
        switch (event) {
            case BalancesMoved moved -> answerTasks.on(moved);
            case RemittancePosted posted -> answerTasks.on(posted);
            case RemittanceUndone undone -> answerTasks.on(undone);
            case AnswerDecided decided -> answerTasks.on(decided);
            default -> {
                // Nobody else listens here.
            }
        }
    }

    /** Answers that need a person, as their tasks say. */
    List<OpenAnswer> waiting() {
        return remittances.waiting(tasks
                .list(
                        new TaskFilter(
                                List.of(),
                                TaskFilter.Whose.ALL,
                                "",
                                LocalDate.of(2026, 11, 24),
                                TaskFilter.Order.STAKE),
                        Optional.empty(),
                        1_000)
                .stream()
                .map(Task::key)
                .toList());
    }

    /** A line is code:charge:control; payers are identifiers in order. */
    AccountId file(String number, String member, List<String> payers, String... lines) {
        return Optional.ofNullable(transaction.execute(status -> fileInTransaction(number, member, payers, lines)))
                .orElseThrow();
    }

    private AccountId fileInTransaction(String number, String member, List<String> payers, String... lines) {
        GuarantorId guarantor = only(registration.registerGuarantors(
                Actor.operator("test"),
                List.of(new NewGuarantor(
                        "g:" + member,
                        GuarantorDetails.named("Rookwood", "Cleo").withAddress(NOWHERE)))));
        PatientId patient = only(registration.registerPatients(
                Actor.operator("test"),
                List.of(new NewPatient(
                        "p:" + member,
                        Optional.empty(),
                        PatientDetails.paidBy(guarantor)
                                .withName("Rookwood", "Cleo", "")
                                .withAddress(NOWHERE)))));
        AccountId account = only(registration.openAccounts(
                Actor.operator("test"),
                List.of(new NewAccount(
                        "a:" + number,
                        Optional.empty(),
                        number,
                        AccountDetails.of(patient, guarantor, SERVED).withCare("Office visit", "")))));
        for (int rank = 1; rank <= payers.size(); rank++) {
            PayerId payer = coverage.payer(
                    Actor.operator("test"), NewPayer.of(payers.get(rank - 1), Map.of("PI", payers.get(rank - 1))));
            String key = "pol:" + number + rank;
            var policy = only(coverage.addPolicies(
                    Actor.operator("test"),
                    List.of(new NewPolicy(
                            key,
                            patient,
                            payer,
                            "12",
                            PolicyDetails.ofMember(member).heldBy("18", "Rookwood", "Cleo")))));
            coverage.setAccountCoverage(Actor.operator("test"), List.of(new AccountPolicy(account, rank, policy)));
        }
        Money whole =
                List.of(lines).stream().map(line -> amount(line.split(":")[1])).reduce(Money.ZERO, Money::plus);
        ClaimId claim = only(claims.record(
                Actor.operator("test"),
                List.of(new NewClaim(
                        new Claim(
                                ClaimId.fresh(),
                                number,
                                "c:" + number,
                                account,
                                ClaimForm.PROFESSIONAL,
                                "1",
                                whole,
                                SERVED,
                                SERVED,
                                "1992000079",
                                SERVED,
                                "",
                                Optional.empty(),
                                "test.837",
                                1),
                        "00",
                        1))));
        List<Charge> wanted = new ArrayList<>();
        for (String line : lines) {
            String[] part = line.split(":");
            wanted.add(new Charge(
                    ChargeId.fresh(),
                    account,
                    Optional.of(claim.value()),
                    wanted.size() + 1,
                    "HC",
                    part[0],
                    List.of(),
                    "",
                    "",
                    BigDecimal.ONE,
                    amount(part[1]),
                    SERVED,
                    SERVED,
                    "11",
                    part.length > 2 ? part[2] : "",
                    List.of(),
                    ChargeKind.TREATMENT,
                    Party.P1,
                    wanted.size() + 1));
        }
        ledger.post(
                EntryDraft.of(
                        "837:" + number, EntryKind.CHARGES, "Claim filed", SERVED, Actor.operator("test"), "test.837"),
                charges.add(Actor.operator("test"), wanted).stream()
                        .map(Charge::transfer)
                        .flatMap(Optional::stream)
                        .toList());
        waiting.apply(new ClaimsFiled(Actor.operator("test"), Optional.empty(), List.of(claim)));
        return account;
    }

    private static <T> T only(Map<String, T> made) {
        return made.values().iterator().next();
    }

    static Money amount(String dollars) {
        return Money.ofCents(new BigDecimal(dollars).movePointRight(2).longValueExact());
    }

    FileReport take(IncomingFile file) {
        return takeAll(file).getFirst();
    }

    /** A report per transaction. */
    List<FileReport> takeAll(IncomingFile file) {
        return intake.take(List.of(file), ImportMode.POST, WISHES, Progress.SILENT);
    }

    /** Through the door for files, which keeps their bytes. */
    FileReport arrive(String name, byte[] bytes) throws IOException {
        return door.importUploads(
                        List.of(new Intake.Upload(name, () -> new ByteArrayInputStream(bytes))),
                        ImportMode.POST,
                        Progress.SILENT,
                        Actor.operator("test"))
                .files()
                .getFirst();
    }

    /** The file of these bytes. */
    KeptFile kept(byte[] bytes) {
        return inbox.find(HexFormat.of().formatHex(Sha256.fresh().digest(bytes)))
                .orElseThrow();
    }

    FileReport tryOut(IncomingFile file) {
        return intake.take(List.of(file), ImportMode.DRY_RUN, WISHES, Progress.SILENT)
                .getFirst();
    }

    String owes(AccountId account, Party party) {
        return ledger.balancesOf(List.of(account.value()))
                .getOrDefault(AccountKey.receivable(account.value(), party), Money.ZERO)
                .toDollars();
    }

    long transfers() {
        return ledger.rows(0, 100_000).size();
    }

    Money unapplied(UUID payer) {
        return ledger.balancesOf(List.of(payer)).values().stream().reduce(Money.ZERO, Money::plus);
    }
}
