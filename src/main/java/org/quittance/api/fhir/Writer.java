package org.quittance.api.fhir;

import java.util.UUID;
import org.hl7.fhir.r4.model.Resource;

/** Takes resources of one type into the records, through the faces that every other door uses. */
interface Writer {

    /** The type's name, as {@code Patient}. */
    String type();

    /** Where it comes in a bundle: what others refer to comes first. */
    int turn();

    /**
     * Adds a resource; one that stands already, by its identifier, stays as it is.
     *
     * @return its id, and whether it is new
     */
    Written create(Resource resource, Writing.Name name, Writing writing);

    /** Holds a record until the transaction ends, so that its version stays what it is. */
    void hold(UUID id, Writing writing);

    /** Changes a record that is held. */
    void update(UUID id, Resource resource, Writing writing);

    /**
     * What became of a resource that was added.
     *
     * @param id the record
     * @param isNew false when it stood already
     */
    record Written(UUID id, boolean isNew) {}

    /** The resource as the type that this writer takes. */
    static <R extends Resource> R as(Class<R> type, Resource resource) {
        if (!type.isInstance(resource)) {
            throw Refused.request("The body is a " + type.getSimpleName(), "Send it to the address of its own type.");
        }
        return type.cast(resource);
    }
}
