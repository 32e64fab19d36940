package org.quittance.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.quittance.exchange.x12.X12Source;

/**
 * Reads an X12 file as a stream of segments, envelopes included, in fixed memory. Bad content never throws: it is
 * collected in {@link #problems()}, and after a problem nothing can be read behind, {@link #next()} is empty and
 * {@link #fatal()} is true.
 *
 * <p>Let nothing stand before {@link #next()} came back empty and {@link #clean()} is true: a file that was cut shows it
 * at its end only, and wrong counts and control numbers (SE, GE, IEA) mean that nothing of it may be posted (rule C-70).
 *
 * <p>Harmless and left out: a byte order mark, blank lines and blanks between segments, line breaks after segments and
 * inside them (files wrapped at 80 columns), leading zeros of control numbers. Text is UTF-8 where it is, else Latin-1.
 * Several interchanges, groups and transactions may follow each other. Bounds: segment 65,536 bytes, element 16,384.
 *
 * <p>Not for use by several threads.
 */
public final class X12Reader implements AutoCloseable {

    private static final int BUFFER_SIZE = 65_536;

    private final CountingStream bytes;
    private final X12Source source;

    private X12Reader(String fileName, InputStream bytes, int bufferSize) {
        this.bytes = new CountingStream(bytes);
        this.source = new X12Source(fileName, this.bytes, bufferSize);
    }

    /**
     * Opens a file at its start. Nothing is read yet.
     *
     * @param fileName its name for {@link Problem} places
     * @param bytes its unpacked bytes; closed with the reader; need not be buffered
     * @return the reader
     */
    public static X12Reader open(String fileName, InputStream bytes) {
        return new X12Reader(fileName, bytes, BUFFER_SIZE);
    }

    /** With another size of buffer, to test its edges. */
    static X12Reader open(String fileName, InputStream bytes, int bufferSize) {
        return new X12Reader(fileName, bytes, bufferSize);
    }

    /**
     * The next segment: every one in order, with ISA, GS, ST, SE, GE and IEA.
     *
     * @return empty at the end of the file, and after a fatal problem
     * @throws IOException when the bytes cannot be read, never for what they say
     */
    public Optional<Segment> next() throws IOException {
        return source.next();
    }

    /**
     * The problems found so far.
     *
     * @return the first hundred, in the order of their places
     */
    public List<Problem> problems() {
        return source.problems();
    }

    /**
     * How many problems were found so far.
     *
     * @return also those beyond the first hundred
     */
    public long problemCount() {
        return source.problemCount();
    }

    /**
     * Whether no problem was found so far. Says something about the file only once {@link #next()} was empty.
     *
     * @return true when there is none
     */
    public boolean clean() {
        return source.problemCount() == 0;
    }

    /**
     * Whether reading ended at a problem nothing can be read behind.
     *
     * @return true when {@link #next()} is empty for that reason
     */
    public boolean fatal() {
        return source.isStopped();
    }

    /**
     * What was harmless or a known habit of the sender, and read all the same.
     *
     * @return sentences for the report
     */
    public List<String> notes() {
        return source.notes();
    }

    /**
     * The envelope around the segment read last.
     *
     * @return {@link Envelope#NONE} at first
     */
    public Envelope envelope() {
        return source.envelope();
    }

    /**
     * How many segments were read.
     *
     * @return the number of the last one
     */
    public int segmentCount() {
        return source.segmentCount();
    }

    /**
     * How far the file has been read.
     *
     * @return bytes taken from the stream so far, up to a buffer more than {@link #next()} has given
     */
    public long bytesRead() {
        return bytes.count();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
