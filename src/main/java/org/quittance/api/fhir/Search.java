package org.quittance.api.fhir;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.quittance.api.fhir.store.IdFinder.Condition;

/**
 * A search as it was asked for.
 *
 * @param asked name and value of each parameter that finds something
 * @param count how many on a page; 0 when not said
 */
record Search(List<Asked> asked, int count) {

    private static final int MOST_PARAMETERS = 20;

    /** What says how to answer, not what to find. */
    private static final Set<String> HOW = Set.of("_format", "_pretty", "_count", "_sort", "_total", "_summary");

    /**
     * A parameter.
     *
     * @param name with its modifier, as {@code family:exact}
     * @param value as sent
     */
    record Asked(String name, String value) {}

    static Search of(List<Asked> sent) {
        if (sent.size() > MOST_PARAMETERS) {
            throw Refused.request("A search has at most " + MOST_PARAMETERS + " parameters", "Ask for less at once.");
        }
        int count = 0;
        List<Asked> finding = new ArrayList<>();
        for (Asked each : sent) {
            if (!HOW.contains(each.name())) {
                finding.add(each);
            } else if (each.name().equals("_count")) {
                count = count(each.value());
            } else if (each.name().equals("_sort") && !each.value().equals("_id")) {
                throw Refused.request("Results are in the order of _id", "Leave _sort out.");
            } else if (each.name().equals("_summary") && !each.value().equals("false")) {
                throw Refused.request("Summaries are not supported", "Leave _summary out.");
            }
        }
        return new Search(List.copyOf(finding), count);
    }

    private static int count(String value) {
        if (!value.matches("\\d{1,6}")) {
            throw Refused.request("_count is a whole number", "For example _count=50.");
        }
        return Integer.parseInt(value);
    }

    /** What must hold for what is found; a parameter nobody knows is refused, never passed over. */
    List<Condition> conditions(ResourceReader reader) {
        List<Condition> conditions = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Asked each : asked) {
            int colon = each.name().indexOf(':');
            String name = colon < 0 ? each.name() : each.name().substring(0, colon);
            SearchParam param = reader.params().stream()
                    .filter(known -> known.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> Refused.request(
                            reader.type() + " cannot be searched by that parameter",
                            "It can be searched by "
                                    + reader.params().stream()
                                            .map(SearchParam::name)
                                            .collect(Collectors.joining(", ")) + "."));
            if (!seen.add(name) && param.kind() != SearchParam.Kind.DATE) {
                throw Refused.request(name + " stands once in a search", "Put several values behind commas.");
            }
            conditions.add(param.condition(colon < 0 ? "" : each.name().substring(colon), each.value()));
        }
        return conditions;
    }

    /** Names of what was asked by, for the trail. */
    String filters() {
        return asked.stream()
                .map(each -> each.name().replaceAll("[^A-Za-z0-9_:.-]", ""))
                .map(name -> name.substring(0, Math.min(name.length(), 40)))
                .collect(Collectors.joining(","));
    }
}
