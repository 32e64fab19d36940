package org.quittance.feeds.apply;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.quittance.feeds.hl7.Fault;

/** Messages of a batch that the books refuse: nothing of the batch is written, and it is done again without them. */
final class RefusedMessagesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Map<UUID, List<Fault>> refused;

    RefusedMessagesException(Map<UUID, List<Fault>> refused) {
        super("Messages are refused.", null, false, false);
        this.refused = Map.copyOf(refused);
    }

    Map<UUID, List<Fault>> refused() {
        return refused;
    }
}
