package org.quittance.remittance.posting;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quittance.exchange.IncomingFile;
import org.quittance.exchange.Problem;
import org.quittance.money.Money;
import org.quittance.remittance.Adjustment;
import org.quittance.remittance.ProviderAdjustment;
import org.quittance.remittance.RemittanceHeader;
import org.quittance.remittance.RemittedClaim;
import org.quittance.remittance.RemittedLine;
import org.quittance.remittance.reading.RemittanceItem;
import org.quittance.remittance.reading.RemittanceReader;
import org.quittance.remittance.rules.Balancing;
import org.quittance.storage.Sha256;

/**
 * Whether a file may stand in the books, found out while it is read: envelope, values, and whether every transaction
 * adds up. Memory grows with the transactions of the file, not with its claims.
 */
final class FileCheck {

    private static final int MOST_UNBALANCED = 100;

    /**
     * A transaction that was read.
     *
     * @param header its head
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
    private final RemittanceReader reader;
    private final List<CheckedTransaction> transactions = new ArrayList<>();
    private final List<Problem> unbalanced = new ArrayList<>();
    private final MessageDigest hash = Sha256.fresh();
    private @Nullable RemittanceHeader header;
    private @Nullable Balancing balancing;

    /**
     * For a file of which nothing has been read.
     *
     * @param fileName its name, for places
     * @param reader reads it
     */
    FileCheck(String fileName, RemittanceReader reader) {
        this.fileName = fileName;
        this.reader = reader;
    }

    /**
     * Reads a file to its end.
     *
     * @return what was found
     * @throws IOException when its bytes cannot be had
     */
    static Checked of(IncomingFile file) throws IOException {
        try (RemittanceReader reader = new RemittanceReader(file.openX12())) {
            FileCheck check = new FileCheck(file.name(), reader);
            Optional<RemittanceItem> item = check.next();
            while (item.isPresent()) {
                item = check.next();
            }
            return check.checked();
        }
    }

    /**
     * The next item of the file, taken into account.
     *
     * @return empty at the end of the file, or where it cannot be read further
     * @throws IOException when the bytes cannot be had
     */
    Optional<RemittanceItem> next() throws IOException {
        Optional<RemittanceItem> item = reader.next();
        item.ifPresent(this::take);
        return item;
    }

    private void take(RemittanceItem item) {
        switch (item) {
            case RemittanceItem.Opened(RemittanceHeader opened) -> {
                header = opened;
                balancing = new Balancing(fileName, opened);
                hash.reset();
            }
            case RemittanceItem.ClaimRead(RemittedClaim claim) -> {
                if (balancing != null) {
                    balancing.take(claim);
                    hash(claim);
                }
            }
            case RemittanceItem.Closed closed -> {
                if (balancing != null && header != null) {
                    closed.providerAdjustments().forEach(this::hash);
                    Balancing.Sums sums = balancing.end(closed.providerAdjustments());
                    if (unbalanced.size() < MOST_UNBALANCED) {
                        unbalanced.addAll(balancing.problems());
                    }
                    transactions.add(
                            new CheckedTransaction(header, sums, HexFormat.of().formatHex(hash.digest())));
                }
                balancing = null;
            }
        }
    }

    /** What is said, not where it stands in the file. */
    private void hash(RemittedClaim claim) {
        hash(claim.number());
        hash(claim.status());
        hash(claim.payerControl());
        hash(claim.charge(), claim.paid(), claim.lines().size());
        claim.adjustments().forEach(this::hash);
        for (RemittedLine line : claim.lines()) {
            hash(line.code());
            hash(line.charge(), line.paid(), line.adjustments().size());
            line.adjustments().forEach(this::hash);
        }
    }

    private void hash(Adjustment adjustment) {
        hash(adjustment.code());
        hash(adjustment.amount(), Money.ZERO, 1);
    }

    private void hash(ProviderAdjustment adjustment) {
        hash(adjustment.code());
        hash(adjustment.reference());
        hash(adjustment.amount(), Money.ZERO, 1);
    }

    private void hash(Money one, Money other, int parts) {
        hash.update(ByteBuffer.allocate(20)
                .putLong(one.cents())
                .putLong(other.cents())
                .putInt(parts)
                .flip());
    }

    private void hash(String text) {
        hash.update(text.getBytes(StandardCharsets.UTF_8));
        hash.update((byte) 0);
    }

    /**
     * Whether nothing speaks against the file so far. What is wrong is often seen at the end only.
     *
     * @return false as soon as nothing of the file may stand
     */
    boolean isGood() {
        return reader.isClean() && unbalanced.isEmpty() && (balancing == null || balancing.isBalanced());
    }

    /**
     * The transaction that was read last.
     *
     * @return the last one that was closed
     */
    CheckedTransaction last() {
        return transactions.getLast();
    }

    /**
     * What was found, once {@link #next()} was empty.
     *
     * @return all of the file
     */
    Checked checked() {
        return new Checked(List.copyOf(transactions), reader.problems(), List.copyOf(unbalanced), reader.notes());
    }
}
