package org.quittance.exchange;

import java.util.List;

/** What a file is, found from its bytes; its name decides nothing. */
public sealed interface Recognised {

    /**
     * What the file is, in words for a report.
     *
     * @return as {@code "remittance (835), version 005010X221A1"}
     */
    String words();

    /**
     * The short type for a report's {@code type}.
     *
     * @return as {@code 835}, {@code 837P}, {@code synthea patients}, {@code unknown}
     */
    String type();

    /**
     * X12 with a readable interchange header.
     *
     * @param kinds the kinds of transaction in it, in the order of their first appearance; empty when there is none
     */
    record X12(List<TransactionKind> kinds) implements Recognised {

        /** Takes a copy. */
        public X12 {
            kinds = List.copyOf(kinds);
        }

        /**
         * Whether every transaction is of this kind, in a version of 005010.
         *
         * @param transaction ST01, as {@code 835}
         * @return true when there is at least one transaction and no other
         */
        public boolean isOnly(String transaction) {
            return !kinds.isEmpty()
                    && kinds.stream().allMatch(kind -> kind.transaction().equals(transaction) && kind.isVersion5010());
        }

        @Override
        public String words() {
            return X12Kinds.words(kinds);
        }

        @Override
        public String type() {
            return X12Kinds.type(kinds);
        }
    }

    /**
     * One kind of transaction in an X12 file.
     *
     * @param transaction ST01, as {@code 837}
     * @param version GS08 as written, as {@code 005010X222A1}
     * @param count how many there are
     */
    record TransactionKind(String transaction, String version, long count) {

        /**
         * Whether the version belongs to 005010, also where the sender writes it short.
         *
         * @return true for {@code 005010…}, {@code 00501} and {@code 5010}
         */
        public boolean isVersion5010() {
            return X12Kinds.is5010(version);
        }
    }

    /**
     * A table of the Synthea population, known by its header line.
     *
     * @param name the table, as {@code patients}
     */
    record SyntheaTable(String name) implements Recognised {

        @Override
        public String words() {
            return "Synthea table " + name;
        }

        @Override
        public String type() {
            return "synthea " + name;
        }
    }

    /** A bundle of FHIR resources, as JSON or XML. */
    record FhirBundle() implements Recognised {

        @Override
        public String words() {
            return "FHIR bundle";
        }

        @Override
        public String type() {
            return "FHIR bundle";
        }
    }

    /** A workbook (XLSX): its cells are read by whoever takes it. */
    record Workbook() implements Recognised {

        @Override
        public String words() {
            return "a workbook (XLSX)";
        }

        @Override
        public String type() {
            return "workbook";
        }
    }

    /**
     * A table of text: a line of names, then rows with as many cells.
     *
     * @param separator what stands between cells: comma, semicolon, tab or bar
     */
    record TextTable(char separator) implements Recognised {

        @Override
        public String words() {
            return "a table of text";
        }

        @Override
        public String type() {
            return "table";
        }
    }

    /**
     * Not a file we know.
     *
     * @param looksLike what it looks like, as {@code "a picture"}
     */
    record Unknown(String looksLike) implements Recognised {

        @Override
        public String words() {
            return looksLike;
        }

        @Override
        public String type() {
            return "unknown";
        }
    }
}
