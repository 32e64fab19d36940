package org.quittance.api.fhir;

/** Conditions that several readers share. Whoever was merged is found under the number of the survivor, and back. */
final class Sql {

    private static final String SURVIVOR =
            "select coalesce(known.merged_into, known.id) from patient known where known.id" + " = any(:v::uuid[])";

    private Sql() {}

    /** Accounts of patients. */
    static final String ACCOUNT_OF_PATIENT = "account.patient_id in (" + SURVIVOR + ")";

    /** The same, for what belongs to an account. */
    static String ofPatient(String account) {
        return account + " in (select account.id from account where " + ACCOUNT_OF_PATIENT + ")";
    }

    static String ofAccount(String account) {
        return account + " = any(:v::uuid[])";
    }

    /** A code with or without its system. */
    static String code(String table, String system) {
        return table + "." + system + " || '|' || " + table + ".code = any(:v) or '|' || " + table + ".code = any(:v)";
    }

    /** Policies stay with the record they were written for. */
    static final String POLICY_OF_PATIENT = """
            policy.patient_id in (
                select same.id from patient known
                join patient same on same.id = coalesce(known.merged_into, known.id)
                    or same.merged_into = coalesce(known.merged_into, known.id)
                where known.id = any(:v::uuid[]))""";
}
