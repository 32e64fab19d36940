package org.quittance.remittance.posting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.quittance.remittance.reading.RemittanceItem;
import org.quittance.remittance.reading.RemittanceReader;

/** Reads a remittance while the database works: a few thousand claims ahead at most. */
final class ReadAhead implements AutoCloseable {

    private static final int ITEMS = 500;
    private static final int CHUNKS = 4;

    private final RemittanceReader reader;
    private final BlockingQueue<List<RemittanceItem>> chunks = new ArrayBlockingQueue<>(CHUNKS);
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private final Thread thread;
    private Iterator<RemittanceItem> current = List.<RemittanceItem>of().iterator();
    private boolean ended;

    ReadAhead(RemittanceReader reader) {
        this.reader = reader;
        this.thread = Thread.ofPlatform().daemon().name("remittance-reader").start(this::read);
    }

    private void read() {
        try {
            List<RemittanceItem> chunk = new ArrayList<>(ITEMS);
            Optional<RemittanceItem> item = reader.next();
            while (item.isPresent()) {
                chunk.add(item.get());
                if (chunk.size() == ITEMS) {
                    chunks.put(chunk);
                    chunk = new ArrayList<>(ITEMS);
                }
                item = reader.next();
            }
            if (!chunk.isEmpty()) {
                chunks.put(chunk);
            }
        } catch (InterruptedException e) {
            return;
        } catch (IOException | RuntimeException e) {
            failure.set(e);
        }
        putEnd();
    }

    private void putEnd() {
        try {
            chunks.put(List.of());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Optional<RemittanceItem> next() throws IOException {
        if (!current.hasNext() && !ended) {
            try {
                current = chunks.take().iterator();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("Reading was interrupted.", e);
            }
            ended = !current.hasNext();
        }
        if (current.hasNext()) {
            return Optional.of(current.next());
        }
        Exception failed = failure.get();
        if (failed instanceof IOException broken) {
            throw broken;
        }
        if (failed instanceof RuntimeException wrong) {
            throw wrong;
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        reader.close();
    }
}
