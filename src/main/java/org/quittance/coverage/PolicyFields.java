package org.quittance.coverage;

import java.time.LocalDate;
import java.util.Optional;
import org.quittance.history.FieldForm;
import org.quittance.history.FieldType;
import org.quittance.history.RecordField;
import org.quittance.history.RecordFields;

/** The fields of a policy's record that may be corrected. */
public final class PolicyFields {

    /** Number of the member with the payer. */
    public static final RecordField<String> MEMBER_ID = RecordField.text(
                    "member_id", "Member number", FieldForm.IDENTIFIER)
            .inSheets("member_id", "member", "member number", "subscriber id", "policy number", "insurance id");

    /** Plan or group name (SBR04). */
    public static final RecordField<String> PLAN_NAME = RecordField.text("plan_name", "Plan", FieldForm.TEXT)
            .inSheets("plan_name", "plan", "plan name", "group", "group name");

    /** Of the patient to the subscriber (SBR02, PAT01): {@code 18} is oneself. */
    public static final RecordField<String> RELATIONSHIP = RecordField.text(
                    "relationship", "Relation to the holder", FieldForm.TEXT)
            .inSheets("relationship", "relation", "relationship to subscriber");

    /** Who holds the policy. */
    public static final RecordField<String> SUBSCRIBER_FAMILY_NAME = RecordField.text(
                    "subscriber_family_name", "Holder’s family name", FieldForm.NAME)
            .inSheets("subscriber_family", "subscriber's family name", "subscriber last name", "insured last name");

    /** Who holds the policy. */
    public static final RecordField<String> SUBSCRIBER_GIVEN_NAME = RecordField.text(
                    "subscriber_given_name", "Holder’s first name", FieldForm.NAME)
            .inSheets("subscriber_given", "subscriber's given name", "subscriber first name", "insured first name");

    /** First day. */
    public static final RecordField<Optional<LocalDate>> VALID_FROM = RecordField.of(
                    "valid_from", "Valid from", FieldForm.DAY, FieldType.DAY)
            .inSheets("valid_from", "effective date", "start date", "effective", "from");

    /** Last day. */
    public static final RecordField<Optional<LocalDate>> VALID_TO = RecordField.of(
                    "valid_to", "Valid until", FieldForm.DAY, FieldType.DAY)
            .inSheets("valid_to", "termination date", "end date", "expires", "to");

    /** All of them, in the order people read them. */
    public static final RecordFields ALL = RecordFields.of(
            MEMBER_ID, PLAN_NAME, RELATIONSHIP, SUBSCRIBER_FAMILY_NAME, SUBSCRIBER_GIVEN_NAME, VALID_FROM, VALID_TO);

    private PolicyFields() {}
}
