package org.quittance.workbench.entries;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.codesets.AdjustmentReasons;
import org.quittance.coverage.Coverage;
import org.quittance.ledger.BusinessDays;
import org.quittance.ledger.Entry;
import org.quittance.ledger.EntryId;
import org.quittance.ledger.Ledger;
import org.quittance.ledger.LedgerRow;
import org.quittance.registration.Names;
import org.quittance.registration.Registration;
import org.quittance.remittance.Remittances;
import org.quittance.staff.Right;
import org.quittance.staff.Staff;
import org.quittance.statements.SourceText;
import org.quittance.workbench.security.Audited;
import org.quittance.workbench.security.Needs;
import org.quittance.workbench.shell.Amount;
import org.quittance.workbench.shell.NotHere;
import org.quittance.workbench.shell.Place;
import org.quittance.workbench.shell.Shells;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** An entry of the ledger: what every amount can be followed to. */
@Controller
public class EntriesController {

    private static final int PAGE = 100;

    private final Ledger ledger;
    private final BusinessDays days;
    private final Registration registration;
    private final Coverage coverage;
    private final Remittances remittances;
    private final Staff staff;
    private final Shells shells;
    private final Templates templates;

    EntriesController(
            Ledger ledger,
            BusinessDays days,
            Registration registration,
            Coverage coverage,
            Remittances remittances,
            Staff staff,
            Shells shells,
            Templates templates) {
        this.ledger = ledger;
        this.days = days;
        this.registration = registration;
        this.coverage = coverage;
        this.remittances = remittances;
        this.staff = staff;
        this.shells = shells;
        this.templates = templates;
    }

    @Needs(Right.READ)
    @Audited(value = Audited.How.SHOWN, of = "entry")
    @GetMapping("/entries/{number}")
    JteModel entry(
            HttpServletRequest request,
            @PathVariable long number,
            @RequestParam(defaultValue = "0") long after,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target) {
        EntryPage page = page(new EntryId(number), after);
        return switch (target) {
            case "drawer" -> templates.workbenchEntriesDrawer(page);
            case "more" -> templates.workbenchEntriesRows(page);
            default -> templates.workbenchEntriesEntry(shells.of(request, "Entry · Quittance", Place.ELSEWHERE), page);
        };
    }

    private EntryPage page(EntryId id, long after) {
        Entry entry = ledger.entry(id).orElseThrow(NotHere::new);
        List<LedgerRow> rows = ledger.rowsOfEntry(id, after, PAGE + 1);
        List<LedgerRow> shown = rows.subList(0, Math.min(PAGE, rows.size()));
        LedgerNames names = new LedgerNames(shown, registration, coverage);
        List<EntryPage.Row> lines = shown.stream()
                .map(row -> new EntryPage.Row(
                        row.id(),
                        names.side(row.debit()),
                        names.side(row.credit()),
                        Amount.of(row.amount()),
                        why(row.reason()),
                        place(row, entry)))
                .toList();
        String next = rows.size() > PAGE
                ? "/entries/" + id.value() + "?after=" + shown.getLast().id()
                : "";
        return new EntryPage(
                id.value(),
                kind(entry),
                entry.reason(),
                facts(entry),
                links(entry, shown),
                lines,
                next,
                takenBack(entry));
    }

    private List<EntryPage.Fact> facts(Entry entry) {
        List<EntryPage.Fact> facts = new ArrayList<>();
        facts.add(new EntryPage.Fact("Posted", Words.moment(entry.postedAt(), days.zone())));
        facts.add(new EntryPage.Fact("By", staff.nameOf(entry.postedBy())));
        facts.add(new EntryPage.Fact("Ledger day", Words.day(entry.businessDay())));
        facts.add(new EntryPage.Fact("Effective", Words.day(entry.effectiveOn())));
        if (!entry.source().isBlank()) {
            facts.add(new EntryPage.Fact("Source", entry.source()));
        }
        return facts;
    }

    private List<EntryPage.Link> links(Entry entry, Collection<LedgerRow> rows) {
        List<EntryPage.Link> links = new ArrayList<>();
        entry.reverses()
                .ifPresent(first -> links.add(new EntryPage.Link(
                        "Takes back entry " + first.value(), "/entries/" + first.value(), "arrow-back-up")));
        List<UUID> refs = rows.stream()
                .flatMap(row -> row.sourceRef().stream())
                .distinct()
                .toList();
        remittances.answersByRef(refs).values().stream()
                .map(Remittances.AnswerInRemittance::remittance)
                .distinct()
                .limit(3)
                .forEach(remittance -> links.add(new EntryPage.Link(
                        "Remittance " + remittance.trace() + ", " + Names.shown(remittance.payerName()),
                        "/remittances/" + remittance.id().value(),
                        "arrows-exchange")));
        return links;
    }

    private static Optional<EntryPage.Link> takenBack(Entry entry) {
        return entry.reversedBy()
                .map(back -> new EntryPage.Link(
                        "Taken back by entry " + back.value(), "/entries/" + back.value(), "arrow-back-up"));
    }

    private static String kind(Entry entry) {
        return switch (entry.kind()) {
            case CHARGES -> "Charges";
            case CLAIM_REPLACED -> "Claim replaced or voided";
            case REMITTANCE -> "Remittance posted";
            case UNAPPLIED_PAYER_APPLIED -> "Unapplied money applied";
            case ADJUSTMENT -> "Written off by hand";
            case PAYER_DECISION -> "Payer’s decision";
            case PAYMENT -> "Payment";
            case UNAPPLIED_GUARANTOR_MOVED -> "Waiting money moved with a merge";
            case REVERSAL -> "Reversal";
        };
    }

    /** A payer's reason in words, any other reason as it stands. */
    static String why(String reason) {
        int dash = reason.indexOf('-');
        if (dash != 2) {
            return reason;
        }
        String words = AdjustmentReasons.standard()
                .shortPhrase(reason.substring(0, dash), reason.substring(dash + 1))
                .en();
        return words + " (" + reason + ")";
    }

    private static String place(LedgerRow row, Entry entry) {
        String what = SourceText.isTable(entry.source()) ? "row " : "segment ";
        return Words.dotted(List.of(
                row.serviceDate().map(day -> "served " + Words.brief(day)).orElse(""),
                row.segment() > 0 ? what + row.segment() : ""));
    }
}
