package org.quittance.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.quittance.codesets.Language;

/** Where a step came from, in words: what stands small below it. */
public final class SourceText {

    private static final Pattern TABLE = Pattern.compile("(?i)\\.(csv|tsv|xlsx|txt)\\b");

    private SourceText() {}

    /**
     * A source in words.
     *
     * @param source where it came from
     * @return for example {@code remittance 881207, claim V1004112, segment 31}
     */
    public static String of(Source source, Language language) {
        boolean english = language == Language.EN;
        List<String> words = new ArrayList<>();
        switch (source) {
            case Source.FromClaim claim -> {
                add(words, english ? "claim" : "reclamación", claim.claimNumber());
                addNumber(words, english ? "line" : "línea", claim.lineNumber());
                add(words, "", claim.file());
                addNumber(words, place(claim.file(), english), claim.segment());
            }
            case Source.FromRemittance remittance -> {
                add(words, english ? "remittance" : "remesa", remittance.trace());
                add(words, english ? "claim" : "reclamación", remittance.claimNumber());
                addNumber(words, english ? "segment" : "segmento", remittance.segment());
            }
            case Source.FromPayment payment -> {
                add(words, english ? "receipt" : "recibo", payment.receiptNumber());
                add(words, english ? "taken by" : "cobrado por", payment.takenBy());
            }
            case Source.FromBooks books -> {
                add(words, "", books.file());
                addNumber(words, english ? "line" : "línea", books.segment());
            }
        }
        if (words.isEmpty()) {
            words.add((english ? "entry " : "asiento ") + source.entry().value());
        }
        return String.join(", ", words);
    }

    /**
     * Whether a file is a table, whose places are rows.
     *
     * @param file its name
     * @return false for a file of segments
     */
    public static boolean isTable(String file) {
        return TABLE.matcher(file).find();
    }

    private static String place(String file, boolean english) {
        if (isTable(file)) {
            return english ? "row" : "fila";
        }
        return english ? "segment" : "segmento";
    }

    private static void add(List<String> words, String what, String value) {
        if (!value.isEmpty()) {
            words.add(what.isEmpty() ? value : what + " " + value);
        }
    }

    private static void addNumber(List<String> words, String what, int value) {
        if (value > 0) {
            words.add(what + " " + value);
        }
    }
}
