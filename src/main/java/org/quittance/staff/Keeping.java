package org.quittance.staff;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.quittance.staff.store.PeopleStore;
import org.quittance.storage.Acts;

/** The line of every act on people and roles: may they, do it in one transaction, and say so in the trail. */
final class Keeping {

    private final Acts acts;
    private final Audit audit;
    private final PeopleStore people;

    Keeping(Acts acts, Audit audit, PeopleStore people) {
        this.acts = acts;
        this.audit = audit;
        this.people = people;
    }

    /**
     * Who asks.
     *
     * @param address the network address it came from
     */
    record Asker(Actor actor, String address) {}

    StaffResult act(Asker by, String kind, Optional<UUID> object, Supplier<StaffResult> act) {
        if (!by.actor().may(Right.KEEP_STAFF)) {
            record(by, AuditEvent.Act.DENIED, kind, object, false);
            return new StaffResult.NotAllowed(Right.KEEP_STAFF);
        }
        return acts.whole(() -> {
            StaffResult result = act.get();
            if (!(result instanceof StaffResult.Unknown || result instanceof StaffResult.AlreadyAdded)) {
                record(by, AuditEvent.Act.KEEP_STAFF, kind, object, !(result instanceof StaffResult.Refused));
            }
            return result;
        });
    }

    private void record(Asker by, AuditEvent.Act act, String kind, Optional<UUID> object, boolean done) {
        Optional<StaffId> who =
                by.actor() instanceof Actor.Person person ? people.idOf(person.name()) : Optional.empty();
        audit.record(new AuditEvent(
                who, act, kind, object, done ? AuditEvent.Outcome.DONE : AuditEvent.Outcome.REFUSED, by.address()));
    }
}
