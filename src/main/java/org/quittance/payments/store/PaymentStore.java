package org.quittance.payments.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.ledger.EntryId;
import org.quittance.money.Money;
import org.quittance.payments.Payment;
import org.quittance.payments.PaymentChoice;
import org.quittance.payments.PaymentId;
import org.quittance.payments.Tender;
import org.quittance.registration.AccountId;
import org.quittance.registration.GuarantorId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code payment}. */
public final class PaymentStore {

    private static final String SELECT = """
            select id, receipt_number, guarantor_id, tender, reference, cents, received_on, taken_by, memo,
                   another_because, entry_id, reversed_entry_id, reversal_reason, recorded_at
            from payment
            """;

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final JdbcClient jdbc;

    /**
     * The table in a database.
     */
    public PaymentStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * The next receipt number.
     *
     * @return for example {@code R-30001}
     */
    public String nextReceiptNumber() {
        return "R-"
                + jdbc.sql("select nextval('receipt_number_seq')")
                        .query(Long.class)
                        .single();
    }

    /**
     * Writes a payment.
     *
     * @param payment what was taken
     * @param sourceKey what makes it unique
     */
    public void insert(Payment payment, String sourceKey) {
        jdbc.sql("""
                        insert into payment (id, receipt_number, source_key, guarantor_id, tender, reference, cents,
                            received_on, taken_by, memo, another_because, entry_id, recorded_at)
                        values (:id, :receipt, :sourceKey, :guarantor, :tender, :reference, :cents,
                            :receivedOn, :takenBy, :memo, :anotherBecause, :entry, :recordedAt)""")
                .param("id", payment.id().value())
                .param("receipt", payment.receiptNumber())
                .param("sourceKey", sourceKey)
                .param("guarantor", payment.guarantor().value())
                .param("tender", payment.tender().word())
                .param("reference", payment.reference())
                .param("cents", payment.amount().cents())
                .param("receivedOn", payment.receivedOn())
                .param("takenBy", payment.takenBy())
                .param("memo", payment.memo())
                .param("anotherBecause", payment.anotherBecause())
                .param("entry", payment.entry().value())
                .param("recordedAt", payment.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * The payment under a source key.
     *
     * @return the payment, or empty
     */
    public Optional<Payment> bySourceKey(String sourceKey) {
        return jdbc.sql(SELECT + "where source_key = :key")
                .param("key", sourceKey)
                .query((row, n) -> payment(row))
                .optional();
    }

    /**
     * Payments by id.
     *
     * @return those found
     */
    public List<Payment> byIds(Collection<UUID> ids) {
        return jdbc.sql(SELECT + "where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> payment(row))
                .list();
    }

    /**
     * A payment, held against others until the transaction ends.
     *
     * @return the payment, or empty
     */
    public Optional<Payment> hold(PaymentId id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id.value())
                .query((row, n) -> payment(row))
                .optional();
    }

    /**
     * The first standing payment that looks the same: same payer, tender, reference and amount.
     *
     * @param guarantor who pays
     * @param tender how
     * @param reference check number or card reference
     * @param amount how much
     * @return the earlier payment, or empty
     */
    public Optional<Payment> alike(GuarantorId guarantor, Tender tender, String reference, Money amount) {
        return jdbc.sql(SELECT + """
                        where guarantor_id = :guarantor and tender = :tender and cents = :cents
                          and reversed_entry_id is null
                          and ltrim(upper(replace(reference, ' ', '')), '0')
                            = ltrim(upper(replace(:reference, ' ', '')), '0')
                        order by recorded_at, id limit 1""")
                .param("guarantor", guarantor.value())
                .param("tender", tender.word())
                .param("reference", reference)
                .param("cents", amount.cents())
                .query((row, n) -> payment(row))
                .optional();
    }

    /**
     * Marks a payment as taken back.
     *
     * @param entry the entry that took it back
     * @param reason why
     */
    public void markReversed(PaymentId id, EntryId entry, String reason) {
        jdbc.sql("update payment set reversed_entry_id = :entry, reversal_reason = :reason where id = :id")
                .param("id", id.value())
                .param("entry", entry.value())
                .param("reason", reason)
                .update();
    }

    /**
     * Payments of a guarantor.
     *
     * @param guarantor who paid
     * @param limit at most so many
     * @return newest first
     */
    public List<Payment> ofGuarantor(GuarantorId guarantor, int limit) {
        return jdbc.sql(SELECT + "where guarantor_id = :guarantor order by received_on desc, id desc limit :limit")
                .param("guarantor", guarantor.value())
                .param("limit", limit)
                .query((row, n) -> payment(row))
                .list();
    }

    /**
     * Payments, the latest recorded first.
     *
     * @param after the last one seen
     * @param limit at most so many
     * @return a page of them
     */
    public List<Payment> page(PaymentChoice choice, UUID after, int limit) {
        return jdbc.sql(SELECT + """
                        where id < :after and received_on between :from and :to
                          and (:tender = '' or tender = :tender) and (:takenBy = '' or taken_by = :takenBy)
                          and (:state = '' or (reversed_entry_id is not null) = (:state = 'reversed'))
                        order by id desc limit :limit""")
                .param("from", choice.from().orElse(FIRST_DAY))
                .param("to", choice.to().orElse(LAST_DAY))
                .param("tender", choice.tender().map(Tender::word).orElse(""))
                .param("takenBy", choice.takenBy())
                .param("state", choice.state().code())
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> payment(row))
                .list();
    }

    /**
     * Who took payments: every name once, each found by a step of the index.
     *
     * @return in order
     */
    public List<String> takers() {
        return jdbc.sql("""
                        with recursive taker as (
                            (select taken_by from payment order by taken_by limit 1)
                            union all
                            select (select taken_by from payment where payment.taken_by > taker.taken_by
                                    order by taken_by limit 1)
                            from taker where taker.taken_by is not null)
                        select taken_by from taker where taken_by is not null""").query((row, n) -> row.getString(1)).list();
    }

    /**
     * Patient accounts that payments were applied to when they were taken.
     *
     * @return payment to accounts
     */
    public Map<PaymentId, Set<AccountId>> accountsOf(Collection<UUID> ids) {
        Map<PaymentId, Set<AccountId>> accounts = new HashMap<>();
        jdbc.sql("""
                        select payment.id, owed.owner
                        from payment join v_transfer transfer on transfer.entry_id = payment.entry_id
                        join v_ledger_account owed on owed.id = transfer.credit_id and owed.kind = 'RECEIVABLE'
                        where payment.id = any(:ids)
                        order by transfer.id""").param("ids", ids.toArray(UUID[]::new)).query(row -> {
            accounts.computeIfAbsent(new PaymentId(row.getObject("id", UUID.class)), first -> new LinkedHashSet<>())
                    .add(new AccountId(row.getObject("owner", UUID.class)));
        });
        return accounts;
    }

    /**
     * Payments by what stands on them.
     *
     * @param text a receipt number or a reference
     * @param limit at most so many
     * @return newest first
     */
    public List<Payment> byText(String text, int limit) {
        return jdbc.sql(SELECT + """
                        where receipt_number = :text or (reference = :text and reference <> '')
                        order by received_on desc, id desc limit :limit""")
                .param("text", text)
                .param("limit", limit)
                .query((row, n) -> payment(row))
                .list();
    }

    /**
     * Payments by amount.
     *
     * @param amount how much
     * @param from first day
     * @param limit at most so many
     * @return newest first
     */
    public List<Payment> byAmount(Money amount, LocalDate from, int limit) {
        return jdbc.sql(SELECT + """
                        where cents = :cents and received_on >= :from
                        order by received_on desc, id desc limit :limit""")
                .param("cents", amount.cents())
                .param("from", from)
                .param("limit", limit)
                .query((row, n) -> payment(row))
                .list();
    }

    private static Payment payment(ResultSet row) throws SQLException {
        long reversed = row.getLong("reversed_entry_id");
        Optional<Payment.Reversal> reversal = row.wasNull()
                ? Optional.empty()
                : Optional.of(new Payment.Reversal(new EntryId(reversed), row.getString("reversal_reason")));
        return new Payment(
                new PaymentId(row.getObject("id", UUID.class)),
                row.getString("receipt_number"),
                new GuarantorId(row.getObject("guarantor_id", UUID.class)),
                Tender.ofWord(row.getString("tender")),
                row.getString("reference"),
                Money.ofCents(row.getLong("cents")),
                row.getObject("received_on", LocalDate.class),
                row.getString("taken_by"),
                row.getString("memo"),
                row.getString("another_because"),
                new EntryId(row.getLong("entry_id")),
                reversal,
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
