package org.quittance.workbench.patients;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quittance.coverage.CardEdits;
import org.quittance.coverage.PolicyId;
import org.quittance.registration.EditResult;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientId;
import org.quittance.registration.RecordEdit;
import org.quittance.registration.Registration;
import org.quittance.staff.Actor;
import org.quittance.staff.Audit;
import org.quittance.staff.AuditEvent;
import org.quittance.staff.Right;
import org.quittance.staff.StaffMember;
import org.quittance.workbench.security.Audited;
import org.quittance.workbench.security.Needs;
import org.quittance.workbench.security.Rules;
import org.quittance.workbench.shell.NotHere;
import org.quittance.workbench.shell.Place;
import org.quittance.workbench.shell.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes the order in which a patient's insurance pays: moved one up or down, or dragged. */
@Controller
public class OrderController {

    private static final int CONFLICT = 409;

    private final Registration registration;
    private final CardEdits edits;
    private final OrderPages pages;
    private final Audit audit;
    private final Shells shells;
    private final Templates templates;

    OrderController(
            Registration registration,
            CardEdits edits,
            OrderPages pages,
            Audit audit,
            Shells shells,
            Templates templates) {
        this.registration = registration;
        this.edits = edits;
        this.pages = pages;
        this.audit = audit;
        this.shells = shells;
        this.templates = templates;
    }

    /** Shows first what would have to be billed anew, where something would; the second time it is done. */
    @Needs(Right.CORRECT_RECORD)
    @Audited(value = Audited.How.ACT, of = "patient")
    @PostMapping("/patients/{id}/cards/order")
    @Nullable
    JteModel order(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam String shown,
            @RequestParam(defaultValue = "") String order,
            @RequestParam(defaultValue = "") String up,
            @RequestParam(defaultValue = "") String down,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String seen,
            StaffMember member) {
        Patient patient = registration.patient(new PatientId(id)).orElseThrow(NotHere::new);
        List<PolicyId> before = ids(shown);
        List<PolicyId> wanted = moved(order.isEmpty() ? before : ids(order), up, down);
        OrderPage page = pages.page(patient, before, wanted);
        if (seen.isEmpty() && !page.accounts().isEmpty()) {
            return templates.workbenchPatientsOrder(
                    shells.of(request, "Order of insurance · Quittance", Place.ACCOUNTS), page);
        }
        RecordEdit edit = new RecordEdit(Map.of(), Map.of(), reason.strip(), Actor.of(member), "patient page");
        EditResult result = edits.reorder(patient.id(), before, wanted, edit);
        boolean done = result instanceof EditResult.Saved;
        audit.record(AuditEvent.of(
                member,
                AuditEvent.Act.CHANGE_RECORD,
                "order of insurance",
                Optional.of(id),
                done,
                request.getRemoteAddr()));
        return switch (result) {
            case EditResult.Saved saved -> back(response, id, "ordered&was=" + OrderPages.joined(before));
            case EditResult.NothingNew nothing -> back(response, id, "nothing");
            case EditResult.Stale stale -> {
                response.setStatus(CONFLICT);
                yield back(response, id, "otherorder");
            }
            case EditResult.Refused refused -> back(response, id, "nothing");
            case EditResult.Unknown unknown -> throw new NotHere();
            case EditResult.NotAllowed(Right missing) -> throw Rules.missing(request, missing);
        };
    }

    private static @Nullable JteModel back(HttpServletResponse response, UUID id, String note) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/patients/" + id + "?note=" + note + "#cards");
        return null;
    }

    private static List<PolicyId> moved(List<PolicyId> order, String up, String down) {
        List<PolicyId> moved = new ArrayList<>(order);
        int at = position(moved, up.isEmpty() ? down : up);
        int to = up.isEmpty() ? at + 1 : at - 1;
        if (at >= 0 && to >= 0 && to < moved.size()) {
            Collections.swap(moved, at, to);
        }
        return moved;
    }

    private static int position(List<PolicyId> order, String policy) {
        for (int at = 0; at < order.size(); at++) {
            if (order.get(at).value().toString().equals(policy)) {
                return at;
            }
        }
        return -1;
    }

    static List<PolicyId> ids(String joined) {
        try {
            return Arrays.stream(joined.split(",", -1))
                    .filter(each -> !each.isBlank())
                    .map(each -> new PolicyId(UUID.fromString(each.strip())))
                    .distinct()
                    .toList();
        } catch (IllegalArgumentException noOrder) {
            throw new NotHere();
        }
    }
}
