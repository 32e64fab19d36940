package org.quittance.sheets.rules;

/** In what form a field is written. */
public enum Form {
    /** Free words. */
    TEXT,
    /** A name of a person. */
    NAME,
    /** A number by which somebody knows something; zeros in front count. */
    IDENTIFIER,
    /** A calendar day. */
    DAY,
    /** A calendar day that is not in the future. */
    PAST_DAY,
    /** Dollars and cents above zero. */
    MONEY,
    /** How many, above zero. */
    UNITS,
    /** Five digits, or nine. */
    ZIP,
    /** Ten digits. */
    PHONE,
    /** An address of electronic mail. */
    EMAIL,
    /** A state in two letters. */
    STATE,
    /** F, M or U. */
    SEX,
    /** A language in two letters. */
    LANGUAGE,
    /** How an account stands. */
    STATUS,
    /** A procedure or drug code. */
    CODE,
    /** Up to four modifiers. */
    MODIFIERS,
    /** Three or four digits of a revenue code. */
    REVENUE,
    /** Two digits of a place of service. */
    PLACE,
    /** Places of diagnoses. */
    POINTERS,
    /** A small whole number. */
    COUNT
}
