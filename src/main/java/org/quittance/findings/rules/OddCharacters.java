package org.quittance.findings.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.quittance.findings.Field;
import org.quittance.findings.FindingKind;
import org.quittance.findings.Suspicion;

/**
 * Characters that no name has: digits among letters, signs, blanks at the ends or twice, a letter three times (D-07).
 * Digits at the end of names are passed over where the other records have them too.
 */
public final class OddCharacters implements Rule {

    private static final Pattern SIGNS = Pattern.compile("[;:!@#$%^*_=+?<>{}\\[\\]|~`\"\\\\/\\p{Cntrl}]+");
    private static final Pattern BLANKS = Pattern.compile("^\\s+|\\s+$|\\s{2,}");
    private static final Pattern DIGIT_INSIDE = Pattern.compile("\\d+(?=\\p{L})");
    private static final Pattern DIGIT_AT_END = Pattern.compile("(?<=\\p{L})\\d+(?!\\p{L})");
    private static final Pattern THRICE = Pattern.compile("(?iu)(\\p{L})\\1{2,}");
    private static final String DIGITS = "0134578";
    private static final String LETTERS = "oieastb";

    @Override
    public List<Suspicion> check(Dossier dossier, Known known) {
        List<Suspicion> found = new ArrayList<>();
        name(dossier, known, Field.FAMILY, dossier.person().family()).ifPresent(found::add);
        name(dossier, known, Field.GIVEN, dossier.person().given()).ifPresent(found::add);
        name(dossier, known, Field.MIDDLE, dossier.person().middle()).ifPresent(found::add);
        name(dossier, known, Field.CITY, dossier.person().address().city()).ifPresent(found::add);
        return found;
    }

    private static Optional<Suspicion> name(Dossier dossier, Known known, Field field, String value) {
        if (SIGNS.matcher(value).find()) {
            return said(
                    dossier,
                    field,
                    value,
                    tidy(SIGNS.matcher(value).replaceAll("")),
                    "It has signs that no name has.",
                    93);
        }
        if (DIGIT_INSIDE.matcher(value).find()) {
            String meant = likelier(
                    dossier, known, field, List.of(DIGIT_INSIDE.matcher(value).replaceAll(""), lettersFor(value)));
            return said(dossier, field, value, meant, "A digit stands among the letters.", 95);
        }
        if (DIGIT_AT_END.matcher(value).find() && !known.habits().namesCarryDigits() && field != Field.CITY) {
            return said(
                    dossier,
                    field,
                    value,
                    DIGIT_AT_END.matcher(value).replaceAll(""),
                    "A digit stands among the letters.",
                    85);
        }
        if (THRICE.matcher(value).find()) {
            return said(
                    dossier,
                    field,
                    value,
                    likelier(
                            dossier,
                            known,
                            field,
                            List.of(
                                    THRICE.matcher(value).replaceAll("$1"),
                                    THRICE.matcher(value).replaceAll("$1$1"))),
                    "A letter is there three times.",
                    80);
        }
        return BLANKS.matcher(value).find()
                ? said(dossier, field, value, tidy(value), "There are blanks too many.", 90)
                : Optional.empty();
    }

    /** The proposals, those that others say or that people here bear first. */
    private static String likelier(Dossier dossier, Known known, Field field, List<String> meant) {
        return meant.stream()
                .distinct()
                .sorted(Comparator.comparingInt(one -> -borne(dossier, known, field, one)))
                .collect(Collectors.joining(Suspicion.OR));
    }

    private static int borne(Dossier dossier, Known known, Field field, String name) {
        String key = field == Field.FAMILY ? Letters.name(name) : Letters.firstWord(name);
        String plain = key.replaceAll("\\d+$", "");
        int heard = (int) dossier.heard().stream()
                .filter(voice -> Letters.name(voice.said().family()).equals(Letters.name(name))
                        || Letters.firstWord(voice.said().given()).equals(Letters.firstWord(name)))
                .count();
        return switch (field) {
            case FAMILY ->
                100 * heard + Math.min(9, known.habits().familyNames().getOrDefault(key, 0));
            case GIVEN, MIDDLE ->
                100 * heard
                        + (known.firstNames().has(plain) ? 10 : 0)
                        + Math.min(9, known.habits().givenNames().getOrDefault(key, 0));
            default ->
                known.places()
                                .townsOf(Home.of(dossier.person().address()).state())
                                .containsKey(Letters.town(name))
                        ? 1
                        : 0;
        };
    }

    private static String tidy(String value) {
        return value.strip().replaceAll("\\s{2,}", " ");
    }

    /** Each digit among letters as the letter it looks like; left out when it looks like none. */
    private static String lettersFor(String value) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < value.length(); at++) {
            char each = value.charAt(at);
            boolean inside =
                    Character.isDigit(each) && at + 1 < value.length() && Character.isLetter(value.charAt(at + 1));
            int like = DIGITS.indexOf(each);
            if (!inside) {
                text.append(each);
            } else if (like >= 0) {
                boolean first = at == 0 || !Character.isLetter(value.charAt(at - 1));
                boolean capital = first || Character.isUpperCase(value.charAt(at + 1));
                char letter = LETTERS.charAt(like);
                text.append(capital ? Character.toUpperCase(letter) : letter == 'i' ? 'l' : letter);
            }
        }
        return text.toString();
    }

    private static Optional<Suspicion> said(
            Dossier dossier, Field field, String found, String proposed, String evidence, int confidence) {
        return Optional.of(new Suspicion(
                FindingKind.ODD_CHARACTERS, dossier.patient(), field, found, proposed, "D-07", evidence, confidence));
    }
}
