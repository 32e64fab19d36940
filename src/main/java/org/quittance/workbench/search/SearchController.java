package org.quittance.workbench.search;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quittance.staff.Audit;
import org.quittance.staff.AuditEvent;
import org.quittance.staff.Right;
import org.quittance.staff.StaffMember;
import org.quittance.workbench.security.Audited;
import org.quittance.workbench.security.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Finds by whatever is typed, in what every matter has to be found. By POST, so that names stand in no address and no
 * log.
 */
@Controller
public class SearchController {

    private static final int LONGEST = 80;
    private static final int MORE = 20;
    private static final int LAST_PAGE = 50;

    private final List<SearchSource> sources;
    private final ActHits acts;
    private final Audit audit;
    private final Templates templates;

    SearchController(List<SearchSource> sources, ActHits acts, Audit audit, Templates templates) {
        this.sources = List.copyOf(sources);
        if (sources.stream().map(SearchSource::key).distinct().count() < sources.size()) {
            throw new IllegalStateException("Two kinds of the search have one key: more of one would ask both.");
        }
        this.acts = acts;
        this.audit = audit;
        this.templates = templates;
    }

    @Needs(Right.READ)
    @Audited(value = Audited.How.ACT, of = "search")
    @PostMapping("/search")
    JteModel search(HttpServletRequest request, @RequestParam(defaultValue = "") String q, StaffMember member) {
        String text = readable(q);
        if (text.isEmpty()) {
            return templates.workbenchSearchFound(new Found(List.of(), false, ""));
        }
        Asked asked = Asked.of(text);
        List<Found.Group> groups = new ArrayList<>();
        List<Found.Hit> named = acts.of(text, member);
        if (!named.isEmpty()) {
            groups.add(new Found.Group("", "Acts", named, 0));
        }
        sources(member, false).forEach(source -> page(source, asked, 0).ifPresent(groups::add));
        if (groups.isEmpty()) {
            sources(member, true).forEach(source -> page(source, asked, 0).ifPresent(groups::add));
        }
        record(request, member, groups);
        return templates.workbenchSearchFound(new Found(groups, true, text));
    }

    /** More of one kind: the next page of it. */
    @Needs(Right.READ)
    @Audited(value = Audited.How.ACT, of = "search")
    @PostMapping("/search/more")
    JteModel more(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "1") int page,
            StaffMember member) {
        String text = readable(q);
        List<Found.Group> groups = new ArrayList<>();
        if (page > 0 && page <= LAST_PAGE) {
            sources(member, false).stream()
                    .filter(source -> source.goesOn() && source.key().equals(kind))
                    .forEach(source -> page(source, Asked.of(text), page).ifPresent(groups::add));
        }
        record(request, member, groups);
        return templates.workbenchSearchMore(new Found(groups, true, text));
    }

    private List<SearchSource> sources(StaffMember member, boolean lastResort) {
        return sources.stream()
                .filter(source -> source.lastResort() == lastResort && member.may(source.needs()))
                .toList();
    }

    /** How many records were shown; never what was asked for. */
    private void record(HttpServletRequest request, StaffMember member, List<Found.Group> groups) {
        int shown = groups.stream().mapToInt(group -> group.hits().size()).sum();
        audit.record(
                AuditEvent.of(member, AuditEvent.Act.SEARCH, "search", Optional.empty(), true, request.getRemoteAddr()),
                shown,
                "words");
    }

    private static String readable(String q) {
        String text = q.replace('\0', ' ').strip();
        return text.length() > LONGEST ? "" : text;
    }

    /** The first page shows a few, each further one many: where page n begins is known without counting. */
    private static Optional<Found.Group> page(SearchSource source, Asked asked, int page) {
        if (!source.goesOn()) {
            return group(source, source.find(asked, 0, source.first()), 0);
        }
        int offset = page == 0 ? 0 : source.first() + (page - 1) * MORE;
        int limit = page == 0 ? source.first() : MORE;
        List<Found.Hit> found = source.find(asked, offset, limit + 1);
        boolean last = found.size() <= limit || page == LAST_PAGE;
        return group(source, found.stream().limit(limit).toList(), last ? 0 : page + 1);
    }

    private static Optional<Found.Group> group(SearchSource source, List<Found.Hit> hits, int next) {
        return hits.isEmpty()
                ? Optional.empty()
                : Optional.of(new Found.Group(source.key(), source.title(), hits, next));
    }
}
