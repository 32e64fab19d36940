package org.quittance.codesets;

import java.util.Locale;

/** What usually helps with a payer's reason: a suggestion for a work list, not a decision. */
public enum NextStep {
    /** To the guarantor, by a bill. */
    BILL_PATIENT("bill the patient"),
    /** Mend the claim and send it again. */
    CORRECT_RESUBMIT("correct the claim and send it again"),
    /** Send what the payer asks for. */
    SEND_RECORDS("send the records they ask for"),
    /** Ask whoever is responsible. */
    BILL_OTHER_PAYER("send the claim to the other payer"),
    /** Ask about coverage. */
    VERIFY_ELIGIBILITY("ask the payer whether the patient was insured that day"),
    /** Compare what identifies the patient. */
    VERIFY_IDENTITY("check name, birth date and member number"),
    /** Compare with the contract. */
    CHECK_CONTRACT("compare with the contract"),
    /** See what was counted together. */
    CHECK_BUNDLING("see whether two services were counted as one"),
    /** Compare with the record. */
    CHECK_CODING("check the codes against the record"),
    /** Find the first claim. */
    CHECK_ORIGINAL("look for the first claim; this may be a second copy"),
    /** Ask the hospice. */
    CHECK_HOSPICE("ask which hospice the patient is in, and bill it or say why not"),
    /** The remark code says more. */
    CHECK_REMARK("read the remark code: it says what is missing"),
    /** Call. */
    CALL_PAYER("call the payer"),
    /** Ask the patient. */
    CONTACT_PATIENT("ask the patient"),
    /** Appeal. */
    APPEAL("appeal, and show why it was needed"),
    /** Appeal with proof. */
    APPEAL_WITH_PROOF("appeal with the proof that it was sent in time"),
    /** Appeal further. */
    APPEAL_NEXT_LEVEL("appeal at the next level"),
    /** Appeal to the first payer. */
    APPEAL_PRIMARY("appeal to the first payer: this one follows it"),
    /** Something for the compliance officer. */
    COMPLIANCE_REVIEW("show it to the compliance officer"),
    /** Give back to the patient. */
    REFUND_PATIENT("pay back to the patient"),
    /** Watch what is held back. */
    TRACK_WITHHOLD("watch whether the amount held back is paid later"),
    /** Take off. */
    WRITE_OFF("nothing more can be had: ask for a write-off"),
    /** Nothing but time. */
    WAIT("wait: the payer has not decided"),
    /** Nothing at all. */
    POST_ONLY("nothing");

    private final String words;

    NextStep(String words) {
        this.words = words;
    }

    /**
     * For a work list.
     *
     * @return words without a full stop
     */
    public String words() {
        return words;
    }

    /**
     * As tables write it.
     *
     * @return in small letters
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The step of a table's cell.
     *
     * @param code in small letters
     * @return the step
     */
    public static NextStep ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
