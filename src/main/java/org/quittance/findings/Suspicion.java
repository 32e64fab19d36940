package org.quittance.findings;

/**
 * What a rule says about a field.
 *
 * @param kind of error
 * @param record where it stands
 * @param found what stands there
 * @param proposed what was probably meant: the value to put, several separated by {@code |} with the likeliest first;
 *     empty when nobody can say
 * @param rule number of the rule, as {@code D-08}
 * @param evidence why, in plain words
 * @param confidence that the field is wrong, in percent: 0 to 100
 */
public record Suspicion(
        FindingKind kind,
        RecordRef record,
        Field field,
        String found,
        String proposed,
        String rule,
        String evidence,
        int confidence) {

    /** Stands between proposals. */
    public static final String OR = "|";

    /**
     * The same of a record under another name.
     *
     * @param other the record
     * @return what else is said stays
     */
    public Suspicion of(RecordRef other) {
        return new Suspicion(kind, other, field, found, proposed, rule, evidence, confidence);
    }

    /**
     * What was most probably meant.
     *
     * @return the first proposal, or empty
     */
    public String likeliest() {
        int or = proposed.indexOf(OR);
        return or < 0 ? proposed : proposed.substring(0, or);
    }
}
