package org.quittance.exchange;

/** What is wrong with a value of an X12 element. */
enum ValueFault implements ProblemKind {
    /** Not a number. */
    AMOUNT("AMOUNT"),
    /** An amount with a part of a cent. */
    AMOUNT_MILLS("AMOUNT-MILLS"),
    /** An amount beyond what is taken from outside. */
    AMOUNT_SIZE("AMOUNT-SIZE"),
    /** Not a number, or of more than 15 digits. */
    QUANTITY("QUANTITY"),
    /** Not a whole number, or of more than 9 digits. */
    COUNT("COUNT"),
    /** Not eight digits. */
    DATE("DATE"),
    /** No day of the calendar. */
    NO_SUCH_DATE("DATE"),
    /** A day before 1900 or after 2100. */
    DATE_YEAR("DATE-RANGE"),
    /** No hyphen between two days. */
    RANGE("DATE-RANGE"),
    /** The last day before the first. */
    RANGE_ORDER("DATE-RANGE"),
    /** Neither D8 nor RD8. */
    DATE_FORMAT("DATE-FORMAT");

    private final String code;

    ValueFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
