-- The answers of an account are those of its claims: one index less to keep for every answer.
drop index remittance_claim_account;
