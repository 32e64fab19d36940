package org.quittance.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.exchange.FileReport;
import org.quittance.exchange.ImportMode;
import org.quittance.exchange.ImportReport;
import org.quittance.exchange.Intake;
import org.quittance.exchange.Progress;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.AccountKind;
import org.quittance.ledger.BusinessDays;
import org.quittance.ledger.EntryDraft;
import org.quittance.ledger.EntryKind;
import org.quittance.ledger.Ledger;
import org.quittance.ledger.LedgerCheck;
import org.quittance.ledger.Party;
import org.quittance.ledger.TransferDraft;
import org.quittance.money.Money;
import org.quittance.staff.Actor;
import org.quittance.storage.Acts;
import org.quittance.storage.Storage;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A large remittance from file to committed ledger, beside COPY alone of the same rows, and beside a commit per claim. */
final class RemittanceBenchmark implements Benchmark {

    private static final int CLAIMS = 100_000;
    private static final int ROUNDS = 7;
    private static final int ONE_BY_ONE = 500;
    private static final long GOAL_SECONDS = 60;
    private static final int GOAL_PER_MILLE = 500;
    private static final int GOAL_TIMES = 8;

    /** Balances of accounts that nothing but remittances moved: those that the import inserted. */
    private static final String FIRST_MOVED = """
            where not exists (select from transfer join entry on entry.id = entry_id
                              where debit_id = account_id and kind <> 'REMITTANCE')
              and not exists (select from transfer join entry on entry.id = entry_id
                              where credit_id = account_id and kind <> 'REMITTANCE')
            order by account_id""";

    @Override
    public String name() {
        return "remittance";
    }

    @Override
    public String question() {
        return "how long does an 835 of 100,000 claims take from the file to the committed ledger";
    }

    @Override
    public void measure(BenchRun run) throws Exception {
        SampleDatabase sample = new SampleDatabase(run, "books", new SampleFiles(7, 1, run.sized(CLAIMS)));
        run.say("%,d claims of two lines, filed by 837P in %s", sample.claims(), Times.seconds(sample.filingNanos()));
        run.say("the 835 has %,d bytes", Files.size(sample.remittance()));
        Times imports = new Times();
        Times copies = new Times();
        Times oneByOne = new Times();
        for (int round = 0; round < ROUNDS; round++) {
            Path beside = sample.copy();
            long accountsBefore = accounts(beside);
            Path copy = sample.copy();
            imports.add(run.program().use(copy, modules -> importInto(modules, sample.remittance())));
            if (round == 0) {
                boolean holds = run.program()
                        .use(
                                copy,
                                modules -> modules.getBean(LedgerCheck.class)
                                        .check()
                                        .holds());
                run.goal(holds, "all of it is posted on its claims and the check holds");
            }
            copyBeside(run, copy, beside, accountsBefore, copies);
            try (Storage storage = SampleDatabase.open(copy)) {
                commitOneByOne(storage.dataSource(), round, oneByOne);
            }
            sample.remove(copy);
            sample.remove(beside);
        }
        tell(run, sample.claims(), imports, copies, oneByOne);
    }

    /** From the file to the committed ledger, in a program that has started. */
    private static long importInto(ApplicationContext modules, Path file) {
        Intake intake = modules.getBean(Intake.class);
        long before = System.nanoTime();
        ImportReport report =
                intake.importPaths(List.of(file), ImportMode.POST, Progress.SILENT, Actor.operator("bench"));
        long took = System.nanoTime() - before;
        FileReport posted = report.files().getFirst();
        if (!report.allAccepted() || !posted.postedCents().equals(posted.bpr02Cents())) {
            throw new IllegalStateException("Not all was posted on claims: " + posted);
        }
        return took;
    }

    private static void tell(BenchRun run, int claims, Times imports, Times copies, Times oneByOne) {
        long commitPerClaim = oneByOne.median() * claims;
        run.say("file to committed ledger        %s", imports);
        run.say("COPY of the same ledger rows    %s", copies);
        run.say(
                "a commit per claim              %s (%,d claims committed one by one, scaled up)",
                Times.seconds(commitPerClaim), oneByOne.size());
        run.goal(
                imports.median() < GOAL_SECONDS * 1_000_000_000L,
                "%s for %,d claims (goal under 60 s)",
                Times.seconds(imports.median()),
                claims);
        run.goal(
                Times.perMille(copies.median(), imports.median()) >= GOAL_PER_MILLE,
                "%s of the speed of COPY alone (goal 50 %%)",
                Times.percent(copies.median(), imports.median()));
        run.goal(
                commitPerClaim >= GOAL_TIMES * imports.median(),
                "%d times as fast as a commit per claim (goal 8)",
                commitPerClaim / imports.median());
    }

    private static long accounts(Path data) throws Exception {
        try (Storage storage = SampleDatabase.open(data);
                Connection connection = storage.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select max(id) from ledger_account")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** COPY of the rows that the import inserted into the ledger, into the ledger as the import had found it. */
    private static void copyBeside(BenchRun run, Path imported, Path beside, long accountsBefore, Times copies)
            throws Exception {
        Path folder = Files.createDirectories(run.folder().resolve("rows"));
        LedgerRows rows;
        try (Storage storage = SampleDatabase.open(imported)) {
            rows = new LedgerRows(storage.dataSource(), folder);
            rows.take("ledger_account", "where id > " + accountsBefore + " order by id");
            rows.take("entry", "where kind = 'REMITTANCE'");
            rows.take("transfer", "where entry_id in (select id from entry where kind = 'REMITTANCE') order by id");
            rows.take("entry_total", "where entry_id in (select id from entry where kind = 'REMITTANCE')");
            rows.take("ledger_balance", FIRST_MOVED);
        }
        try (Storage storage = SampleDatabase.open(beside)) {
            copies.time(rows.into(storage.dataSource())::copyIntoLedger);
        }
    }

    /** What a program does that posts each claim in a transaction of its own: five transfers, one commit. */
    private static void commitOneByOne(DataSource dataSource, int round, Times each) throws Exception {
        Ledger ledger = new Ledger(dataSource, new BusinessDays(Clock.systemUTC(), ZoneOffset.UTC));
        Acts acts = new Acts(new JdbcTransactionManager(dataSource));
        for (int i = 0; i < ONE_BY_ONE; i++) {
            AccountKey payer = AccountKey.receivable(new UUID(round, i), Party.P1);
            AccountKey patient = AccountKey.receivable(new UUID(round, i), Party.G);
            EntryDraft draft = EntryDraft.of(
                    "bench:" + round + ":" + i,
                    EntryKind.PAYER_DECISION,
                    "bench",
                    LocalDate.EPOCH,
                    Actor.operator("bench"),
                    "bench");
            List<TransferDraft> moved = List.of(
                    TransferDraft.of(AccountKey.house(AccountKind.CASH), payer, Money.ofCents(5), "paid"),
                    TransferDraft.of(
                            AccountKey.house(AccountKind.CONTRACTUAL_ALLOWANCE), payer, Money.ofCents(4), "CO-45"),
                    TransferDraft.of(patient, payer, Money.ofCents(3), "PR-1"),
                    TransferDraft.of(patient, payer, Money.ofCents(2), "PR-2"),
                    TransferDraft.of(patient, payer, Money.ofCents(1), "PR-2"));
            each.time(() -> acts.whole(() -> ledger.post(draft, moved)));
        }
    }
}
