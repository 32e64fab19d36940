package org.quittance.feeds.desk;

import java.util.List;
import org.quittance.feeds.hl7.AckCode;
import org.quittance.feeds.hl7.Fault;

/**
 * What became of a message.
 *
 * @param code how it is acknowledged
 * @param faults why it was not applied
 */
record Decision(AckCode code, List<Fault> faults) {

    static final Decision APPLIED = new Decision(AckCode.AA, List.of());

    static Decision refused(List<Fault> faults) {
        boolean rejected = faults.stream().anyMatch(fault -> fault.code().rejects());
        return new Decision(rejected ? AckCode.AR : AckCode.AE, faults);
    }
}
