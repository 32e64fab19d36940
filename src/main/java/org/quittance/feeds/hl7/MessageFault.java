package org.quittance.feeds.hl7;

/** What is wrong with a message; {@link MessageFaultWords} says it. */
public enum MessageFault {
    /** It does not begin with MSH. */
    NO_HEADER(ErrorCode.SEGMENT_SEQUENCE),
    /** It is a batch or a file of batches. */
    BATCH(ErrorCode.SEGMENT_SEQUENCE),
    /** MSH-2 names too few characters, or letters. */
    ENCODING_CHARACTERS(ErrorCode.REQUIRED_FIELD_MISSING),
    /** There are two MSH in one frame. */
    SECOND_HEADER(ErrorCode.SEGMENT_SEQUENCE),
    /** A line begins with something else than a name. */
    NO_SEGMENT_NAME(ErrorCode.SEGMENT_SEQUENCE),
    /** A segment cannot be taken apart. */
    UNREADABLE_SEGMENT(ErrorCode.DATA_TYPE),
    /** MSH-18 names no character set that is known. */
    CHARACTER_SET(ErrorCode.TABLE_VALUE),
    /** The bytes are not of the character set that MSH-18 names. */
    OTHER_BYTES(ErrorCode.DATA_TYPE),
    /** It has more than 4 MiB. */
    TOO_LARGE(ErrorCode.UNSUPPORTED_TYPE),
    /** There is no PID. */
    NO_PATIENT(ErrorCode.REQUIRED_FIELD_MISSING),
    /** MSH-9 is empty. */
    NO_KIND(ErrorCode.REQUIRED_FIELD_MISSING),
    /** MSH-12 is no version 2. */
    VERSION(ErrorCode.UNSUPPORTED_VERSION),
    /** Its event is not ours. */
    OTHER_EVENT(ErrorCode.UNSUPPORTED_EVENT),
    /** Its type is not ours. */
    OTHER_TYPE(ErrorCode.UNSUPPORTED_TYPE),
    /** It is sent for training or debugging. */
    TRAINING(ErrorCode.UNSUPPORTED_PROCESSING),
    /** MSH-10 is empty. */
    NO_CONTROL(ErrorCode.REQUIRED_FIELD_MISSING),
    /** PID-3 is empty. */
    NO_RECORD_NUMBER(ErrorCode.REQUIRED_FIELD_MISSING),
    /** No day of the calendar. */
    DATE(ErrorCode.DATA_TYPE),
    /** A day after today of what happened. */
    DATE_IN_FUTURE(ErrorCode.DATA_TYPE),
    /** A day before 1900. */
    DATE_TOO_EARLY(ErrorCode.DATA_TYPE),
    /** No time of any day. */
    TIME(ErrorCode.DATA_TYPE),
    /** A stay of another century. */
    STAY_TIME(ErrorCode.DATA_TYPE),
    /** IN1-3 and IN1-4 are empty. */
    NO_PAYER(ErrorCode.REQUIRED_FIELD_MISSING),
    /** DG1-3 is empty. */
    NO_DIAGNOSIS_CODE(ErrorCode.REQUIRED_FIELD_MISSING),
    /** PR1-3 is empty. */
    NO_TREATMENT_CODE(ErrorCode.REQUIRED_FIELD_MISSING),
    /** PR1-5 does not begin with a day. */
    TREATMENT_DAY(ErrorCode.DATA_TYPE),
    /** MRG-1 is empty. */
    NO_NUMBER_THAT_GOES(ErrorCode.REQUIRED_FIELD_MISSING),
    /** A merge without PID or MRG. */
    MERGE_SEGMENTS(ErrorCode.SEGMENT_SEQUENCE),
    /** FT1-7 and FT1-25 are empty. */
    NO_CHARGE_CODE(ErrorCode.REQUIRED_FIELD_MISSING),
    /** No day of the calendar. */
    SERVICE_DAY(ErrorCode.DATA_TYPE),
    /** A day of service after today or before 1900. */
    SERVICE_DAY_RANGE(ErrorCode.DATA_TYPE),
    /** FT1-6 is empty. */
    NO_TRANSACTION_TYPE(ErrorCode.REQUIRED_FIELD_MISSING),
    /** FT1-6 is neither CG nor CD. */
    TRANSACTION_TYPE(ErrorCode.TABLE_VALUE),
    /** FT1-10 is no number. */
    QUANTITY(ErrorCode.DATA_TYPE),
    /** FT1-10 is zero. */
    QUANTITY_ZERO(ErrorCode.DATA_TYPE),
    /** FT1-11 and FT1-12 are empty. */
    NO_AMOUNT(ErrorCode.REQUIRED_FIELD_MISSING),
    /** No amount. */
    AMOUNT(ErrorCode.DATA_TYPE),
    /** Another currency than USD. */
    CURRENCY(ErrorCode.TABLE_VALUE),
    /** A charge of nothing, or below zero. */
    CHARGE_NOT_ABOVE_ZERO(ErrorCode.DATA_TYPE),
    /** A credit of nothing. */
    CREDIT_OF_NOTHING(ErrorCode.DATA_TYPE),
    /** Units times amount have a part of a cent. */
    PART_OF_A_CENT(ErrorCode.DATA_TYPE),
    /** Nobody has the number of PID-3. */
    NOT_REGISTERED(ErrorCode.UNKNOWN_KEY),
    /** Somebody new without a family name. */
    NO_FAMILY_NAME(ErrorCode.REQUIRED_FIELD_MISSING),
    /** The visit is another patient's. */
    VISIT_OF_ANOTHER(ErrorCode.DUPLICATE_KEY),
    /** Charges without a visit. */
    NO_VISIT(ErrorCode.REQUIRED_FIELD_MISSING),
    /** Charges of a visit that was cancelled. */
    VISIT_CANCELLED(ErrorCode.TABLE_VALUE),
    /** Two charges of the message have one number. */
    TRANSACTION_TWICE(ErrorCode.DUPLICATE_KEY),
    /** Two charges of the message without a number are alike. */
    CHARGE_TWICE(ErrorCode.DUPLICATE_KEY),
    /** Another charge stands under the number. */
    TRANSACTION_TAKEN(ErrorCode.DUPLICATE_KEY),
    /** A message with other charges came under the number of this one. */
    CONTROL_TAKEN(ErrorCode.DUPLICATE_KEY),
    /** A credit of no charge that stands. */
    NOTHING_TO_TAKE_BACK(ErrorCode.UNKNOWN_KEY),
    /** Both numbers mean one record. */
    MERGE_OF_ONE(ErrorCode.DUPLICATE_KEY),
    /** The record that goes was merged into another one. */
    MERGED_ELSEWHERE(ErrorCode.DUPLICATE_KEY),
    /** Another message says the same, and its charges have no number. */
    SAID_BEFORE(ErrorCode.DUPLICATE_KEY),
    /** Somebody put the message aside. */
    PUT_ASIDE(ErrorCode.DUPLICATE_KEY),
    /** This program could not apply it. */
    OUR_MISTAKE(ErrorCode.INTERNAL);

    private final ErrorCode code;

    MessageFault(ErrorCode code) {
        this.code = code;
    }

    /**
     * Its kind, as acknowledgements name it.
     *
     * @return of HL7 table 0357
     */
    public ErrorCode code() {
        return code;
    }
}
