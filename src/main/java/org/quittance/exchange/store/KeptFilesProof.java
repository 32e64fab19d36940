package org.quittance.exchange.store;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.quittance.ledger.Discrepancy;
import org.quittance.ledger.Evidence;
import org.quittance.ledger.Proof;
import org.quittance.storage.Sha256;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every kept file has the bytes with which it came: their SHA-256 is computed again, a piece at a time. */
@Component
@Order(70)
public final class KeptFilesProof implements Proof {

    private static final int PIECES_AT_ONCE = 8;

    private final JdbcClient jdbc;

    /**
     * A proof.
     *
     * @param dataSource where files are kept
     */
    public KeptFilesProof(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public String claim() {
        return "every kept file has the bytes with which it came";
    }

    @Override
    public Evidence prove(Consumer<Discrepancy> found) {
        Reading reading = new Reading(found);
        jdbc.sql("""
                        select file.id, file.sha256, file.size_bytes, chunk.bytes
                        from kept_file file left join kept_chunk chunk on chunk.file_id = file.id
                        order by file.id, chunk.n""").withFetchSize(PIECES_AT_ONCE).query(reading::piece);
        reading.endFile();
        return Evidence.of("files", reading.files).and("bytes", reading.allBytes);
    }

    /** One file after another, with the hash of what was read of it. */
    private static final class Reading {
        private final Consumer<Discrepancy> found;
        private final MessageDigest hash = Sha256.fresh();
        private @Nullable UUID file;
        private byte[] sha256 = {};
        private long size;
        private long read;
        private long files;
        private long allBytes;

        Reading(Consumer<Discrepancy> found) {
            this.found = found;
        }

        void piece(ResultSet row) throws SQLException {
            UUID id = row.getObject("id", UUID.class);
            if (!id.equals(file)) {
                endFile();
                file = id;
                sha256 = row.getBytes("sha256");
                size = row.getLong("size_bytes");
            }
            byte[] bytes = row.getBytes("bytes");
            if (bytes != null) {
                hash.update(bytes);
                read += bytes.length;
            }
        }

        void endFile() {
            byte[] now = hash.digest();
            if (file != null) {
                files++;
                allBytes += read;
                if (read != size || !Arrays.equals(now, sha256)) {
                    found.accept(new Discrepancy.OfRow(
                            "kept_file",
                            file.toString(),
                            "has other bytes than those with which it came",
                            "take the file from a backup, or from whoever sent it"));
                }
            }
            read = 0;
        }
    }
}
