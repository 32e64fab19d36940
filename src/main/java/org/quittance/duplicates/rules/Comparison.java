package org.quittance.duplicates.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.quittance.duplicates.Likeness;
import org.quittance.duplicates.Reason;
import org.quittance.duplicates.Relation;
import org.quittance.duplicates.Trait;

/**
 * How alike two records are over all their fields (rule D-09), not by equality of some. What is not known on either
 * side says nothing; what differs speaks against; and where the names or birth dates say two people, what they share is
 * a family's and speaks for nothing.
 */
public final class Comparison {

    /** Cared for on the same day under both records: nobody is at two desks at once, but records are made twice too. */
    private static final int SEEN_THE_SAME_DAY = -4;

    private static final int DAYS_THAT_COUNT = 3;

    private final NameRules names;

    /**
     * With what is known about first names.
     *
     * @param nicknames short forms
     * @param isName whether a word in capitals is a first name that people bear
     */
    public Comparison(Nicknames nicknames, Predicate<String> isName) {
        this.names = new NameRules(nicknames, isName);
    }

    /**
     * Compares.
     *
     * @param a a record
     * @param b another one
     * @return the same whichever comes first
     */
    public Likeness of(Person a, Person b) {
        List<Reason> reasons = new ArrayList<>(names.of(NameRules.Taken.of(a), NameRules.Taken.of(b)));
        boolean otherName = reasons.stream().anyMatch(each -> each.trait() == Trait.GIVEN && each.points() <= 0);
        reasons.addAll(BirthRules.of(a, b));
        boolean otherBirth = reasons.stream()
                .anyMatch(each -> each.trait() == Trait.BIRTH_DATE && each.relation() == Relation.DIFFERENT);
        boolean family = otherName || otherBirth;
        reasons.addAll(HomeRules.of(HomeRules.Reached.of(a), HomeRules.Reached.of(b), family));
        MemberRules.of(a, b, family).ifPresent(reasons::add);
        return Likeness.of(reasons);
    }

    /**
     * Whether two names may be one person's.
     *
     * @param family family name
     * @param given first name
     * @param otherFamily the other family name
     * @param otherGiven the other first name
     * @return true for the same names, one slip in each at most, a short form, or both swapped
     */
    public boolean sameName(String family, String given, String otherFamily, String otherGiven) {
        List<Reason> reasons = names.of(NameRules.Taken.of(family, given), NameRules.Taken.of(otherFamily, otherGiven));
        int points = reasons.stream().mapToInt(Reason::points).sum();
        return reasons.stream().allMatch(each -> each.points() > 0) && points >= NameRules.SAME_PERSON;
    }

    /**
     * The same after looking at when they were cared for.
     *
     * @param likeness of the records
     * @param sameDays on how many days both were cared for
     * @return with what it speaks against
     */
    public static Likeness withVisits(Likeness likeness, int sameDays) {
        return sameDays == 0
                ? likeness
                : likeness.and(new Reason(
                        Trait.VISITS, Relation.SAME_DAY, SEEN_THE_SAME_DAY * Math.min(DAYS_THAT_COUNT, sameDays)));
    }
}
