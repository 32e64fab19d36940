package org.quittance.history;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import org.quittance.staff.Actor;

/**
 * One act that changes records: said once, for all the changes it makes in however many records.
 *
 * @param id tells the act from all others; its changes are found and taken back by it
 * @param by who; the name is kept
 * @param reason why, in a few words without personal data
 * @param source where it came from: page, file, message; no personal data, may be empty
 */
public record RecordAct(UUID id, Actor by, String reason, String source) {

    /** Checks that the act can be explained. */
    public RecordAct {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("An act has a reason.");
        }
    }

    /**
     * A new act.
     *
     * @param reason why
     * @param source where it came from
     * @return the act, with an id of its own
     */
    public static RecordAct of(Actor by, String reason, String source) {
        return new RecordAct(UuidCreator.getTimeOrderedEpochPlus1(), by, reason, source);
    }
}
