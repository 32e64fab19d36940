package org.quittance.house;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a module's SQL reads tables of another one, and why. New ones read published views, or ask a face. */
final class Crossings {

    private static final Set<String> ALL = Stream.of(
                    reads("coding", "account", "diagnoses of a patient are those of the patient's accounts"),
                    reads("ledger", "row_watch", "the proof of all tables stands beside the proofs of the books"),
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
