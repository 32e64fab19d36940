package org.quittance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.quittance.storage.Storage;
import org.quittance.storage.StorageOptions;

/** Books that hold the claims of a sample and wait for the remittance; copied for each try, so that all begin alike. */
final class SampleDatabase {

    private final BenchRun run;
    private final SampleFiles files;
    private final Path filed;
    private final Path remittance;
    private final long filingNanos;
    private int copies;

    /** Writes the files, imports the claims and closes the books. */
    SampleDatabase(BenchRun run, String name, SampleFiles files) throws Exception {
        this.run = run;
        this.files = files;
        Path folder = Files.createDirectories(run.folder().resolve(name));
        this.filed = folder.resolve("filed");
        Path claims = files.writeClaims(folder.resolve("claims.837"));
        this.remittance = files.writeRemittance(folder.resolve("remittance.835"));
        this.filingNanos = ImportRun.of(run, claims, filed).nanos();
        rest();
    }

    /** Waits for what the database does by itself within some minutes of a large load: it looks at the tables. */
    private void rest() throws SQLException {
        try (Storage storage = open(filed);
                Connection connection = storage.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    Path remittance() {
        return remittance;
    }

    int claims() {
        return files.claims();
    }

    long filingNanos() {
        return filingNanos;
    }

    /** A copy of the data directory, as the claims left it. */
    Path copy() throws IOException, InterruptedException {
        Path copy = filed.resolveSibling("copy" + copies++);
        copy(filed, copy);
        return copy;
    }

    /** Copies a data directory whose database rests, and waits until the disk has it: what is timed next writes there too. */
    static void copy(Path from, Path to) throws IOException, InterruptedException {
        command("cp", "-a", from.toString(), to.toString());
        command("sync");
    }

    /** Removes a copy. */
    void remove(Path copy) throws IOException, InterruptedException {
        command("rm", "-rf", copy.toString());
    }

    private static void command(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words).inheritIO().start();
        if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException("could not " + String.join(" ", words));
        }
    }

    /** Imports the remittance into a copy, and makes sure that all of it is on claims. */
    ImportRun importInto(Path copy) throws Exception {
        ImportRun imported = ImportRun.of(run, remittance, copy);
        long sent = imported.cents("bpr02Cents");
        if (sent == 0 || imported.cents("postedCents") != sent) {
            throw new IOException("not all was posted on claims: "
                    + imported.report().get("files").get(0));
        }
        return imported;
    }

    static Storage open(Path data) {
        return Storage.open(StorageOptions.of(Optional.of(data), StorageOptions.Use.COMMAND, Map.of()));
    }

    /** What the ledger says, whatever numbers its rows and files have: the same books have the same fingerprint. */
    static String fingerprint(Storage storage) throws SQLException {
        try (Connection connection = storage.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select count(*) || ' transfers, ' || sum(cents) || ' cents, '
                               || sum(hashtextextended(concat_ws('|', entry.kind, entry.reason, entry.source,
                                    entry.effective_on, debit.kind, debit.party,
                                    credit.kind, credit.party, cents, charge_id, segment, service_date,
                                    transfer.reason), 0)::numeric)
                        from transfer
                        join entry on entry.id = transfer.entry_id
                        join ledger_account debit on debit.id = debit_id
                        join ledger_account credit on credit.id = credit_id""")) {
            row.next();
            return row.getString(1);
        }
    }
}
