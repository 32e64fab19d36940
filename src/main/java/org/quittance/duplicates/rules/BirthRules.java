package org.quittance.duplicates.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quittance.duplicates.Reason;
import org.quittance.duplicates.Relation;
import org.quittance.duplicates.Trait;

/** Birth date, sex and date of death. */
final class BirthRules {

    /** The same day: one in thirty thousand strangers. The strongest thing that everybody's record has. */
    static final int BORN_SAME = 30;
    /** One digit, or two neighbouring ones, or the century: some forty days are as close, so it weighs less. */
    static final int BORN_SLIP = 18;
    /** Day and month swapped, as between two ways of writing: only one other day is. */
    static final int BORN_SWAPPED = 22;
    /** Two of year, month and day agree, less than a generation apart: a son may have his father's birthday. */
    static final int BORN_ALIKE = 8;
    /** Another day altogether: father and son of one name, and everybody else. */
    static final int BORN_DIFFERENT = -40;
    /** Half of all strangers agree. */
    static final int SEX_SAME = 2;
    /** Seldom mistyped; twins of a brother and a sister differ so. */
    static final int SEX_DIFFERENT = -6;
    /** Both died the same day. */
    static final int DIED_SAME = 4;
    /** Nobody dies twice; the day is sometimes noted a little differently. */
    static final int DIED_DIFFERENT = -10;

    private static final int CENTURY = 100;
    private static final int GENERATION = 14;
    /** A birth date typed when none is known: nobody who is alive was born then. */
    private static final int BEFORE_ANYBODY = 1902;

    private BirthRules() {}

    static List<Reason> of(Person a, Person b) {
        List<Reason> reasons = new ArrayList<>();
        born(known(a.birthDate()), known(b.birthDate())).ifPresent(reasons::add);
        if (a.sex().compares() && b.sex().compares()) {
            reasons.add(
                    a.sex() == b.sex()
                            ? new Reason(Trait.SEX, Relation.SAME, SEX_SAME)
                            : new Reason(Trait.SEX, Relation.DIFFERENT, SEX_DIFFERENT));
        }
        if (a.deceasedOn().isPresent() && b.deceasedOn().isPresent()) {
            reasons.add(
                    a.deceasedOn().equals(b.deceasedOn())
                            ? new Reason(Trait.DECEASED_ON, Relation.SAME, DIED_SAME)
                            : new Reason(Trait.DECEASED_ON, Relation.DIFFERENT, DIED_DIFFERENT));
        }
        return reasons;
    }

    private static Optional<LocalDate> known(Optional<LocalDate> day) {
        return day.filter(date -> date.getYear() >= BEFORE_ANYBODY);
    }

    private static Optional<Reason> born(Optional<LocalDate> a, Optional<LocalDate> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Optional.empty();
        }
        LocalDate x = a.get();
        LocalDate y = b.get();
        if (x.equals(y)) {
            return said(Relation.SAME, BORN_SAME);
        }
        boolean sameYear = x.getYear() == y.getYear();
        if (sameYear && x.getMonthValue() == y.getDayOfMonth() && x.getDayOfMonth() == y.getMonthValue()) {
            return said(Relation.SWAPPED, BORN_SWAPPED);
        }
        boolean sameDay = x.getMonthValue() == y.getMonthValue() && x.getDayOfMonth() == y.getDayOfMonth();
        if ((sameDay && Math.abs(x.getYear() - y.getYear()) == CENTURY) || Measures.oneSlip(digits(x), digits(y))) {
            return said(Relation.SLIP, BORN_SLIP);
        }
        int agree = (sameYear ? 1 : 0)
                + (x.getMonthValue() == y.getMonthValue() ? 1 : 0)
                + (x.getDayOfMonth() == y.getDayOfMonth() ? 1 : 0);
        boolean oneLife = Math.abs(x.getYear() - y.getYear()) < GENERATION;
        return agree == 2 && oneLife ? said(Relation.ALIKE, BORN_ALIKE) : said(Relation.DIFFERENT, BORN_DIFFERENT);
    }

    private static Optional<Reason> said(Relation relation, int points) {
        return Optional.of(new Reason(Trait.BIRTH_DATE, relation, points));
    }

    private static String digits(LocalDate day) {
        return Integer.toString((day.getYear() * CENTURY + day.getMonthValue()) * CENTURY + day.getDayOfMonth());
    }
}
