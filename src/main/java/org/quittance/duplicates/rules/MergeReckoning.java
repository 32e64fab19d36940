package org.quittance.duplicates.rules;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.quittance.duplicates.MergePreview.Bill;
import org.quittance.duplicates.MergePreview.Side;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.registration.AccountId;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.PatientId;

/** What a merge changes in who owes what: accounts change hands, amounts do not (rules ). */
public final class MergeReckoning {

    private MergeReckoning() {}

    /**
     * An account with what is owed on it.
     *
     * @param payer who pays what insurance does not
     * @param owed what each party owes; none is zero
     */
    public record Held(AccountId account, PatientId patient, GuarantorId payer, Map<Party, Money> owed) {

        /** Takes a copy. */
        public Held {
            owed = Map.copyOf(owed);
        }
    }

    /**
     * The accounts after a merge.
     *
     * @param before as they are
     * @param gone the record that goes
     * @param survivor the record that stays
     * @param payers the guarantors of the two records
     * @param one who pays for all of them; empty when each account keeps its guarantor
     * @return the same accounts, of the survivor; accounts that somebody else pays for keep their payer
     */
    public static List<Held> merged(
            List<Held> before, PatientId gone, PatientId survivor, Set<GuarantorId> payers, Optional<GuarantorId> one) {
        return before.stream()
                .map(held -> {
                    PatientId patient = held.patient().equals(gone) ? survivor : held.patient();
                    boolean ours = patient.equals(survivor) && payers.contains(held.payer());
                    return new Held(
                            held.account(), patient, ours ? one.orElse(held.payer()) : held.payer(), held.owed());
                })
                .toList();
    }

    /**
     * What is owed on a record's accounts.
     *
     * @param accounts all of them
     * @param patient the record
     * @return party by party
     */
    public static Side side(Collection<Held> accounts, PatientId patient) {
        Map<Party, Money> owed = new EnumMap<>(Party.class);
        int count = 0;
        for (Held held : accounts) {
            if (held.patient().equals(patient)) {
                count++;
                held.owed().forEach((party, amount) -> owed.merge(party, amount, Money::plus));
            }
        }
        return new Side(count, owed);
    }

    /**
     * What payers are billed for.
     *
     * @param accounts all of their accounts
     * @return one for each who pays for some account
     */
    public static List<Bill> bills(Collection<Held> accounts, List<GuarantorId> payers) {
        Map<GuarantorId, List<Held>> byPayer =
                accounts.stream().collect(Collectors.groupingBy(Held::payer, LinkedHashMap::new, Collectors.toList()));
        return payers.stream()
                .filter(byPayer::containsKey)
                .map(payer -> bill(payer, byPayer.getOrDefault(payer, List.of())))
                .toList();
    }

    private static Bill bill(GuarantorId payer, List<Held> accounts) {
        Money owed = accounts.stream()
                .map(held -> held.owed().getOrDefault(Party.G, Money.ZERO))
                .reduce(Money.ZERO, Money::plus);
        return new Bill(payer, owed, accounts.size(), (int)
                accounts.stream().map(Held::patient).distinct().count());
    }
}
