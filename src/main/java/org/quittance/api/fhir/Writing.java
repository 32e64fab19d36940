package org.quittance.api.fhir;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.quittance.history.RecordAct;

/**
 * What writers know of the request they write for.
 *
 * @param caller who asks
 * @param act the act, for history: one for all that a request changes
 * @param references what its references mean
 * @param repeats how often each name that follows from content was met in this request
 */
record Writing(Caller caller, RecordAct act, References references, Map<String, Integer> repeats) {

    static Writing by(Caller caller, ReadService service) {
        return new Writing(caller, caller.act("Told by FHIR"), new References(service), new HashMap<>());
    }

    /** A name that follows from content: the second one with the same content gets a number behind it. */
    String counted(String name) {
        int count = repeats.merge(name, 1, Integer::sum);
        return count == 1 ? name : name + ":" + count;
    }

    /**
     * Who a resource is, where it comes in a bundle.
     *
     * @param fullUrl {@code urn:uuid:…}; empty where it stands alone
     */
    record Name(Optional<String> fullUrl) {

        static final Name NONE = new Name(Optional.empty());

        /** The resource's name in the bundle, or a fresh one that nothing else will ever have. */
        String orFresh() {
            return fullUrl.filter(url -> url.startsWith("urn:uuid:") && url.length() <= 100)
                    .orElseGet(() -> "urn:uuid:" + java.util.UUID.randomUUID());
        }
    }
}
