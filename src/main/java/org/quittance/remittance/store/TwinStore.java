package org.quittance.remittance.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Remittances that stand under the payer, trace and amount of one that arrives (rules A-45, C-55). */
public final class TwinStore {

    private static final int MOST_SAME = 20;

    private static final String STANDING = """
            select file_id, file_name, transaction_no, encode(content_hash, 'hex') as content, paid_on, posted_on
            from remittance
            where payer_id = :payer and trace = :trace and bpr02_cents = :sent and undone_entry_id is null
            """;

    /**
     * A remittance that stands.
     *
     * @param fileName that file's name
     * @param transactionNo its position in the file
     * @param content hash of what it says, in hexadecimal
     * @param paidOn date of its money
     * @param postedOn the ledger day
     */
    public record Twin(
            UUID fileId, String fileName, int transactionNo, String content, LocalDate paidOn, LocalDate postedOn) {}

    /**
     * What is looked for.
     *
     * @param payer who pays
     * @param trace TRN02
     * @param sent BPR02
     */
    public record Key(UUID payer, String trace, Money sent) {}

    private final JdbcClient jdbc;

    /**
     * Reads through a data source.
     *
     * @param dataSource where
     */
    public TwinStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Whether any stands.
     *
     * @param key payer, trace and amount
     * @return false for nearly all
     */
    public boolean any(Key key) {
        return find(key, "limit 1").query((row, n) -> twin(row)).optional().isPresent();
    }

    /**
     * Those that say the same.
     *
     * @param key payer, trace and amount
     * @param content hash of what it says, in hexadecimal
     * @return a few
     */
    public List<Twin> same(Key key, String content) {
        return find(key, "and content_hash = :content limit " + MOST_SAME)
                .param("content", HexFormat.of().parseHex(content))
                .query((row, n) -> twin(row))
                .list();
    }

    /**
     * The latest that came in another file.
     *
     * @param key payer, trace and amount
     * @param fileId the file that is being read
     * @return one, where there is one
     */
    public Optional<Twin> elsewhere(Key key, UUID fileId) {
        return find(key, "and file_id <> :file order by paid_on desc limit 1")
                .param("file", fileId)
                .query((row, n) -> twin(row))
                .optional();
    }

    private JdbcClient.StatementSpec find(Key key, String more) {
        return jdbc.sql(STANDING + more)
                .param("payer", key.payer())
                .param("trace", key.trace())
                .param("sent", key.sent().cents());
    }

    /**
     * What became of a transaction of a file that was posted before.
     *
     * @param fileId the kept file
     * @param transactionNo its position in the file
     * @return how often it was posted and taken back, and whether it stands
     */
    public Before before(UUID fileId, int transactionNo) {
        return jdbc.sql("""
                        select count(*) filter (where undone_entry_id is not null)::int as taken_back,
                               count(*) filter (where undone_entry_id is null)::int as standing
                        from remittance where file_id = :file and transaction_no = :no""")
                .param("file", fileId)
                .param("no", transactionNo)
                .query((row, n) -> new Before(row.getInt(1), row.getInt(2) > 0))
                .single();
    }

    /**
     * A transaction that was posted before.
     *
     * @param takenBack how often it was taken back
     * @param stands whether it stands
     */
    public record Before(int takenBack, boolean stands) {}

    /**
     * Transactions of a file that were taken back and do not stand again.
     *
     * @param fileId the kept file
     * @return how many
     */
    public int takenBack(UUID fileId) {
        return jdbc.sql("""
                        select count(distinct undone.transaction_no)::int from remittance undone
                        where undone.file_id = :file and undone.undone_entry_id is not null
                          and not exists (select from remittance again
                                          where again.file_id = undone.file_id
                                            and again.transaction_no = undone.transaction_no
                                            and again.undone_entry_id is null)
                        """).param("file", fileId).query(Integer.class).single();
    }

    private static Twin twin(ResultSet row) throws SQLException {
        return new Twin(
                row.getObject("file_id", UUID.class),
                row.getString("file_name"),
                row.getInt("transaction_no"),
                row.getString("content"),
                row.getObject("paid_on", LocalDate.class),
                row.getObject("posted_on", LocalDate.class));
    }
}
