package org.quittance.exchange.x12;

import org.quittance.exchange.ProblemKind;

/** What is wrong with the envelopes or the bytes of an X12 file (rule C-70). */
enum X12Fault implements ProblemKind {
    /** An element of ISA is not padded to its width. */
    ISA_LENGTH("ISA-LENGTH"),
    /** ISA ends before its last element. */
    ISA_CUT("ISA-SHORT"),
    /** No segment follows ISA. */
    ISA_WITHOUT_GS("ISA-SHORT"),
    /** A letter, digit or blank stands where ISA has a separator. */
    ISA_SEPARATORS("ISA-SEPARATORS"),
    /** Two separators are the same. */
    ISA_SAME_SEPARATORS("ISA-SAME-SEPARATORS"),
    /** GS has more or fewer elements than 8. */
    GS_SIZE("GS-SIZE"),
    /** ST stands outside a group. */
    ST_OUTSIDE("ST-OUTSIDE"),
    /** ST stands inside a transaction. */
    ST_NESTED("ST-NESTED"),
    /** GS08 is the guide of another transaction; 1: the transaction. */
    GS08_ST01("GS08-ST01"),
    /** GS01 is the code of another transaction; 1: the transaction. */
    GS01_ST01("GS01-ST01"),
    /** ST03 is another guide than GS08; 1: GS08. */
    ST03("ST03"),
    /** Two transactions of a group have one control number. */
    ST02_TWICE("ST02-TWICE"),
    /** SE stands outside a transaction. */
    SE_OUTSIDE("SE-OUTSIDE"),
    /** SE01 counts wrong; 1: the count of segments. */
    SE01("SE01"),
    /** SE02 is not ST02; 1: ST02. */
    SE02("SE02"),
    /** GE stands outside a group. */
    GE_OUTSIDE("GE-OUTSIDE"),
    /** GE01 counts wrong; 1: the count of transactions. */
    GE01("GE01"),
    /** GE02 is not GS06; 1: GS06. */
    GE02("GE02"),
    /** IEA01 counts wrong; 1: the count of groups. */
    IEA01("IEA01"),
    /** IEA02 is not ISA13; 1: ISA13. */
    IEA02("IEA02"),
    /** A transaction is not closed. */
    SE_MISSING("SE-MISSING"),
    /** A group is not closed. */
    GE_MISSING("GE-MISSING"),
    /** An interchange is not closed. */
    IEA_MISSING("IEA-MISSING"),
    /** What stands at the beginning of a segment is no name of one. */
    SEGMENT_ID("SEGMENT-ID"),
    /** Data stands outside a transaction. */
    OUTSIDE("OUTSIDE"),
    /** Something stands behind an interchange; 1: its first byte in hexadecimal. */
    AFTER_IEA("AFTER-IEA"),
    /** Two bytes for each character. */
    UTF_16("UTF-16"),
    /** The file is empty. */
    EMPTY("EMPTY"),
    /** Text stands in front of ISA. */
    BEFORE_ISA("BEFORE-ISA"),
    /** The file does not begin with ISA. */
    NO_ISA("NO-ISA"),
    /** The file ends inside a segment; 1: the last whole one. */
    CUT("CUT"),
    /** A segment or element is too long; 1 and 2: how many bytes they have at most. */
    TOO_LONG("TOO-LONG"),
    /** A control byte stands in data. */
    CONTROL_BYTE("CONTROL-BYTE");

    private final String code;

    X12Fault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
