package org.quittance.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.quittance.exchange.recognise.Recogniser;
import org.quittance.exchange.store.ChunkStream;
import org.quittance.exchange.store.FileStore;
import org.quittance.exchange.store.Hashes;
import org.quittance.staff.Actor;
import org.quittance.storage.CertainTransactions;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the bytes of what arrived, each file once: known by the SHA-256 of its unpacked bytes, however it is named or
 * packed and by whatever way it comes. Memory stays flat: a file is read in pieces of 1 MiB.
 */
@Component
public class Inbox {

    private static final int LONGEST_NAME = 255;

    private final FileStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final HeldTasks tasks;

    /**
     * Over a database.
     *
     * @param dataSource with the clinic's tables
     * @param clock says when files arrive
     * @param tasks told which files are held
     */
    public Inbox(DataSource dataSource, Clock clock, HeldTasks tasks) {
        this.tasks = tasks;
        this.store = new FileStore(dataSource);
        this.transaction = new TransactionTemplate(new CertainTransactions(dataSource));
        this.clock = clock;
    }

    /**
     * A file that was read once from start to end.
     *
     * @param kind what it is
     * @param sha256 over its bytes, in 64 hexadecimal digits
     * @param sizeBytes how many there are
     */
    public record Looked(Recognised kind, String sha256, long sizeBytes) {}

    /**
     * Reads a file to its end: what it is, how large, and its hash. Keeps nothing.
     *
     * @param name for places
     * @param bytes unpacked
     * @return what was found
     * @throws IOException when the bytes cannot be read
     */
    public Looked look(String name, InputStreamSource bytes) throws IOException {
        try (CountingStream counting = new CountingStream(bytes.getInputStream());
                DigestInputStream digesting = Hashes.digesting(counting)) {
            Recognised kind = Recogniser.recognise(name, digesting);
            digesting.transferTo(OutputStream.nullOutputStream());
            return new Looked(kind, Hashes.hex(digesting), counting.count());
        }
    }

    /**
     * Keeps a file unless its bytes came before. Of two that keep the same bytes at once, on whatever nodes, one gets
     * {@link Keep.Kept}; the other waits and gets {@link Keep.Seen}.
     *
     * @param by who brought it
     * @param name its name, without folders
     * @param bytes unpacked; opened twice
     * @return the kept file
     * @throws IOException when the bytes cannot be read, or changed meanwhile; nothing is kept then
     */
    public Keep keep(Actor by, String name, InputStreamSource bytes) throws IOException {
        return keep(by, name, look(name, bytes), bytes);
    }

    /**
     * Keeps a file that was looked at.
     *
     * @param by who brought it
     * @param name its name, without folders
     * @param looked what {@link #look} found
     * @param bytes the same bytes again
     * @return the kept file
     * @throws IOException when the bytes cannot be read, or changed meanwhile; nothing is kept then
     */
    public Keep keep(Actor by, String name, Looked looked, InputStreamSource bytes) throws IOException {
        Optional<KeptFile> before = store.find(looked.sha256());
        if (before.isPresent()) {
            return new Keep.Seen(before.get());
        }
        FileStore.NewFile arrival = new FileStore.NewFile(
                shortened(name), looked.sizeBytes(), looked.kind().type(), Instant.now(clock), by.name());
        Optional<KeptFileId> written = unchecked(() -> transaction.execute(status -> {
            Optional<KeptFileId> id = store.insert(looked.sha256(), arrival);
            id.ifPresent(fresh -> writeChunks(fresh, looked, bytes));
            return id;
        }));
        KeptFile file = written.flatMap(store::find)
                .or(() -> store.find(looked.sha256()))
                .orElseThrow(() -> new IllegalStateException("a kept file is gone"));
        return written.isPresent() ? new Keep.Kept(file) : new Keep.Seen(file);
    }

    private void writeChunks(KeptFileId id, Looked looked, InputStreamSource bytes) {
        try (InputStream in = bytes.getInputStream()) {
            if (!store.insertChunks(id, in).equals(looked.sha256())) {
                throw new FileChangedException();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Looks for a file by its bytes.
     *
     * @param sha256 over the unpacked bytes, in 64 hexadecimal digits
     * @return empty when they never came
     */
    public Optional<KeptFile> find(String sha256) {
        return store.find(sha256);
    }

    /**
     * Looks for a file.
     *
     * @param id names it
     * @return empty when there is none
     */
    public Optional<KeptFile> find(KeptFileId id) {
        return store.find(id);
    }

    /**
     * The files of a status, newest first.
     *
     * @param before only files that arrived earlier; for the next page the last one's time
     * @param most how many at most
     * @return a page of them
     */
    public List<KeptFile> page(KeptStatus status, Instant before, int most) {
        return store.page(status, before, most);
    }

    /**
     * Opens a kept file.
     *
     * @param id names it
     * @return its bytes from the start, fetched piece by piece; empty when there is none
     */
    public InputStream open(KeptFileId id) {
        return new ChunkStream(store, id);
    }

    /**
     * Says what became of a file.
     *
     * @param by who brought it, or decides about it
     * @param id names it
     * @param status what became of it
     * @param reason why, in one sentence; empty when accepted
     */
    public void conclude(Actor by, KeptFileId id, KeptStatus status, String reason) {
        concluded(by, id, status, reason, true);
    }

    /**
     * Says that nobody takes a file of its kind. It is looked at anew when it comes again.
     *
     * @param by who brought it, or decides about it
     * @param id names it
     * @param reason what it is, in one sentence
     */
    public void concludeUntaken(Actor by, KeptFileId id, String reason) {
        concluded(by, id, KeptStatus.REJECTED, reason, false);
    }

    /**
     * Has a held or rejected file taken up again the next time it comes.
     *
     * @param by who brought it, or decides about it
     * @param id names it
     */
    public void reconsider(Actor by, KeptFileId id) {
        concluded(by, id, KeptStatus.KEPT, "", false);
    }

    private void concluded(Actor by, KeptFileId id, KeptStatus status, String reason, boolean taken) {
        transaction.executeWithoutResult(at -> {
            store.conclude(id, status, reason, taken);
            tasks.concluded(by, id, status);
        });
    }

    private static String shortened(String name) {
        StringBuilder clean = new StringBuilder();
        name.codePoints()
                .limit(LONGEST_NAME)
                .map(c -> Character.isISOControl(c) || (c >= 0xD800 && c <= 0xDFFF) ? '_' : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static <T> T unchecked(Supplier<T> work) throws IOException {
        try {
            return work.get();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
