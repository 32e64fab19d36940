package org.quittance.feeds.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.feeds.Attempt;
import org.quittance.feeds.FeedMessage;
import org.quittance.feeds.MessageState;
import org.quittance.feeds.MessageTasks;
import org.quittance.staff.Actor;
import org.quittance.storage.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tables {@code feed_message} and {@code feed_attempt}. */
@Component("feedMessageStore")
public class MessageStore {

    private static final String SELECT = """
            select id, arrived_at, sender, control_id, kind, state, place, why, remedy from feed_message
            """;

    private static final String ADD = """
            insert into feed_message (id, arrived_at, sender, control_id, kind, hash, twin_hash, content, state, place,
                why, remedy)
            select id, arrived_at, sender, control_id, kind, hash, twin_hash, decode(content, 'hex'), state, place, why, remedy
            from unnest(:id::uuid[], :arrivedAt::timestamptz[], :sender::text[], :control::text[], :kind::text[],
                :hash::text[], :twin::text[], :content::text[], :state::text[], :place::text[], :why::text[], :remedy::text[])
                as kept (id, arrived_at, sender, control_id, kind, hash, twin_hash, content, state, place, why, remedy)""";

    private static final String UPDATE = """
            update feed_message set state = :state, place = :place, why = :why, remedy = :remedy where id = :id""";

    private static final String TRY = """
            insert into feed_attempt (message_id, n, at, by, code, place, why, content)
            select :id, coalesce(max(n), 0) + 1, :at, :by, :code, :place, :why, :content
            from feed_attempt where message_id = :id""";

    private static final String COUNT = """
            select state, count(*) from feed_message where arrived_at >= :since or state = 'waiting' group by state""";

    private final JdbcClient jdbc;
    private final MessageTasks tasks;

    /**
     * The tables in a database.
     *
     * @param tasks told what waits
     */
    public MessageStore(DataSource dataSource, MessageTasks tasks) {
        this.jdbc = JdbcClient.create(dataSource);
        this.tasks = tasks;
    }

    /**
     * A message that was kept before.
     *
     * @param state where it stands
     */
    public record Kept(UUID id, MessageState state) {}

    /**
     * A message to keep.
     *
     * @param message what is known of it
     * @param hash of its content
     * @param twinHash of what it says
     * @param raw content as received, one character per byte
     */
    public record Row(FeedMessage message, String hash, String twinHash, String raw) {}

    /**
     * A message that is in the books.
     *
     * @param sender who sent it
     * @param control how the sender names it
     */
    public record Applied(String sender, String control) {}

    /**
     * Messages in the books that say the same as others, first ones before later ones.
     *
     * @param twinHashes of what they say
     * @return those known, by what they say
     */
    public Map<String, List<Applied>> twins(Collection<String> twinHashes) {
        Map<String, List<Applied>> found = new HashMap<>();
        if (!twinHashes.isEmpty()) {
            jdbc.sql("""
                            select twin_hash, sender, control_id from feed_message
                            where twin_hash = any(:hashes) and state in ('applied', 'mended') order by id""")
                    .param("hashes", SqlArrays.of(twinHashes, hash -> hash))
                    .query(row -> {
                        found.computeIfAbsent(row.getString(1), any -> new ArrayList<>())
                                .add(new Applied(row.getString(2), row.getString(3)));
                    });
        }
        return found;
    }

    /**
     * Messages that were kept before.
     *
     * @param hashes of their content
     * @return those known
     */
    public Map<String, Kept> byHashes(Collection<String> hashes) {
        Map<String, Kept> found = new HashMap<>();
        jdbc.sql("select hash, id, state from feed_message where hash = any(:hashes)")
                .param("hashes", SqlArrays.of(hashes, hash -> hash))
                .query(row -> {
                    found.put(
                            row.getString(1),
                            new Kept(row.getObject(2, UUID.class), MessageState.ofWord(row.getString(3))));
                });
        return found;
    }

    /**
     * Keeps messages.
     */
    public void add(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        HexFormat hex = HexFormat.of();
        jdbc.sql(ADD)
                .param("id", SqlArrays.of(rows, row -> row.message().id()))
                .param(
                        "arrivedAt",
                        SqlArrays.of(rows, row -> row.message().arrivedAt().atOffset(ZoneOffset.UTC)))
                .param("sender", SqlArrays.of(rows, row -> row.message().sender()))
                .param("control", SqlArrays.of(rows, row -> row.message().control()))
                .param("kind", SqlArrays.of(rows, row -> row.message().kind()))
                .param("hash", SqlArrays.of(rows, Row::hash))
                .param("twin", SqlArrays.of(rows, Row::twinHash))
                .param(
                        "content",
                        SqlArrays.of(rows, row -> hex.formatHex(row.raw().getBytes(StandardCharsets.ISO_8859_1))))
                .param("state", SqlArrays.of(rows, row -> row.message().state().word()))
                .param("place", SqlArrays.of(rows, row -> row.message().place()))
                .param("why", SqlArrays.of(rows, row -> row.message().why()))
                .param("remedy", SqlArrays.of(rows, row -> row.message().remedy()))
                .update();
        tasks.follow(
                Actor.operator("feed"),
                rows.stream()
                        .map(Row::message)
                        .filter(message -> message.state() == MessageState.WAITING)
                        .map(FeedMessage::id)
                        .toList(),
                MessageState.WAITING.word());
    }

    /**
     * Notes an attempt at a message that was kept before, and where the message stands now.
     *
     * @param id which message
     * @param state where it stands now
     * @param remedy what to do
     */
    public void attempt(UUID id, Attempt attempt, MessageState state, String remedy) {
        jdbc.sql(TRY)
                .param("id", id)
                .param("at", attempt.at().atOffset(ZoneOffset.UTC))
                .param("by", attempt.by())
                .param("code", attempt.code())
                .param("place", attempt.place())
                .param("why", attempt.why())
                .param("content", attempt.text().getBytes(StandardCharsets.UTF_8))
                .update();
        jdbc.sql(UPDATE)
                .param("id", id)
                .param("state", state.word())
                .param("place", attempt.place())
                .param("why", attempt.why())
                .param("remedy", remedy)
                .update();
        tasks.follow(
                attempt.by().isBlank() ? Actor.operator("feed") : Actor.remembered(attempt.by()),
                List.of(id),
                state.word());
    }

    /**
     * A message.
     *
     * @return the message, or empty
     */
    public Optional<FeedMessage> message(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query((row, n) -> message(row))
                .optional();
    }

    /**
     * The bytes of a message as received.
     *
     * @return the bytes, or empty
     */
    public Optional<byte[]> content(UUID id) {
        return jdbc.sql("select content from feed_message where id = :id")
                .param("id", id)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    /**
     * The bytes of messages as received.
     *
     * @return message to bytes
     */
    public Map<UUID, byte[]> contents(Collection<UUID> ids) {
        Map<UUID, byte[]> contents = new HashMap<>();
        jdbc.sql("select id, content from feed_message where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    contents.put(row.getObject("id", UUID.class), row.getBytes("content"));
                });
        return contents;
    }

    /**
     * Attempts at a message after the first.
     *
     * @param id which message
     * @return in order
     */
    public List<Attempt> attempts(UUID id) {
        return jdbc.sql("select at, by, code, place, why, content from feed_attempt where message_id = :id order by n")
                .param("id", id)
                .query((row, n) -> new Attempt(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        new String(row.getBytes(6), StandardCharsets.UTF_8)))
                .list();
    }

    /**
     * Messages in a state, latest first, a page at a time.
     *
     * @param state where they stand
     * @param before the last one seen; empty for the first page
     * @param limit at most so many
     * @return the messages
     */
    public List<FeedMessage> page(MessageState state, Optional<UUID> before, int limit) {
        String older = before.isPresent() ? " and id < :before" : "";
        JdbcClient.StatementSpec query = jdbc.sql(
                        SELECT + " where state = :state" + older + " order by id desc limit :limit")
                .param("state", state.word())
                .param("limit", limit);
        return before.map(id -> query.param("before", id))
                .orElse(query)
                .query((row, n) -> message(row))
                .list();
    }

    /**
     * How many messages stand in each state that somebody may look at.
     *
     * @param since only those that arrived since; waiting ones always
     * @return counts
     */
    public Map<MessageState, Long> counts(Instant since) {
        Map<MessageState, Long> found = new HashMap<>();
        jdbc.sql(COUNT).param("since", since.atOffset(ZoneOffset.UTC)).query(row -> {
            found.put(MessageState.ofWord(row.getString(1)), row.getLong(2));
        });
        return found;
    }

    private static FeedMessage message(ResultSet row) throws SQLException {
        return new FeedMessage(
                row.getObject(1, UUID.class),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                MessageState.ofWord(row.getString(6)),
                row.getString(7),
                row.getString(8),
                row.getString(9));
    }
}
