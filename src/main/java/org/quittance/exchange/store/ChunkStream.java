package org.quittance.exchange.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.quittance.exchange.KeptFileId;

/** The bytes of a kept file, one piece at a time, each by its own short query. */
public final class ChunkStream extends InputStream {

    private final FileStore store;
    private final KeptFileId id;
    private byte[] piece = new byte[0];
    private int position;
    private int next;
    private boolean ended;

    /**
     * At the first byte.
     *
     * @param store where the pieces are
     */
    public ChunkStream(FileStore store, KeptFileId id) {
        this.store = store;
        this.id = id;
    }

    @Override
    public int read() throws IOException {
        return ready() ? piece[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!ready()) {
            return -1;
        }
        int count = Math.min(length, piece.length - position);
        System.arraycopy(piece, position, into, from, count);
        position += count;
        return count;
    }

    private boolean ready() {
        if (position < piece.length) {
            return true;
        }
        if (ended) {
            return false;
        }
        Optional<byte[]> following = store.chunk(id, next++);
        piece = following.orElseGet(() -> new byte[0]);
        position = 0;
        ended = piece.length < FileStore.CHUNK;
        return piece.length > 0;
    }
}
