package org.quittance.sheets.apply;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.quittance.coverage.Coverage;
import org.quittance.coverage.CoverageOrder;
import org.quittance.coverage.NewPayer;
import org.quittance.coverage.NewPolicy;
import org.quittance.coverage.PatientCoverage;
import org.quittance.coverage.Payer;
import org.quittance.coverage.PayerId;
import org.quittance.coverage.PolicyCorrection;
import org.quittance.coverage.PolicyDetails;
import org.quittance.coverage.PolicyId;
import org.quittance.coverage.RankedPolicy;
import org.quittance.registration.PatientId;
import org.quittance.staff.Actor;
import org.springframework.stereotype.Component;

/**
 * What rows say of who insures patients. Another payer is another policy in that place; another member number corrects
 * the policy that stands there.
 */
@Component("sheetInsuranceRows")
class InsuranceRows {

    private static final String AND = PatientCells.AND;

    private final Coverage coverage;
    private final PatientCoverage orders;
    private final Insured insured;

    InsuranceRows(Coverage coverage, PatientCoverage orders, Insured insured) {
        this.coverage = coverage;
        this.orders = orders;
        this.insured = insured;
    }

    /** A row about a patient. */
    record Told(StagedRow row, PatientId patient, List<Slot> slots) {
        Told {
            slots = List.copyOf(slots);
        }

        Optional<Change> change(String field) {
            return row.changes().stream()
                    .filter(change -> change.field().equals(field))
                    .findFirst();
        }
    }

    /** What a row says of a policy that the books do not say. */
    void compare(
            Differences diff, Insured.Known known, PatientId patient, Slot slot, Map<String, Optional<Payer>> payers) {
        Optional<RankedPolicy> place = known.at(patient, slot.rank());
        String policy =
                place.map(there -> there.policy().id().value().toString()).orElse("");
        boolean other = diff.differs(slot.payer(), known.payerAt(patient, slot.rank()), false)
                && !isThere(diff.value(slot.payer()), place, payers);
        if (other) {
            checkPayer(diff, slot, payers);
            diff.change(slot.payer(), known.payerAt(patient, slot.rank()), policy, diff.value(slot.payer()));
        }
        String member = known.memberAt(patient, slot.rank());
        if (diff.differs(slot.member(), member, false)) {
            if (!other && place.isEmpty()) {
                diff.fault(slot.member(), SheetFault.PAYER_MISSING);
            }
            diff.change(
                    slot.member(),
                    member,
                    other ? "" : policy + AND + member,
                    other ? "" : policy + AND + diff.value(slot.member()));
        }
        for (String field : slot.details()) {
            String before = place.map(there -> PolicyCells.raw(there.policy().details(), field))
                    .orElse("");
            if (diff.differs(field, before, false)) {
                diff.change(
                        field,
                        before,
                        other ? "" : policy + AND + before,
                        other ? "" : policy + AND + diff.value(field));
            }
        }
    }

    /** What is wrong with the insurance of somebody who is new. */
    void checkNew(Differences diff, Slot slot, Map<String, Optional<Payer>> payers) {
        checkPayer(diff, slot, payers);
        if (diff.value(slot.payer()).isEmpty() && !diff.value(slot.member()).isEmpty()) {
            diff.fault(slot.member(), SheetFault.PAYER_MISSING);
        }
    }

    private void checkPayer(Differences diff, Slot slot, Map<String, Optional<Payer>> payers) {
        String cell = diff.value(slot.payer());
        if (!cell.isEmpty()
                && cell.codePoints().noneMatch(Character::isLetter)
                && find(cell, payers).isEmpty()) {
            diff.fault(slot.payer(), SheetFault.PAYER_UNKNOWN);
        }
    }

    private boolean isThere(String cell, Optional<RankedPolicy> place, Map<String, Optional<Payer>> payers) {
        return place.isPresent()
                && find(cell, payers)
                        .filter(payer -> payer.id().equals(place.get().payer().id()))
                        .isPresent();
    }

    private Optional<Payer> find(String cell, Map<String, Optional<Payer>> payers) {
        return cell.isEmpty() ? Optional.empty() : payers.computeIfAbsent(cell, insured::payer);
    }

    /** Whether the policies that a row changes are what they were at the preview; the first field that is not. */
    static Optional<String> stale(Told told, Insured.Known known) {
        for (Slot slot : told.slots()) {
            Optional<RankedPolicy> place = known.at(told.patient(), slot.rank());
            String policy =
                    place.map(there -> there.policy().id().value().toString()).orElse("");
            Optional<Change> payer = told.change(slot.payer());
            if (payer.isPresent()) {
                if (!payer.get().was().equals(policy)) {
                    return Optional.of(slot.payer());
                }
                continue;
            }
            for (String field : fields(slot)) {
                Optional<Change> change = told.change(field);
                String now = place.map(there ->
                                policy + AND + PolicyCells.raw(there.policy().details(), field))
                        .orElse("");
                if (change.isPresent() && !change.get().was().equals(now)) {
                    return Optional.of(field);
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> fields(Slot slot) {
        List<String> fields = new ArrayList<>(slot.details());
        fields.addFirst(slot.member());
        return fields;
    }

    /** Writes what rows say; they are not stale. */
    void write(List<Told> rows, Insured.Known known, Work work, Done done) {
        record Place(Told told, Slot slot, String key) {}
        List<Place> places = new ArrayList<>();
        Map<String, NewPolicy> fresh = new LinkedHashMap<>();
        List<PolicyCorrection> corrections = new ArrayList<>();
        Map<String, PayerId> payers = new HashMap<>();
        for (Told told : rows) {
            for (Slot slot : told.slots()) {
                Optional<String> payer = told.row().record().isPresent()
                        ? told.change(slot.payer()).map(Change::becomes)
                        : Optional.of(told.row().value(slot.payer())).filter(text -> !text.isEmpty());
                if (payer.isPresent() && payer.get().isEmpty()) {
                    places.add(new Place(told, slot, ""));
                } else if (payer.isPresent()) {
                    PayerId id = payers.computeIfAbsent(
                            payer.get(), cell -> payer(work.act().by(), cell));
                    NewPolicy policy = policy(told, slot, id, known);
                    fresh.put(policy.sourceKey(), policy);
                    places.add(new Place(told, slot, policy.sourceKey()));
                } else {
                    corrections.addAll(corrections(told, slot, work));
                }
            }
        }
        Map<String, PolicyId> ids = coverage.addPolicies(work.act().by(), List.copyOf(fresh.values()));
        orders.correct(corrections);
        Map<PatientId, List<PolicyId>> order = new LinkedHashMap<>();
        for (Place place : places) {
            List<PolicyId> now =
                    order.computeIfAbsent(place.told().patient(), patient -> new ArrayList<>(known.order(patient)));
            put(now, place.slot().rank(), Optional.ofNullable(ids.get(place.key())));
        }
        List<CoverageOrder> wanted = new ArrayList<>();
        order.forEach((patient, policies) -> wanted.add(new CoverageOrder(work.act(), patient, policies)));
        orders.setOrder(wanted);
        for (Place place : places) {
            PatientId patient = place.told().patient();
            done.order(
                    place.told().row().n(),
                    Insured.joined(known.order(patient)),
                    "=" + Insured.joined(order.getOrDefault(patient, List.of())));
        }
    }

    private PayerId payer(Actor by, String cell) {
        return insured.payer(cell).map(Payer::id).orElseGet(() -> coverage.payer(by, NewPayer.of(cell, Map.of())));
    }

    private static void put(List<PolicyId> order, int rank, Optional<PolicyId> policy) {
        int at = rank - 1;
        if (policy.isEmpty()) {
            if (at < order.size()) {
                order.remove(at);
            }
        } else if (at < order.size()) {
            order.set(at, policy.get());
        } else {
            order.add(policy.get());
        }
    }

    private static NewPolicy policy(Told told, Slot slot, PayerId payer, Insured.Known known) {
        boolean isNew = told.row().record().isEmpty();
        String member = isNew
                ? told.row().value(slot.member())
                : told.change(slot.member())
                        .map(Change::after)
                        .orElseGet(() -> known.memberAt(told.patient(), slot.rank()));
        PolicyDetails details = PolicyDetails.ofMember(member);
        for (String field : slot.details()) {
            String value = isNew
                    ? told.row().value(field)
                    : told.change(field).map(Change::after).orElse("");
            details = value.isEmpty() ? details : PolicyCells.put(details, field, value);
        }
        return new NewPolicy(
                "sheet:policy:" + told.patient().value() + ":" + payer.value() + ":" + member,
                told.patient(),
                payer,
                "",
                details);
    }

    private static List<PolicyCorrection> corrections(Told told, Slot slot, Work work) {
        List<PolicyCorrection> corrections = new ArrayList<>();
        for (String field : fields(slot)) {
            told.change(field)
                    .ifPresent(change -> corrections.add(new PolicyCorrection(
                            work.act(),
                            policy(change.was()),
                            details -> PolicyCells.put(details, field, value(change.becomes())))));
        }
        return corrections;
    }

    private static PolicyId policy(String kept) {
        return new PolicyId(UUID.fromString(kept.substring(0, kept.indexOf(AND))));
    }

    private static String value(String kept) {
        return kept.substring(kept.indexOf(AND) + 1);
    }

    /** Takes back what rows had said; what was said since is left and named. */
    void undo(List<Told> rows, Work work, Done done) {
        Insured.Known known =
                insured.of(rows.stream().map(Told::patient).distinct().toList());
        Map<PatientId, CoverageOrder> wanted = new LinkedHashMap<>();
        Set<PatientId> seen = new HashSet<>();
        List<PolicyCorrection> corrections = new ArrayList<>();
        List<Told> backwards = new ArrayList<>(rows);
        Collections.reverse(backwards);
        for (Told told : backwards) {
            if (!told.row().orderSet().isEmpty() && seen.add(told.patient())) {
                if (told.row().orderSet().equals("=" + Insured.joined(known.order(told.patient())))) {
                    wanted.put(
                            told.patient(),
                            new CoverageOrder(
                                    work.act(),
                                    told.patient(),
                                    Insured.order(told.row().orderWas())));
                } else {
                    done.left(told.row().n(), told.slots().getFirst().payer(), SheetFault.INSURANCE_SINCE);
                }
            }
            told.slots().forEach(slot -> corrections.addAll(backwards(told, slot, known, work, done)));
        }
        orders.correct(corrections);
        orders.setOrder(List.copyOf(wanted.values()));
    }

    private static List<PolicyCorrection> backwards(Told told, Slot slot, Insured.Known known, Work work, Done done) {
        List<PolicyCorrection> corrections = new ArrayList<>();
        for (String field : fields(slot)) {
            Optional<Change> change =
                    told.change(field).filter(each -> each.becomes().contains(AND));
            if (change.isEmpty()) {
                continue;
            }
            PolicyId policy = policy(change.get().becomes());
            boolean stands = known.policy(told.patient(), policy)
                    .filter(there -> PolicyCells.raw(there.details(), field)
                            .equals(value(change.get().becomes())))
                    .isPresent();
            if (stands) {
                corrections.add(new PolicyCorrection(
                        work.act(),
                        policy,
                        details -> PolicyCells.put(
                                details, field, value(change.get().was()))));
            } else {
                done.left(told.row().n(), field, SheetFault.POLICY_SINCE);
            }
        }
        return corrections;
    }
}
