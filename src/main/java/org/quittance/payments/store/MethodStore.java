package org.quittance.payments.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.payments.PaymentMethod;
import org.quittance.payments.PaymentMethodId;
import org.quittance.registration.GuarantorId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code payment_method}. */
public final class MethodStore {

    private static final String SELECT = """
            select id, guarantor_id, token, brand, last_four, expires_on, holder, consent_on, added_by, added_at, removed_at
            from payment_method
            """;

    private final JdbcClient jdbc;

    /**
     * The table in a database.
     */
    public MethodStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Keeps a card, unless its token is kept.
     *
     * @param method the card
     */
    public void insert(PaymentMethod method) {
        jdbc.sql("""
                        insert into payment_method (id, guarantor_id, token, brand, last_four, expires_on, holder,
                            consent_on, added_by, added_at)
                        values (:id, :guarantor, :token, :brand, :lastFour, :expires, :holder, :consent, :by, :at)
                        on conflict (token) do nothing""")
                .param("id", method.id().value())
                .param("guarantor", method.guarantor().value())
                .param("token", method.token())
                .param("brand", method.brand())
                .param("lastFour", method.lastFour())
                .param("expires", method.expiresOn())
                .param("holder", method.holder())
                .param("consent", method.consentOn())
                .param("by", method.addedBy())
                .param("at", method.addedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Takes a card off file, unless it is off.
     *
     * @param at when
     */
    public void remove(PaymentMethodId id, String by, Instant at) {
        jdbc.sql("""
                        update payment_method set removed_by = :by, removed_at = :at
                        where id = :id and removed_at is null""")
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    /**
     * The card under a token.
     *
     * @param token what the processor calls it
     * @return the card, or empty
     */
    public Optional<PaymentMethod> byToken(String token) {
        return jdbc.sql(SELECT + " where token = :token")
                .param("token", token)
                .query((row, n) -> method(row))
                .optional();
    }

    /**
     * A card.
     *
     * @return the card, or empty
     */
    public Optional<PaymentMethod> byId(PaymentMethodId id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query((row, n) -> method(row))
                .optional();
    }

    /**
     * The cards of a guarantor.
     *
     * @return latest first
     */
    public List<PaymentMethod> of(GuarantorId guarantor) {
        return jdbc.sql(SELECT + " where guarantor_id = :guarantor order by added_at desc, id")
                .param("guarantor", guarantor.value())
                .query((row, n) -> method(row))
                .list();
    }

    private static PaymentMethod method(ResultSet row) throws SQLException {
        return new PaymentMethod(
                new PaymentMethodId(row.getObject(1, UUID.class)),
                new GuarantorId(row.getObject(2, UUID.class)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                row.getString(7),
                row.getObject(8, LocalDate.class),
                row.getString(9),
                row.getObject(10, OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject(11, OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }
}
