package org.quittance.registration;

import org.quittance.registration.rules.EditRules;
import org.quittance.registration.rules.PersonRules;

/** What is wrong with a field, as pages show it beside the field. */
public final class FieldProblemWords {

    private FieldProblemWords() {}

    /**
     * A problem in words.
     *
     * @param problem what is wrong
     * @return a sentence that says what to write instead
     */
    public static String of(FieldProblem problem) {
        return switch (problem) {
            case TOO_LONG -> "That is longer than " + PersonRules.LONGEST + " letters.";
            case NO_FAMILY_NAME -> "A record needs a family name.";
            case NO_SUCH_DAY -> "There is no such day.";
            case BORN_IN_FUTURE -> "Nobody is born in the future (rule D-06).";
            case TOO_OLD -> "Nobody is older than " + PersonRules.OLDEST + " years (rule D-06).";
            case DEAD_IN_FUTURE -> "A death that is known is not in the future (rule D-10).";
            case DEAD_BEFORE_BIRTH -> "Nobody dies before being born (rule D-10).";
            case ZIP_SHAPE -> "A ZIP has five digits, or nine as 05401-1234 (rule D-04).";
            case STATE_SHAPE -> "Write the state with two letters, as VT.";
            case EMAIL_SHAPE -> "Write it as name@place.org.";
            case NO_LANGUAGE -> "Choose a language.";
            case ENDS_BEFORE_BEGINNING -> "It cannot end before it begins.";
            case NO_FIRST_DAY -> "Say from which day on.";
            case NOT_YET -> "That day has not come yet.";
            case NO_ADDRESS -> "An address has a street, a town or a ZIP.";
            case NO_PHONE_NUMBER -> "Write the number.";
            case PHONE_SHAPE -> "A telephone number has 7 to 15 digits, in this country 10.";
            case HOUR_SHAPE -> "Write the hour as 17:30.";
            case HOURS_WITHOUT_END -> "Hours not to call have a beginning and an end.";
            case NO_TIME_ZONE -> "There is no such time zone.";
            case NO_DAY_ASKED -> "Say when it was asked for.";
            case ENDS_BEFORE_ASKED -> "It cannot end before it was asked for.";
            case NOWHERE_ELSE -> "Say where the patient wishes to be reached instead (45 CFR 164.522(b)).";
            case LETTER_WITHOUT_ZIP -> "A letter needs a ZIP to arrive.";
            case NO_CHAPTER -> "A person’s bankruptcy is under chapter 7, 11, 12 or 13.";
            case NO_DAY_FILED -> "Say when it was filed: contact stops that day.";
            case DISCHARGED_BEFORE_FILED -> "It cannot be discharged before it was filed.";
            case DISMISSED_BEFORE_FILED -> "It cannot be dismissed before it was filed.";
            case NO_ATTORNEY -> "Name the attorney or the firm.";
            case NO_EMPLOYER -> "Name the employer.";
            case UNKNOWN_GUARANTOR -> "No guarantor has this number.";
            case FORM_USED -> "Somebody else was registered with this form already. Open a new one.";
            case NO_REASON -> "Say in a few words why this is corrected.";
            case REASON_TOO_LONG -> "Say it in fewer than " + EditRules.LONGEST_REASON + " letters.";
            case CARD_NUMBER -> "That looks like a card number. Card numbers are kept nowhere here; take it out.";
            case MEMBER_SHAPE -> "A member number has letters and digits only.";
            case NO_RELATIONSHIP -> "Say who holds the policy.";
            case NO_HOLDER -> "Name the holder: a claim cannot be sent without.";
            case NO_PAYER -> "Choose whose card it is.";
        };
    }
}
