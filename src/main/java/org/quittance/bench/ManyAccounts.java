package org.quittance.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Makes many accounts out of some, in SQL alone: each copy of a patient account has its own people, claim, charges and
 * transfers under ids derived from the first ones. The copies stand in the same entries, so these books are for
 * measuring and prove nothing.
 */
final class ManyAccounts {

    /** In the order in which one names the other. */
    private static final List<String> TABLES = List.of(
            "guarantor",
            "patient",
            "account",
            "policy",
            "account_coverage",
            "diagnosis",
            "claim",
            "claim_submission",
            "charge",
            "ledger_account",
            "ledger_balance",
            "transfer");

    private static final List<String> LEDGER = List.of("ledger_account", "transfer");

    /** What all copies have in common. */
    private static final Set<String> SHARED = Set.of("payer_id", "facility_id", "file_id", "remittance_id");

    /** Numbers and keys that no two may share. */
    private static final Set<String> UNLIKE =
            Set.of("number", "number_key", "record_number", "source_key", "line_control", "member_id");

    private static final long APART = 100_000_000_000L;

    private ManyAccounts() {}

    /** Adds copies until there are so many times the accounts. */
    static void multiply(DataSource dataSource, int times) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : LEDGER) {
                statement.execute("alter table " + table + " disable trigger user");
            }
            statement.execute(
                    "create table first_receivable as select id from ledger_account where kind = 'RECEIVABLE'");
            statement.execute("alter table first_receivable add primary key (id)");
            List<String> copies = new ArrayList<>();
            for (String table : TABLES) {
                statement.execute("create table first_" + table + " as " + first(table));
                copies.add(copy(connection, table));
            }
            statement.execute("analyze");
            for (int n = 1; n < times; n++) {
                for (String copy : copies) {
                    statement.execute(copy.replace(":n", Integer.toString(n)));
                }
            }
            for (String table : TABLES) {
                statement.execute("drop table first_" + table);
            }
            for (String table : LEDGER) {
                statement.execute("alter table " + table + " enable trigger user");
            }
            statement.execute("analyze");
        }
    }

    private static String first(String table) {
        return switch (table) {
            case "ledger_account" -> "select * from ledger_account where kind = 'RECEIVABLE'";
            case "ledger_balance" -> "select * from ledger_balance where account_id in (table first_receivable)";
            case "transfer" -> """
                    select transfer.*, debit.id is not null as debit_own, credit.id is not null as credit_own
                    from transfer
                    left join first_receivable debit on debit.id = debit_id
                    left join first_receivable credit on credit.id = credit_id
                    where debit.id is not null or credit.id is not null""";
            default -> "table " + table;
        };
    }

    private static String copy(Connection connection, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        try (ResultSet each = connection.getMetaData().getColumns(null, connection.getSchema(), table, null)) {
            while (each.next()) {
                String column = each.getString("COLUMN_NAME");
                columns.add(column);
                values.add(value(table, column, each.getString("TYPE_NAME")));
            }
        }
        return "insert into " + table + columns.stream().collect(Collectors.joining(", ", " (", ") select "))
                + String.join(", ", values) + " from first_" + table;
    }

    private static String value(String table, String column, String type) {
        if (type.equals("uuid") && !SHARED.contains(column)) {
            return "md5(" + column + "::text || ':n')::uuid";
        }
        if (type.equals("text") && UNLIKE.contains(column)) {
            return "case " + column + " when '' then '' else " + column + " || '-:n' end";
        }
        boolean own = switch (table + "." + column) {
            case "ledger_account.id", "ledger_balance.account_id", "transfer.id" -> true;
            default -> false;
        };
        if (own) {
            return column + " + :n * " + APART;
        }
        return switch (table + "." + column) {
            case "transfer.debit_id" -> "debit_id + case when debit_own then :n * " + APART + " else 0 end";
            case "transfer.credit_id" -> "credit_id + case when credit_own then :n * " + APART + " else 0 end";
            default -> column;
        };
    }
}
