package org.quittance.workbench.duplicates;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quittance.duplicates.Duplicate;
import org.quittance.duplicates.DuplicateId;
import org.quittance.duplicates.DuplicateRefusalWords;
import org.quittance.duplicates.DuplicateResult;
import org.quittance.duplicates.Duplicates;
import org.quittance.duplicates.MergeField;
import org.quittance.duplicates.MergeOutcome;
import org.quittance.duplicates.MergeWish;
import org.quittance.duplicates.RecordMerging;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.Merge;
import org.quittance.registration.PatientId;
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
import org.quittance.workbench.shell.Sheets;
import org.quittance.workbench.shell.Shell;
import org.quittance.workbench.shell.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Records that are probably one person: compared side by side, merged with the money shown, or said to be two. */
@Controller
public class DuplicatesController {

    private static final int UNPROCESSABLE = 422;

    private final Duplicates duplicates;
    private final RecordMerging merging;
    private final DuplicateLists lists;
    private final ComparePages pages;
    private final MoneyPages money;
    private final Audit audit;
    private final Shells shells;
    private final Templates templates;

    DuplicatesController(
            Duplicates duplicates,
            RecordMerging merging,
            DuplicateLists lists,
            ComparePages pages,
            MoneyPages money,
            Audit audit,
            Shells shells,
            Templates templates) {
        this.duplicates = duplicates;
        this.merging = merging;
        this.lists = lists;
        this.pages = pages;
        this.money = money;
        this.audit = audit;
        this.shells = shells;
        this.templates = templates;
    }

    @Needs(Right.READ)
    @Audited(value = Audited.How.SHOWN, of = "duplicates")
    @GetMapping("/duplicates")
    JteModel list(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String sure,
            @RequestParam Optional<UUID> after,
            @RequestParam(name = "pages", defaultValue = "1") int standing,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target) {
        Shell shell = shell(request);
        DuplicateList list = lists.page(
                DuplicateLists.choice(state, sure),
                after.map(DuplicateId::new),
                standing,
                shell.may(Right.MERGE_RECORDS),
                shell.csrf());
        return target.equals("more")
                ? templates.workbenchDuplicatesListrows(list)
                : templates.workbenchDuplicatesList(shell, list);
    }

    @Needs(Right.READ)
    @Audited(value = Audited.How.SHOWN, of = "duplicates as a workbook")
    @GetMapping("/duplicates.xlsx")
    void sheet(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String sure,
            StaffMember member)
            throws IOException {
        Sheets.send(response, lists.sheet(DuplicateLists.choice(state, sure)));
    }

    @Needs(Right.READ)
    @Audited(value = Audited.How.ACT, of = "patient")
    @GetMapping("/duplicates/{id}")
    JteModel compare(HttpServletRequest request, @PathVariable UUID id, StaffMember member) {
        Duplicate pair = found(id);
        record(
                request,
                member,
                AuditEvent.Act.VIEW,
                "patient",
                Optional.of(pair.one().value()),
                true);
        record(
                request,
                member,
                AuditEvent.Act.VIEW,
                "patient",
                Optional.of(pair.other().value()),
                true);
        return compare(shell(request), pair, pages.usual(pair));
    }

    private JteModel compare(Shell shell, Duplicate pair, ComparePages.Form form) {
        return templates.workbenchDuplicatesCompare(shell, pages.page(pair, form, shell.may(Right.MERGE_RECORDS)));
    }

    @Needs(Right.READ)
    @Audited(value = Audited.How.NOT, of = "more of a page that was recorded")
    @GetMapping("/duplicates/{id}/money")
    JteModel money(
            @PathVariable UUID id,
            @RequestParam(defaultValue = ComparePages.ONE) String keep,
            @RequestParam Optional<UUID> payer) {
        Duplicate pair = found(id);
        return templates.workbenchDuplicatesMoney(money.page(pair, kept(pair, keep), payer.map(GuarantorId::new)));
    }

    @Needs(Right.MERGE_RECORDS)
    @Audited(value = Audited.How.ACT, of = "duplicate")
    @PostMapping("/duplicates/{id}/merge")
    @Nullable
    JteModel merge(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String keep,
            @RequestParam Optional<UUID> payer,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam Map<String, String> typed,
            StaffMember member) {
        Duplicate pair = found(id);
        Set<MergeField> fromOther = fromOther(typed);
        boolean keepsOther = keep.equals(ComparePages.OTHER);
        MergeWish wish = new MergeWish(
                pair.id(),
                kept(pair, keep),
                keepsOther ? allBut(fromOther) : fromOther,
                payer.map(GuarantorId::new),
                reason);
        MergeOutcome outcome = merging.merge(wish, Actor.of(member));
        record(request, member, AuditEvent.Act.POST, "merge", Optional.of(id), outcome instanceof MergeOutcome.Merged);
        return switch (outcome) {
            case MergeOutcome.Merged(Merge merge, int ignored) -> see(response, merge, "merged");
            case MergeOutcome.AlreadyMerged(Merge merge) -> see(response, merge, "once");
            case MergeOutcome.Unknown() -> throw new NotHere();
            case MergeOutcome.NotAllowed(Right missing) -> throw Rules.missing(request, missing);
            case MergeOutcome.Refused(var why) -> {
                response.setStatus(UNPROCESSABLE);
                yield compare(
                        shell(request).saying("warn", DuplicateRefusalWords.of(why)),
                        pair,
                        new ComparePages.Form(wish.survivor(), wish.payer(), fromOther, reason));
            }
        };
    }

    private static Set<MergeField> fromOther(Map<String, String> typed) {
        return MergeField.ALL.stream()
                .filter(field -> ComparePages.OTHER.equals(typed.get("take-" + field.code())))
                .collect(Collectors.toSet());
    }

    private static Set<MergeField> allBut(Set<MergeField> some) {
        return MergeField.ALL.stream().filter(field -> !some.contains(field)).collect(Collectors.toSet());
    }

    private static PatientId kept(Duplicate pair, String keep) {
        return keep.equals(ComparePages.OTHER) ? pair.other() : pair.one();
    }

    private static @Nullable JteModel see(HttpServletResponse response, Merge merge, String note) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/merges/" + merge.id().value() + "?note=" + note);
        return null;
    }

    @Needs(Right.MERGE_RECORDS)
    @Audited(value = Audited.How.ACT, of = "duplicate")
    @PostMapping("/duplicates/{id}/difference")
    @Nullable
    JteModel different(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            StaffMember member,
            @RequestHeader(name = "HX-Request", defaultValue = "") String htmx) {
        DuplicateResult result = duplicates.notTheSame(new DuplicateId(id), reason, Actor.of(member));
        boolean done = result instanceof DuplicateResult.Done;
        record(request, member, AuditEvent.Act.POST, "duplicate", Optional.of(id), done);
        DuplicateList.Said said = switch (result) {
            case DuplicateResult.Done() -> new DuplicateList.Said("good", "Two people. The pair does not come again.");
            case DuplicateResult.Settled() ->
                new DuplicateList.Said("warn", "Somebody was faster, or the records say something else now.");
            case DuplicateResult.Refused(var why) -> new DuplicateList.Said("warn", DuplicateRefusalWords.of(why));
            case DuplicateResult.Unknown() -> throw new NotHere();
            case DuplicateResult.NotAllowed(Right missing) -> throw Rules.missing(request, missing);
        };
        if (!htmx.isEmpty()) {
            return templates.workbenchDuplicatesSaid(said);
        }
        if (!done) {
            response.setStatus(UNPROCESSABLE);
        }
        Duplicate pair = found(id);
        return compare(shell(request).saying(said.tone(), said.text()), pair, pages.usual(pair));
    }

    private Duplicate found(UUID id) {
        return duplicates.pair(new DuplicateId(id)).orElseThrow(NotHere::new);
    }

    private Shell shell(HttpServletRequest request) {
        return shells.of(request, "Duplicates · Quittance", Place.DUPLICATES);
    }

    private void record(
            HttpServletRequest request,
            StaffMember member,
            AuditEvent.Act act,
            String kind,
            Optional<UUID> object,
            boolean done) {
        audit.record(AuditEvent.of(member, act, kind, object, done, request.getRemoteAddr()));
    }
}
