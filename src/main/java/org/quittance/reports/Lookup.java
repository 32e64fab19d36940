package org.quittance.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.quittance.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds what is printed anywhere: amounts, days, numbers of members, guarantors and bills. Each question is served by an
 * index, but for balances: they change with every posting, so that an index on them would cost more than one look; and
 * for payers and attorneys, of whom there are few.
 */
@Component
public class Lookup {

    /** What may be looked for. */
    public enum Kind {
        /** Accounts on which somebody owes an amount. */
        BALANCES(LookupSql.BALANCES),
        /** Charge lines of an amount. */
        CHARGES(LookupSql.CHARGES),
        /** Claims of an amount. */
        CLAIM_AMOUNTS(LookupSql.CLAIM_AMOUNTS),
        /** What payers paid on claims. */
        PAID_CLAIMS(LookupSql.PAID_CLAIMS),
        /** Checks and transfers of payers of an amount. */
        REMITTANCE_AMOUNTS(LookupSql.REMITTANCE_AMOUNTS),
        /** Payments of patients of an amount. */
        PAYMENT_AMOUNTS(LookupSql.PAYMENT_AMOUNTS),
        /** Bills of an amount. */
        BILL_AMOUNTS(LookupSql.BILL_AMOUNTS),
        /** Accounts opened on a day. */
        VISIT_DAYS(LookupSql.VISIT_DAYS),
        /** Claims with service on a day. */
        CLAIM_DAYS(LookupSql.CLAIM_DAYS),
        /** Payers' money of a day. */
        REMITTANCE_DAYS(LookupSql.REMITTANCE_DAYS),
        /** Patients' payments of a day. */
        PAYMENT_DAYS(LookupSql.PAYMENT_DAYS),
        /** Bills of a day. */
        BILL_DAYS(LookupSql.BILL_DAYS),
        /** Bills by number. */
        BILL_NUMBERS(LookupSql.BILL_NUMBERS),
        /** Guarantors by number or name. */
        GUARANTORS(LookupSql.GUARANTORS),
        /** Insured by member number. */
        MEMBERS(LookupSql.MEMBERS),
        /** Answers by the payer's number of the claim. */
        PAYER_NUMBERS(LookupSql.PAYER_NUMBERS),
        /** Patients by a telephone: theirs, their guarantor's, their attorney's. */
        TELEPHONES(LookupSql.TELEPHONES),
        /** Patients by the beginning of a street, with or without its house number. */
        STREETS(LookupSql.STREETS),
        /** Payers by a part of the name. */
        PAYERS(LookupSql.PAYERS),
        /** Attorneys by a part of the name or the firm's. */
        ATTORNEYS(LookupSql.ATTORNEYS);

        private final String sql;

        Kind(String sql) {
            this.sql = sql;
        }
    }

    private static final Pattern DIGITS_ONLY = Pattern.compile("[-+(). 0-9]+");
    private static final Pattern HOUSE = Pattern.compile("([0-9]+) +(.+)");

    private final JdbcClient jdbc;

    /**
     * Looks into a database.
     *
     * @param jdbc the database
     */
    public Lookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Looks for an amount.
     *
     * @param kind one of the kinds that are about amounts
     * @param amount exactly, above zero
     * @param offset how many to pass over
     * @param limit at most so many
     * @return the latest first
     */
    public List<FoundRow> amount(Kind kind, Money amount, int offset, int limit) {
        return ask(kind, amount.cents(), LocalDate.EPOCH, "", offset, limit);
    }

    /**
     * Looks for a day.
     *
     * @param kind one of the kinds that are about days
     * @param offset how many to pass over
     * @param limit at most so many
     * @return in the order of names or numbers
     */
    public List<FoundRow> day(Kind kind, LocalDate day, int offset, int limit) {
        return ask(kind, 0, day, "", offset, limit);
    }

    /**
     * Looks for a number or a name.
     *
     * @param kind one of the kinds that are about texts
     * @param text a number exactly, or the beginning of a name
     * @param offset how many to pass over
     * @param limit at most so many
     * @return by number first
     */
    public List<FoundRow> text(Kind kind, String text, int offset, int limit) {
        return ask(kind, 0, LocalDate.EPOCH, text, offset, limit);
    }

    private List<FoundRow> ask(Kind kind, long cents, LocalDate day, String text, int offset, int limit) {
        String[] words = text.strip().split("[\\s,]+");
        return jdbc.sql(kind.sql)
                .param("cents", cents)
                .param("day", day)
                .param("text", text.strip())
                .param("first", prefix(words[0]))
                .param("first_whole", prefix(text.strip()))
                .param("digits", DIGITS_ONLY.matcher(text).matches() ? text.replaceAll("[^0-9]", "") : "")
                .param(
                        "house",
                        HOUSE.matcher(text.strip()).matches()
                                ? HOUSE.matcher(text.strip()).replaceFirst("$1")
                                : "")
                .param("street", street(text.strip()))
                .param("second", prefix(words.length < 2 ? "" : words[words.length - 1]))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> found(row))
                .list();
    }

    private static String street(String text) {
        String street = HOUSE.matcher(text).matches() ? HOUSE.matcher(text).replaceFirst("$2") : text;
        return street.chars().anyMatch(Character::isDigit) ? "" : prefix(street);
    }

    private static String prefix(String word) {
        return word.toLowerCase(Locale.ROOT)
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_")
                + "%";
    }

    private static FoundRow found(ResultSet row) throws SQLException {
        long cents = row.getLong("cents");
        Optional<Money> amount = row.wasNull() ? Optional.empty() : Optional.of(Money.ofCents(cents));
        String[] details = (String[]) row.getArray("details").getArray();
        return new FoundRow(
                row.getObject("id", UUID.class),
                row.getObject("page", UUID.class),
                row.getString("name"),
                Arrays.stream(details)
                        .filter(detail -> detail != null && !detail.isBlank())
                        .toList(),
                Optional.ofNullable(row.getObject("on_day", LocalDate.class)),
                amount);
    }
}
