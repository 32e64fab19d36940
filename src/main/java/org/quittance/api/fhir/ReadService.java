package org.quittance.api.fhir;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;
import org.quittance.api.fhir.store.IdFinder;
import org.quittance.staff.Right;
import org.springframework.stereotype.Component;

/** Reads and searches. Every read asks for the right, and is in the trail. */
@Component("fhirReadService")
final class ReadService {

    private static final int USUAL_PAGE = 20;

    private final List<ResourceReader> readers;
    private final IdFinder finder;
    private final Pages pages;

    ReadService(List<ResourceReader> readers, DataSource dataSource, Pages pages) {
        this.readers = readers;
        this.finder = new IdFinder(dataSource);
        this.pages = pages;
    }

    List<ResourceReader> readers() {
        return readers;
    }

    ResourceReader reader(String type) {
        return find(type)
                .orElseThrow(() -> Refused.of(
                        404,
                        IssueType.NOTSUPPORTED,
                        "",
                        "There are no resources of this type here. See metadata for those there are."));
    }

    Optional<ResourceReader> find(String type) {
        return readers.stream().filter(reader -> reader.type().equals(type)).findFirst();
    }

    Resource read(String type, String id, Caller caller) {
        caller.needs(Right.READ);
        ResourceReader reader = reader(type);
        UUID key = Values.id(id).orElseThrow(() -> Refused.unknown(type));
        Resource found = reader.load(List.of(key)).stream().findFirst().orElseThrow(() -> Refused.unknown(type));
        caller.saw(type, key);
        return found;
    }

    /** A page of what a search means. */
    Bundle search(String type, Search search, String base, String self, Caller caller) {
        return page(reader(type), search, Optional.empty(), base, self, caller);
    }

    /** The page behind a link. */
    Bundle next(String type, String token, String base, String self, Caller caller) {
        Pages.Place place = pages.open(token);
        if (!place.type().equals(type)) {
            throw Refused.request("A link to a page is used as it was given", "Follow the link of the page before.");
        }
        return page(
                reader(type), new Search(place.asked(), place.count()), Optional.of(place.after()), base, self, caller);
    }

    private Bundle page(
            ResourceReader reader, Search search, Optional<UUID> after, String base, String self, Caller caller) {
        caller.needs(Right.READ);
        int size = Math.min(search.count() == 0 ? USUAL_PAGE : search.count(), reader.largestPage());
        List<UUID> ids = finder.find(reader.source(), search.conditions(reader), after, size + 1);
        List<UUID> shown = ids.subList(0, Math.min(size, ids.size()));
        Map<String, Resource> loaded = new HashMap<>();
        reader.load(shown)
                .forEach(resource -> loaded.put(resource.getIdElement().getIdPart(), resource));
        Bundle bundle = new Bundle().setType(BundleType.SEARCHSET);
        bundle.addLink().setRelation("self").setUrl(self);
        for (UUID id : shown) {
            Resource resource = loaded.get(id.toString());
            if (resource != null) {
                bundle.addEntry()
                        .setFullUrl(base + "/" + reader.type() + "/" + id)
                        .setResource(resource)
                        .getSearch()
                        .setMode(SearchEntryMode.MATCH);
            }
        }
        if (ids.size() > size) {
            Pages.Place place = new Pages.Place(reader.type(), size, shown.getLast(), search.asked());
            bundle.addLink().setRelation("next").setUrl(base + "/" + reader.type() + "?_page=" + pages.seal(place));
        } else if (after.isEmpty()) {
            bundle.setTotal(shown.size());
        }
        caller.searched(reader.type(), bundle.getEntry().size(), search.filters());
        return bundle;
    }

    /** Ids of what a condition means, at most two: enough to see whether it is the one. */
    List<UUID> meant(String type, List<Search.Asked> asked) {
        ResourceReader reader = reader(type);
        Search search = Search.of(asked);
        if (search.asked().isEmpty()) {
            throw Refused.request("A condition names what it looks for", "For example identifier=system|value.");
        }
        return finder.find(reader.source(), search.conditions(reader), Optional.empty(), 2);
    }
}
