package org.quittance.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.AccountKind;
import org.quittance.ledger.BeginResult;
import org.quittance.ledger.BusinessDays;
import org.quittance.ledger.EntryDraft;
import org.quittance.ledger.EntryKind;
import org.quittance.ledger.Ledger;
import org.quittance.ledger.LedgerCheck;
import org.quittance.ledger.Party;
import org.quittance.ledger.Posting;
import org.quittance.ledger.TransferDraft;
import org.quittance.money.Money;
import org.quittance.staff.Actor;
import org.quittance.storage.Acts;
import org.quittance.storage.Storage;
import org.quittance.storage.StorageOptions;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** What the ledger's keys, indexes, checks and digests cost: its COPY beside the same rows into a bare table. */
final class LedgerCopyBenchmark implements Benchmark {

    private static final int TRANSFERS = 200_000;
    private static final int ROUNDS = 7;
    private static final int GOAL_PER_MILLE = 120;
    private static final List<String> POSTED = List.of("transfer", "entry", "entry_total", "ledger_balance");

    @Override
    public String name() {
        return "ledger-copy";
    }

    @Override
    public String question() {
        return "how fast do 200,000 transfers come into the ledger, beside a table without keys, indexes and checks";
    }

    @Override
    public void measure(BenchRun run) throws Exception {
        Path data = run.folder().resolve("data");
        try (Storage storage =
                Storage.open(StorageOptions.of(Optional.of(data), StorageOptions.Use.COMMAND, Map.of()))) {
            measure(run, storage.dataSource());
        }
        boolean holds = run.program()
                .use(data, modules -> modules.getBean(LedgerCheck.class).check().holds());
        run.goal(holds, "the rows that were copied carry their real digests: the check holds");
    }

    private static void measure(BenchRun run, DataSource dataSource) throws Exception {
        LedgerRows rows =
                new LedgerRows(dataSource, Files.createDirectories(run.folder().resolve("rows")));
        rows.run("create table bare as table transfer with no data");
        Times bare = new Times();
        Times ledger = new Times();
        Times act = new Times();
        for (int round = 0; round < ROUNDS; round++) {
            rows.empty(POSTED);
            act.time(() -> post(dataSource));
            for (String table : LedgerRows.TABLES) {
                rows.take(table, "order by 1");
            }
            rows.run("truncate bare");
            bare.time(() -> rows.copyBare("bare"));
            rows.empty(LedgerRows.TABLES);
            ledger.time(rows::copyIntoLedger);
        }
        rows.run("drop table bare");
        run.say("COPY of %,d transfers, %,d bytes", TRANSFERS, rows.bytes("transfer"));
        run.say("into a bare table          %s", bare);
        run.say("into the ledger            %s", ledger);
        run.say("posted as an act           %s: accounts, digests and balances too", act);
        run.goal(
                Times.perMille(bare.median(), ledger.median()) >= GOAL_PER_MILLE,
                "the ledger's COPY reaches %s of the bare table's speed (goal 12 %%); the whole act %s",
                Times.percent(bare.median(), ledger.median()),
                Times.percent(bare.median(), act.median()));
    }

    private static void post(DataSource dataSource) {
        BusinessDays days = new BusinessDays(Clock.systemUTC(), ZoneOffset.UTC);
        Ledger ledger = new Ledger(dataSource, days);
        EntryDraft draft = EntryDraft.of(
                "bench",
                EntryKind.REMITTANCE,
                "benchmark",
                LocalDate.of(2026, 10, 9),
                Actor.operator("bench"),
                "bench");
        new Acts(new JdbcTransactionManager(dataSource)).whole(() -> {
            Posting posting = ((BeginResult.Open) ledger.begin(draft, new byte[32])).posting();
            Random random = new Random(1);
            List<TransferDraft> part = new ArrayList<>();
            for (int i = 0; i < TRANSFERS; i++) {
                part.add(transfer(i, random));
                if (part.size() == 10_000) {
                    posting.add(part);
                    part.clear();
                }
            }
            return posting.finish();
        });
    }

    /** As a remittance moves them: two lines per claim, of each one part paid, one by contract, two to the patient. */
    private static TransferDraft transfer(int n, Random random) {
        UUID account = new UUID(7, n / 8);
        AccountKey payer = AccountKey.receivable(account, Party.P1);
        AccountKey patient = AccountKey.receivable(account, Party.G);
        Money cents = Money.ofCents(1L + random.nextInt(50_000));
        TransferDraft moved = switch (n % 4) {
            case 0 -> TransferDraft.of(AccountKey.house(AccountKind.CONTRACTUAL_ALLOWANCE), payer, cents, "CO-45");
            case 1 -> TransferDraft.of(AccountKey.house(AccountKind.CASH), payer, cents, "paid");
            case 2 -> TransferDraft.of(patient, payer, cents, "PR-1");
            default -> TransferDraft.of(patient, payer, cents, "PR-2");
        };
        return moved.forCharge(
                        new UUID(random.nextLong(), n), LocalDate.of(2026, 9, 1).plusDays(n % 30))
                .from(new UUID(9, n / 8), n);
    }
}
