package org.quittance.workbench.entries;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quittance.coverage.Coverage;
import org.quittance.coverage.Payer;
import org.quittance.coverage.PayerId;
import org.quittance.coverage.RankedPolicy;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.AccountKind;
import org.quittance.ledger.LedgerRow;
import org.quittance.ledger.Party;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.registration.Guarantor;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.Registration;

/** What ledger accounts are called, looked up for a page of transfers at once. */
final class LedgerNames {

    /** Money that came, and money that is somebody's. */
    private static final Set<AccountKind> CREDITS = EnumSet.of(
            AccountKind.CASH,
            AccountKind.UNAPPLIED_PAYER,
            AccountKind.UNAPPLIED_GUARANTOR,
            AccountKind.REFUNDS_PAYABLE);

    private final Map<AccountId, Account> accounts;
    private final Map<AccountId, List<RankedPolicy>> policies;
    private final Map<PayerId, Payer> payers;
    private final Map<GuarantorId, Guarantor> guarantors;

    LedgerNames(Collection<LedgerRow> rows, Registration registration, Coverage coverage) {
        List<UUID> owners = rows.stream()
                .flatMap(row -> Stream.of(row.debit(), row.credit()))
                .map(AccountKey::owner)
                .filter(owner -> !owner.equals(AccountKey.HOUSE))
                .distinct()
                .toList();
        this.accounts =
                registration.accounts(owners.stream().map(AccountId::new).toList());
        this.policies = coverage.payersOf(accounts.keySet());
        this.payers = coverage.payers(owners.stream().map(PayerId::new).toList());
        this.guarantors = registration.guarantors(Stream.concat(
                        owners.stream().map(GuarantorId::new),
                        accounts.values().stream().map(Account::guarantor))
                .collect(Collectors.toSet()));
    }

    /** A ledger account in words. */
    EntryPage.Side side(AccountKey key) {
        Account account = accounts.get(new AccountId(key.owner()));
        if (key.kind() == AccountKind.RECEIVABLE && account != null) {
            return new EntryPage.Side(
                    debtor(account, key.party()) + " owes",
                    "account " + account.number(),
                    "/accounts/" + account.id().value(),
                    tone(key.party()));
        }
        return new EntryPage.Side(key.kind().words(), owner(key), "", tone(key.kind()));
    }

    private String owner(AccountKey key) {
        Payer payer = payers.get(new PayerId(key.owner()));
        Guarantor guarantor = guarantors.get(new GuarantorId(key.owner()));
        if (payer != null) {
            return payer.shownName();
        }
        return guarantor == null ? "" : guarantor.fullName();
    }

    private String debtor(Account account, Party party) {
        return switch (party) {
            case P1, P2, P3 ->
                policies.getOrDefault(account.id(), List.of()).stream()
                        .filter(policy -> policy.rank() == party.rank())
                        .map(policy -> policy.payer().shownName())
                        .findFirst()
                        .orElse("Payer " + party.rank());
            case G -> {
                Guarantor guarantor = guarantors.get(account.guarantor());
                yield guarantor == null ? "Guarantor" : guarantor.fullName();
            }
            case A -> "Agency";
            case NONE -> "";
        };
    }

    private static String tone(Party party) {
        return switch (party) {
            case P1, P2, P3 -> "payer";
            case G -> "patient";
            case A -> "unknown";
            case NONE -> "plain";
        };
    }

    private static String tone(AccountKind kind) {
        return switch (kind.meaning(Party.P1)) {
            case TAKEN_OFF, GIVEN_UP -> "nobody";
            default -> CREDITS.contains(kind) ? "credit" : "plain";
        };
    }
}
