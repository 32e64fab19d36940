package org.quittance.history;

/** In what form a field of a record is written: how forms ask for it, sheets read it and rules check it. */
public enum FieldForm {
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
    /** F, M, O or U. */
    SEX,
    /** A state in two letters. */
    STATE,
    /** Five digits, or nine. */
    ZIP,
    /** Ten digits. */
    PHONE,
    /** An address of electronic mail. */
    EMAIL,
    /** A language tag. */
    LANGUAGE,
    /** One of a few words that the product knows. */
    CODE,
    /** Another record. */
    RECORD
}
