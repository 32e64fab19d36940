package org.quittance.storage.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A lock between processes that the operating system gives back when its holder dies, however it dies. One object per
 * file and process: closing any second channel on the file would give the lock back as well.
 */
final class LockFile implements AutoCloseable {

    private final FileChannel channel;
    private Optional<FileLock> held = Optional.empty();

    LockFile(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Waits until no other process holds it. */
    void lock() throws IOException {
        held = Optional.of(channel.lock());
    }

    /** Holds it beside others who share it; waits for one who has it alone. */
    void share() throws IOException {
        held = Optional.of(channel.lock(0, Long.MAX_VALUE, true));
    }

    /** Takes it alone if nobody has it, and says whether it did. */
    boolean tryLock() throws IOException {
        held = Optional.ofNullable(channel.tryLock());
        return held.isPresent();
    }

    void unlock() throws IOException {
        if (held.isPresent()) {
            held.get().release();
            held = Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
