package org.quittance.remittance.reading;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quittance.exchange.Problem;
import org.quittance.exchange.Segment;
import org.quittance.exchange.X12Reader;
import org.quittance.remittance.ProviderAdjustment;

/**
 * Reads the transactions of an 835 one item at a time, in memory that does not grow with the file. What is wrong is
 * gathered, never thrown: read to the end, then look at {@link #problems()} before anything stands.
 */
public final class RemittanceReader implements AutoCloseable {

    private static final int PLB_PAIRS_END = 13;

    private final X12Reader x12;
    private final Values values = new Values();
    private final Deque<RemittanceItem> ready = new ArrayDeque<>(3);
    private final List<ProviderAdjustment> providerAdjustments = new ArrayList<>();
    private @Nullable HeaderBuilder header;
    private @Nullable ClaimBuilder claim;
    private int transactions;
    private int claims;
    private boolean open;

    /**
     * Reads from an open X12 file.
     *
     * @param x12 the segments
     */
    public RemittanceReader(X12Reader x12) {
        this.x12 = x12;
    }

    /**
     * The next item.
     *
     * @return empty at the end of the file, or where it cannot be read further
     * @throws IOException when the bytes cannot be had
     */
    public Optional<RemittanceItem> next() throws IOException {
        while (ready.isEmpty()) {
            Optional<Segment> segment = x12.next();
            if (segment.isEmpty()) {
                return Optional.empty();
            }
            take(segment.get());
        }
        return Optional.of(ready.remove());
    }

    private void take(Segment segment) {
        switch (segment.id()) {
            case "ST" -> begin(segment);
            case "SE" -> end();
            case "LX", "TS3", "TS2" -> endHead();
            case "CLP" -> {
                endHead();
                endClaim();
                claim = new ClaimBuilder(values, segment, ++claims);
            }
            case "PLB" -> {
                endHead();
                endClaim();
                takeProviderLevel(segment);
            }
            default -> {
                if (claim != null) {
                    claim.take(segment);
                } else if (header != null) {
                    header.take(segment);
                }
            }
        }
    }

    private void begin(Segment st) {
        header = new HeaderBuilder(values, st, ++transactions);
        claims = 0;
        claim = null;
        providerAdjustments.clear();
        open = true;
    }

    private void endHead() {
        if (header != null) {
            ready.add(new RemittanceItem.Opened(header.build()));
            header = null;
        }
    }

    private void endClaim() {
        if (claim != null) {
            ready.add(new RemittanceItem.ClaimRead(claim.build()));
            claim = null;
        }
    }

    private void end() {
        if (open) {
            endHead();
            endClaim();
            ready.add(new RemittanceItem.Closed(List.copyOf(providerAdjustments)));
            open = false;
        }
    }

    private void takeProviderLevel(Segment plb) {
        for (int at = 3; at <= Math.min(plb.size(), PLB_PAIRS_END); at += 2) {
            if (plb.element(at).isBlank() && plb.element(at + 1).isBlank()) {
                continue;
            }
            String code = plb.component(at, 1).strip();
            if (code.isEmpty()) {
                values.missing(plb, at, "the code of a provider-level adjustment");
            }
            providerAdjustments.add(new ProviderAdjustment(
                    providerAdjustments.size() + 1,
                    plb.number(),
                    code,
                    plb.component(at, 2).strip(),
                    values.amount(plb, at + 1)));
        }
    }

    /**
     * What is wrong with the envelope or with values, so far.
     *
     * @return the problems, a hundred of each at most
     */
    public List<Problem> problems() {
        return Stream.concat(x12.problems().stream(), values.problems().stream())
                .toList();
    }

    /**
     * Whether nothing is wrong so far.
     *
     * @return true when there are no {@link #problems()}
     */
    public boolean isClean() {
        return x12.clean() && values.problems().isEmpty();
    }

    /**
     * How far the file has been read.
     *
     * @return bytes
     */
    public long bytesRead() {
        return x12.bytesRead();
    }

    /**
     * What was made allowance for: habits of the sender, and a missing date.
     *
     * @return in words
     */
    public List<String> notes() {
        return Stream.concat(x12.notes().stream(), values.notes().stream()).toList();
    }

    @Override
    public void close() throws IOException {
        x12.close();
    }
}
