package org.quittance.ledger.store;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.quittance.storage.Sha256;

/**
 * What days hold, as their seals see it: SHA-256 over the fixed forms of a day's entries in the order of their numbers,
 * then of its transfers with the digests of their accounts. Days that hold nothing are left out. One pass, flat memory.
 */
public final class DayContents {

    private final StoredRows rows;
    private final RowForm form = new RowForm();
    private final SortedMap<LocalDate, Gathering> days = new TreeMap<>();

    private DayContents(StoredRows rows) {
        this.rows = rows;
    }

    /**
     * Reads days, inside a transaction.
     *
     * @param dataSource where the ledger is
     * @param from first day
     * @param to last day
     * @return what each of them holds that holds anything
     */
    public static SortedMap<LocalDate, DayContent> of(DataSource dataSource, LocalDate from, LocalDate to) {
        DayContents contents = new DayContents(new StoredRows(dataSource));
        contents.rows.entries(from, to, contents::take);
        contents.rows.transfers(from, to, contents::take);
        SortedMap<LocalDate, DayContent> read = new TreeMap<>();
        contents.days.forEach((day, gathered) -> read.put(day, gathered.content()));
        return read;
    }

    private void take(StoredRows.StoredEntry entry) {
        Gathering day = days.computeIfAbsent(entry.row().businessDay(), unseen -> new Gathering());
        day.entryHash.update(form.ofEntry(entry.row()));
        day.entries++;
    }

    private void take(StoredRows.StoredTransfer transfer) {
        Gathering day = days.computeIfAbsent(transfer.day().orElseThrow(), unseen -> new Gathering());
        day.transferHash.update(form.ofTransfer(transfer.id(), transfer.entry(), transfer.row()));
        day.transferHash.update(ByteBuffer.allocate(16)
                .putLong(transfer.debitDigest())
                .putLong(transfer.creditDigest())
                .flip());
        day.transfers++;
        day.cents = day.cents.add(BigInteger.valueOf(transfer.row().cents()));
    }

    private static final class Gathering {
        private final MessageDigest entryHash = Sha256.fresh();
        private final MessageDigest transferHash = Sha256.fresh();
        private long entries;
        private long transfers;
        private BigInteger cents = BigInteger.ZERO;

        DayContent content() {
            MessageDigest both = Sha256.fresh();
            both.update(entryHash.digest());
            both.update(transferHash.digest());
            return new DayContent(entries, transfers, cents, HexFormat.of().formatHex(both.digest()));
        }
    }

    /**
     * What a day holds.
     *
     * @param entries how many entries
     * @param transfers how many transfers
     * @param cents what they move together
     * @param hash over all of it, in hexadecimal digits
     */
    public record DayContent(long entries, long transfers, BigInteger cents, String hash) {

        /** A day without entries. */
        public static final DayContent NOTHING = new Gathering().content();
    }

    /**
     * The hash of a seal.
     *
     * @param day the closed day
     * @param content what it holds
     * @param previous hash of the seal of the day before; empty for the first
     * @param sealedAt when it was sealed, in microseconds
     * @return 32 bytes
     */
    public static byte[] seal(LocalDate day, DayContent content, byte[] previous, Instant sealedAt) {
        MessageDigest sha256 = Sha256.fresh();
        Instant stored = sealedAt.truncatedTo(ChronoUnit.MICROS);
        sha256.update(ByteBuffer.allocate(24)
                .putLong(day.toEpochDay())
                .putLong(stored.getEpochSecond())
                .putLong(stored.getNano())
                .flip());
        sha256.update((content.entries() + " " + content.transfers() + " " + content.cents() + " " + content.hash())
                .getBytes(StandardCharsets.US_ASCII));
        sha256.update(previous);
        return sha256.digest();
    }
}
