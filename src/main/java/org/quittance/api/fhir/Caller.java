package org.quittance.api.fhir;

import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.quittance.history.RecordAct;
import org.quittance.staff.Actor;
import org.quittance.staff.Audit;
import org.quittance.staff.AuditEvent;
import org.quittance.staff.Right;
import org.quittance.staff.StaffId;

/**
 * Who asks.
 *
 * @param actor with the rights of a role
 * @param staff the person; empty for the operator of the machine
 * @param address the network address it came from, empty for none
 * @param source where it comes from, as history keeps it
 * @param audit the trail
 */
record Caller(Actor actor, Optional<StaffId> staff, String address, String source, Audit audit) {

    /** Refuses where the right is missing; the refusal is in the trail. */
    void needs(Right right) {
        if (!actor.may(right)) {
            audit.record(event(AuditEvent.Act.DENIED, right.name(), Optional.empty(), AuditEvent.Outcome.REFUSED));
            throw Refused.of(
                    403,
                    IssueType.FORBIDDEN,
                    "",
                    "Whoever signs in may not " + right.words() + ". Ask an administrator for the right.");
        }
    }

    void saw(String type, UUID id) {
        audit.record(event(AuditEvent.Act.VIEW, "fhir " + type, Optional.of(id), AuditEvent.Outcome.DONE));
    }

    void searched(String type, int rows, String filters) {
        audit.record(
                event(AuditEvent.Act.SEARCH, "fhir " + type, Optional.empty(), AuditEvent.Outcome.DONE), rows, filters);
    }

    void changed(String type, UUID id) {
        audit.record(event(AuditEvent.Act.CHANGE_RECORD, "fhir " + type, Optional.of(id), AuditEvent.Outcome.DONE));
    }

    void changedMany(int count) {
        audit.record(
                event(AuditEvent.Act.CHANGE_RECORD, "fhir Bundle", Optional.empty(), AuditEvent.Outcome.DONE),
                count,
                "");
    }

    /** An act of this caller, for history. */
    RecordAct act(String reason) {
        return RecordAct.of(actor, reason, source);
    }

    private AuditEvent event(AuditEvent.Act act, String kind, Optional<UUID> object, AuditEvent.Outcome outcome) {
        return new AuditEvent(staff, act, kind, object, outcome, address);
    }
}
