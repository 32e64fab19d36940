package org.quittance.reports;

/** The questions of a search. Each gives id, page, name, details, on_day and cents. */
final class LookupSql {

    private static final String PATIENT = "trim(patient.given_name || ' ' || patient.family_name)";
    private static final String PAGE = " limit :limit offset :offset";

    /** Parties first, each by itself; then accounts that several owe together. */
    static final String BALANCES = """
            with owed as (
                select ledger_account.owner as id, debit_cents - credit_cents as cents
                from v_ledger_balance ledger_balance
                join v_ledger_account ledger_account on ledger_account.id = ledger_balance.account_id
                where debit_cents - credit_cents in (:cents, -(:cents)) and debit_cents <> credit_cents
                  and ledger_account.kind = 'RECEIVABLE'
                union
                select ledger_account.owner, sum(debit_cents - credit_cents)::bigint
                from v_ledger_balance ledger_balance
                join v_ledger_account ledger_account on ledger_account.id = ledger_balance.account_id
                where debit_cents <> credit_cents and ledger_account.kind = 'RECEIVABLE'
                group by ledger_account.owner
                having count(*) > 1 and sum(debit_cents - credit_cents) in (:cents, -(:cents)))
            select account.id, account.id as page, %s as name,
                   array['account ' || account.number, account.description] as details,
                   account.opened_on as on_day, owed.cents
            from owed
            join v_account account on account.id = owed.id
            join v_patient patient on patient.id = account.patient_id
            order by account.opened_on desc, account.id""".formatted(PATIENT) + PAGE;

    static final String CHARGES = """
            select charge.id, account.id as page, %s as name,
                   array[coalesce(nullif(charge.description, ''), charge.code), 'account ' || account.number] as details,
                   charge.service_from as on_day, charge.charge_cents as cents
            from v_charge charge
            join v_account account on account.id = charge.account_id
            join v_patient patient on patient.id = account.patient_id
            where charge.charge_cents = :cents
            order by charge.service_from desc, charge.id""".formatted(PATIENT) + PAGE;

    private static final String CLAIM = """
            select claim.id, account.id as page, 'Claim ' || claim.number as name,
                   array[%s, 'account ' || account.number] as details,
                   claim.service_from as on_day, claim.charge_cents as cents
            from v_claim claim
            join v_account account on account.id = claim.account_id
            join v_patient patient on patient.id = account.patient_id
            """.formatted(PATIENT);

    static final String CLAIM_AMOUNTS =
            CLAIM + "where claim.charge_cents = :cents order by claim.service_from desc, claim.id" + PAGE;

    static final String CLAIM_DAYS = CLAIM + "where claim.service_from = :day order by claim.number, claim.id" + PAGE;

    private static final String ANSWER = """
            select answer.id, answer.remittance_id as page, 'Claim ' || answer.claim_number as name,
                   array[trim(patient_given || ' ' || patient_family), answer.payer_name,
                         'number ' || nullif(payer_control, '')] as details,
                   answer.paid_on as on_day, answer.paid_cents as cents
            from v_remittance_answer answer
            """;

    static final String PAID_CLAIMS =
            ANSWER + "where answer.paid_cents = :cents order by answer.paid_on desc, answer.id" + PAGE;

    static final String PAYER_NUMBERS = ANSWER
            + "where answer.payer_control = :text and answer.payer_control <> '' order by answer.paid_on desc, answer.id"
            + PAGE;

    private static final String REMITTANCE = """
            select remittance.id, remittance.id as page, remittance.payer_name || ', ' || remittance.trace as name,
                   array[case when remittance.undone then 'taken back' end,
                         remittance.claims || case when remittance.claims = 1 then ' claim' else ' claims' end] as details,
                   remittance.paid_on as on_day, remittance.sent_cents as cents
            from v_remittance remittance
            """;

    static final String REMITTANCE_AMOUNTS =
            REMITTANCE + "where remittance.sent_cents = :cents order by remittance.paid_on desc, remittance.id" + PAGE;

    static final String REMITTANCE_DAYS =
            REMITTANCE + "where remittance.paid_on = :day order by remittance.id desc" + PAGE;

    private static final String PAYMENT = """
            select payment.id, payment.id as page, 'Receipt ' || payment.receipt_number as name,
                   array[trim(guarantor.given_name || ' ' || guarantor.family_name), replace(payment.tender, '_', ' '),
                         payment.reference] as details,
                   payment.received_on as on_day, payment.cents
            from v_payment payment join v_guarantor guarantor on guarantor.id = payment.guarantor_id
            """;

    static final String PAYMENT_AMOUNTS =
            PAYMENT + "where payment.cents = :cents order by payment.received_on desc, payment.id" + PAGE;

    static final String PAYMENT_DAYS =
            PAYMENT + "where payment.received_on = :day order by payment.receipt_number desc" + PAGE;

    private static final String BILL = """
            select statement.id, statement.id as page, 'Bill ' || statement.number as name,
                   array[trim(guarantor.given_name || ' ' || guarantor.family_name)] as details,
                   statement.made_on as on_day, statement.due_cents as cents
            from v_statement statement join v_guarantor guarantor on guarantor.id = statement.guarantor_id
            """;

    static final String BILL_AMOUNTS =
            BILL + "where statement.due_cents = :cents order by statement.made_on desc, statement.id" + PAGE;

    static final String BILL_DAYS = BILL + "where statement.made_on = :day order by statement.number desc" + PAGE;

    static final String BILL_NUMBERS =
            BILL + "where statement.number in (upper(:text), 'B-' || :text) order by statement.number" + PAGE;

    static final String VISIT_DAYS = """
            select account.id, account.id as page, %s as name,
                   array['account ' || account.number, account.description, account.clinician] as details,
                   account.opened_on as on_day, null::bigint as cents
            from v_account account join v_patient patient on patient.id = account.patient_id
            where account.opened_on = :day
            order by account.number""".formatted(PATIENT) + PAGE;

    static final String GUARANTORS = """
            select guarantor.id, latest.id as page, trim(guarantor.given_name || ' ' || guarantor.family_name) as name,
                   array['guarantor ' || guarantor.number, 'latest account ' || latest.number] as details,
                   null::date as on_day, null::bigint as cents
            from v_guarantor guarantor
            cross join lateral (
                select account.id, account.number from v_account account where account.guarantor_id = guarantor.id
                order by account.opened_on desc, account.id limit 1) latest
            where guarantor.merged_into is null
              and (guarantor.number in (:text, upper(:text))
                   or (:text !~ '[0-9]' and :text <> ''
                       and ((lower(guarantor.family_name) like :first and lower(guarantor.given_name) like :second)
                            or (lower(guarantor.family_name) like :second and lower(guarantor.given_name) like :first
                                and :second <> '%'))))
            order by guarantor.number not in (:text, upper(:text)), lower(guarantor.family_name),
                lower(guarantor.given_name), guarantor.id""" + PAGE;

    static final String MEMBERS = """
            select policy.id, coalesce(latest.id, patient.id) as page, %s as name,
                   array['member ' || policy.member_id, payer.name, 'account ' || latest.number] as details,
                   null::date as on_day, null::bigint as cents
            from v_policy policy
            join v_patient patient on patient.id = policy.patient_id
            join v_payer payer on payer.id = policy.payer_id
            left join lateral (
                select account.id, account.number from v_account account where account.patient_id = patient.id
                order by account.opened_on desc, account.id limit 1) latest on true
            where policy.member_id in (:text, upper(:text)) and :text <> ''
            order by payer.name, policy.id""".formatted(PATIENT) + PAGE;

    /** Whoever is reached at a telephone: patients, who pays for them, and their attorneys. */
    static final String TELEPHONES = """
            with reached as (
                select patient.id as patient_id, trim(given_name || ' ' || family_name) as name, phone as number, '' as what
                from v_patient patient
                where right(regexp_replace(phone, '\\D', '', 'g'), 10) = right(:digits, 10) and phone <> ''
                  and merged_into is null
                union
                select account.patient_id, trim(guarantor.given_name || ' ' || guarantor.family_name), guarantor.phone,
                    'guarantor ' || guarantor.number
                from v_guarantor guarantor join v_account account on account.guarantor_id = guarantor.id
                where right(regexp_replace(guarantor.phone, '[^0-9]', '', 'g'), 10) = right(:digits, 10)
                  and guarantor.phone <> '' and guarantor.merged_into is null
                union
                select coalesce(patient.id, account.patient_id), coalesce(%1$s, ''), contact_phone.number, 'telephone'
                from v_contact_phone contact_phone
                left join v_patient patient
                  on contact_phone.record_kind = 'patient' and patient.id = contact_phone.record_id
                left join v_account account
                  on contact_phone.record_kind = 'guarantor' and account.guarantor_id = contact_phone.record_id
                where right(regexp_replace(contact_phone.number, '[^0-9]', '', 'g'), 10) = right(:digits, 10)
                union
                select coalesce(patient.id, account.patient_id), coalesce(nullif(attorney.name, ''), attorney.firm),
                    attorney.phone, 'attorney'
                from v_attorney attorney
                left join v_patient patient on attorney.record_kind = 'patient' and patient.id = attorney.record_id
                left join v_account account
                  on attorney.record_kind = 'guarantor' and account.guarantor_id = attorney.record_id
                where right(regexp_replace(attorney.phone, '[^0-9]', '', 'g'), 10) = right(:digits, 10)
                  and attorney.phone <> '')
            select distinct on (patient.id, reached.what) patient.id, patient.id as page,
                   coalesce(nullif(reached.name, ''), %1$s) as name,
                   array[reached.what, case when reached.name <> %1$s then %1$s end,
                         'patient record ' || patient.record_number] as details,
                   null::date as on_day, null::bigint as cents
            from reached join v_patient patient on patient.id = reached.patient_id
            where length(:digits) >= 7
            order by patient.id, reached.what""".formatted(PATIENT) + PAGE;

    static final String STREETS = """
            select patient.id, patient.id as page, %s as name,
                   array[patient.street, patient.city, 'patient record ' || patient.record_number] as details,
                   null::date as on_day, null::bigint as cents
            from v_patient patient
            where patient.street <> '' and patient.merged_into is null and length(:street) > 3
              and lower(regexp_replace(patient.street, '^[0-9]+[[:space:]]*', '')) like :street
              and (:house = '' or patient.street like :house || ' %%')
            order by lower(patient.street), lower(patient.family_name), lower(patient.given_name), patient.id
            """.formatted(PATIENT) + PAGE;

    static final String PAYERS = """
            select payer.id, payer.id as page, payer.name, array['payer, its accounts'] as details,
                   null::date as on_day, null::bigint as cents
            from v_payer payer
            where length(:text) > 2 and :text !~ '^[0-9]+$' and not payer.self_pay
              and lower(payer.name) like '%' || :first_whole
            order by lower(payer.name), payer.id""" + PAGE;

    static final String ATTORNEYS = """
            select distinct on (patient.id, attorney.place) patient.id, patient.id as page,
                   coalesce(nullif(attorney.name, ''), attorney.firm) as name,
                   array['attorney', case when attorney.name <> '' then attorney.firm end, 'of ' || %s] as details,
                   null::date as on_day, null::bigint as cents
            from v_attorney attorney
            left join v_account account on attorney.record_kind = 'guarantor' and account.guarantor_id = attorney.record_id
            join v_patient patient on patient.id = case when attorney.record_kind = 'patient' then attorney.record_id
                else account.patient_id end
            where length(:text) > 2 and :text !~ '^[0-9]+$'
              and (lower(attorney.name) like '%%' || :first_whole or lower(attorney.firm) like '%%' || :first_whole)
            order by patient.id, attorney.place""".formatted(PATIENT) + PAGE;

    private LookupSql() {}
}
