package org.quittance.remittance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.TestApplication;
import org.quittance.claims.Claim;
import org.quittance.claims.Claims;
import org.quittance.exchange.FileReport;
import org.quittance.exchange.ImportMode;
import org.quittance.exchange.Intake;
import org.quittance.exchange.Progress;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.Discrepancy;
import org.quittance.ledger.Ledger;
import org.quittance.ledger.LedgerCheck;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.registration.AccountId;
import org.quittance.staff.Actor;
import org.springframework.context.ConfigurableApplicationContext;

/** A practice that sends claims and takes answers as files, with everything behind them, and says who owes what. */
final class VisitPractice implements AutoCloseable {

    private final ConfigurableApplicationContext modules;
    private final Path folder;
    private int files;

    VisitPractice(DataSource dataSource, Path folder) {
        this.folder = folder;
        this.modules = TestApplication.modules(() -> dataSource);
    }

    <T> T bean(Class<T> type) {
        return modules.getBean(type);
    }

    /** Takes one of the stories' files. */
    FileReport story(String name) {
        try {
            return take(Path.of(Objects.requireNonNull(VisitPractice.class.getResource("visits/" + name))
                    .toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    FileReport send(VisitText text) {
        return take(file(text));
    }

    FileReport send(VisitText text, Actor by) {
        return take(file(text), by);
    }

    FileReport tryOut(VisitText text) {
        return bean(Intake.class)
                .importPaths(List.of(file(text)), ImportMode.DRY_RUN, Progress.SILENT, Actor.operator("test"))
                .files()
                .getFirst();
    }

    private Path file(VisitText text) {
        try {
            files++;
            return Files.writeString(folder.resolve(files + text.ending()), text.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileReport take(Path file) {
        return take(file, Actor.operator("test"));
    }

    private FileReport take(Path file, Actor by) {
        return bean(Intake.class)
                .importPaths(List.of(file), ImportMode.POST, Progress.SILENT, by)
                .files()
                .getFirst();
    }

    /** What P1, P2 and the guarantor owe on the account of a claim. */
    String owed(String number) {
        UUID account = account(number).value();
        var balances = bean(Ledger.class).balancesOf(List.of(account));
        List<String> parts = new ArrayList<>();
        for (Party party : List.of(Party.P1, Party.P2, Party.G)) {
            parts.add(balances.getOrDefault(AccountKey.receivable(account, party), Money.ZERO)
                    .toDollars());
        }
        return String.join(" ", parts);
    }

    /** The one account that all claims of a number are on. */
    AccountId account(String number) {
        List<AccountId> accounts =
                bean(Claims.class).byNumbers(List.of(number)).getOrDefault(number, List.of()).stream()
                        .map(Claim::account)
                        .distinct()
                        .toList();
        if (accounts.size() != 1) {
            throw new AssertionError("Claim " + number + " is on " + accounts.size() + " accounts.");
        }
        return accounts.getFirst();
    }

    /** How many patient accounts there are. */
    long accounts() {
        return modules.getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("select count(*) from account")
                .query(Long.class)
                .single();
    }

    /** The charges of the claim that stands, as its payer would be asked. */
    String charged(String number) {
        return bean(Ledger.class).rowsOf(List.of(account(number).value()), LocalDate.MAX.withYear(9999)).stream()
                .filter(row -> row.debit().kind() == org.quittance.ledger.AccountKind.REVENUE
                        || row.credit().kind() == org.quittance.ledger.AccountKind.REVENUE)
                .map(row -> row.effectOnReceivablesOf(account(number).value()))
                .reduce(Money.ZERO, Money::plus)
                .toDollars();
    }

    /** Every answer, in the order of arrival. */
    List<AnsweredClaim> answers(String number) {
        return bean(Remittances.class).answersOfAccounts(List.of(account(number).value()));
    }

    /** What the check of the books finds; nothing when they hold. */
    List<Discrepancy> unproved() {
        return bean(LedgerCheck.class).check().discrepancies();
    }

    Optional<Remittance> remittance(String trace) {
        return bean(Remittances.class).page(RemittanceChoice.ALL, Optional.empty(), 100).stream()
                .filter(one -> one.trace().equals(trace))
                .findFirst();
    }

    @Override
    public void close() {
        modules.close();
    }
}
