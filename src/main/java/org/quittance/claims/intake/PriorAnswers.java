package org.quittance.claims.intake;

import java.util.List;
import java.util.stream.Stream;
import org.quittance.claims.ClaimId;
import org.quittance.claims.PriorAnswer;

/** What claims say that their other payers decided, with the payers as the books know them. */
final class PriorAnswers {

    private PriorAnswers() {}

    static List<PriorAnswer> of(SentClaim claim, ClaimId id, ClaimWriter writer, String fileName) {
        return claim.payers().stream()
                .filter(coverage -> !coverage.destination())
                .flatMap(coverage -> coverage.answer().stream()
                        .flatMap(said -> Stream.of(new PriorAnswer(
                                id,
                                writer.payer(coverage),
                                claim.submittedOn(),
                                said.paid(),
                                said.patient(),
                                said.adjustments(),
                                fileName,
                                claim.segment()))))
                .toList();
    }
}
