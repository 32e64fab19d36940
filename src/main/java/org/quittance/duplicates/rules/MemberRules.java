package org.quittance.duplicates.rules;

import java.util.List;
import java.util.Optional;
import org.quittance.duplicates.Reason;
import org.quittance.duplicates.Relation;
import org.quittance.duplicates.Trait;
import org.quittance.registration.PlainLetters;

/** Numbers that payers know people by. A social security number would be the best of them; records keep none. */
final class MemberRules {

    /** Everybody on Medicare has a number of their own: the same one is the same person, but for a card lent. */
    static final int MEDICARE_SAME = 26;
    /** A Medicare number read or typed with one slip. */
    static final int MEDICARE_SLIP = 14;
    /** Two Medicare numbers: two people. Numbers are changed after a theft only. */
    static final int MEDICARE_DIFFERENT = -45;
    /** The same number of one payer, both holding the policy: some payers give a family one number. */
    static final int MEMBER_SAME = 16;
    /** One slip apart: families have numbers in sequence too. */
    static final int MEMBER_SLIP = 9;
    /** The same number, held by somebody in the family. */
    static final int MEMBER_OF_FAMILY = 6;
    /** Two numbers of one payer, each the patient's own: some payers renumber. */
    static final int MEMBER_DIFFERENT = -6;

    private static final String MEDICARE = "[1-9][A-Z][A-Z0-9]\\d[A-Z][A-Z0-9]\\d[A-Z]{2}\\d{2}";
    private static final java.util.regex.Pattern MEDICARE_FORM = java.util.regex.Pattern.compile(MEDICARE);
    private static final int MEDICARE_LENGTH = 11;
    private static final int SHORTEST = 4;

    private MemberRules() {}

    /** What numbers say; {@code family} when the names say that they are two. */
    static Optional<Reason> of(Person a, Person b, boolean family) {
        List<Membership> ours = numbered(a);
        List<Membership> theirs = numbered(b);
        Optional<Reason> best = Optional.empty();
        for (Membership x : ours) {
            for (Membership y : theirs) {
                Optional<Reason> said = medicare(x) && medicare(y) ? medicare(x, y) : member(x, y, family);
                best = weightier(best, said);
            }
        }
        return best;
    }

    /** What agrees outweighs what differs: people have numbers of earlier years. */
    private static Optional<Reason> weightier(Optional<Reason> one, Optional<Reason> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        int x = one.get().points();
        int y = other.get().points();
        boolean agree = x > 0 || y > 0;
        return (agree ? x >= y : x <= y) ? one : other;
    }

    private static List<Membership> numbered(Person person) {
        return person.memberships().stream()
                .map(each -> new Membership(each.payer(), PlainLetters.number(each.number()), each.oneself()))
                .filter(each -> each.number().length() >= SHORTEST)
                .distinct()
                .toList();
    }

    private static boolean medicare(Membership membership) {
        return membership.oneself()
                && membership.number().length() == MEDICARE_LENGTH
                && MEDICARE_FORM.matcher(membership.number()).matches();
    }

    private static Optional<Reason> medicare(Membership x, Membership y) {
        if (x.number().equals(y.number())) {
            return Optional.of(new Reason(Trait.MEDICARE, Relation.SAME, MEDICARE_SAME));
        }
        return Optional.of(
                Measures.oneSlip(x.number(), y.number())
                        ? new Reason(Trait.MEDICARE, Relation.SLIP, MEDICARE_SLIP)
                        : new Reason(Trait.MEDICARE, Relation.DIFFERENT, MEDICARE_DIFFERENT));
    }

    private static Optional<Reason> member(Membership x, Membership y, boolean family) {
        if (!x.payer().equals(y.payer())) {
            return Optional.empty();
        }
        boolean own = x.oneself() && y.oneself();
        if (x.number().equals(y.number())) {
            return Optional.of(
                    family
                            ? new Reason(Trait.MEMBER, Relation.SHARED, 0)
                            : new Reason(Trait.MEMBER, Relation.SAME, own ? MEMBER_SAME : MEMBER_OF_FAMILY));
        }
        if (!own) {
            return Optional.empty();
        }
        if (Measures.oneSlip(x.number(), y.number())) {
            return Optional.of(new Reason(Trait.MEMBER, Relation.SLIP, family ? 0 : MEMBER_SLIP));
        }
        return Optional.of(new Reason(Trait.MEMBER, Relation.DIFFERENT, MEMBER_DIFFERENT));
    }
}
