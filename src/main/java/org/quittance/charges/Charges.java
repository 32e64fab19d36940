package org.quittance.charges;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.quittance.charges.store.ChargeStore;
import org.quittance.registration.AccountId;
import org.quittance.staff.Actor;
import org.springframework.stereotype.Component;

/**
 * Keeps what was done. Adding runs in the caller's transaction and posts nothing: whoever adds charges posts their
 * {@link Charge#transfer()} in the same transaction.
 */
@Component
public class Charges {

    private final ChargeStore charges;

    /**
     * Charges in a database.
     */
    public Charges(DataSource dataSource) {
        this.charges = new ChargeStore(dataSource);
    }

    /**
     * Adds lines. A line number of an account that is taken is left as it is.
     *
     * @return the lines that were really added, in the order given: only these may be posted
     */
    public List<Charge> add(Actor by, List<Charge> lines) {
        return lines.isEmpty() ? List.of() : charges.add(lines);
    }

    /**
     * Lines by id.
     *
     * @return those found
     */
    public Map<ChargeId, Charge> charges(Collection<ChargeId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : charges.byIds(ids).stream().collect(Collectors.toMap(Charge::id, line -> line));
    }

    /**
     * Lines of accounts.
     *
     * @return those of each account that has some, by line number
     */
    public Map<AccountId, List<Charge>> chargesOf(Collection<AccountId> accounts) {
        return accounts.isEmpty()
                ? Map.of()
                : charges.ofAccounts(accounts).stream().collect(Collectors.groupingBy(Charge::account));
    }

    /**
     * Lines of claims.
     *
     * @param claims ids of claims
     * @return those of each claim that has some, by line number
     */
    public Map<UUID, List<Charge>> chargesOfClaims(Collection<UUID> claims) {
        return claims.isEmpty()
                ? Map.of()
                : charges.ofClaims(claims).stream()
                        .collect(Collectors.groupingBy(line -> line.claim().orElseThrow()));
    }

    /**
     * What tells the lines of claims from each other, for very many claims.
     *
     * @param claims ids of claims
     * @return the lines of each claim that has some, by line number
     */
    public Map<UUID, List<ChargeOutline>> outlinesOfClaims(Collection<UUID> claims) {
        return claims.isEmpty()
                ? Map.of()
                : charges.outlines(claims).stream().collect(Collectors.groupingBy(ChargeOutline::claim));
    }

    /**
     * Claims by line control number. A number that very many lines have costs no more than one that a few have.
     *
     * @param controls REF*6R as a remittance repeats it; not unique across claims
     * @param most at most so many lines of each number
     * @return the claims under each number that is known, once per line: so many as were asked for when the number is
     *     on that many lines or more
     */
    public Map<String, List<UUID>> claimsByLineControls(Collection<String> controls, int most) {
        return controls.isEmpty() ? Map.of() : charges.claimsByLineControls(controls, most);
    }
}
