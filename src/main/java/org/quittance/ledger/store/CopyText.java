package org.quittance.ledger.store;

import java.util.List;
import java.util.Optional;

/** Transfers in PostgreSQL's COPY text form. */
final class CopyText {

    private static final String NULL = "\\N";

    private CopyText() {}

    static String of(List<Long> entries, Long[] ids, List<TransferRow> rows) {
        StringBuilder text = new StringBuilder(rows.size() * 160);
        Digests digests = new Digests();
        for (int i = 0; i < rows.size(); i++) {
            TransferRow row = rows.get(i);
            long entry = entries.get(i);
            text.append(ids[i]).append('\t').append(entry).append('\t');
            text.append(row.debitId()).append('\t').append(row.creditId()).append('\t');
            text.append(row.cents()).append('\t').append(orNull(row.charge())).append('\t');
            text.append(orNull(row.sourceRef()))
                    .append('\t')
                    .append(row.segment())
                    .append('\t');
            text.append(orNull(row.serviceDate())).append('\t');
            escape(text, row.reason());
            text.append('\t').append(digests.ofTransfer(ids[i], entry, row)).append('\n');
        }
        return text.toString();
    }

    private static String orNull(Optional<?> value) {
        return value.map(Object::toString).orElse(NULL);
    }

    private static void escape(StringBuilder text, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }
}
