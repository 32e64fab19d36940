package org.quittance.staff.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.staff.Certificate;
import org.quittance.staff.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads and writes {@code staff_certificate}. */
public final class CertificateStore {

    private static final String CERTIFICATE = """
            select id, staff_id, name, issuer, number, earned_on, expires_on, withdrawn from staff_certificate
            """;

    private final JdbcClient jdbc;

    /**
     * Certificates in a database.
     */
    public CertificateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Certificates of several people.
     *
     * @return those that end first before others
     */
    public List<Certificate> of(Collection<StaffId> holders) {
        return jdbc.sql(CERTIFICATE + """
                        where staff_id = any(:holders) order by withdrawn, expires_on nulls last, name, id""")
                .param("holders", holders.stream().map(StaffId::value).toArray(UUID[]::new))
                .query(CertificateStore::certificate)
                .list();
    }

    /**
     * Who can sign in and holds one that ends by some day.
     *
     * @param by the day
     * @param most no more than these
     * @return those whose certificates end first before others
     */
    public List<StaffId> holdersEndingBy(LocalDate by, int most) {
        return jdbc.sql("""
                        select staff_id from staff_certificate certificate
                        join staff_member member on member.id = staff_id and member.active
                        where not withdrawn and expires_on <= :by and not exists (
                            select from staff_certificate later
                            where later.staff_id = certificate.staff_id and not later.withdrawn
                              and lower(later.name) = lower(certificate.name)
                              and (later.expires_on is null or later.expires_on > certificate.expires_on))
                        group by staff_id order by min(expires_on), staff_id limit :most""")
                .param("by", by)
                .param("most", most)
                .query((row, n) -> new StaffId(row.getObject("staff_id", UUID.class)))
                .list();
    }

    /**
     * A certificate.
     *
     * @return it, or empty
     */
    public Optional<Certificate> certificate(UUID id) {
        return jdbc.sql(CERTIFICATE + "where id = :id")
                .param("id", id)
                .query(CertificateStore::certificate)
                .optional();
    }

    /**
     * Adds one.
     *
     * @param certificate as it is
     */
    public void insert(Certificate certificate) {
        jdbc.sql("""
                        insert into staff_certificate (id, staff_id, name, issuer, number, earned_on, expires_on)
                        values (:id, :holder, :name, :issuer, :number, :earned, :expires)""")
                .param("id", certificate.id())
                .param("holder", certificate.holder().value())
                .param("name", certificate.name())
                .param("issuer", certificate.issuer())
                .param("number", certificate.number())
                .param("earned", certificate.earned().orElse(null), Types.DATE)
                .param("expires", certificate.expires().orElse(null), Types.DATE)
                .update();
    }

    /**
     * Takes one off; it stays to be seen.
     */
    public void withdraw(UUID id) {
        jdbc.sql("update staff_certificate set withdrawn = true where id = :id")
                .param("id", id)
                .update();
    }

    private static Certificate certificate(ResultSet row, int n) throws SQLException {
        return new Certificate(
                row.getObject("id", UUID.class),
                new StaffId(row.getObject("staff_id", UUID.class)),
                row.getString("name"),
                row.getString("issuer"),
                row.getString("number"),
                Optional.ofNullable(row.getObject("earned_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("expires_on", LocalDate.class)),
                row.getBoolean("withdrawn"));
    }
}
