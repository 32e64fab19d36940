package org.quittance.ledger.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.TransferDraft;

/**
 * The fixed form of the ledger's rows in bytes, in which digests and seals see them: every field is told from every
 * other, and a missing value from any that stands. Changing it breaks every digest that was ever written. Each call
 * answers with the same buffer, so use it before the next. Not safe for use by several threads at once.
 */
public final class RowForm {

    private ByteBuffer form = ByteBuffer.allocate(512);

    /**
     * A transfer.
     *
     * @param id its number
     * @param entry its entry's number
     * @param row what it moves
     * @return the form
     */
    public ByteBuffer ofTransfer(long id, long entry, TransferRow row) {
        form.clear().putLong(id).putLong(entry);
        form.putLong(row.debitId()).putLong(row.creditId()).putLong(row.cents());
        putUuid(row.charge());
        putUuid(row.sourceRef());
        form.putInt(row.segment());
        putDate(row.serviceDate());
        putText(row.reason());
        return form.flip();
    }

    /**
     * An entry.
     *
     * @param row the entry
     * @return the form
     */
    public ByteBuffer ofEntry(EntryRow row) {
        form.clear().putLong(row.id());
        form.putLong(row.businessDay().toEpochDay()).putLong(row.effectiveOn().toEpochDay());
        putInstant(row.postedAt());
        form.put((byte) (row.reverses().isPresent() ? 1 : 0))
                .putLong(row.reverses().orElse(0L));
        putBytes(row.inputHash());
        putText(row.sourceKey());
        putText(row.kind());
        putText(row.reason());
        putText(row.postedBy());
        putText(row.source());
        return form.flip();
    }

    /**
     * A ledger account, in words as stored.
     *
     * @param id its number
     * @param kind what it is for
     * @param owner whose it is
     * @param party who owes
     * @return the form
     */
    public ByteBuffer ofAccount(long id, String kind, UUID owner, String party) {
        form.clear().putLong(id);
        form.putLong(owner.getMostSignificantBits()).putLong(owner.getLeastSignificantBits());
        putText(kind);
        putText(party);
        return form.flip();
    }

    /**
     * What an act moves, before its accounts have numbers: for telling a repetition from another act.
     *
     * @return the form
     */
    public ByteBuffer ofDraft(TransferDraft transfer) {
        form.clear();
        for (AccountKey key : List.of(transfer.debit(), transfer.credit())) {
            form.putLong(key.owner().getMostSignificantBits())
                    .putLong(key.owner().getLeastSignificantBits());
            putText(key.kind().name());
            putText(key.party().code());
        }
        form.putLong(transfer.amount().cents());
        putUuid(transfer.charge());
        putUuid(transfer.sourceRef());
        form.putInt(transfer.segment());
        putDate(transfer.serviceDate());
        putText(transfer.reason());
        return form.flip();
    }

    private void putUuid(Optional<UUID> value) {
        form.put((byte) (value.isPresent() ? 1 : 0));
        form.putLong(value.map(UUID::getMostSignificantBits).orElse(0L));
        form.putLong(value.map(UUID::getLeastSignificantBits).orElse(0L));
    }

    private void putDate(Optional<LocalDate> value) {
        form.putLong(value.map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE));
    }

    private void putInstant(Instant value) {
        Instant stored = value.truncatedTo(ChronoUnit.MICROS);
        form.putLong(stored.getEpochSecond()).putInt(stored.getNano());
    }

    private void putText(String text) {
        putBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private void putBytes(byte[] bytes) {
        int needed = bytes.length + 128;
        if (form.remaining() < needed) {
            form = ByteBuffer.allocate((form.position() + needed) * 2).put(form.flip());
        }
        form.putInt(bytes.length).put(bytes);
    }
}
