package org.quittance.findings.rules;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.quittance.findings.Heard;

/** Weighs what others say against what stands in a field. */
final class Voices {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    /** What stands in the field was typed by somebody who looked at something. */
    private static final int ONCE = 10;

    /** A value that others have. */
    record Said(String key, String value, int weight, Heard first) {}

    /** What one voice says about the field. */
    record Word(Heard heard, String key, String value) {}

    private Voices() {}

    /**
     * The value that outweighs what stands there, of those that pass for the same with a slip.
     *
     * @param mine key of what stands there
     * @param words what others say; empty values are passed over
     * @return the heaviest other value
     */
    static Optional<Said> heavier(String mine, List<Word> words) {
        int support = ONCE;
        Map<String, Said> others = new LinkedHashMap<>();
        for (Word word : words) {
            if (word.key().isEmpty()) {
                continue;
            }
            if (word.key().equals(mine)) {
                support += agreeing(word.heard());
            } else {
                others.merge(
                        word.key(),
                        new Said(word.key(), word.value(), against(word.heard()), word.heard()),
                        (a, b) -> new Said(
                                a.key(),
                                a.value(),
                                a.weight() + b.weight(),
                                against(a.first()) >= against(b.first()) ? a.first() : b.first()));
            }
        }
        int weight = support;
        return others.values().stream()
                .filter(other -> other.weight() > weight)
                .max(Comparator.comparingInt(Said::weight));
    }

    /** How much a voice weighs that says something else. */
    private static int against(Heard heard) {
        return switch (heard.source()) {
            case PAYER -> 30 + 5 * Math.min(heard.times(), 4);
            case SUBSCRIBER -> 20;
            case TWIN -> 12 + 5 * Math.min(heard.times(), 4);
            case GUARANTOR -> 15;
        };
    }

    /** How much a voice weighs that says the same: a policy's holder and a guarantor are often copies of the record. */
    private static int agreeing(Heard heard) {
        return switch (heard.source()) {
            case PAYER -> 30 + 5 * Math.min(heard.times(), 4);
            case SUBSCRIBER -> 5;
            case TWIN -> 12 + 5 * Math.min(heard.times(), 4);
            case GUARANTOR -> 3;
        };
    }

    /** How sure a voice makes us that the field is wrong, in percent. */
    static int confidence(Said said) {
        return Math.min(98, 62 + said.weight());
    }

    /** Who says it, as the beginning of a sentence. */
    static String who(Heard heard) {
        String on = heard.on().map(day -> " on " + day(day)).orElse("");
        String times = heard.times() > 1 ? " (" + heard.times() + " times)" : "";
        return switch (heard.source()) {
            case PAYER -> heard.who() + " answered" + on + times + " with ";
            case SUBSCRIBER -> "The policy with " + heard.who() + " is held by the patient as ";
            case TWIN -> heard.who() + " has ";
            case GUARANTOR -> "The guarantor, the patient, is written as ";
        };
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static List<Word> words(
            Dossier dossier,
            java.util.function.Function<Heard, String> value,
            java.util.function.UnaryOperator<String> key) {
        List<Word> words = new ArrayList<>();
        for (Heard heard : dossier.heard()) {
            String said = value.apply(heard);
            if (!said.isBlank()) {
                words.add(new Word(heard, key.apply(said), said));
            }
        }
        return words;
    }
}
