package org.quittance.remittance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.codesets.PostingMap;
import org.quittance.ledger.BusinessDays;
import org.quittance.remittance.store.PayerReasonStore;
import org.quittance.staff.Actor;
import org.quittance.staff.Right;
import org.springframework.stereotype.Component;

/**
 * What reasons mean when one payer gives them, where a contract or a habit differs from the program's map (rule C-17).
 * A row holds for answers that are posted after it was set; what was posted stays. Rows are only added, each with who
 * and why.
 */
@Component
public class PayerReasons {

    private static final int LONGEST_REASON = 200;

    private final BusinessDays days;
    private final PayerReasonStore store;

    /**
     * Payers' own reasons in a database.
     *
     * @param dataSource the database
     * @param days the ledger's calendar
     */
    public PayerReasons(DataSource dataSource, BusinessDays days) {
        this.days = days;
        this.store = new PayerReasonStore(dataSource);
    }

    /**
     * What reasons mean when a payer gives them.
     *
     * @return the program's map, with the payer's own rows in their places
     */
    public PostingMap mapOf(UUID payer) {
        return new PayerMaps(store.history(payer)).at(payer, Instant.MAX);
    }

    /**
     * The maps of payers that have rows of their own.
     *
     * @return payer to map; the program's map holds for whoever is not in it
     */
    public Map<UUID, PostingMap> maps() {
        return new PayerMaps(store.all()).latest();
    }

    /**
     * The rows of a payer, those that hold no more among them.
     *
     * @return by group and reason, the latest first
     */
    public List<PayerReason> history(UUID payer) {
        return store.history(payer);
    }

    /**
     * Sets what a reason means from now on. Whoever may undo a remittance may do this: both decide what answers do.
     *
     * @param wanted the row; who and when are of the act
     * @return the row that holds, or why it was refused
     */
    public SetReason set(PayerReason wanted, Actor by) {
        if (!by.may(Right.UNDO_REMITTANCE)) {
            return new SetReason.NotAllowed(Right.UNDO_REMITTANCE);
        }
        if (!List.of("CO", "PR", "OA", "PI").contains(wanted.group())
                || wanted.reason().isBlank()) {
            return new SetReason.Refused(RemittanceRefusal.Plain.NOT_A_REASON_CODE);
        }
        if (wanted.why().isBlank() || wanted.why().length() > LONGEST_REASON) {
            return new SetReason.Refused(RemittanceRefusal.Plain.NO_REASON);
        }
        PayerReason row = new PayerReason(
                wanted.payer(),
                wanted.group(),
                wanted.reason().strip(),
                wanted.effect(),
                wanted.denialClass(),
                wanted.nextStep(),
                wanted.why().strip(),
                by.name(),
                days.now());
        store.add(row);
        return new SetReason.Done(row);
    }
}
