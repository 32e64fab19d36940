package org.quittance.api.fhir;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * What references of one request mean: {@code Patient/id}, {@code urn:uuid:…} of the same bundle, or a condition such as
 * {@code Patient?identifier=system|value}.
 */
final class References {

    private final ReadService service;
    private final Map<String, Resource> bundled = new HashMap<>();
    private final Map<String, UUID> written = new HashMap<>();

    References(ReadService service) {
        this.service = service;
    }

    /** A resource of the same bundle, under the name it goes by there. */
    void bundle(String fullUrl, Resource resource) {
        bundled.put(fullUrl, resource);
    }

    void written(String fullUrl, UUID id) {
        written.put(fullUrl, id);
    }

    /** The resource of the same bundle that a reference means. */
    Optional<Resource> bundled(Reference reference) {
        return Optional.ofNullable(bundled.get(Codes.text(reference.getReference())));
    }

    /** The record that a reference means; refused when there is none. */
    UUID required(Reference reference, String type, String path) {
        String text = Codes.text(reference.getReference());
        if (text.isEmpty() && reference.getIdentifier().hasValue()) {
            return one(
                    type,
                    List.of(new Search.Asked(
                            "identifier",
                            Codes.text(reference.getIdentifier().getSystem()) + "|"
                                    + reference.getIdentifier().getValue())),
                    path);
        }
        if (text.isEmpty()) {
            throw Refused.element(path, "nothing", "It refers to a " + type, "Send a reference as " + type + "/id.");
        }
        UUID local = written.get(text);
        if (local != null) {
            return local;
        }
        if (text.startsWith("urn:")) {
            throw Refused.element(
                    path,
                    "a reference into the bundle",
                    "It refers to a " + type + " of the same bundle that is kept",
                    "Send the " + type + " in the same bundle, with that fullUrl.");
        }
        int query = text.indexOf('?');
        if (query >= 0) {
            return one(named(text.substring(0, query), type, path), asked(text.substring(query + 1)), path);
        }
        String[] parts = text.split("/");
        if (parts.length < 2 || !parts[parts.length - 2].equals(type)) {
            throw Refused.element(
                    path, "another reference", "It refers to a " + type, "Send a reference as " + type + "/id.");
        }
        return Values.id(parts[parts.length - 1])
                .orElseThrow(() -> Refused.element(
                        path,
                        "an id that is not one of ours",
                        "It refers to a " + type + " that is kept here",
                        "Send the id that this server gave, or a condition such as " + type + "?identifier=…"));
    }

    private static String named(String before, String type, String path) {
        if (!before.substring(before.lastIndexOf('/') + 1).equals(type)) {
            throw Refused.element(path, "another type", "It refers to a " + type, "Refer to a " + type + ".");
        }
        return type;
    }

    private UUID one(String type, List<Search.Asked> asked, String path) {
        List<UUID> meant = service.meant(type, asked);
        if (meant.size() != 1) {
            throw Refused.of(
                    412,
                    meant.isEmpty() ? IssueType.NOTFOUND : IssueType.MULTIPLEMATCHES,
                    path,
                    (meant.isEmpty() ? "No " : "More than one ") + type
                            + " fits the condition. Exactly one must: send an identifier that one has.");
        }
        return meant.getFirst();
    }

    /** The parameters of a condition. */
    static List<Search.Asked> asked(String query) {
        List<Search.Asked> found = new ArrayList<>();
        for (String each : query.split("&")) {
            String[] parts = each.split("=", 2);
            if (parts.length == 2) {
                found.add(new Search.Asked(decoded(parts[0]), decoded(parts[1])));
            }
        }
        return found;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refused.request("A condition is written as in an address", "Encode its values.");
        }
    }
}
