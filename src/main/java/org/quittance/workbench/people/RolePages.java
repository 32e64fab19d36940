package org.quittance.workbench.people;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quittance.ledger.BusinessDays;
import org.quittance.money.Money;
import org.quittance.staff.LimitedAct;
import org.quittance.staff.Limits;
import org.quittance.staff.Right;
import org.quittance.staff.Role;
import org.quittance.staff.RoleHistory;
import org.quittance.staff.Staff;
import org.quittance.statements.AmountText;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Component;

/** Puts the ladder into words. */
@Component
class RolePages {

    static final String NONE = "none";
    static final String AMOUNT = "amount";
    static final String WITHOUT = "without";

    private static final String STANDARD = "standard";
    private static final int FEW = 3;

    private final RoleHistory roles;
    private final Staff staff;
    private final BusinessDays days;

    RolePages(RoleHistory roles, Staff staff, BusinessDays days) {
        this.roles = roles;
        this.staff = staff;
        this.days = days;
    }

    /** Something written about a role, with when. */
    private record Written(Instant at, boolean first, RolePage.Entry entry) {}

    LadderPage ladder() {
        return new LadderPage(roles.ladder().stream().map(this::row).toList());
    }

    private LadderPage.Row row(RoleHistory.Rung rung) {
        RoleHistory.RoleEntry now = rung.now();
        Optional<RoleHistory.LimitEntry> limit = rung.limit(LimitedAct.WRITE_OFF);
        boolean later = limit.map(entry -> entry.setAt().isAfter(now.setAt())).orElse(false);
        String by = later ? limit.orElseThrow().limit().setBy() : now.setBy();
        Instant at = later ? limit.orElseThrow().setAt() : now.setAt();
        return new LadderPage.Row(
                "/staff/roles/" + now.role().code(),
                now.role().words(),
                Integer.toString(now.role().rung()),
                may(now.role()),
                far(limit.map(entry -> entry.limit().cents()).orElse(OptionalLong.empty())),
                who(by),
                by.equals(STANDARD) ? "" : Words.moment(at, days.zone()));
    }

    RolePage page(RoleHistory.Rung rung) {
        Role role = rung.now().role();
        OptionalLong cents = rung.limit(LimitedAct.WRITE_OFF)
                .map(entry -> entry.limit().cents())
                .orElse(OptionalLong.empty());
        boolean amount = cents.isPresent() && cents.getAsLong() != Limits.WITHOUT;
        return page(
                rung,
                new RolePage.Form(
                        Long.toString(rung.version()),
                        role.words(),
                        Integer.toString(role.rung()),
                        checks(role.rights()),
                        amount ? AMOUNT : cents.isPresent() ? WITHOUT : NONE,
                        amount ? AmountText.plain(Money.ofCents(cents.getAsLong())) : "",
                        PersonPage.Said.NOTHING));
    }

    RolePage page(RoleHistory.Rung rung, RolePage.Form form) {
        Role role = rung.now().role();
        return new RolePage("/staff/roles/" + role.code(), role.words(), form, history(rung));
    }

    static List<RolePage.Check> checks(Set<Right> held) {
        return Arrays.stream(Right.values())
                .map(right -> new RolePage.Check(right.name(), capital(right.words()), held.contains(right)))
                .toList();
    }

    private List<RolePage.Entry> history(RoleHistory.Rung rung) {
        Stream<Written> roles = rung.roles().stream()
                .map(entry -> new Written(
                        entry.setAt(),
                        true,
                        new RolePage.Entry(
                                when(entry.setBy(), entry.setAt()),
                                who(entry.setBy()),
                                "Role",
                                capital(entry.role().words()) + ", place "
                                        + entry.role().rung() + ". May " + may(entry.role()) + ".",
                                entry.equals(rung.now()))));
        Stream<Written> limits = rung.limits().stream()
                .map(entry -> new Written(
                        entry.setAt(),
                        false,
                        new RolePage.Entry(
                                when(entry.limit().setBy(), entry.setAt()),
                                who(entry.limit().setBy()),
                                "Write-off limit",
                                capital(far(entry.limit().cents())),
                                rung.limit(entry.limit().act()).equals(Optional.of(entry)))));
        return Stream.concat(roles, limits)
                .sorted(Comparator.comparing(Written::at).reversed().thenComparing(one -> !one.first()))
                .map(Written::entry)
                .toList();
    }

    /** What a role may do; where it lacks little, what it may not. */
    private static String may(Role role) {
        List<String> lacks = words(right -> !role.allows(right));
        if (lacks.isEmpty()) {
            return "everything";
        }
        return lacks.size() <= FEW
                ? "everything except: " + String.join("; ", lacks)
                : String.join("; ", words(role::allows));
    }

    private static List<String> words(Predicate<Right> which) {
        return Arrays.stream(Right.values()).filter(which).map(Right::words).collect(Collectors.toList());
    }

    private static String far(OptionalLong cents) {
        if (cents.isEmpty()) {
            return "does not";
        }
        return cents.getAsLong() == Limits.WITHOUT ? "no end" : AmountText.dollars(Money.ofCents(cents.getAsLong()));
    }

    private String when(String by, Instant at) {
        return by.equals(STANDARD) ? "from the start" : Words.moment(at, days.zone());
    }

    private String who(String by) {
        return by.equals(STANDARD) ? "the standard ladder" : staff.nameOf(by);
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
