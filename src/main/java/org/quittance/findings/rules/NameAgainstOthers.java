package org.quittance.findings.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.quittance.findings.Field;
import org.quittance.findings.FindingKind;
import org.quittance.findings.Heard;
import org.quittance.findings.Suspicion;
import org.quittance.registration.PlainLetters;

/**
 * A name that payers, the policy or another record of the same person spell otherwise: one slip or two apart (D-07:
 * upper case, punctuation and suffix aside; distance 1 or 2 is a possible typing error, more is another name).
 */
public final class NameAgainstOthers implements Rule {

    /** Initials and names of two letters are all one slip from another. */
    private static final int SHORTEST = 3;

    private static final int LONG_NAME = 6;

    @Override
    public List<Suspicion> check(Dossier dossier, Known known) {
        List<Suspicion> found = new ArrayList<>();
        part(dossier, known, Field.FAMILY).ifPresent(found::add);
        part(dossier, known, Field.GIVEN).ifPresent(found::add);
        return found;
    }

    private static Optional<Suspicion> part(Dossier dossier, Known known, Field field) {
        boolean family = field == Field.FAMILY;
        String value = family ? dossier.person().family() : dossier.person().given();
        UnaryOperator<String> key = family ? Letters::name : Letters::firstWord;
        String mine = key.apply(value);
        if (mine.length() < SHORTEST) {
            return Optional.empty();
        }
        List<Voices.Word> words =
                Voices.words(
                                dossier,
                                heard -> family
                                        ? heard.said().family()
                                        : heard.said().given(),
                                key)
                        .stream()
                        .filter(word -> otherPartAgrees(dossier, word.heard(), family))
                        .map(word -> sameInShort(known, mine, word.key(), family)
                                ? new Voices.Word(word.heard(), mine, value)
                                : word)
                        .toList();
        return Voices.heavier(mine, words)
                .filter(said -> close(mine, said.key()))
                .filter(said ->
                        said.first().source() != Heard.Source.GUARANTOR || !bothNames(known, mine, said.key(), family))
                .map(said -> new Suspicion(
                        FindingKind.NAME_DIFFERS,
                        dossier.patient(),
                        field,
                        value,
                        Letters.writtenLike(family ? said.value() : firstOf(said.value(), value), value),
                        "D-07",
                        Voices.who(said.first()) + quoted(said.value()) + ": " + how(mine, said.key()) + ".",
                        Voices.confidence(said)));
    }

    /** A payer that keeps fewer letters than the name has, or calls Robert Rob, says the same name. */
    private static boolean sameInShort(Known known, String mine, String said, boolean family) {
        boolean shorter = said.length() < mine.length() && mine.startsWith(said);
        boolean isName = !family
                && (known.firstNames().has(mine) || known.habits().givenNames().getOrDefault(mine, 0) > 1);
        return shorter && (isName || said.length() >= LONG_NAME * 2);
    }

    private static boolean otherPartAgrees(Dossier dossier, Heard heard, boolean family) {
        String mine = family
                ? Letters.firstWord(dossier.person().given())
                : Letters.name(dossier.person().family());
        String theirs = family
                ? Letters.firstWord(heard.said().given())
                : Letters.name(heard.said().family());
        return theirs.isEmpty() || mine.equals(theirs) || close(mine, theirs) || sameMember(dossier, heard);
    }

    /** The same birth date under the same member number is the same person, whatever the other name. */
    private static boolean sameMember(Dossier dossier, Heard heard) {
        return heard.said().birthDate().isPresent()
                && heard.said().birthDate().equals(dossier.person().birthDate())
                && dossier.covers().stream()
                        .anyMatch(cover -> !heard.memberId().isBlank()
                                && PlainLetters.number(cover.memberId()).equals(PlainLetters.number(heard.memberId())));
    }

    private static boolean close(String mine, String said) {
        if (said.length() < SHORTEST) {
            return false;
        }
        return Slip.between(mine, said).isPresent()
                || (Math.min(mine.length(), said.length()) >= LONG_NAME && Slip.nearly(mine, said));
    }

    /** Parent and child may be Joan and John: a guarantor's word does not turn one name into another. */
    private static boolean bothNames(Known known, String mine, String theirs, boolean family) {
        return family
                ? known.habits().familyNames().getOrDefault(mine, 0) > 1
                        && known.habits().familyNames().getOrDefault(theirs, 0) > 1
                : known.firstNames().has(mine) && known.firstNames().has(theirs);
    }

    private static String firstOf(String said, String mine) {
        int space = said.strip().indexOf(' ');
        return space < 0 || mine.strip().indexOf(' ') >= 0
                ? said.strip()
                : said.strip().substring(0, space);
    }

    private static String quoted(String text) {
        return "“" + text + "”";
    }

    private static String how(String mine, String said) {
        return Slip.between(mine, said).map(Slip::words).orElse("two letters differ");
    }
}
