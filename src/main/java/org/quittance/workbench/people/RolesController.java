package org.quittance.workbench.people;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quittance.money.Money;
import org.quittance.payments.AmountInput;
import org.quittance.staff.Actor;
import org.quittance.staff.LimitedAct;
import org.quittance.staff.Limits;
import org.quittance.staff.Right;
import org.quittance.staff.Role;
import org.quittance.staff.RoleChange;
import org.quittance.staff.RoleHistory;
import org.quittance.staff.StaffMember;
import org.quittance.staff.StaffRefusal;
import org.quittance.staff.StaffRefusalWords;
import org.quittance.staff.StaffResult;
import org.quittance.workbench.security.Audited;
import org.quittance.workbench.security.Needs;
import org.quittance.workbench.security.Rules;
import org.quittance.workbench.shell.NotHere;
import org.quittance.workbench.shell.Place;
import org.quittance.workbench.shell.Shell;
import org.quittance.workbench.shell.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ladder: what each role may do and how far it goes. What held before stays to be read. */
@Controller
public class RolesController {

    private static final int UNPROCESSABLE = 422;
    private static final int LONGEST_NUMBER = 9;

    private final RoleHistory history;
    private final RolePages pages;
    private final Shells shells;
    private final Templates templates;

    RolesController(RoleHistory history, RolePages pages, Shells shells, Templates templates) {
        this.history = history;
        this.pages = pages;
        this.shells = shells;
        this.templates = templates;
    }

    @Needs(Right.KEEP_STAFF)
    @Audited(value = Audited.How.SHOWN, of = "roles and limits")
    @GetMapping("/staff/roles")
    JteModel ladder(HttpServletRequest request) {
        return templates.workbenchPeopleLadder(shell(request), pages.ladder());
    }

    @Needs(Right.KEEP_STAFF)
    @Audited(value = Audited.How.SHOWN, of = "role")
    @GetMapping("/staff/roles/{code}")
    JteModel role(HttpServletRequest request, @PathVariable String code, @RequestParam(defaultValue = "") String note) {
        Shell shell = shell(request);
        return templates.workbenchPeopleRole(
                note.equals("changed")
                        ? shell.saying("good", "From now on it is so. What held before stands below.")
                        : shell,
                pages.page(known(code)));
    }

    @Needs(Right.KEEP_STAFF)
    @Audited(value = Audited.How.ACT, of = "role")
    @PostMapping("/staff/roles/{code}")
    @Nullable
    JteModel set(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String rung,
            @RequestParam(name = "right", required = false) @Nullable List<String> held,
            @RequestParam(defaultValue = RolePages.NONE) String limit,
            @RequestParam(defaultValue = "") String amount,
            StaffMember member) {
        RoleHistory.Rung before = known(code);
        Set<Right> rights = rights(Optional.ofNullable(held).orElse(List.of()));
        Optional<OptionalLong> cents = cents(limit, amount);
        StaffResult result = cents.isEmpty()
                ? new StaffResult.Refused("limit", StaffRefusal.Plain.LIMIT_NOT_DOLLARS)
                : history.set(
                        new RoleChange(
                                new Role(code, words.strip(), (int) number(rung), rights),
                                Map.of(LimitedAct.WRITE_OFF, cents.get()),
                                number(seen)),
                        Actor.of(member),
                        request.getRemoteAddr());
        return switch (result) {
            case StaffResult.Done() -> {
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader(
                        "Location", "/staff/roles/" + before.now().role().code() + "?note=changed");
                yield null;
            }
            case StaffResult.Refused(String field, var why) -> {
                String said = StaffRefusalWords.of(why);
                response.setStatus(UNPROCESSABLE);
                Shell shell = shell(request);
                yield templates.workbenchPeopleRole(
                        field.isEmpty() ? shell.saying("warn", said) : shell,
                        field.isEmpty()
                                ? pages.page(known(code))
                                : pages.page(
                                        before,
                                        new RolePage.Form(
                                                seen,
                                                words,
                                                rung,
                                                RolePages.checks(rights),
                                                limit,
                                                amount,
                                                new PersonPage.Said(field, said))));
            }
            case StaffResult.NotAllowed(Right missing) -> throw Rules.missing(request, missing);
            case StaffResult.Unknown(), StaffResult.AlreadyAdded() -> throw new NotHere();
            case StaffResult.Password ignored -> throw new NotHere();
        };
    }

    private static Set<Right> rights(List<String> held) {
        EnumSet<Right> rights = EnumSet.noneOf(Right.class);
        Arrays.stream(Right.values())
                .filter(right -> held.contains(right.name()))
                .forEach(rights::add);
        return rights;
    }

    /** How far, as typed; empty when that is no amount. */
    private static Optional<OptionalLong> cents(String limit, String amount) {
        return switch (limit) {
            case RolePages.NONE -> Optional.of(OptionalLong.empty());
            case RolePages.WITHOUT -> Optional.of(OptionalLong.of(Limits.WITHOUT));
            case RolePages.AMOUNT ->
                switch (AmountInput.read(amount)) {
                    case AmountInput.Amount(Money far) -> Optional.of(OptionalLong.of(far.cents()));
                    case AmountInput.NotAnAmount ignored -> Optional.empty();
                };
            default -> Optional.empty();
        };
    }

    /** A whole number as typed; less than nothing for what is none. */
    private static long number(String typed) {
        String text = typed.strip();
        boolean digits = !text.isEmpty()
                && text.length() <= LONGEST_NUMBER
                && text.chars().allMatch(sign -> sign >= '0' && sign <= '9');
        return digits ? Long.parseLong(text) : -1;
    }

    private RoleHistory.Rung known(String code) {
        return history.rung(code).orElseThrow(NotHere::new);
    }

    private Shell shell(HttpServletRequest request) {
        return shells.of(request, "Roles and limits · Quittance", Place.STAFF);
    }
}
