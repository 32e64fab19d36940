package org.quittance.duplicates.rules;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as they are compared: capitals, without accents and marks (rule D-07). */
final class Letters {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final int ASCII = 128;

    private Letters() {}

    /** The words of a name: letters only, so that a number appended by a generator does not count. */
    static List<String> words(String name) {
        return words(name, false);
    }

    /** The words of a text with its digits, as of a street. */
    static List<String> wordsAndNumbers(String text) {
        return words(text, true);
    }

    private static List<String> words(String text, boolean digits) {
        String plain = plain(text);
        List<String> words = new ArrayList<>(3);
        StringBuilder word = new StringBuilder();
        for (int at = 0; at < plain.length(); at++) {
            char each = plain.charAt(at);
            if ((each >= 'A' && each <= 'Z') || (digits && each >= '0' && each <= '9')) {
                word.append(each);
            } else if (each != '\'' && each != '’' && each != '.' && !Character.isDigit(each) && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    /** The letters and digits of a number. */
    static String number(String text) {
        return String.join("", wordsAndNumbers(text));
    }

    /** The digits of a text. */
    static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                digits.append(text.charAt(at));
            }
        }
        return digits.toString();
    }

    private static String plain(String text) {
        String capitals = text.toUpperCase(Locale.ROOT);
        for (int at = 0; at < capitals.length(); at++) {
            if (capitals.charAt(at) >= ASCII) {
                return ACCENTS.matcher(Normalizer.normalize(capitals, Normalizer.Form.NFD))
                        .replaceAll("");
            }
        }
        return capitals;
    }
}
