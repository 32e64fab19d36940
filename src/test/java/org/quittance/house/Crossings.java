package org.quittance.house;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a module's SQL reads tables of another one, and why. New ones read published views, or ask a face. */
final class Crossings {

    private static final Set<String> ALL = Stream.of(
                    reads(
                            "claims",
                            "account account_coverage charge patient policy",
                            "finding the claim that another one replaces or repeats joins claims to accounts, cards "
                                    + "and lines by key, for a whole file at once"),
                    reads("coding", "account", "diagnoses of a patient are those of the patient's accounts"),
                    reads(
                            "findings",
                            "account care charge claim claim_replacement diagnosis patient policy",
                            "rules look at all records, page by page, and need columns of six modules in one pass"),
                    reads(
                            "duplicates",
                            "account patient patient_merge policy record_act record_change",
                            "a million records are compared in SQL; only pairs leave the database"),
                    reads(
                            "remittance",
                            "account claim claim_replacement ledger_account ledger_balance patient policy transfer",
                            "what waits is weighed against what is owed now, and what payers told against what is on "
                                    + "file"),
                    reads(
                            "payments",
                            "account ledger_account ledger_balance transfer",
                            "money that waits is found by its balance, with the transfers it came by"),
                    reads("ledger", "row_watch", "the proof of all tables stands beside the proofs of the books"),
                    reads(
                            "reports",
                            "account account_coverage attorney charge claim contact_phone entry guarantor "
                                    + "ledger_account ledger_balance patient patient_coverage payer payer_identifier policy "
                                    + "transfer",
                            "exports and the search join records, charges and the ledger row for row, a million at a "
                                    + "time"),
                    reads(
                            "api",
                            "account claim patient remittance",
                            "conditions of FHIR searches over columns that their shelves name, bound and paged by key"),
                    reads(
                            "sample",
                            "entry facility guarantor kept_file patient payment seal",
                            "whether a database holds anything but the sample clinic"),
                    reads(
                            "bench",
                            "account entry ledger_account ledger_balance patient transfer",
                            "benchmarks multiply and compare rows; they are no part of a running product"))
            .flatMap(each -> each)
            .collect(Collectors.toUnmodifiableSet());

    private Crossings() {}

    /** Each as "module reads table". */
    static Set<String> all() {
        return ALL;
    }

    private static Stream<String> reads(String module, String tables, String because) {
        if (because.isBlank()) {
            throw new IllegalArgumentException("Say why " + module + " reads " + tables + ".");
        }
        return Arrays.stream(tables.split(" ")).map(table -> module + " reads " + table);
    }
}
