package org.quittance.feeds.apply;

import java.util.List;
import org.quittance.feeds.hl7.AckCode;
import org.quittance.feeds.hl7.Fault;

/**
 * What became of a message.
 *
 * @param code how it is acknowledged
 * @param faults why it was not applied
 */
record MessageOutcome(AckCode code, List<Fault> faults) {

    static final MessageOutcome APPLIED = new MessageOutcome(AckCode.AA, List.of());

    static MessageOutcome refused(List<Fault> faults) {
        boolean rejected = faults.stream().anyMatch(fault -> fault.code().rejects());
        return new MessageOutcome(rejected ? AckCode.AR : AckCode.AE, faults);
    }
}
