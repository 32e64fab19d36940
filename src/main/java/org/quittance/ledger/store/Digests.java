package org.quittance.ledger.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.UUID;
import org.quittance.ledger.EntryDraft;
import org.quittance.ledger.TransferDraft;
import org.quittance.storage.Sha256;

/**
 * Digests of what stands in the ledger: the first 64 bits of SHA-256 over the fixed form of a row, so that a row
 * changed behind the program's back is named by its number (rule F-25). Not safe for use by several threads at once.
 */
public final class Digests {

    private final MessageDigest sha256 = Sha256.fresh();
    private final RowForm form = new RowForm();

    /**
     * Digest of a transfer.
     *
     * @param id its number
     * @param entry its entry's number
     * @param row what it moves
     * @return 64 bits
     */
    public long ofTransfer(long id, long entry, TransferRow row) {
        return first64(form.ofTransfer(id, entry, row));
    }

    /**
     * Digest of an entry.
     *
     * @param row the entry
     * @return 64 bits
     */
    public long ofEntry(EntryRow row) {
        return first64(form.ofEntry(row));
    }

    /**
     * Digest of a ledger account.
     *
     * @param id its number
     * @param kind what it is for, as stored
     * @param owner whose it is
     * @param party who owes, as stored
     * @return 64 bits
     */
    public long ofAccount(long id, String kind, UUID owner, String party) {
        return first64(form.ofAccount(id, kind, owner, party));
    }

    /**
     * Hash of what an act posts, not of who posts it, when or from where: it tells a repetition from another act under
     * the same source key.
     *
     * @param draft the act
     * @param transfers what moves, in order
     * @return 32 bytes
     */
    public byte[] ofContent(EntryDraft draft, List<TransferDraft> transfers) {
        sha256.update((byte) draft.kind().name().length());
        sha256.update(draft.kind().name().getBytes(StandardCharsets.UTF_8));
        transfers.forEach(transfer -> sha256.update(form.ofDraft(transfer)));
        return sha256.digest();
    }

    private long first64(ByteBuffer row) {
        sha256.update(row);
        return ByteBuffer.wrap(sha256.digest()).getLong();
    }
}
