package org.quittance.workbench.search;

import java.util.ArrayList;
import java.util.List;
import org.quittance.registration.Names;
import org.quittance.reports.FoundRow;
import org.quittance.reports.Lookup;
import org.quittance.statements.AmountText;
import org.quittance.workbench.shell.Words;

/** A kind that {@link Lookup} finds, so that a matter names it in one line. */
public final class LookupSource implements SearchSource {

    private final String key;
    private final String title;
    private final Leads leads;
    private final Rows rows;

    /**
     * Where hits lead.
     *
     * @param icon their drawing
     * @param place what stands in front of a row's own page
     */
    public record Leads(String icon, String place) {}

    /** Looks for what was typed. */
    private interface Rows {
        List<FoundRow> of(Asked asked, int offset, int limit);
    }

    private LookupSource(String key, String title, Leads leads, Rows rows) {
        this.key = key;
        this.title = title;
        this.leads = leads;
        this.rows = rows;
    }

    /**
     * Found by a number, with or without the word that says what it is.
     *
     * @param key names the kind
     * @param title what they are, in the plural
     * @param leads where hits lead
     * @param lookup looks for them
     * @param kind what is looked for
     * @return the source
     */
    public static SearchSource ofNumber(String key, String title, Leads leads, Lookup lookup, Lookup.Kind kind) {
        return new LookupSource(
                key, title, leads, (asked, offset, limit) -> lookup.text(kind, asked.number(), offset, limit));
    }

    /**
     * Found by its words, as typed.
     *
     * @param key names the kind
     * @param title what they are, in the plural
     * @param leads where hits lead
     * @param lookup looks for them
     * @param kind what is looked for
     * @return the source
     */
    public static SearchSource ofText(String key, String title, Leads leads, Lookup lookup, Lookup.Kind kind) {
        return new LookupSource(
                key, title, leads, (asked, offset, limit) -> lookup.text(kind, asked.text(), offset, limit));
    }

    /**
     * Found by an amount.
     *
     * @param key names the kind
     * @param title what they are, in the plural
     * @param leads where hits lead
     * @param lookup looks for them
     * @param kind what is looked for
     * @return the source
     */
    public static SearchSource ofAmount(String key, String title, Leads leads, Lookup lookup, Lookup.Kind kind) {
        return new LookupSource(
                key,
                title,
                leads,
                (asked, offset, limit) -> asked.amount()
                        .map(amount -> lookup.amount(kind, amount, offset, limit))
                        .orElse(List.of()));
    }

    /**
     * Found by a day.
     *
     * @param key names the kind
     * @param title what they are, in the plural
     * @param leads where hits lead
     * @param lookup looks for them
     * @param kind what is looked for
     * @return the source
     */
    public static SearchSource ofDay(String key, String title, Leads leads, Lookup lookup, Lookup.Kind kind) {
        return new LookupSource(
                key,
                title,
                leads,
                (asked, offset, limit) -> asked.day()
                        .map(day -> lookup.day(kind, day, offset, limit))
                        .orElse(List.of()));
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public List<Found.Hit> find(Asked asked, int offset, int limit) {
        return rows.of(asked, offset, limit).stream().map(this::hit).toList();
    }

    private Found.Hit hit(FoundRow row) {
        List<String> details = new ArrayList<>();
        row.details().forEach(detail -> details.add(Names.shown(detail)));
        row.on().map(Words::brief).ifPresent(details::add);
        return new Found.Hit(
                "hit-" + key + "-" + row.id(),
                leads.icon(),
                Names.shown(row.name()),
                Words.dotted(details),
                leads.place() + row.page(),
                row.amount().map(AmountText::plain).orElse(""));
    }
}
