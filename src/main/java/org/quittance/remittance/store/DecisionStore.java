package org.quittance.remittance.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.ledger.EntryId;
import org.quittance.remittance.Decision;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people decided about payers' answers. Rows are only added. */
public final class DecisionStore {

    private final JdbcClient jdbc;

    /**
     * Reads and writes through a data source.
     *
     * @param dataSource where
     */
    public DecisionStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Adds a decision.
     *
     * @param decision what was decided
     */
    public void add(Decision decision) {
        jdbc.sql("""
                        insert into remittance_decision
                            (answer_id, n, kind, claim_id, entry_id, reason, decided_by, decided_at)
                        select :answer, coalesce(max(n), 0) + 1, :kind, :claim::uuid, :entry::bigint, :reason, :by, :at
                        from remittance_decision where answer_id = :answer""")
                .param("answer", decision.answer())
                .param("kind", decision.kind().name().toLowerCase(Locale.ROOT))
                .param("claim", decision.claim().map(UUID::toString).orElse(null))
                .param(
                        "entry",
                        decision.entry()
                                .map(entry -> Long.toString(entry.value()))
                                .orElse(null))
                .param("reason", decision.reason())
                .param("by", decision.by())
                .param("at", decision.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * The ledger's key of the next decision about an answer: each moves money once, and another may come after it.
     *
     * @param what a word for it
     * @return a key nobody used
     */
    public String key(String what, UUID answer) {
        int before = jdbc.sql("select count(*)::int from remittance_decision where answer_id = :answer")
                .param("answer", answer)
                .query(Integer.class)
                .single();
        return what + ":" + answer + (before == 0 ? "" : ":" + before);
    }

    /**
     * Accepts an answer that looked unusual: it waits for nobody any more.
     */
    public void accept(UUID answer) {
        jdbc.sql("update remittance_claim set outcome = 'posted' where id = :id and outcome = 'review'")
                .param("id", answer)
                .update();
    }

    /**
     * Decisions about answers.
     *
     * @return the earliest first
     */
    public List<Decision> about(Collection<UUID> answers) {
        return jdbc.sql("""
                        select answer_id, kind, claim_id, entry_id, reason, decided_by, decided_at
                        from remittance_decision where answer_id = any(:answers) order by answer_id, n""")
                .param("answers", answers.toArray(UUID[]::new))
                .query((row, n) -> new Decision(
                        row.getObject("answer_id", UUID.class),
                        Decision.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        Optional.ofNullable(row.getObject("claim_id", UUID.class)),
                        Optional.ofNullable(row.getObject("entry_id", Long.class))
                                .map(EntryId::new),
                        row.getString("reason"),
                        row.getString("decided_by"),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
