package org.quittance.remittance;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.quittance.codesets.DenialClass;
import org.quittance.codesets.NextStep;
import org.quittance.codesets.PostingMap;
import org.quittance.codesets.PostingRow;
import org.quittance.codesets.ReasonEffect;

/**
 * What a reason means when one payer gives it, where that differs from the map that comes with the program.
 *
 * @param group CO, PR, OA or PI
 * @param reason claim adjustment reason code
 * @param effect what it does to the books; empty gives back what the program's map says
 * @param denialClass what kind of reason it is; empty for what the program's map says
 * @param nextStep what usually helps; empty for what the program's map says
 * @param why a person's words
 * @param by who: a sign-in name
 * @param at when
 */
public record PayerReason(
        UUID payer,
        String group,
        String reason,
        Optional<ReasonEffect> effect,
        Optional<DenialClass> denialClass,
        Optional<NextStep> nextStep,
        String why,
        String by,
        Instant at) {

    /** The row of the posting map; empty where the program's own holds. */
    Optional<PostingRow> inMap() {
        PostingRow row = PostingMap.standard().row(group, reason);
        return effect.map(
                other -> row.as(other, denialClass.orElse(row.denialClass()), nextStep.orElse(row.nextStep())));
    }
}
