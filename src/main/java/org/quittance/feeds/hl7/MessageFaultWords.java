package org.quittance.feeds.hl7;

import org.quittance.feeds.MessageKind;

/** What faults of messages say, to senders in acknowledgements and to people on pages: in one place. */
public final class MessageFaultWords {

    private MessageFaultWords() {}

    /**
     * What should have been.
     *
     * @param fault what is wrong
     * @return a sentence without a full stop
     */
    public static String rule(MessageFault fault) {
        return switch (fault) {
            case NO_HEADER, BATCH -> "A message begins with MSH";
            case ENCODING_CHARACTERS -> "MSH-2 names four encoding characters";
            case SECOND_HEADER -> "A frame holds one message";
            case NO_SEGMENT_NAME -> "A line begins with the name of a segment";
            case UNREADABLE_SEGMENT -> "The segment can be taken apart";
            case CHARACTER_SET -> "MSH-18 names a character set";
            case OTHER_BYTES -> "The bytes are in the character set that MSH-18 names";
            case TOO_LARGE -> "A message has at most 4 MiB";
            case NO_PATIENT -> "The message says who it is about";
            case NO_KIND -> "MSH-9 names the kind of message";
            case VERSION -> "MSH-12 is a version from 2.1 to 2.9";
            case OTHER_EVENT, OTHER_TYPE -> "This system takes " + MessageKind.all();
            case TRAINING -> "MSH-11 is P";
            case NO_CONTROL -> "MSH-10 names the message";
            case NO_RECORD_NUMBER -> "PID-3 has a record number";
            case DATE -> "A date is written YYYYMMDD and exists";
            case DATE_IN_FUTURE -> "The date is not in the future";
            case DATE_TOO_EARLY -> "The date is not before 1900";
            case TIME -> "A time is written YYYYMMDDHHMM and exists";
            case STAY_TIME -> "A stay begins and ends in our time";
            case NO_PAYER -> "IN1-3 or IN1-4 names the payer";
            case NO_DIAGNOSIS_CODE -> "DG1-3 has a code";
            case NO_TREATMENT_CODE -> "PR1-3 has a code";
            case TREATMENT_DAY -> "PR1-5 begins with a date";
            case NO_NUMBER_THAT_GOES -> "MRG-1 has the number that goes";
            case MERGE_SEGMENTS -> "A merge has PID and MRG";
            case NO_CHARGE_CODE -> "FT1-7 or FT1-25 has a code";
            case SERVICE_DAY -> "A day of service is written YYYYMMDD and exists";
            case SERVICE_DAY_RANGE -> "A day of service is not in the future, and not before 1900";
            case NO_TRANSACTION_TYPE, TRANSACTION_TYPE -> "FT1-6 is CG (charge) or CD (credit)";
            case QUANTITY -> "FT1-10 is a number";
            case QUANTITY_ZERO -> "FT1-10 is not zero";
            case NO_AMOUNT -> "FT1-11 has an amount";
            case AMOUNT -> "An amount is dollars and cents";
            case CURRENCY -> "Amounts are in US dollars";
            case CHARGE_NOT_ABOVE_ZERO -> "A charge (CG) has an amount above zero";
            case CREDIT_OF_NOTHING -> "A credit (CD) has an amount";
            case PART_OF_A_CENT -> "Units times amount comes to whole cents";
            case NOT_REGISTERED -> "The record number of PID-3 is registered";
            case NO_FAMILY_NAME -> "PID-5 has a family name";
            case VISIT_OF_ANOTHER -> "The visit belongs to the patient of PID-3";
            case NO_VISIT -> "Charges name a visit in PV1-19 or PID-18";
            case VISIT_CANCELLED -> "Charges go to a visit that took place; this one was cancelled";
            case TRANSACTION_TWICE, CHARGE_TWICE -> "FT1-2 names one transaction; two of this message have it";
            case TRANSACTION_TAKEN -> "FT1-2 names one transaction; another one stands under it";
            case CONTROL_TAKEN -> "MSH-10 names one message; another one with other charges came under it";
            case NOTHING_TO_TAKE_BACK -> "A credit takes back a charge with this code and at least this amount left";
            case MERGE_OF_ONE -> "The numbers of PID-3 and MRG-1 mean two records";
            case MERGED_ELSEWHERE -> "The record of MRG-1 was merged into another one before";
            case SAID_BEFORE -> "Another message in the books says the same, and its charges have no number in FT1-2";
            case PUT_ASIDE -> "A person put this message aside";
            case OUR_MISTAKE -> "The message could not be applied by a mistake of this system";
        };
    }

    /**
     * What to do.
     *
     * @param fault what is wrong
     * @return a sentence without a full stop
     */
    public static String remedy(MessageFault fault) {
        return switch (fault) {
            case NO_HEADER -> "Send a header with field separator and encoding characters";
            case BATCH -> "Send the messages of a batch one by one";
            case ENCODING_CHARACTERS -> "Send ^~\\&";
            case SECOND_HEADER -> "Send each message in a frame of its own";
            case NO_SEGMENT_NAME -> "Send each segment on a line of its own";
            case UNREADABLE_SEGMENT -> "Check its separators";
            case CHARACTER_SET -> "Send UNICODE UTF-8 or 8859/1";
            case OTHER_BYTES -> "Name the character set that is sent";
            case TOO_LARGE -> "Send it in smaller parts";
            case NO_PATIENT -> "Send PID";
            case NO_KIND -> "Send MSH-9";
            case VERSION -> "Send HL7 version 2";
            case OTHER_EVENT, OTHER_TYPE -> "Do not send this kind of message here";
            case TRAINING -> "Send training messages elsewhere";
            case NO_CONTROL -> "Send MSH-10";
            case NO_RECORD_NUMBER -> "Send the record number";
            case DATE, DATE_IN_FUTURE -> "Correct the date";
            case DATE_TOO_EARLY -> "Correct or leave out the date";
            case TIME -> "Correct the time";
            case STAY_TIME -> "Correct or leave out the time";
            case NO_PAYER -> "Send the payer";
            case NO_DIAGNOSIS_CODE, NO_TREATMENT_CODE, NO_CHARGE_CODE -> "Send the code";
            case TREATMENT_DAY -> "Send YYYYMMDD";
            case NO_NUMBER_THAT_GOES -> "Send it";
            case MERGE_SEGMENTS -> "Send MRG after PID";
            case SERVICE_DAY, SERVICE_DAY_RANGE -> "Correct the day";
            case NO_TRANSACTION_TYPE, TRANSACTION_TYPE -> "Send charges and credits only; payments are posted here";
            case QUANTITY -> "Send how many as a number";
            case QUANTITY_ZERO -> "Send how many were charged";
            case NO_AMOUNT -> "Send the amount";
            case AMOUNT -> "Send it as 145.00";
            case CURRENCY -> "Send the amount in USD";
            case CHARGE_NOT_ABOVE_ZERO, CREDIT_OF_NOTHING ->
                "Send what was charged above zero, and what is taken back as a credit (CD)";
            case PART_OF_A_CENT -> "Send the whole amount in FT1-11";
            case NOT_REGISTERED -> "Register the patient (ADT A04 or A28), then send this again or replay it here";
            case NO_FAMILY_NAME -> "Send the name";
            case VISIT_OF_ANOTHER -> "Correct the visit number or the record number";
            case NO_VISIT -> "Send the visit number";
            case VISIT_CANCELLED -> "Correct the visit number, or register the visit again";
            case TRANSACTION_TWICE, TRANSACTION_TAKEN -> "Send the charge under a number of its own";
            case CHARGE_TWICE, CONTROL_TAKEN ->
                "Replay it to book it beside the other, or put it aside; send charges with a number in FT1-2";
            case NOTHING_TO_TAKE_BACK -> "Send the charge first, or correct code, amount or visit";
            case MERGE_OF_ONE -> "Correct the number that goes";
            case MERGED_ELSEWHERE -> "Take that merge back first";
            case SAID_BEFORE -> "Replay it here when it was done twice; put it aside when it was sent twice";
            case PUT_ASIDE -> "Send a new message when it is wanted after all";
            case OUR_MISTAKE -> "Keep it; it waits here for a person";
        };
    }
}
