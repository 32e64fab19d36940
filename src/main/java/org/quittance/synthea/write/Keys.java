package org.quittance.synthea.write;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.quittance.synthea.rules.Step;
import org.quittance.synthea.store.CareRows;

/** How a set's records are named in the books: unique for ever, so that the same set again changes nothing. */
final class Keys {

    private Keys() {}

    static String patient(UUID id) {
        return "synthea:patient:" + id;
    }

    static String account(UUID encounter) {
        return "synthea:encounter:" + encounter;
    }

    static String claim(UUID id) {
        return "synthea:claim:" + id;
    }

    static String entry(UUID claim, Step step) {
        return "synthea:" + claim + ":" + step.keyPart();
    }

    /** The name that the same treatment or medication has as FHIR. */
    static String care(CareRows.Row row) {
        return "synthea:" + row.kind() + ":" + row.encounter() + ":" + row.code() + ":" + row.moment()
                + (row.n() == 1 ? "" : ":" + row.n());
    }

    /** What a face answered under a key that it was given. */
    static <K, V> V under(Map<K, V> answers, K key) {
        return Objects.requireNonNull(answers.get(key), "no answer under a key that was given");
    }
}
