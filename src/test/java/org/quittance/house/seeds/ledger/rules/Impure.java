package org.quittance.house.seeds.ledger.rules;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Breaks the purity of rules: a file, and a day from nowhere. */
public final class Impure {

    private Impure() {}

    public static String today(Path file) {
        return file.getFileName() + " " + LocalDate.now(ZoneOffset.UTC);
    }
}
