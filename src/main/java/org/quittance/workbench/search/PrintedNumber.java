package org.quittance.workbench.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A number as it is printed, with the word in front that says what it is: “check 1042”, “guarantor 20298”. */
final class PrintedNumber {

    private static final Set<String> WHAT_IT_IS = Set.of(
            "account",
            "ach",
            "bill",
            "check",
            "claim",
            "eft",
            "entry",
            "guarantor",
            "id",
            "member",
            "no",
            "no.",
            "number",
            "patient",
            "payment",
            "receipt",
            "record",
            "reference",
            "remittance",
            "statement",
            "trace",
            "transfer",
            "tel",
            "tel.",
            "telephone",
            "phone",
            "cheque");
    private static final Pattern DIGIT = Pattern.compile(".*[0-9].*");

    private PrintedNumber() {}

    /**
     * The number alone.
     *
     * @param typed as typed
     * @return without the words and signs in front; the same where no number stands behind them
     */
    static String bare(String typed) {
        List<String> words = Arrays.asList(typed.strip().split("\\s+"));
        int leading = 0;
        while (leading < words.size()
                && WHAT_IT_IS.contains(
                        words.get(leading).toLowerCase(Locale.ROOT).replaceAll("[#:]$", ""))) {
            leading++;
        }
        String rest = String.join(" ", words.subList(leading, words.size())).replaceFirst("^#\\s*", "");
        return DIGIT.matcher(rest).matches() ? rest : typed;
    }
}
