package org.quittance.findings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A hand that errs as hands do. It knows a keyboard and how often which error happens (neighbours swapped 30 %, the key
 * beside 25 %, one missing 20 %, one twice 15 %, one too many 10 %), and nothing of the rules that look for errors.
 */
public final class Typist {

    private static final Map<Character, String> BESIDE = Map.ofEntries(
            Map.entry('a', "qwsz"),
            Map.entry('b', "vghn"),
            Map.entry('c', "xdfv"),
            Map.entry('d', "serfcx"),
            Map.entry('e', "wsdr"),
            Map.entry('f', "drtgvc"),
            Map.entry('g', "ftyhbv"),
            Map.entry('h', "gyujnb"),
            Map.entry('i', "ujko"),
            Map.entry('j', "huikmn"),
            Map.entry('k', "jiolm"),
            Map.entry('l', "kop"),
            Map.entry('m', "njk"),
            Map.entry('n', "bhjm"),
            Map.entry('o', "iklp"),
            Map.entry('p', "ol"),
            Map.entry('q', "wa"),
            Map.entry('r', "edft"),
            Map.entry('s', "awedxz"),
            Map.entry('t', "rfgy"),
            Map.entry('u', "yhji"),
            Map.entry('v', "cfgb"),
            Map.entry('w', "qase"),
            Map.entry('x', "zsdc"),
            Map.entry('y', "tghu"),
            Map.entry('z', "asx"),
            Map.entry('0', "12"),
            Map.entry('1', "24"),
            Map.entry('2', "135"),
            Map.entry('3', "26"),
            Map.entry('4', "157"),
            Map.entry('5', "2468"),
            Map.entry('6', "359"),
            Map.entry('7', "48"),
            Map.entry('8', "579"),
            Map.entry('9', "68"),
            Map.entry('.', ",l"),
            Map.entry(' ', "bnv"),
            Map.entry('-', "0p"));

    private final Random random;

    public Typist(Random random) {
        this.random = random;
    }

    /** A text typed wrongly: always different from what was meant. */
    public String mistype(String meant) {
        while (true) {
            String typed = once(meant, random.nextInt(meant.length()), random.nextInt(100));
            if (!typed.equals(meant) && !typed.isBlank()) {
                return typed;
            }
        }
    }

    private String once(String meant, int at, int what) {
        char there = meant.charAt(at);
        if (what < 30) {
            return at + 1 == meant.length() ? meant : swapped(meant, at);
        }
        if (what < 55) {
            return meant.substring(0, at) + beside(there) + meant.substring(at + 1);
        }
        if (what < 75) {
            return meant.length() < 3 ? meant : meant.substring(0, at) + meant.substring(at + 1);
        }
        if (what < 90) {
            return meant.substring(0, at) + there + meant.substring(at);
        }
        return meant.substring(0, at + 1) + beside(there) + meant.substring(at + 1);
    }

    /** Neighbours swapped; capitals stay where capitals are typed. */
    private static String swapped(String meant, int at) {
        char first = meant.charAt(at + 1);
        char second = meant.charAt(at);
        boolean capital = Character.isUpperCase(second) && Character.isLowerCase(first);
        return meant.substring(0, at)
                + (capital ? Character.toUpperCase(first) : first)
                + (capital ? Character.toLowerCase(second) : second)
                + meant.substring(at + 2);
    }

    private char beside(char key) {
        String keys = BESIDE.getOrDefault(Character.toLowerCase(key), "x");
        char hit = keys.charAt(random.nextInt(keys.length()));
        return Character.isUpperCase(key) ? Character.toUpperCase(hit) : hit;
    }

    /** A date typed wrongly: day for month, a digit of the year, a digit of the day, another century. */
    public LocalDate mistype(LocalDate meant) {
        while (true) {
            try {
                LocalDate typed = once(meant, random.nextInt(100));
                if (!typed.equals(meant)) {
                    return typed;
                }
            } catch (DateTimeException e) {
                // Such a date does not exist: the form would not take it; the hand tries again.
            }
        }
    }

    private LocalDate once(LocalDate meant, int what) {
        if (what < 30) {
            return LocalDate.of(meant.getYear(), meant.getDayOfMonth(), meant.getMonthValue());
        }
        if (what < 60) {
            String year = digit(String.valueOf(meant.getYear()));
            return LocalDate.of(Integer.parseInt(year), meant.getMonthValue(), meant.getDayOfMonth());
        }
        if (what < 90) {
            String day = digit(String.format("%02d", meant.getDayOfMonth()));
            return LocalDate.of(meant.getYear(), meant.getMonthValue(), Integer.parseInt(day));
        }
        return meant.getYear() < 2000 ? meant.plusYears(100) : meant.minusYears(100);
    }

    private String digit(String digits) {
        int at = random.nextInt(digits.length());
        if (at + 1 < digits.length() && random.nextBoolean()) {
            return swapped(digits, at);
        }
        return digits.substring(0, at) + beside(digits.charAt(at)) + digits.substring(at + 1);
    }

    /** A number copied from a card with a character read for another. */
    public String misread(String meant) {
        List<String> alike = List.of("0O", "1I", "5S", "8B", "2Z");
        while (true) {
            int at = random.nextInt(meant.length());
            for (String pair : alike) {
                if (pair.charAt(0) == meant.charAt(at)) {
                    return meant.substring(0, at) + pair.charAt(1) + meant.substring(at + 1);
                }
            }
        }
    }
}
