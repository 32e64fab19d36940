package org.quittance.exchange.x12;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quittance.exchange.Envelope;
import org.quittance.exchange.Problem;
import org.quittance.exchange.Segment;

/** Splits and checks one file: what stands behind {@link org.quittance.exchange.X12Reader}. */
public final class X12Source {

    private final Problems problems = new Problems();
    private final Tokenizer tokenizer;
    private final EnvelopeCheck check;
    private final Unused unused = new Unused();
    private boolean ended;

    /**
     * Starts reading.
     *
     * @param fileName for places
     * @param in the unpacked bytes
     * @param bufferSize how many bytes are read at once, at first
     */
    public X12Source(String fileName, InputStream in, int bufferSize) {
        this.tokenizer = new Tokenizer(fileName, in, bufferSize, problems);
        this.check = new EnvelopeCheck(fileName, problems);
    }

    /**
     * The next segment.
     *
     * @return empty at the end and after a problem nothing can be read behind
     * @throws IOException when the bytes cannot be read
     */
    public Optional<Segment> next() throws IOException {
        if (ended) {
            return Optional.empty();
        }
        Optional<Segment> read = tokenizer.next();
        if (read.isPresent()) {
            Segment segment = read.get();
            check.see(segment, tokenizer.isProperHeader());
            unused.see(segment);
            if (check.isClosed()) {
                tokenizer.expectInterchange();
            }
            return read;
        }
        ended = true;
        if (!tokenizer.isStopped()) {
            check.end();
        }
        return read;
    }

    /**
     * Whether a problem ended the reading.
     *
     * @return true when there may be more behind it
     */
    public boolean isStopped() {
        return tokenizer.isStopped();
    }

    /**
     * The envelope around the segment read last.
     *
     * @return never null
     */
    public Envelope envelope() {
        return check.envelope();
    }

    /**
     * The problems so far.
     *
     * @return the first hundred
     */
    public List<Problem> problems() {
        return problems.kept();
    }

    /**
     * How many problems there are so far.
     *
     * @return also those that were not kept
     */
    public long problemCount() {
        return problems.count();
    }

    /**
     * What was harmless, or a known habit, and read all the same.
     *
     * @return sentences
     */
    public List<String> notes() {
        return Stream.concat(problems.notes().stream(), unused.note().stream()).toList();
    }

    /**
     * How many segments were handed out.
     *
     * @return in the whole file so far
     */
    public int segmentCount() {
        return tokenizer.count();
    }
}
