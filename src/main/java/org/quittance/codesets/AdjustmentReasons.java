package org.quittance.codesets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why payers change amounts, in words. Two kinds: what a patient is told, in each language we write, and what staff read.
 * A code nobody knows is still named, so that no amount is ever left without a reason.
 */
public final class AdjustmentReasons {

    private static final AdjustmentReasons STANDARD = new AdjustmentReasons();

    private final Map<String, AdjustmentReason> reasons = new HashMap<>();
    private final Map<String, Phrase> patientWords = new HashMap<>();
    private final Map<String, Phrase> shortWords = new HashMap<>();
    private final Map<String, String> remarks = new HashMap<>();
    private final Map<String, String> groups = new HashMap<>();

    private AdjustmentReasons() {
        Tables.rows("adjustment_reasons.tsv")
                .forEach(row ->
                        reasons.put(row.get(0), new AdjustmentReason(row.get(0), row.get(4), row.get(6), row.get(7))));
        Tables.rows("reason_words.tsv").forEach(row -> {
            shortWords.put(key(row.get(0), row.get(1)), new Phrase(row.get(2), row.get(3)));
            patientWords.put(key(row.get(0), row.get(1)), new Phrase(row.get(4), row.get(5)));
        });
        Tables.rows("remarks.tsv").forEach(row -> remarks.put(row.get(0), row.get(5)));
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
     * @return our patient words; where we have none, the staff's English words in both languages
     */
    public Phrase phrase(String group, String code) {
        return find(patientWords, group, code);
    }

    /**
     * A reason in two or three words, for the head of a line.
     *
     * @param group CO, OA, PI or PR
     * @param code the reason code
     * @return for example {@code deductible}; where we have none, the staff's English words in both languages
     */
    public Phrase shortPhrase(String group, String code) {
        return find(shortWords, group, code);
    }

    private Phrase find(Map<String, Phrase> words, String group, String code) {
        return Optional.ofNullable(words.get(key(group, code)))
                .or(() -> Optional.ofNullable(words.get(key("*", code))))
                .orElseGet(() -> Phrase.same(fallBack(group, code)));
    }

    /**
     * What a patient is told about a reason, in one language.
     *
     * @param group CO, OA, PI or PR
     * @param code the reason code
     * @param language which
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
     * @return the words, when we have some
     */
    public Optional<String> remark(String code) {
        return Optional.ofNullable(remarks.get(code)).filter(words -> !words.isEmpty());
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

    private String fallBack(String group, String code) {
        String meaning = find(code).map(AdjustmentReason::meaning).orElse("");
        return meaning.isEmpty() ? "reason " + group + "-" + code + " of the payer's list" : meaning;
    }

    private static String key(String group, String code) {
        return group + "-" + code;
    }

    /**
     * All reasons for which patient words are written.
     *
     * @return keys as {@code PR-1} or {@code *-16}
     */
    public List<String> written() {
        return patientWords.keySet().stream().sorted().toList();
    }
}
