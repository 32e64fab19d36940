package org.quittance.codesets;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one map from a payer's reason to what it means: group and reason code to the effect on the ledger, the class of a
 * denial, the next step, and words in two languages (rules C-15 to C-20). Everything that posts, lists or explains an
 * answer looks here. A payer may have rows of its own.
 */
public final class PostingMap {

    private static final String ANY = "*";
    private static final List<String> GROUPS = List.of("CO", "PR", "OA", "PI");
    private static final int FIRST_EFFECT = 2;
    private static final PostingMap STANDARD = new PostingMap(read());

    private final Map<String, PostingRow> rows;

    private PostingMap(Map<String, PostingRow> rows) {
        this.rows = rows;
    }

    private static Map<String, PostingRow> read() {
        Map<String, PostingRow> rows = new HashMap<>();
        for (List<String> cells : Tables.rows("posting_map.tsv")) {
            Phrase brief = new Phrase(cells.get(8), cells.get(9));
            Phrase words = new Phrase(cells.get(10), cells.get(11));
            if (cells.get(1).equals(ANY)) {
                for (int i = 0; i < GROUPS.size(); i++) {
                    PostingRow row = new PostingRow(
                            GROUPS.get(i),
                            cells.get(0),
                            ReasonEffect.ofCode(cells.get(FIRST_EFFECT + i)),
                            DenialClass.ofCode(cells.get(6)),
                            NextStep.ofCode(cells.get(7)),
                            brief,
                            words);
                    rows.put(key(row.group(), row.code()), row);
                }
            } else {
                rows.computeIfPresent(
                        key(cells.get(1), cells.get(0)),
                        (key, row) -> new PostingRow(
                                row.group(),
                                row.code(),
                                row.effect(),
                                row.denialClass(),
                                row.nextStep(),
                                brief,
                                words));
            }
        }
        return rows;
    }

    /**
     * The map that comes with the program.
     *
     * @return the one instance
     */
    public static PostingMap standard() {
        return STANDARD;
    }

    /**
     * This map with rows of a payer's own in place of those it has.
     *
     * @param own the payer's rows
     * @return this map when there are none
     */
    public PostingMap with(Collection<PostingRow> own) {
        if (own.isEmpty()) {
            return this;
        }
        Map<String, PostingRow> both = new HashMap<>(rows);
        own.forEach(row -> both.put(key(row.group(), row.code()), row));
        return new PostingMap(both);
    }

    /**
     * The row of a reason. A code that is in no list is a share of the patient under PR, else a refusal: an amount is
     * never taken off for a reason nobody knows (rule A-33).
     *
     * @param group CO, PR, OA, PI or CR
     * @param code the reason code
     * @return its row
     */
    public PostingRow row(String group, String code) {
        return find(group, code).orElseGet(() -> unknown(group, code));
    }

    /**
     * The row of a code that is in the map.
     *
     * @param group CO, PR, OA, PI or CR
     * @param code the reason code
     * @return its row; CR, the group of corrections before 5010, is read as OA
     */
    public Optional<PostingRow> find(String group, String code) {
        return Optional.ofNullable(rows.get(key(group.equals("CR") ? "OA" : group, code)));
    }

    private static PostingRow unknown(String group, String code) {
        boolean share = group.equals("PR");
        return new PostingRow(
                group,
                code,
                share ? ReasonEffect.SHARE : ReasonEffect.REFUSED,
                share ? DenialClass.PATIENT_SHARE : DenialClass.OTHER,
                share ? NextStep.BILL_PATIENT : NextStep.CALL_PAYER,
                Phrase.EMPTY,
                Phrase.EMPTY);
    }

    /**
     * All rows.
     *
     * @return in no order
     */
    public Collection<PostingRow> rows() {
        return List.copyOf(rows.values());
    }

    private static String key(String group, String code) {
        return group + "-" + code;
    }
}
