package org.quittance.duplicates.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.quittance.duplicates.Reason;
import org.quittance.duplicates.Relation;
import org.quittance.duplicates.Trait;
import org.quittance.registration.PlainLetters;

/**
 * Names. Points are about ten times the binary logarithm of how much more often two records of one person agree so than
 * two records of strangers, rounded and bounded so that names alone never reach {@link
 * org.quittance.duplicates.Likeness#POSSIBLE}.
 */
final class NameRules {

    /** Family names agree: one in some hundreds of strangers. */
    static final int FAMILY_SAME = 20;
    /** One carries the other's former name: they agree as of then, which is a little rarer noted than true. */
    static final int FAMILY_FORMER = 16;
    /** One slip apart: as rare among strangers as the same name, but a slip is needed besides. */
    static final int FAMILY_SLIP = 15;
    /** One of two family names is left out. */
    static final int FAMILY_PART = 13;
    /** Two slips that leave the beginning: among strangers real names are as close as that now and then. */
    static final int FAMILY_ALIKE = 10;
    /** Family names change by marriage: they speak against, but mildly. */
    static final int FAMILY_DIFFERENT = -6;
    /** First names agree: one in a hundred strangers, and hardly any change in a life. */
    static final int GIVEN_SAME = 18;
    /** One slip apart and no name of its own. */
    static final int GIVEN_SLIP = 14;
    /** A short form: people are called so, and so are others. */
    static final int GIVEN_NICKNAME = 14;
    /** One goes by the middle name of the other, or has a second name written with the first. */
    static final int GIVEN_PART = 12;
    /** Two slips that leave the beginning. */
    static final int GIVEN_ALIKE = 9;
    /** An initial: one in ten strangers has it too. */
    static final int GIVEN_INITIAL = 7;
    /** One letter apart, but both are real names: as in Maria and Marie, twins as well as a slip. */
    static final int GIVEN_OTHER_NAME = 0;
    /** First names do not change: this is what keeps brothers and sisters, and twins above all, apart. */
    static final int GIVEN_DIFFERENT = -30;
    /** First and family name in each other's place: both agree, a slip of the form is needed besides. */
    static final int SWAPPED = 34;
    /** Middle names or initials agree: a little more. */
    static final int MIDDLE_SAME = 2;
    /** Middle initials differ: fathers and sons are told apart so, and some people have two. */
    static final int MIDDLE_DIFFERENT = -5;
    /** Jr and Sr, II and III: two people, told apart on purpose. */
    static final int SUFFIX_DIFFERENT = -25;

    /** From here on two names may be one person's: both agree, but for a slip. */
    static final int SAME_PERSON = FAMILY_ALIKE + GIVEN_ALIKE;

    private static final int SHORT = 3;
    private static final int NEARLY = 92;

    private final Nicknames nicknames;
    private final Predicate<String> isName;

    NameRules(Nicknames nicknames, Predicate<String> isName) {
        this.nicknames = nicknames;
        this.isName = isName;
    }

    /** Names of a person, taken apart once. */
    record Taken(
            List<String> family,
            List<List<String>> former,
            List<String> given,
            String middle,
            Optional<String> suffix) {

        static Taken of(Person person) {
            return of(
                    person.family(),
                    person.formerFamilies().stream().map(Letters::words).toList(),
                    person.given(),
                    person.middle());
        }

        /** Of somebody of whom the name alone is known. */
        static Taken of(String family, String given) {
            return of(family, List.of(), given, "");
        }

        private static Taken of(String familyName, List<List<String>> former, String givenName, String middle) {
            List<String> family = new ArrayList<>(Letters.words(familyName));
            List<String> given = new ArrayList<>(Letters.words(givenName));
            Optional<String> suffix = suffix(family).or(() -> suffix(given));
            return new Taken(family, former, given, String.join("", Letters.words(middle)), suffix);
        }

        private static Optional<String> suffix(List<String> words) {
            return words.size() > 1 && PlainLetters.isSuffix(words.getLast())
                    ? Optional.of(words.removeLast())
                    : Optional.empty();
        }

        String whole() {
            return joined(family);
        }

        String first() {
            return given.isEmpty() ? "" : given.getFirst();
        }
    }

    /** What the names of two people say. */
    List<Reason> of(Taken a, Taken b) {
        List<Reason> reasons = new ArrayList<>();
        Optional<Reason> family = family(a, b);
        Optional<Reason> given = given(a, b);
        int points = points(family) + points(given);
        if (points < SWAPPED && swapped(a, b)) {
            reasons.add(new Reason(Trait.NAMES, Relation.SWAPPED, SWAPPED));
        } else {
            family.ifPresent(reasons::add);
            given.ifPresent(reasons::add);
            middle(a, b).ifPresent(reasons::add);
        }
        if (a.suffix().isPresent() && b.suffix().isPresent() && !a.suffix().equals(b.suffix())) {
            reasons.add(new Reason(Trait.SUFFIX, Relation.DIFFERENT, SUFFIX_DIFFERENT));
        }
        return reasons;
    }

    private static int points(Optional<Reason> reason) {
        return reason.map(Reason::points).orElse(0);
    }

    private static Optional<Reason> family(Taken a, Taken b) {
        String x = a.whole();
        String y = b.whole();
        if (x.isEmpty() || y.isEmpty()) {
            return Optional.empty();
        }
        if (x.equals(y)) {
            return Optional.of(new Reason(Trait.FAMILY, Relation.SAME, FAMILY_SAME));
        }
        if (a.former().stream().anyMatch(former -> joined(former).equals(y))
                || b.former().stream().anyMatch(former -> joined(former).equals(x))) {
            return Optional.of(new Reason(Trait.FAMILY, Relation.FORMER, FAMILY_FORMER));
        }
        if (Measures.oneSlip(x, y)) {
            return Optional.of(
                    Math.min(x.length(), y.length()) > SHORT
                            ? new Reason(Trait.FAMILY, Relation.SLIP, FAMILY_SLIP)
                            : new Reason(Trait.FAMILY, Relation.ALIKE, FAMILY_ALIKE));
        }
        if (part(a.family(), b.family()) || part(b.family(), a.family())) {
            return Optional.of(new Reason(Trait.FAMILY, Relation.PART, FAMILY_PART));
        }
        return Optional.of(
                Measures.alike(x, y, NEARLY)
                        ? new Reason(Trait.FAMILY, Relation.ALIKE, FAMILY_ALIKE)
                        : new Reason(Trait.FAMILY, Relation.DIFFERENT, FAMILY_DIFFERENT));
    }

    private static boolean part(List<String> one, List<String> two) {
        return one.size() == 1 && two.size() > 1 && one.getFirst().length() >= SHORT && two.contains(one.getFirst());
    }

    private Optional<Reason> given(Taken a, Taken b) {
        String x = a.first();
        String y = b.first();
        if (x.isEmpty() || y.isEmpty()) {
            return Optional.empty();
        }
        if (x.equals(y) || joined(a.given()).equals(joined(b.given()))) {
            return said(Relation.SAME, GIVEN_SAME);
        }
        if (x.length() == 1 || y.length() == 1) {
            return x.charAt(0) == y.charAt(0)
                    ? said(Relation.INITIAL, GIVEN_INITIAL)
                    : said(Relation.DIFFERENT, GIVEN_DIFFERENT);
        }
        if (nicknames.related(x, y)) {
            return said(Relation.NICKNAME, GIVEN_NICKNAME);
        }
        boolean bothNames = isName.test(x) && isName.test(y);
        if (Measures.oneSlip(x, y)) {
            return bothNames || Math.min(x.length(), y.length()) <= SHORT
                    ? said(Relation.OTHER_NAME, GIVEN_OTHER_NAME)
                    : said(Relation.SLIP, GIVEN_SLIP);
        }
        if (goesBy(a, y) || goesBy(b, x)) {
            return said(Relation.PART, GIVEN_PART);
        }
        return !bothNames && Measures.alike(x, y, NEARLY)
                ? said(Relation.ALIKE, GIVEN_ALIKE)
                : said(Relation.DIFFERENT, GIVEN_DIFFERENT);
    }

    private static Optional<Reason> said(Relation relation, int points) {
        return Optional.of(new Reason(Trait.GIVEN, relation, points));
    }

    /** The middle name of the one is the first name of the other. */
    private static boolean goesBy(Taken person, String name) {
        return name.length() >= SHORT
                && (person.middle().equals(name)
                        || person.given().subList(1, person.given().size()).contains(name));
    }

    private static Optional<Reason> middle(Taken a, Taken b) {
        String x = a.middle();
        String y = b.middle();
        if (x.isEmpty() || y.isEmpty()) {
            return Optional.empty();
        }
        boolean initial = x.length() == 1 || y.length() == 1;
        if (initial ? x.charAt(0) == y.charAt(0) : x.equals(y) || Measures.oneSlip(x, y)) {
            return Optional.of(
                    new Reason(Trait.MIDDLE, initial && !x.equals(y) ? Relation.INITIAL : Relation.SAME, MIDDLE_SAME));
        }
        return Optional.of(new Reason(Trait.MIDDLE, Relation.DIFFERENT, MIDDLE_DIFFERENT));
    }

    private static boolean swapped(Taken a, Taken b) {
        String firstOfA = joined(a.given());
        String firstOfB = joined(b.given());
        return near(a.whole(), firstOfB)
                && near(b.whole(), firstOfA)
                && !a.whole().equals(firstOfA)
                && !b.whole().equals(firstOfB);
    }

    private static boolean near(String x, String y) {
        return x.length() > 1 && (x.equals(y) || (x.length() > SHORT && Measures.oneSlip(x, y)));
    }

    private static String joined(List<String> words) {
        return words.size() == 1 ? words.getFirst() : String.join("", words);
    }
}
