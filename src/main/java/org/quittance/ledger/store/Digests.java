package org.quittance.ledger.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.quittance.ledger.EntryDraft;

/**
 * Digests of what stands in the ledger: the first 64 bits of SHA-256 over a fixed form of a row, so that a row changed
 * behind the program's back is named by its number (rule F-25). Not safe for use by several threads at once.
 */
public final class Digests {

    private final MessageDigest sha256 = newSha256();
    private ByteBuffer form = ByteBuffer.allocate(512);

    /**
     * A new SHA-256.
     *
     * @return the digest
     */
    public static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /**
     * Digest of a transfer.
     *
     * @param id its number
     * @param entry its entry's number
     * @param row what it moves
     * @return 64 bits
     */
    public long ofTransfer(long id, long entry, TransferRow row) {
        start().putLong(id).putLong(entry).putLong(row.debitId()).putLong(row.creditId()).putLong(row.cents());
        putUuid(row.charge().orElse(null));
        putUuid(row.sourceRef().orElse(null));
        form.putInt(row.segment()).putLong(row.serviceDate().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE));
        putText(row.reason());
        return finish();
    }

    /**
     * Digest of an entry.
     *
     * @param id its number
     * @param draft what it says
     * @param inputHash hash of its content
     * @param businessDay the ledger day
     * @param postedAt when it was recorded
     * @return 64 bits
     */
    public long ofEntry(long id, EntryDraft draft, byte[] inputHash, LocalDate businessDay, Instant postedAt) {
        start().putLong(id).putLong(businessDay.toEpochDay()).putLong(draft.effectiveOn().toEpochDay());
        Instant stored = postedAt.truncatedTo(ChronoUnit.MICROS);
        form.putLong(stored.getEpochSecond()).putInt(stored.getNano());
        form.putLong(draft.reverses().map(reversed -> reversed.value()).orElse(Long.MIN_VALUE));
        form.put(inputHash);
        putText(draft.sourceKey());
        putText(draft.kind().name());
        putText(draft.reason());
        putText(draft.postedBy());
        putText(draft.source());
        return finish();
    }

    private ByteBuffer start() {
        return form.clear();
    }

    private void putUuid(@org.jspecify.annotations.Nullable UUID value) {
        form.putLong(value == null ? 0 : value.getMostSignificantBits());
        form.putLong(value == null ? 0 : value.getLeastSignificantBits());
    }

    private void putText(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (form.remaining() < bytes.length + 4) {
            ByteBuffer larger = ByteBuffer.allocate((form.position() + bytes.length + 4) * 2);
            form = larger.put(form.flip());
        }
        form.putInt(bytes.length).put(bytes);
    }

    private long finish() {
        sha256.update(form.flip());
        return ByteBuffer.wrap(sha256.digest()).getLong();
    }
}
