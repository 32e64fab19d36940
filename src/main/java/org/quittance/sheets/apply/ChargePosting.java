package org.quittance.sheets.apply;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.quittance.charges.BookedLine;
import org.quittance.charges.Charge;
import org.quittance.charges.ChargeEntries;
import org.quittance.charges.ChargeEntry;
import org.quittance.charges.ChargeId;
import org.quittance.charges.ChargeKind;
import org.quittance.charges.Charges;
import org.quittance.coverage.Coverage;
import org.quittance.coverage.PayerPlace;
import org.quittance.ledger.Ledger;
import org.quittance.ledger.OpenAmount;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.registration.AccountStatus;
import org.quittance.registration.Registration;
import org.quittance.sheets.rules.ChargeCodes;
import org.springframework.stereotype.Component;

/**
 * Posts the charges of a block: one entry for each account, each line under a source key of batch and row, so that no row
 * is ever posted twice; and takes them back.
 */
@Component("sheetChargePosting")
class ChargePosting {

    private static final int MOST_LINES = 9_999;

    private final NewAccounts newAccounts;
    private final Registration registration;
    private final Coverage coverage;
    private final Charges charges;
    private final ChargeEntries entries;
    private final Ledger ledger;

    ChargePosting(
            NewAccounts newAccounts,
            Registration registration,
            Coverage coverage,
            Charges charges,
            ChargeEntries entries,
            Ledger ledger) {
        this.newAccounts = newAccounts;
        this.registration = registration;
        this.coverage = coverage;
        this.charges = charges;
        this.entries = entries;
        this.ledger = ledger;
    }

    Done post(Work work) {
        Done done = new Done();
        Map<Long, AccountId> accountOf = new HashMap<>(newAccounts.open(
                work.rows().stream().filter(row -> row.record().isEmpty()).toList(), work, done));
        work.rows().forEach(row -> row.record().ifPresent(id -> accountOf.put(row.n(), new AccountId(id))));
        List<AccountId> ids = accountOf.values().stream().distinct().toList();
        Map<AccountId, Account> accounts = registration.accounts(ids);
        Map<AccountId, ChargeSheetHandler.Standing> standing = ChargeSheetHandler.standing(ids, charges, entries);
        Map<AccountId, List<PayerPlace>> payers = coverage.payerPlacesOf(ids);
        Map<AccountId, List<StagedRow>> byAccount = new LinkedHashMap<>();
        for (StagedRow row : work.rows()) {
            AccountId id = accountOf.get(row.n());
            if (id == null || done.isExcepted(row.n())) {
                continue;
            }
            ChargeSheetHandler.Standing there = standing.getOrDefault(id, ChargeSheetHandler.Standing.NOTHING);
            Optional<Account> account = Optional.ofNullable(accounts.get(id));
            if (account.isEmpty() || account.get().status() == AccountStatus.CANCELLED) {
                done.stale(row.n(), "account");
            } else if (stands(row, there)) {
                done.stale(row.n(), "amount");
            } else {
                byAccount.computeIfAbsent(id, any -> new ArrayList<>()).add(row);
            }
        }
        List<ChargeEntry> acts = new ArrayList<>();
        byAccount.forEach((id, rows) -> {
            if (standing.getOrDefault(id, ChargeSheetHandler.Standing.NOTHING)
                                    .byNumber()
                                    .size()
                            + rows.size()
                    > MOST_LINES) {
                rows.forEach(row -> done.except(row.n(), CellFault.of("account", SheetFault.LINES_MANY)));
            } else {
                acts.add(entry(id, rows, payers.getOrDefault(id, List.of()).isEmpty() ? Party.G : Party.P1, work));
            }
        });
        entries.book(acts);
        return done;
    }

    /** Whether the same line came in between, by whatever way. */
    private static boolean stands(StagedRow row, ChargeSheetHandler.Standing there) {
        String number = row.value("line");
        String control = row.value("line_control");
        if (!number.isEmpty()) {
            return there.byNumber().containsKey(Integer.valueOf(number));
        }
        return control.isEmpty()
                ? there.byContent().containsKey(ChargeSheetHandler.content(row.values()))
                : there.byControl().containsKey(control);
    }

    private static ChargeEntry entry(AccountId account, List<StagedRow> rows, Party first, Work work) {
        List<ChargeEntry.Line> lines = new ArrayList<>(rows.size());
        for (StagedRow row : rows) {
            lines.add(new ChargeEntry.Charged(key(work.batch(), row), line(account, row, first)));
        }
        StagedRow one = rows.getFirst();
        return new ChargeEntry(
                key(work.batch(), one) + ":entry",
                "charges of a sheet",
                LocalDate.parse(one.value("service_date")),
                work.act().by(),
                work.act().source(),
                lines);
    }

    private static String key(UUID batch, StagedRow row) {
        return "sheet:" + batch + ":" + row.n();
    }

    private static Charge line(AccountId account, StagedRow row, Party first) {
        String code = row.value("code");
        String units = row.value("units");
        LocalDate from = LocalDate.parse(row.value("service_date"));
        return new Charge(
                ChargeId.fresh(),
                account,
                Optional.empty(),
                0,
                ChargeCodes.system(code),
                code,
                words(row.value("modifiers")),
                row.value("revenue_code"),
                row.value("description"),
                units.isEmpty() ? BigDecimal.ONE : new BigDecimal(units),
                Money.ofCents(
                        new BigDecimal(row.value("amount")).movePointRight(2).longValueExact()),
                from,
                row.value("service_to").isEmpty() ? from : LocalDate.parse(row.value("service_to")),
                row.value("place_of_service"),
                row.value("line_control"),
                words(row.value("pointers")).stream().map(Integer::valueOf).toList(),
                ChargeCodes.system(code).equals("NDC") ? ChargeKind.MEDICATION : ChargeKind.TREATMENT,
                first,
                row.line());
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Stream.of(text.split(" ")).toList();
    }

    /** Takes lines back that nothing was posted on since; others are left and named. */
    Done takeBack(Work work) {
        Done done = new Done();
        Map<String, BookedLine> booked = entries.booked(
                work.rows().stream().map(row -> key(work.batch(), row)).toList());
        Set<AccountId> accounts = new HashSet<>();
        booked.values().forEach(line -> accounts.add(line.charge().account()));
        Map<ChargeId, Money> takenBack = entries.takenBack(accounts);
        Map<UUID, List<OpenAmount>> open = new HashMap<>();
        for (OpenAmount amount :
                ledger.openOf(accounts.stream().map(AccountId::value).toList())) {
            amount.charge()
                    .ifPresent(line ->
                            open.computeIfAbsent(line, any -> new ArrayList<>()).add(amount));
        }
        Map<AccountId, List<ChargeEntry.Line>> credits = new LinkedHashMap<>();
        Map<AccountId, StagedRow> first = new HashMap<>();
        for (StagedRow row : work.rows()) {
            BookedLine line = booked.get(key(work.batch(), row));
            if (line == null) {
                continue;
            }
            Charge charge = line.charge();
            Money left = charge.amount().minus(takenBack.getOrDefault(charge.id(), Money.ZERO));
            if (!left.isPositive()) {
                continue;
            }
            if (!isUntouched(charge, left, open.getOrDefault(charge.id().value(), List.of()))) {
                done.left(row.n(), "amount", SheetFault.CHARGE_PAID);
                continue;
            }
            first.putIfAbsent(charge.account(), row);
            credits.computeIfAbsent(charge.account(), any -> new ArrayList<>())
                    .add(new ChargeEntry.TakenBack(key(work.batch(), row) + ":undo", charge, charge.units(), left));
        }
        List<ChargeEntry> acts = new ArrayList<>();
        credits.forEach((account, lines) -> acts.add(new ChargeEntry(
                key(work.batch(), Optional.ofNullable(first.get(account)).orElseThrow()) + ":undo-entry",
                "charges of a sheet undone",
                work.today(),
                work.act().by(),
                work.act().source(),
                lines)));
        entries.book(acts);
        return done;
    }

    private static boolean isUntouched(Charge charge, Money left, List<OpenAmount> open) {
        return open.size() == 1
                && open.getFirst().party() == charge.firstParty()
                && open.getFirst().amount().equals(left);
    }

    /** Cancels the accounts that the batch had opened and on which nothing stands any more. */
    Done cancelOpened(Work work) {
        Done done = new Done();
        Map<AccountId, StagedRow> opened = new LinkedHashMap<>();
        work.rows().forEach(row -> row.record().ifPresent(id -> opened.put(new AccountId(id), row)));
        newAccounts.cancel(opened, work, done);
        return done;
    }
}
