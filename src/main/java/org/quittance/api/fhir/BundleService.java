package org.quittance.api.fhir;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleEntryResponseComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;
import org.quittance.staff.Right;
import org.quittance.storage.Acts;
import org.springframework.stereotype.Component;

/**
 * Takes bundles: a transaction as a whole or not at all, a batch entry by entry. Resources of types that are not kept
 * are answered with an outcome that says so, and do not hold up the others.
 */
@Component("fhirBundleService")
final class BundleService {

    private static final int MOST_ENTRIES = 20_000;

    private final ReadService reads;
    private final WriteService writes;
    private final Acts acts;

    BundleService(ReadService reads, WriteService writes, Acts acts) {
        this.reads = reads;
        this.writes = writes;
        this.acts = acts;
    }

    /**
     * What became of a bundle.
     *
     * @param response an entry for each entry
     * @param added how many resources are new
     * @param changed how many were changed
     * @param standing how many stood already
     * @param notKept how many there are of each type that is not kept
     * @param refused how many entries of a batch were refused
     * @param leftOut elements that are not kept, and in how many resources they stand
     */
    record Taken(
            Bundle response,
            int added,
            int changed,
            int standing,
            Map<String, Integer> notKept,
            int refused,
            Map<String, Integer> leftOut) {}

    Taken take(Bundle bundle, String base, Caller caller) {
        if (bundle.getEntry().size() > MOST_ENTRIES) {
            throw Refused.request("A bundle has at most " + MOST_ENTRIES + " entries", "Send it as several bundles.");
        }
        BundleType type = bundle.getType();
        if (type == BundleType.TRANSACTION) {
            return acts.whole(() -> transaction(bundle, base, caller));
        }
        if (type == BundleType.BATCH) {
            return batch(bundle, base, caller);
        }
        throw Refused.element("Bundle.type", "", "A bundle that is sent is a transaction or a batch", "Set its type.");
    }

    /** One bundle at work. */
    private final class Work {

        private final Bundle bundle;
        private final String base;
        private final Writing writing;
        private final Map<Integer, BundleEntryComponent> answers = new HashMap<>();
        private final Map<String, Integer> notKept = new TreeMap<>();
        private final Map<String, Integer> leftOut = new TreeMap<>();
        private int added;
        private int changed;
        private int standing;
        private int refused;

        Work(Bundle bundle, String base, Caller caller) {
            this.bundle = bundle;
            this.base = base;
            this.writing = Writing.by(caller, reads);
            bundle.getEntry().stream()
                    .filter(BundleEntryComponent::hasResource)
                    .forEach(entry -> writing.references().bundle(Codes.text(entry.getFullUrl()), entry.getResource()));
        }

        /** Places of entries: what others refer to first, reading last. */
        List<Integer> order() {
            List<Integer> places = new ArrayList<>();
            for (int place = 0; place < bundle.getEntry().size(); place++) {
                places.add(place);
            }
            places.sort(Comparator.comparingInt(place -> turn(bundle.getEntry().get(place))));
            return places;
        }

        private int turn(BundleEntryComponent entry) {
            if (entry.getRequest().getMethod() == HTTPVerb.GET) {
                return Integer.MAX_VALUE;
            }
            return entry.hasResource()
                    ? writes.find(entry.getResource().fhirType())
                            .map(Writer::turn)
                            .orElse(0)
                    : 0;
        }

        void take(int place) {
            BundleEntryComponent entry = bundle.getEntry().get(place);
            HTTPVerb method = entry.getRequest().getMethod();
            if (method == null) {
                throw Refused.element(
                        "request.method", "nothing", "An entry says what to do", "Send POST, PUT or GET.");
            }
            answers.put(
                    place,
                    switch (method) {
                        case POST -> post(entry);
                        case PUT -> put(entry);
                        case GET -> get(entry);
                        case DELETE, PATCH, HEAD, NULL ->
                            throw Refused.of(
                                    405,
                                    IssueType.NOTSUPPORTED,
                                    "request.method",
                                    "Nothing is deleted or patched here. Send POST, PUT or GET.");
                    });
        }

        private BundleEntryComponent post(BundleEntryComponent entry) {
            Resource resource = resource(entry);
            Optional<Writer> writer = writes.find(resource.fhirType());
            if (writer.isEmpty()) {
                notKept.merge(resource.fhirType(), 1, Integer::sum);
                return passedOver(resource.fhirType());
            }
            Writing.Name name = new Writing.Name(Optional.ofNullable(entry.getFullUrl()));
            WriteService.Done done = writes.createIn(
                    writer.get(),
                    resource,
                    Optional.ofNullable(entry.getRequest().getIfNoneExist()),
                    name,
                    writing);
            done.notKept().forEach(path -> leftOut.merge(path, 1, Integer::sum));
            if (done.isNew()) {
                added++;
            } else {
                standing++;
            }
            if (entry.hasFullUrl()) {
                writing.references()
                        .written(
                                entry.getFullUrl(),
                                UUID.fromString(done.resource().getIdElement().getIdPart()));
            }
            return answered(done, done.isNew() ? "201 Created" : "200 OK");
        }

        private BundleEntryComponent put(BundleEntryComponent entry) {
            Resource resource = resource(entry);
            String[] parts = Codes.text(entry.getRequest().getUrl()).split("/");
            if (parts.length != 2 || !parts[0].equals(resource.fhirType())) {
                throw Refused.element("request.url", "", "A change names a record as Type/id", "Correct the address.");
            }
            WriteService.Done done = writes.updateIn(
                    writes.writer(parts[0]),
                    parts[1],
                    resource,
                    Optional.ofNullable(entry.getRequest().getIfMatch()),
                    writing);
            done.notKept().forEach(path -> leftOut.merge(path, 1, Integer::sum));
            changed++;
            return answered(done, "200 OK");
        }

        private BundleEntryComponent get(BundleEntryComponent entry) {
            String url = Codes.text(entry.getRequest().getUrl());
            int query = url.indexOf('?');
            String[] parts = (query < 0 ? url : url.substring(0, query)).split("/");
            Resource found = parts.length == 2
                    ? reads.read(parts[0], parts[1], writing.caller())
                    : reads.search(
                            parts[0],
                            Search.of(References.asked(query < 0 ? "" : url.substring(query + 1))),
                            base,
                            base + "/" + url,
                            writing.caller());
            BundleEntryComponent answer = new BundleEntryComponent().setResource(found);
            answer.setResponse(new BundleEntryResponseComponent().setStatus("200 OK"));
            return answer;
        }

        private static Resource resource(BundleEntryComponent entry) {
            if (!entry.hasResource()) {
                throw Refused.element("resource", "nothing", "The entry has a resource", "Send it.");
            }
            return entry.getResource();
        }

        void refuse(int place, Refused why) {
            refused++;
            BundleEntryComponent answer = new BundleEntryComponent();
            answer.setResponse(new BundleEntryResponseComponent()
                    .setStatus(Integer.toString(why.status()))
                    .setOutcome(why.outcome()));
            answers.put(place, answer);
        }

        Taken taken(BundleType type) {
            Bundle response = new Bundle().setType(type);
            for (int place = 0; place < bundle.getEntry().size(); place++) {
                response.addEntry(answers.get(place));
            }
            if (added + changed > 0) {
                writing.caller().changedMany(added + changed);
            }
            return new Taken(response, added, changed, standing, notKept, refused, leftOut);
        }
    }

    private static BundleEntryComponent answered(WriteService.Done done, String status) {
        Resource resource = done.resource();
        String version = resource.getMeta().getVersionId();
        BundleEntryComponent answer = new BundleEntryComponent();
        answer.setResponse(new BundleEntryResponseComponent()
                .setStatus(status)
                .setLocation(resource.fhirType() + "/" + resource.getIdElement().getIdPart() + "/_history/" + version)
                .setEtag("W/\"" + version + "\"")
                .setLastModified(resource.getMeta().getLastUpdated()));
        if (!done.notKept().isEmpty()) {
            answer.getResponse().setOutcome(NotKept.outcome(done.notKept()));
        }
        return answer;
    }

    private static BundleEntryComponent passedOver(String type) {
        OperationOutcome outcome = new OperationOutcome();
        outcome.addIssue()
                .setSeverity(IssueSeverity.WARNING)
                .setCode(IssueType.NOTSUPPORTED)
                .addExpression(type)
                .setDiagnostics(words(type));
        BundleEntryComponent answer = new BundleEntryComponent();
        answer.setResponse(
                new BundleEntryResponseComponent().setStatus("204 No Content").setOutcome(outcome));
        return answer;
    }

    /** Why resources of a type were passed over. */
    static String words(String type) {
        return switch (type) {
            case "Claim" ->
                "A claim is not taken as FHIR, because its payments would not come with it: send the 837, or the"
                        + " population's tables. Nothing was charged.";
            case "ExplanationOfBenefit" ->
                "A payer's answer is taken as a remittance (835), which balances, or with the population's tables."
                        + " Nothing was posted.";
            default -> "Resources of type " + type + " are not kept here. Nothing was stored of it.";
        };
    }

    private Taken transaction(Bundle bundle, String base, Caller caller) {
        caller.needs(Right.READ);
        Work work = new Work(bundle, base, caller);
        for (int place : work.order()) {
            try {
                work.take(place);
            } catch (Refused why) {
                throw why.within("Bundle.entry[" + place + "]");
            }
        }
        return work.taken(BundleType.TRANSACTIONRESPONSE);
    }

    private Taken batch(Bundle bundle, String base, Caller caller) {
        caller.needs(Right.READ);
        Work work = new Work(bundle, base, caller);
        for (int place : work.order()) {
            try {
                acts.whole(() -> {
                    work.take(place);
                    return place;
                });
            } catch (Refused why) {
                work.refuse(place, why);
            }
        }
        return work.taken(BundleType.BATCHRESPONSE);
    }
}
