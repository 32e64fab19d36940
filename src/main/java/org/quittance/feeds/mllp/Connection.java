package org.quittance.feeds.mllp;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection: a thread reads messages and hands them in, another writes the acknowledgements in the same order. A
 * sender may send on without waiting, up to a number of messages that are not answered yet.
 */
final class Connection {

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    private static final int MOST_UNANSWERED = 256;
    private static final int BUFFER_BYTES = 64 << 10;
    private static final byte[] END = {0x1c, 0x0d};

    private final Socket socket;
    private final Function<byte[], CompletableFuture<byte[]>> queue;
    private final Function<byte[], byte[]> tooLarge;
    private final BlockingQueue<Optional<CompletableFuture<byte[]>>> unanswered =
            new ArrayBlockingQueue<>(MOST_UNANSWERED);

    Connection(Socket socket, Function<byte[], CompletableFuture<byte[]>> queue, Function<byte[], byte[]> tooLarge) {
        this.socket = socket;
        this.queue = queue;
        this.tooLarge = tooLarge;
    }

    /** Serves until the other side has finished; what was read by then is answered. */
    void serve() throws InterruptedException {
        Thread writer = Thread.ofVirtual().name("mllp answers").start(this::answer);
        try {
            Frames frames = new Frames(new BufferedInputStream(socket.getInputStream(), BUFFER_BYTES));
            for (Optional<byte[]> next = frames.next(); next.isPresent(); next = frames.next()) {
                unanswered.put(Optional.of(queue.apply(next.get())));
            }
        } catch (Frames.BrokenException e) {
            LOG.warn("A feed's connection was closed: {}", e.getMessage());
            if (e.beginning().isPresent()) {
                unanswered.put(Optional.of(CompletableFuture.completedFuture(
                        tooLarge.apply(e.beginning().get()))));
            }
        } catch (SocketTimeoutException e) {
            LOG.info("A feed's connection was idle for long and is closed");
        } catch (SocketException e) {
            LOG.info("A feed's connection broke off");
        } catch (IOException | RuntimeException e) {
            LOG.warn("A feed's connection failed: {}", e.getClass().getSimpleName());
        } finally {
            unanswered.put(Optional.empty());
            writer.join();
            close();
        }
    }

    private void answer() {
        boolean open = true;
        try {
            OutputStream out = socket.getOutputStream();
            for (var next = unanswered.take(); next.isPresent(); next = unanswered.take()) {
                byte[] text = next.get().join();
                if (open) {
                    open = write(out, text);
                }
            }
        } catch (IOException | CompletionException e) {
            LOG.warn("A feed's messages could not be answered: {}", e.getClass().getSimpleName());
            close();
            drain();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The reader must not wait for room when nobody answers any more. */
    private void drain() {
        try {
            for (var next = unanswered.take(); next.isPresent(); next = unanswered.take()) {
                // Not answered: the sender will send it again.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean write(OutputStream out, byte[] text) {
        try {
            byte[] frame = new byte[text.length + 3];
            frame[0] = 0x0b;
            System.arraycopy(text, 0, frame, 1, text.length);
            System.arraycopy(END, 0, frame, text.length + 1, END.length);
            out.write(frame);
            out.flush();
            return true;
        } catch (IOException e) {
            LOG.info("A feed's connection broke off before it was answered");
            return false;
        }
    }

    /** Reads no more; what was read is still answered. */
    void finish() {
        try {
            socket.shutdownInput();
        } catch (IOException e) {
            close();
        }
    }

    private void close() {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("A socket could not be closed", e);
        }
    }
}
