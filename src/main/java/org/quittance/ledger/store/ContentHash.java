package org.quittance.ledger.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.quittance.ledger.EntryDraft;
import org.quittance.ledger.TransferDraft;

/** Hash of what an act says, to tell a repetition from another act under the same source key. */
public final class ContentHash {

    private ContentHash() {}

    /**
     * Hash of an act: what is posted, not who posts it or when.
     *
     * @param draft the act
     * @param transfers what moves, in order
     * @return 32 bytes
     */
    public static byte[] of(EntryDraft draft, List<TransferDraft> transfers) {
        MessageDigest sha256 = Digests.newSha256();
        sha256.update(draft.kind().name().getBytes(StandardCharsets.UTF_8));
        for (TransferDraft transfer : transfers) {
            sha256.update(transfer.toString().getBytes(StandardCharsets.UTF_8));
        }
        return sha256.digest();
    }
}
