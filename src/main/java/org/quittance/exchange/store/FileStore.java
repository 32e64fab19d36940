package org.quittance.exchange.store;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.exchange.KeptFile;
import org.quittance.exchange.KeptFileId;
import org.quittance.exchange.KeptStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of kept files and their pieces. */
public final class FileStore {

    /** How large a piece is, in bytes. */
    public static final int CHUNK = 1 << 20;

    private static final String COLUMNS = "id, name, size_bytes, kind, arrived_at, arrived_by, status, reason, taken";

    private final JdbcClient jdbc;

    /**
     * Over a database.
     *
     * @param dataSource with the clinic's tables
     */
    public FileStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * The file with these bytes.
     *
     * @param sha256 over the unpacked bytes, in hexadecimal digits
     * @return empty when they never came
     */
    public Optional<KeptFile> find(String sha256) {
        return jdbc.sql("select " + COLUMNS + " from kept_file where sha256 = :sha256")
                .param("sha256", HexFormat.of().parseHex(sha256))
                .query(FileStore::file)
                .optional();
    }

    /**
     * A kept file.
     *
     * @param id names it
     * @return empty when there is none
     */
    public Optional<KeptFile> find(KeptFileId id) {
        return jdbc.sql("select " + COLUMNS + " from kept_file where id = :id")
                .param("id", id.value())
                .query(FileStore::file)
                .optional();
    }

    /**
     * Writes a file's row, unless its bytes are there: then waits for whoever is writing them.
     *
     * @param sha256 over the unpacked bytes, in hexadecimal digits
     * @param arrival name, size, kind, when and by whom
     * @return the new id; empty when the bytes are there
     */
    public Optional<KeptFileId> insert(String sha256, NewFile arrival) {
        String sql = """
                insert into kept_file (id, sha256, name, size_bytes, kind, arrived_at, arrived_by)
                values (:id, :sha256, :name, :sizeBytes, :kind, :arrivedAt, :arrivedBy)
                on conflict (sha256) do nothing
                """;
        KeptFileId id = FileIds.next(arrival.arrivedAt());
        int rows = jdbc.sql(sql)
                .param("id", id.value())
                .param("sha256", HexFormat.of().parseHex(sha256))
                .param("name", arrival.name())
                .param("sizeBytes", arrival.sizeBytes())
                .param("kind", arrival.kind())
                .param("arrivedAt", Timestamp.from(arrival.arrivedAt()))
                .param("arrivedBy", arrival.arrivedBy())
                .update();
        return rows == 1 ? Optional.of(id) : Optional.empty();
    }

    /**
     * A file that is new.
     *
     * @param name at most 255 characters
     * @param sizeBytes unpacked
     * @param kind as recognised
     * @param arrivedAt now
     * @param arrivedBy who brought it
     */
    public record NewFile(String name, long sizeBytes, String kind, Instant arrivedAt, String arrivedBy) {}

    /**
     * Writes a file's pieces.
     *
     * @param bytes read to their end
     * @return the SHA-256 of what was written, in hexadecimal digits
     * @throws IOException when the bytes cannot be read
     */
    public String insertChunks(KeptFileId id, InputStream bytes) throws IOException {
        DigestInputStream digesting = Hashes.digesting(bytes);
        byte[] buffer = new byte[CHUNK];
        int n = 0;
        for (int read = digesting.readNBytes(buffer, 0, CHUNK);
                read > 0;
                read = digesting.readNBytes(buffer, 0, CHUNK)) {
            jdbc.sql("insert into kept_chunk (file_id, n, bytes) values (:id, :n, :bytes)")
                    .param("id", id.value())
                    .param("n", n++)
                    .param("bytes", read == CHUNK ? buffer : Arrays.copyOf(buffer, read))
                    .update();
        }
        return Hashes.hex(digesting);
    }

    /**
     * One piece of a file.
     *
     * @param n which, from 0
     * @return empty behind the last
     */
    public Optional<byte[]> chunk(KeptFileId id, int n) {
        return jdbc.sql("select bytes from kept_chunk where file_id = :id and n = :n")
                .param("id", id.value())
                .param("n", n)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /**
     * Says what became of a file.
     *
     * @param status what became of it
     * @param reason why; empty when accepted
     * @param taken whether an importer looked at it
     */
    public void conclude(KeptFileId id, KeptStatus status, String reason, boolean taken) {
        jdbc.sql("update kept_file set status = :status, reason = :reason, taken = :taken where id = :id")
                .param("id", id.value())
                .param("status", status.word())
                .param("reason", reason)
                .param("taken", taken)
                .update();
    }

    /**
     * The files of a status, newest first.
     *
     * @param before only files that arrived earlier
     * @param most how many at most
     * @return a page of them
     */
    public List<KeptFile> page(KeptStatus status, Instant before, int most) {
        String sql = "select " + COLUMNS
                + " from kept_file where status = :status and arrived_at < :before"
                + " order by arrived_at desc, id desc limit :most";
        return jdbc.sql(sql)
                .param("status", status.word())
                .param("before", Timestamp.from(before))
                .param("most", most)
                .query(FileStore::file)
                .list();
    }

    private static KeptFile file(ResultSet row, int number) throws SQLException {
        return new KeptFile(
                new KeptFileId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getLong("size_bytes"),
                row.getString("kind"),
                row.getTimestamp("arrived_at").toInstant(),
                row.getString("arrived_by"),
                KeptStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getString("reason"),
                row.getBoolean("taken"));
    }
}
