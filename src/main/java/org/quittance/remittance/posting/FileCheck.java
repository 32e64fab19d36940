package org.quittance.remittance.posting;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quittance.exchange.IncomingFile;
import org.quittance.exchange.Problem;
import org.quittance.remittance.RemittanceHeader;
import org.quittance.remittance.RemittedClaim;
import org.quittance.remittance.reading.RemittanceItem;
import org.quittance.remittance.reading.RemittanceReader;
import org.quittance.remittance.rules.Balancing;

/**
 * Reads a whole file before anything of it is believed: envelope, values, and whether every transaction adds up. Memory
 * grows with the transactions of the file, not with its claims.
 */
final class FileCheck {

    /**
     * A transaction that was read.
     *
     * @param header its head
     * @param sums its sums
     * @param contentHash hash of what it says, without its envelope, in hexadecimal
     */
    record CheckedTransaction(RemittanceHeader header, Balancing.Sums sums, String contentHash) {}

    /**
     * What was found.
     *
     * @param transactions in order
     * @param unreadable problems with the envelope or with values
     * @param unbalanced what does not add up
     * @param notes habits of the sender that were made allowance for
     */
    record Checked(
            List<CheckedTransaction> transactions,
            List<Problem> unreadable,
            List<Problem> unbalanced,
            List<String> notes) {

        boolean isGood() {
            return unreadable.isEmpty() && unbalanced.isEmpty();
        }

        List<Problem> problems() {
            return Stream.concat(unreadable.stream(), unbalanced.stream()).toList();
        }
    }

    private final String fileName;
    private final List<CheckedTransaction> transactions = new ArrayList<>();
    private final List<Problem> unbalanced = new ArrayList<>();
    private @Nullable RemittanceHeader header;
    private @Nullable Balancing balancing;
    private MessageDigest hash = sha256();

    private FileCheck(String fileName) {
        this.fileName = fileName;
    }

    /**
     * Reads a file to its end.
     *
     * @param file the file
     * @return what was found
     * @throws IOException when its bytes cannot be had
     */
    static Checked of(IncomingFile file) throws IOException {
        FileCheck check = new FileCheck(file.name());
        try (RemittanceReader reader = new RemittanceReader(file.openX12())) {
            Optional<RemittanceItem> item = reader.next();
            while (item.isPresent()) {
                check.take(item.get());
                item = reader.next();
            }
            return new Checked(
                    List.copyOf(check.transactions), reader.problems(), List.copyOf(check.unbalanced), reader.notes());
        }
    }

    private void take(RemittanceItem item) {
        switch (item) {
            case RemittanceItem.Opened(RemittanceHeader opened) -> {
                header = opened;
                balancing = new Balancing(fileName, opened);
                hash = sha256();
            }
            case RemittanceItem.ClaimRead(RemittedClaim claim) -> {
                if (balancing != null) {
                    balancing.take(claim);
                    hash(claim);
                }
            }
            case RemittanceItem.Closed closed -> {
                if (balancing != null && header != null) {
                    closed.providerAdjustments().forEach(adjustment -> hash(adjustment.toString()));
                    Balancing.Sums sums = balancing.end(closed.providerAdjustments());
                    if (unbalanced.size() < 100) {
                        unbalanced.addAll(balancing.problems());
                    }
                    transactions.add(
                            new CheckedTransaction(header, sums, HexFormat.of().formatHex(hash.digest())));
                }
                balancing = null;
            }
        }
    }

    private void hash(RemittedClaim claim) {
        hash(claim.number());
        hash(claim.status());
        hash(claim.payerControl());
        hash.update(ByteBuffer.allocate(20)
                .putLong(claim.charge().cents())
                .putLong(claim.paid().cents())
                .putInt(claim.lines().size())
                .flip());
    }

    private void hash(String text) {
        hash.update(text.getBytes(StandardCharsets.UTF_8));
        hash.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
