package org.quittance.codesets;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Why payers change amounts, in words. Two kinds: what a patient is told, in each language we write, and what staff read.
 * A code nobody knows is still named, so that no amount is ever left without a reason.
 */
public final class AdjustmentReasons {

    private static final AdjustmentReasons STANDARD = new AdjustmentReasons();

    private final Map<String, AdjustmentReason> reasons = new HashMap<>();
    private final Map<String, Phrase> remarks = new HashMap<>();
    private final Map<String, RemarkEffect> remarkEffects = new HashMap<>();
    private final Map<String, String> groups = new HashMap<>();

    private AdjustmentReasons() {
        Tables.rows("adjustment_reasons.tsv")
                .forEach(row -> reasons.put(row.get(0), new AdjustmentReason(row.get(0), row.get(4), row.get(6))));
        Tables.rows("remarks.tsv").forEach(row -> remarkEffects.put(row.get(0), RemarkEffect.ofCode(row.get(7))));
        Tables.rows("remarks.tsv").forEach(row -> remarks.put(row.get(0), new Phrase(row.get(5), row.get(6))));
        Tables.rows("claim_adjustment_groups.tsv").forEach(row -> groups.put(row.get(0), row.get(2)));
    }

    /**
     * The tables that come with the program.
     *
     * @return the one instance
     */
    public static AdjustmentReasons standard() {
        return STANDARD;
    }

    /**
     * What a patient is told about a reason. Not a sentence: it can stand after "because" or at the head of a line.
     *
     * @param group CO, OA, PI or PR
     * @param code the reason code
     * @return our patient words; where we have none, the reason named by its code
     */
    public Phrase phrase(String group, String code) {
        return said(group, code, PostingRow::words);
    }

    /**
     * A reason in two or three words, for the head of a line.
     *
     * @param group CO, OA, PI or PR
     * @param code the reason code
     * @return for example {@code deductible}; where we have none, the reason named by its code
     */
    public Phrase shortPhrase(String group, String code) {
        return said(group, code, PostingRow::shortWords);
    }

    private Phrase said(String group, String code, Function<PostingRow, Phrase> which) {
        return PostingMap.standard()
                .find(group, code)
                .map(which)
                .filter(phrase -> !phrase.en().isEmpty())
                .orElseGet(() -> named(group, code));
    }

    /**
     * What a patient is told about a reason, in one language.
     *
     * @param group CO, OA, PI or PR
     * @param code the reason code
     * @return the words
     */
    public String words(String group, String code, Language language) {
        return phrase(group, code).in(language);
    }

    /**
     * A reason by its code.
     *
     * @param code as in CAS
     * @return the reason, when the code is known
     */
    public Optional<AdjustmentReason> find(String code) {
        return Optional.ofNullable(reasons.get(code));
    }

    /**
     * Words of a remark code (RARC).
     *
     * @param code as in MOA, MIA or LQ
     * @return the words in each language, when we have some
     */
    public Optional<Phrase> remark(String code) {
        return Optional.ofNullable(remarks.get(code)).filter(words -> !words.equals(Phrase.EMPTY));
    }

    /**
     * What a remark code decides.
     *
     * @param code as in MOA, MIA or LQ
     * @return its effect, none for codes that decide nothing or are not known
     */
    public RemarkEffect remarkEffect(String code) {
        return remarkEffects.getOrDefault(code, RemarkEffect.NONE);
    }

    /**
     * What a group code says.
     *
     * @param group CO, OA, PI, PR or CR
     * @return the words, when the group is known
     */
    public Optional<String> group(String group) {
        return Optional.ofNullable(groups.get(group));
    }

    /** A reason that no list of ours has words for, or that payers gave up long ago. */
    private static Phrase named(String group, String code) {
        String name = group + "-" + code;
        return new Phrase("reason " + name + " of the payer’s list", "motivo " + name + " de la lista del seguro");
    }
}
