package org.quittance.remittance.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.ledger.EntryId;
import org.quittance.money.Money;
import org.quittance.remittance.AnsweredClaim;
import org.quittance.remittance.Outcome;
import org.quittance.remittance.ProviderAdjustment;
import org.quittance.remittance.Remittance;
import org.quittance.remittance.RemittanceChoice;
import org.quittance.remittance.RemittanceId;
import org.quittance.storage.Locks;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of remittances and of their provider-level adjustments. */
public final class RemittanceStore {

    private static final String REMITTANCES = """
            select id, file_id, file_name, transaction_no, payer_id, payer_name, payee_name, trace, method, paid_on,
                   bpr02_cents, claim_cents, provider_cents, claims, matched_claims, unapplied_cents, entry_id,
                   posted_on, undone_entry_id, arrived_at, let_in_by, let_in_reason
            from remittance
            """;

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final JdbcClient jdbc;
    private final Locks locks;

    /**
     * Reads and writes through a data source.
     *
     * @param dataSource where
     */
    public RemittanceStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.locks = new Locks(dataSource);
    }

    /** Lets only one remittance be posted or taken back at a time, until the transaction ends. */
    public void oneAtATime() {
        locks.hold("remittance.posting");
    }

    /**
     * Writes a remittance.
     *
     * @param payeeNpi NPI of whom it pays, or empty
     * @param contentHash hash of what it says, in hexadecimal
     */
    public void insert(Remittance remittance, String payeeNpi, String contentHash) {
        jdbc.sql("""
                        insert into remittance (id, file_id, file_name, transaction_no, payer_id, payer_name, payee_name,
                            payee_npi, trace, method, paid_on, bpr02_cents, claim_cents, provider_cents, claims,
                            matched_claims, unapplied_cents, content_hash, entry_id, posted_on, arrived_at,
                            let_in_by, let_in_reason)
                        values (:id, :fileId, :fileName, :transactionNo, :payer, :payerName, :payeeName, :payeeNpi,
                            :trace, :method, :paidOn, :sent, :claimsPaid, :providerLevel, :claims, :matched, :unapplied,
                            :contentHash, :entry, :postedOn, :arrivedAt, :letInBy, :letInReason)""")
                .param("id", remittance.id().value())
                .param("fileId", remittance.fileId())
                .param("fileName", remittance.fileName())
                .param("transactionNo", remittance.transactionNo())
                .param("payer", remittance.payer())
                .param("payerName", remittance.payerName())
                .param("payeeName", remittance.payeeName())
                .param("payeeNpi", payeeNpi)
                .param("trace", remittance.trace())
                .param("method", remittance.method())
                .param("paidOn", remittance.paidOn())
                .param("sent", remittance.sent().cents())
                .param("claimsPaid", remittance.claimsPaid().cents())
                .param("providerLevel", remittance.providerLevel().cents())
                .param("claims", remittance.claims())
                .param("matched", remittance.matchedClaims())
                .param("unapplied", remittance.unapplied().cents())
                .param("contentHash", HexFormat.of().parseHex(contentHash))
                .param("entry", remittance.entry().value())
                .param("postedOn", remittance.postedOn())
                .param("arrivedAt", remittance.arrivedAt().atOffset(ZoneOffset.UTC))
                .param("letInBy", remittance.letIn().map(Remittance.LetIn::by).orElse(""))
                .param(
                        "letInReason",
                        remittance.letIn().map(Remittance.LetIn::reason).orElse(""))
                .update();
    }

    /**
     * Writes provider-level adjustments.
     *
     * @param adjustments in order
     */
    public void insertProviderAdjustments(RemittanceId remittance, List<ProviderAdjustment> adjustments) {
        for (ProviderAdjustment adjustment : adjustments) {
            jdbc.sql("""
                            insert into remittance_provider_adjustment (remittance_id, n, segment, code, reference, cents)
                            values (:remittance, :n, :segment, :code, :reference, :cents)""")
                    .param("remittance", remittance.value())
                    .param("n", adjustment.n())
                    .param("segment", adjustment.segment())
                    .param("code", adjustment.code())
                    .param("reference", adjustment.reference())
                    .param("cents", adjustment.amount().cents())
                    .update();
        }
    }

    /**
     * Notes that a remittance was taken back.
     *
     * @param entry the entry that took it back
     */
    public void markUndone(RemittanceId remittance, EntryId entry) {
        jdbc.sql("update remittance set undone_entry_id = :entry where id = :id and undone_entry_id is null")
                .param("entry", entry.value())
                .param("id", remittance.value())
                .update();
    }

    /**
     * Notes that money of an answer, unapplied until now, stands on a claim, and that the remittance has so much less
     * that is unapplied.
     *
     * @param answered the answer with its claim, and what became of it
     * @param entry the entry that applied its money
     */
    public void markApplied(AnsweredClaim answered, EntryId entry) {
        Outcome outcome = answered.outcome() == Outcome.POSTED ? Outcome.APPLIED : answered.outcome();
        jdbc.sql("""
                        update remittance_claim
                        set claim_id = :claim, account_id = :account, party = :party, outcome = :outcome,
                            unsettled_cents = :unsettled, unsettled_charges = :unsettledCharges::uuid[],
                            match_score = :score, match_reasons = :reasons, flags = :flags, reverses = :reverses,
                            applied_entry_id = :entry
                        where id = :id""")
                .param("claim", answered.claim().orElseThrow())
                .param("account", answered.account().orElseThrow())
                .param("party", answered.party().code())
                .param("outcome", outcome.code())
                .param("unsettled", answered.unsettled().amount().cents())
                .param("unsettledCharges", answered.unsettled().charges().toArray(UUID[]::new))
                .param("score", answered.score())
                .param("reasons", answered.reasons().toArray(String[]::new))
                .param("flags", answered.flags().toArray(String[]::new))
                .param("reverses", answered.reverses().orElse(null), Types.OTHER)
                .param("entry", entry.value())
                .param("id", answered.id())
                .update();
        jdbc.sql("""
                        update remittance
                        set unapplied_cents = unapplied_cents - :paid, matched_claims = matched_claims + 1
                        where id = :id""")
                .param("paid", answered.said().paid().cents())
                .param("id", answered.remittance().value())
                .update();
        for (int i = 0; i < answered.charges().size(); i++) {
            int n = answered.said().lines().get(i).n();
            answered.charges().get(i).ifPresent(charge -> tieLine(answered.id(), n, charge));
        }
    }

    /**
     * Ties a line of an answer to its charge line.
     *
     * @param n position of the line
     * @param charge the charge line
     */
    private void tieLine(UUID answer, int n, UUID charge) {
        jdbc.sql("update remittance_line set charge_id = :charge where claim_row_id = :answer and n = :n")
                .param("charge", charge)
                .param("answer", answer)
                .param("n", n)
                .update();
    }

    /**
     * A remittance.
     *
     * @return the remittance
     */
    public Optional<Remittance> byId(RemittanceId id) {
        return jdbc.sql(REMITTANCES + "where id = :id")
                .param("id", id.value())
                .query((row, n) -> remittance(row))
                .optional();
    }

    /**
     * Remittances by id.
     *
     * @return those found
     */
    public List<Remittance> byIds(Collection<UUID> ids) {
        return jdbc.sql(REMITTANCES + "where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> remittance(row))
                .list();
    }

    /**
     * Remittances under a trace number, or with an amount.
     *
     * @param trace TRN02
     * @param sent BPR02, or zero for any
     * @param limit at most so many
     * @return the latest first
     */
    public List<Remittance> search(String trace, Money sent, int limit) {
        return jdbc.sql(REMITTANCES + """
                        where trace = :trace or (:sent > 0 and bpr02_cents = :sent)
                        order by paid_on desc, id desc limit :limit""")
                .param("trace", trace)
                .param("sent", sent.cents())
                .param("limit", limit)
                .query((row, n) -> remittance(row))
                .list();
    }

    /**
     * Remittances, latest money first, a page at a time.
     *
     * @param beforeDay day of the last one seen; a far future day for the first page
     * @param beforeId id of the last one seen
     * @param limit at most so many
     * @return the remittances
     */
    public List<Remittance> page(RemittanceChoice choice, LocalDate beforeDay, UUID beforeId, int limit) {
        return jdbc.sql(REMITTANCES + """
                        where (paid_on, id) < (:day, :id) and paid_on between :from and :to
                          and (:payer::uuid is null or payer_id = :payer::uuid)
                          and (:state = '' or (undone_entry_id is not null) = (:state = 'undone'))
                          and (not :unapplied or (unapplied_cents <> 0 and undone_entry_id is null))
                        order by paid_on desc, id desc limit :limit""")
                .param("payer", choice.payer().orElse(null), Types.OTHER)
                .param("from", choice.from().orElse(FIRST_DAY))
                .param("to", choice.to().orElse(LAST_DAY))
                .param("state", choice.state().code())
                .param("unapplied", choice.unappliedOnly())
                .param("day", beforeDay)
                .param("id", beforeId)
                .param("limit", limit)
                .query((row, n) -> remittance(row))
                .list();
    }

    /**
     * Remittances of a file.
     *
     * @param fileId the kept file
     * @return in the order of the file
     */
    public List<Remittance> ofFile(UUID fileId) {
        return jdbc.sql(REMITTANCES + "where file_id = :file order by transaction_no, id")
                .param("file", fileId)
                .query((row, n) -> remittance(row))
                .list();
    }

    /**
     * Provider-level adjustments of a remittance.
     *
     * @return in order
     */
    public List<ProviderAdjustment> providerAdjustments(RemittanceId remittance) {
        return jdbc.sql("""
                        select n, segment, code, reference, cents from remittance_provider_adjustment
                        where remittance_id = :id order by n""")
                .param("id", remittance.value())
                .query((row, n) -> new ProviderAdjustment(
                        row.getInt("n"),
                        row.getInt("segment"),
                        row.getString("code"),
                        row.getString("reference"),
                        Money.ofCents(row.getLong("cents"))))
                .list();
    }

    /**
     * A later remittance that builds on one: it takes back one of its answers, or says one again and left the reasons
     * where they stand.
     *
     * @return words naming the first that stands in the way
     */
    public Optional<String> builtUpon(RemittanceId remittance) {
        return jdbc.sql("""
                        select 'remittance ' || later.trace from remittance_claim reversal
                        join remittance_claim original on original.id = reversal.reverses
                        join remittance later on later.id = reversal.remittance_id and later.undone_entry_id is null
                        where original.remittance_id = :id and later.id <> :id
                        union all
                        -- A reversal made up for what an answer of this one had left unsaid.
                        select 'remittance ' || later.trace from remittance_claim mine
                        join remittance_claim reversal
                          on reversal.claim_id = mine.claim_id and reversal.reverses is not null
                        join remittance later on later.id = reversal.remittance_id and later.undone_entry_id is null
                        where mine.remittance_id = :id and later.id <> :id
                          and exists (select from v_transfer transfer
                                      where transfer.entry_id = later.entry_id and transfer.source_ref = mine.id)
                        union all
                        -- This one made up for an answer that was taken back since.
                        select 'remittance ' || later.trace from remittance_claim mine
                        join remittance_claim reversal
                          on reversal.claim_id = mine.claim_id and reversal.reverses is not null
                        join remittance later on later.id = reversal.remittance_id and later.undone_entry_id is null
                        where mine.remittance_id = :id and mine.reverses is not null and later.id <> :id
                          and exists (select from v_transfer transfer
                                      join remittance own on own.entry_id = transfer.entry_id
                                      where own.id = :id and transfer.source_ref = reversal.reverses)
                        union all
                        -- It says the same again: only its money was posted, what the patient owes stands in this one.
                        select 'remittance ' || later.trace from remittance_claim mine
                        join remittance own on own.id = mine.remittance_id
                        join remittance_claim again
                          on again.claim_id = mine.claim_id and again.charge_cents = mine.charge_cents
                             and again.paid_cents = mine.paid_cents
                             and again.flags && '{same-answer-again,possible-double-payment}'
                        join remittance later on later.id = again.remittance_id and later.undone_entry_id is null
                             and later.payer_id = own.payer_id
                        where mine.remittance_id = :id and later.id <> :id
                          and not mine.flags && '{same-answer-again,possible-double-payment}'
                        limit 1""").param("id", remittance.value()).query(String.class).optional();
    }

    /**
     * Entries that applied money of a remittance after its claims arrived.
     *
     * @return the entries, latest first
     */
    public List<EntryId> appliedEntries(RemittanceId remittance) {
        return jdbc.sql("""
                        select applied_entry_id from remittance_claim
                        where remittance_id = :id and applied_entry_id is not null order by applied_entry_id desc""")
                .param("id", remittance.value())
                .query((row, n) -> new EntryId(row.getLong(1)))
                .list();
    }

    /**
     * How many patient accounts the answers of a file are about.
     *
     * @param fileId the kept file
     * @return position of the transaction in the file to accounts
     */
    public Map<Integer, Integer> accountsByTransaction(UUID fileId) {
        Map<Integer, Integer> accounts = new HashMap<>();
        jdbc.sql("""
                        select remittance.transaction_no, count(distinct answer.account_id)::int as accounts
                        from remittance join remittance_claim answer on answer.remittance_id = remittance.id
                        where remittance.file_id = :file and remittance.undone_entry_id is null
                        group by remittance.transaction_no""").param("file", fileId).query(row -> {
            accounts.put(row.getInt("transaction_no"), row.getInt("accounts"));
        });
        return accounts;
    }

    private static Remittance remittance(ResultSet row) throws SQLException {
        long undone = row.getLong("undone_entry_id");
        Optional<EntryId> undoneBy = row.wasNull() ? Optional.empty() : Optional.of(new EntryId(undone));
        String letInBy = row.getString("let_in_by");
        return new Remittance(
                new RemittanceId(row.getObject("id", UUID.class)),
                row.getObject("file_id", UUID.class),
                row.getString("file_name"),
                row.getInt("transaction_no"),
                row.getObject("payer_id", UUID.class),
                row.getString("payer_name"),
                row.getString("payee_name"),
                row.getString("trace"),
                row.getString("method"),
                row.getObject("paid_on", LocalDate.class),
                Money.ofCents(row.getLong("bpr02_cents")),
                Money.ofCents(row.getLong("claim_cents")),
                Money.ofCents(row.getLong("provider_cents")),
                row.getInt("claims"),
                row.getInt("matched_claims"),
                Money.ofCents(row.getLong("unapplied_cents")),
                new EntryId(row.getLong("entry_id")),
                row.getObject("posted_on", LocalDate.class),
                undoneBy,
                row.getObject("arrived_at", OffsetDateTime.class).toInstant(),
                letInBy.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Remittance.LetIn(letInBy, row.getString("let_in_reason"))));
    }
}
