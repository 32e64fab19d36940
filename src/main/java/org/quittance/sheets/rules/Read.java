package org.quittance.sheets.rules;

/** What a cell was read as. */
public sealed interface Read {

    /** Nothing stands there. */
    Read NOTHING = new Value("");

    /**
     * A value in the one form in which it is compared and written: days as ISO, amounts with two decimals.
     *
     * @param text empty for nothing
     */
    record Value(String text) implements Read {}

    /**
     * A cell that is refused.
     *
     * @param code what kind of fault, for programs
     * @param found what stands there; only for amounts, days and codes, else empty
     * @param rule what should stand there
     * @param remedy what a person can do
     */
    record Fault(String code, String found, String rule, String remedy) implements Read {}
}
