package org.quittance.claims;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.quittance.claims.store.ClaimStore;
import org.quittance.claims.store.ReplacementStore;
import org.quittance.ledger.BusinessDays;
import org.quittance.registration.AccountId;
import org.quittance.staff.Actor;
import org.quittance.staff.Right;
import org.quittance.storage.Acts;
import org.springframework.stereotype.Component;

/**
 * Where people say which claim a replacement, void or late charge belongs to, when neither its number nor the payer's
 * (REF*F8) tells (rule C-64). Nothing is booked by that; the held file is imported again.
 */
@Component
public class ClaimTies {

    private static final int LONGEST_REASON = 200;

    private final ClaimStore claims;
    private final ReplacementStore ties;
    private final BusinessDays days;
    private final Acts acts;

    /**
     * Ties in a database.
     *
     * @param days the calendar
     * @param acts transactions
     */
    public ClaimTies(DataSource dataSource, BusinessDays days, Acts acts) {
        this.claims = new ClaimStore(dataSource);
        this.ties = new ReplacementStore(dataSource);
        this.days = days;
        this.acts = acts;
    }

    /**
     * A tie that stands.
     *
     * @param tie what was said
     * @param to number of the claim it belongs to; empty for a new visit
     * @param isUsed whether a claim of that number came into the books: it is not taken back any more
     */
    public record Standing(ClaimTie tie, String to, boolean isUsed) {}

    /**
     * Ties that stand.
     *
     * @param limit at most so many
     * @return the latest first
     */
    public List<Standing> standing(int limit) {
        List<ClaimTie> all = ties.ties(limit);
        Set<String> used = claims.byNumbers(all.stream().map(ClaimTie::number).toList()).stream()
                .map(Claim::number)
                .collect(Collectors.toSet());
        Map<ClaimId, Claim> meant = claims
                .byIds(all.stream().flatMap(tie -> tie.claim().stream()).toList())
                .stream()
                .collect(Collectors.toMap(Claim::id, claim -> claim, (one, same) -> one));
        return all.stream()
                .map(tie -> new Standing(
                        tie,
                        tie.claim()
                                .flatMap(id -> Optional.ofNullable(meant.get(id)))
                                .map(Claim::number)
                                .orElse(""),
                        used.contains(tie.number())))
                .toList();
    }

    /**
     * Takes back what was said, before it was used.
     *
     * @param number CLM01 of what was sent
     * @param reason why, in the person's words
     * @return what became of it
     */
    public Result takeBack(String number, String reason, Actor by) {
        if (!by.may(Right.IMPORT)) {
            return new Result.Refused(new TieRefusal.NotAllowed(Right.IMPORT));
        }
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            return new Result.Refused(TieRefusal.Plain.NO_REASON);
        }
        return acts.whole(() -> {
            Optional<ClaimTie> stands = ties.tie(number.strip());
            if (stands.isEmpty()) {
                return new Result.Refused(new TieRefusal.NothingSaid(number.strip()));
            }
            if (!claims.byNumbers(List.of(number.strip())).isEmpty()) {
                return new Result.Refused(new TieRefusal.Used(number.strip()));
            }
            ties.withdraw(
                    new ClaimTie(stands.get().number(), stands.get().claim(), reason.strip(), by.name()), days.now());
            return new Result.Done(Optional.empty());
        });
    }

    /** What became of it. */
    public sealed interface Result {

        /**
         * It is noted.
         *
         * @param to the claim; empty for a new visit
         */
        record Done(Optional<Claim> to) implements Result {}

        /**
         * It was not noted.
         *
         * @param why a code with its facts; {@link TieRefusalWords} says it
         */
        record Refused(TieRefusal why) implements Result {}
    }

    /**
     * Says what a claim that was sent belongs to.
     *
     * @param number CLM01 of what was sent
     * @param to number of the claim it belongs to; empty takes it as a new visit
     * @param reason why, in the person's words
     * @return what became of it
     */
    public Result tie(String number, String to, String reason, Actor by) {
        if (!by.may(Right.IMPORT)) {
            return new Result.Refused(new TieRefusal.NotAllowed(Right.IMPORT));
        }
        if (number.isBlank() || reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            return new Result.Refused(TieRefusal.Plain.NO_NUMBER_OR_REASON);
        }
        Optional<Claim> meant = Optional.empty();
        if (!to.isBlank()) {
            List<Claim> found = claims.byNumbers(List.of(to.strip()));
            List<AccountId> accounts =
                    found.stream().map(Claim::account).distinct().toList();
            if (accounts.size() != 1) {
                return new Result.Refused(
                        found.isEmpty()
                                ? new TieRefusal.UnknownClaim(to.strip())
                                : new TieRefusal.SeveralAccounts(to.strip()));
            }
            meant = Optional.of(found.getLast());
        }
        ClaimTie tie = new ClaimTie(number.strip(), meant.map(Claim::id), reason.strip(), by.name());
        acts.whole(() -> {
            ties.add(tie, days.now());
            return tie;
        });
        return new Result.Done(meant);
    }
}
