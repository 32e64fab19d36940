package org.quittance.workbench.accounts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quittance.ledger.EntryId;
import org.springframework.stereotype.Component;

/** What happened to an account: in the books, and beside them as the matters tell it. */
@Component
class Timelines {

    private final List<TimelineSource> sources;

    Timelines(List<TimelineSource> sources) {
        this.sources = List.copyOf(sources);
    }

    List<AccountPage.Act> of(ShownAccount shown) {
        Map<EntryId, TimelineSource.ByHand> byHand = new HashMap<>();
        List<TimelineSource.Item> items = new ArrayList<>();
        for (TimelineSource source : sources) {
            byHand.putAll(source.byHand(shown));
            items.addAll(source.items(shown));
        }
        items.addAll(new Timeline(shown.explained(), shown.today(), byHand).items());
        return latestFirst(items, shown.explained().asOf());
    }

    static List<AccountPage.Act> latestFirst(List<TimelineSource.Item> items, LocalDate until) {
        return items.stream()
                .filter(each -> !each.day().isAfter(until))
                .sorted(Comparator.comparing(TimelineSource.Item::day)
                        .thenComparingLong(TimelineSource.Item::order)
                        .reversed())
                .map(TimelineSource.Item::act)
                .toList();
    }
}
