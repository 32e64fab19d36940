package org.quittance.statements.store;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.codesets.Language;
import org.quittance.money.Money;
import org.quittance.registration.AccountId;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.PatientId;
import org.quittance.statements.BillId;
import org.quittance.statements.MadeBill;
import org.quittance.storage.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code statement}. */
public final class BillStore {

    private static final String SELECT = """
            select id, number, guarantor_id, account_id, made_on, due_on, due_cents, owed_cents, unapplied_cents,
                   credit_cents, made_by, pages, as_of_entry
            from statement
            """;

    private final JdbcClient jdbc;

    /**
     * The table in a database.
     */
    public BillStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * The next bill number.
     *
     * @return for example {@code B-40001}
     */
    public String nextNumber() {
        return "B-"
                + jdbc.sql("select nextval('bill_number_seq')")
                        .query(Long.class)
                        .single();
    }

    /**
     * Keeps a bill.
     *
     * @param bill what was made
     * @param apart the patient whose own bill it is; empty for the household's
     * @param sourceKey what makes it unique
     * @param asOf last ledger day seen
     * @param pdf its bytes
     * @param paper what its page shows
     * @param recordedAt when
     * @return false when a bill stands under the key already
     */
    public boolean insert(
            MadeBill bill,
            Optional<PatientId> apart,
            String sourceKey,
            LocalDate asOf,
            byte[] pdf,
            Paper paper,
            Instant recordedAt) {
        return jdbc.sql("""
                        insert into statement (id, number, source_key, guarantor_id, account_id, made_on, due_on,
                            as_of_day, as_of_entry, due_cents, owed_cents, unapplied_cents, credit_cents, made_by, pages,
                            pdf_sha256, pdf, recorded_at, patient_id, language, paper)
                        values (:id, :number, :sourceKey, :guarantor, :account, :madeOn, :dueOn,
                            :asOf, :asOfEntry, :due, :owed, :unapplied, :credit, :madeBy, :pages,
                            :hash, :pdf, :recordedAt, :patient, :language, :paper)
                        on conflict (source_key) do nothing""")
                        .param("patient", apart.map(PatientId::value).orElse(null), Types.OTHER)
                        .param("language", paper.language().code())
                        .param("paper", paper.markup())
                        .param("id", bill.id().value())
                        .param("number", bill.number())
                        .param("sourceKey", sourceKey)
                        .param("guarantor", bill.guarantor().value())
                        .param("account", bill.account().map(AccountId::value).orElse(null), Types.OTHER)
                        .param("madeOn", bill.madeOn())
                        .param("dueOn", bill.dueOn())
                        .param("asOf", asOf)
                        .param("asOfEntry", bill.asOfEntry())
                        .param("due", bill.due().cents())
                        .param("owed", bill.owed().cents())
                        .param("unapplied", bill.unapplied().cents())
                        .param("credit", bill.credit().cents())
                        .param("madeBy", bill.madeBy())
                        .param("pages", bill.pages())
                        .param("hash", Sha256.fresh().digest(pdf))
                        .param("pdf", pdf)
                        .param("recordedAt", recordedAt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /**
     * The bill under a source key.
     *
     * @return the bill, or empty
     */
    public Optional<MadeBill> bySourceKey(String sourceKey) {
        return jdbc.sql(SELECT + "where source_key = :key")
                .param("key", sourceKey)
                .query((row, n) -> bill(row))
                .optional();
    }

    /**
     * A bill.
     *
     * @return the bill, or empty
     */
    public Optional<MadeBill> byId(BillId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query((row, n) -> bill(row))
                .optional();
    }

    /**
     * Bills of a guarantor.
     *
     * @param guarantor who pays
     * @return newest first
     */
    public List<MadeBill> ofGuarantor(GuarantorId guarantor) {
        return jdbc.sql(SELECT + "where guarantor_id = :guarantor order by made_on desc, id desc")
                .param("guarantor", guarantor.value())
                .query((row, n) -> bill(row))
                .list();
    }

    /**
     * Bills of a guarantor to one place: the household's, or those of one patient apart.
     *
     * @param guarantor who pays
     * @param apart the patient, or empty for the household's
     * @return newest first
     */
    public List<MadeBill> ofMailing(GuarantorId guarantor, Optional<PatientId> apart) {
        return jdbc.sql(SELECT + """
                        where guarantor_id = :guarantor and patient_id is not distinct from :patient::uuid
                        order by made_on desc, id desc""")
                .param("guarantor", guarantor.value())
                .param("patient", apart.map(PatientId::value).orElse(null), Types.OTHER)
                .query((row, n) -> bill(row))
                .list();
    }

    /**
     * What a bill says, as its page shows it.
     *
     * @param language in which it is written
     * @param markup the same as in the PDF
     */
    public record Paper(Language language, String markup) {}

    /**
     * The markup of a bill, as it was made.
     *
     * @return empty when there is no such bill, or it was made before markup was kept
     */
    public Optional<String> paper(BillId id) {
        return jdbc.sql("select paper from statement where id = :id and paper <> ''")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    /**
     * The bytes of a bill, as they were made.
     *
     * @return the PDF; empty when there is no such bill
     * @throws IllegalStateException when the bytes are not those that were made
     */
    public Optional<byte[]> pdf(BillId id) {
        return jdbc.sql("select pdf, pdf_sha256 from statement where id = :id")
                .param("id", id.value())
                .query((row, n) -> {
                    byte[] pdf = row.getBytes("pdf");
                    if (!MessageDigest.isEqual(Sha256.fresh().digest(pdf), row.getBytes("pdf_sha256"))) {
                        throw new IllegalStateException("Bill " + id.value() + " is not as it was made.");
                    }
                    return pdf;
                })
                .optional();
    }

    private static MadeBill bill(ResultSet row) throws SQLException {
        return new MadeBill(
                new BillId(row.getObject("id", UUID.class)),
                row.getString("number"),
                new GuarantorId(row.getObject("guarantor_id", UUID.class)),
                Optional.ofNullable(row.getObject("account_id", UUID.class)).map(AccountId::new),
                row.getObject("made_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                Money.ofCents(row.getLong("due_cents")),
                Money.ofCents(row.getLong("owed_cents")),
                Money.ofCents(row.getLong("unapplied_cents")),
                Money.ofCents(row.getLong("credit_cents")),
                row.getString("made_by"),
                row.getInt("pages"),
                row.getLong("as_of_entry"));
    }
}
