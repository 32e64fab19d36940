package org.quittance.duplicates.rules;

import java.util.ArrayList;
import java.util.List;
import org.quittance.registration.PlainLetters;

/**
 * The words of names and streets as they are compared, in capitals and each by itself, since one of two family names may
 * be left out (rule D-07). It only looks like the letters of findings, which write a name's words as one, with digits and
 * without suffixes; what is the same for both is in {@link PlainLetters}.
 */
final class Letters {

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
        String plain = PlainLetters.capitals(text);
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
}
