package org.quittance.remittance.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quittance.codesets.AdjustmentReasons;
import org.quittance.codesets.RemarkEffect;
import org.quittance.ledger.Party;
import org.quittance.remittance.Adjustment;
import org.quittance.remittance.RemittedClaim;

/**
 * Who owes what a payer does not pay and does not take off: the next payer, the guarantor, or, where the law or the payer
 * says that the patient may not be asked, nobody yet: it is held with the payer that answered (rules A-32, B-66, B-74,
 * C-13, C-17).
 */
final class PatientShare {

    /** The payer sent the claim on; what is left waits for who comes next. */
    static final String SENT_ON = "sent-on";

    /** The patient is a Qualified Medicare Beneficiary (rule B-66). */
    static final String QMB = "qmb";

    /** The patient may not be asked and there is nobody else to ask. */
    static final String HELD_QMB = "held-qmb";

    /** May be above the share that the No Surprises Act leaves to the patient (rule B-74). */
    static final String HELD_SURPRISE = "held-no-surprises";

    /** The payer says that the patient does not owe it. */
    static final String HELD_NOT_OWED = "held-not-owed";

    /** May go to a later payer, and there is none we know (OA-209). */
    static final String HELD_NEXT_PAYER = "held-next-payer";

    private static final Set<String> FORWARDED = Set.of("19", "20", "21");

    /** Amounts above the plan's price, or for being out of its network (rule C-16). */
    private static final Set<String> BALANCE_BILLING = Set.of("45", "242", "279");

    private final RemittedClaim claim;
    private final KnownClaim books;
    private final Party party;
    private final boolean sentOn;

    PatientShare(RemittedClaim claim, KnownClaim books, Party party) {
        this.claim = claim;
        this.books = books;
        this.party = party;
        this.sentOn = FORWARDED.contains(claim.status());
    }

    /**
     * Where an amount goes.
     *
     * @param to who owes it now; empty while it is held
     * @param flag what a person should know; empty for nothing
     */
    record Goes(Optional<Party> to, String flag) {

        static Goes to(Party party) {
            return new Goes(Optional.of(party), "");
        }

        static Goes held(String flag) {
            return new Goes(Optional.empty(), flag);
        }
    }

    /** Whether the payer sent the claim on to a later one. */
    boolean sentOn() {
        return sentOn;
    }

    /** Whether this answer or an earlier one says that the patient is a Qualified Medicare Beneficiary. */
    boolean qmb(List<String> remarks) {
        return books.remembers(QMB) || says(remarks, RemarkEffect.QMB) || says(claim.remarks(), RemarkEffect.QMB);
    }

    /** Where the patient's share goes. */
    Goes ofShare(Adjustment said, Optional<KnownClaim.Line> line, List<String> remarks) {
        if (says(remarks, RemarkEffect.NOT_OWED)) {
            return Goes.held(HELD_NOT_OWED);
        }
        if (BALANCE_BILLING.contains(said.reason()) && maySurprise(line, remarks)) {
            return Goes.held(HELD_SURPRISE);
        }
        if (qmb(remarks)) {
            return next().map(Goes::to).orElseGet(() -> Goes.held(HELD_QMB));
        }
        if (sentOn) {
            return next().map(Goes::to).orElseGet(() -> Goes.held(HELD_NEXT_PAYER));
        }
        return Goes.to(books.after(party));
    }

    /** Where an amount goes that may be asked of a later payer but not of the patient. */
    Goes ofForwarded(List<String> remarks) {
        return next().map(Goes::to).orElseGet(() -> qmb(remarks) ? Goes.held(HELD_QMB) : Goes.held(HELD_NEXT_PAYER));
    }

    private Optional<Party> next() {
        Party after = books.after(party);
        return after.isPayer() ? Optional.of(after) : sentOn ? books.sentOnFrom(party) : Optional.empty();
    }

    private boolean maySurprise(Optional<KnownClaim.Line> line, List<String> remarks) {
        if (says(remarks, RemarkEffect.CONSENTED) || says(claim.remarks(), RemarkEffect.CONSENTED)) {
            return false;
        }
        return says(remarks, RemarkEffect.PROTECTED)
                || says(claim.remarks(), RemarkEffect.PROTECTED)
                || Surprise.mayProtect(line.map(List::of).orElseGet(books::lines));
    }

    private static boolean says(List<String> remarks, RemarkEffect effect) {
        AdjustmentReasons known = AdjustmentReasons.standard();
        return remarks.stream().anyMatch(remark -> known.remarkEffect(remark) == effect);
    }
}
