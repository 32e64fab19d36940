package org.quittance.feeds.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quittance.feeds.hl7.Faults;
import org.quittance.feeds.hl7.Hl7Message;
import org.quittance.feeds.hl7.Hl7Segment;
import org.quittance.feeds.hl7.MessageFault;

/**
 * Two numbers of one person (PID with MRG).
 *
 * @param segment which MRG it is, from 1
 * @param survivor the record that stays
 * @param goneAuthority who gave the number that goes
 * @param goneNumber the number that goes (MRG-1)
 */
public record MergeFacts(int segment, PersonFacts survivor, String goneAuthority, String goneNumber) {

    /**
     * Reads each MRG with the PID before it.
     *
     * @param facility who sends it
     * @param today no birth or death is later
     * @param faults takes what is wrong
     * @return in order
     */
    public static List<MergeFacts> of(Hl7Message message, String facility, LocalDate today, Faults faults) {
        List<MergeFacts> found = new ArrayList<>();
        Optional<PersonFacts> survivor = Optional.empty();
        for (Hl7Segment segment : message.segments()) {
            if (segment.name().equals("PID")) {
                survivor = Optional.of(PersonFacts.of(segment, facility, today, faults));
            } else if (segment.name().equals("MRG") && survivor.isPresent()) {
                if (segment.text(1).isEmpty()) {
                    faults.add(segment, 1, MessageFault.NO_NUMBER_THAT_GOES);
                }
                String authority = segment.text(1, 4);
                found.add(new MergeFacts(
                        segment.occurrence(),
                        survivor.get(),
                        authority.isEmpty() ? facility : authority,
                        segment.text(1)));
            }
        }
        if (found.isEmpty() && faults.none()) {
            faults.add(message.header(), 9, MessageFault.MERGE_SEGMENTS);
        }
        return found;
    }
}
