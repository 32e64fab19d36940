package org.quittance.synthea.write;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.quittance.ledger.TransferDraft;
import org.quittance.storage.Sha256;
import org.quittance.synthea.rules.TransactionRow;
import org.quittance.synthea.store.Visit.BilledClaim;

/** Hashes of what a claim or an act says, free of ids of ours: the same set again gives the same ones. */
final class Content {

    private Content() {}

    static String of(BilledClaim billed) {
        MessageDigest sha256 = Sha256.fresh();
        put(
                sha256,
                billed.claim().payer1() + "|" + billed.claim().payer2() + "|"
                        + billed.claim().served());
        for (TransactionRow row : billed.rows()) {
            put(sha256, row.type() + "|" + row.cents() + "|" + row.to() + "|" + row.servedFrom() + "|" + row.code());
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    static String of(List<TransferDraft> transfers) {
        MessageDigest sha256 = Sha256.fresh();
        for (TransferDraft transfer : transfers) {
            put(
                    sha256,
                    transfer.debit().kind() + "|" + transfer.debit().party() + "|"
                            + transfer.credit().kind() + "|" + transfer.credit().party() + "|"
                            + transfer.amount().cents() + "|" + transfer.reason() + "|" + transfer.serviceDate());
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static void put(MessageDigest sha256, String text) {
        sha256.update(text.getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) '\n');
    }
}
