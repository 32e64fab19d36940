package org.quittance.claims.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.quittance.exchange.IncomingFile;
import org.quittance.exchange.Segment;
import org.quittance.exchange.X12Reader;
import org.quittance.storage.Sha256;

/**
 * Reads a whole file once without writing anything: whether it is whole, whether every claim adds up, and what it
 * holds. Only a file without problems is read a second time to be booked.
 *
 * @param sha256 of its bytes, hexadecimal
 * @param transactions in their order
 * @param submittedOn BHT04 of its first claim; empty when there is none
 */
record FileScan(String sha256, List<Transaction> transactions, Optional<LocalDate> submittedOn) {

    /**
     * A transaction (ST).
     *
     * @param control ST02
     * @param claims how many CLM it has
     */
    record Transaction(String control, int claims) {}

    int claims() {
        return transactions.stream().mapToInt(Transaction::claims).sum();
    }

    static FileScan of(IncomingFile file, FileProblems problems) {
        MessageDigest sha256 = Sha256.fresh();
        Walk walk = new Walk();
        try (DigestInputStream bytes = new DigestInputStream(file.open(), sha256);
                X12Reader reader = X12Reader.open(file.name(), bytes)) {
            FileProblems content = new FileProblems();
            walk.through(reader, content);
            bytes.transferTo(java.io.OutputStream.nullOutputStream());
            problems.rejectAll(reader.problems(), reader.problemCount());
            problems.addAll(content);
            reader.notes().forEach(problems::note);
            if (problems.none() && walk.claims == 0) {
                problems.reject(ClaimFault.NO_CLAIM.at(file.name(), "0"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FileScan(
                HexFormat.of().formatHex(sha256.digest()), List.copyOf(walk.transactions), walk.submittedOn);
    }

    /** Reads claims of a file that was scanned, one after the other. */
    static void claims(IncomingFile file, Consumer<SentClaim> taker) {
        FileProblems none = new FileProblems();
        ClaimLoops loops = new ClaimLoops(none);
        try (X12Reader reader = file.openX12()) {
            for (Optional<Segment> next = reader.next(); next.isPresent(); next = reader.next()) {
                loops.take(next.get(), reader.envelope()).ifPresent(taker);
            }
            if (!reader.clean() || !none.none()) {
                throw new IllegalStateException("The file is not what it was when it was scanned.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        loops.ended().ifPresent(taker);
    }

    /** One reading. */
    private static final class Walk {

        private final List<Transaction> transactions = new ArrayList<>();
        private Optional<LocalDate> submittedOn = Optional.empty();
        private int claims;
        private int inTransaction;
        private String control = "";

        void through(X12Reader reader, FileProblems content) throws IOException {
            ClaimLoops loops = new ClaimLoops(content);
            for (Optional<Segment> next = reader.next(); next.isPresent(); next = reader.next()) {
                Segment segment = next.get();
                if (segment.is("ST")) {
                    close();
                    control = segment.element(2);
                } else if (segment.is("CLM")) {
                    claims++;
                    inTransaction++;
                }
                seen(loops.take(segment, reader.envelope()));
            }
            seen(loops.ended());
            close();
        }

        private void seen(Optional<SentClaim> claim) {
            if (submittedOn.isEmpty()) {
                submittedOn = claim.map(SentClaim::submittedOn);
            }
        }

        private void close() {
            if (!control.isEmpty()) {
                transactions.add(new Transaction(control, inTransaction));
            }
            control = "";
            inTransaction = 0;
        }
    }
}
