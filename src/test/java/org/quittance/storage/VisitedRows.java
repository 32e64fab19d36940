package org.quittance.storage;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How many rows the statements of a test's database visit: the database itself explains each one as it runs and writes
 * what it did into its log. What a statement visits are the rows of every step of its plan, those it passed over too, as
 * often as the step ran.
 */
public final class VisitedRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path log;
    private long from;

    private VisitedRows(Path log) {
        this.log = log;
    }

    /**
     * What was visited.
     *
     * @param rows by all statements
     * @param most by one of them
     * @param query its text
     */
    public record Seen(long rows, long most, String query) {}

    /** Explains what connections do that are opened from now on. */
    public static VisitedRows of(TestDatabase database) throws SQLException, IOException {
        try (Connection superuser = database.superuser();
                Statement statement = superuser.createStatement()) {
            String name = superuser.getCatalog();
            for (String setting : List.of(
                    "session_preload_libraries = 'auto_explain'",
                    "auto_explain.log_min_duration = 0",
                    "auto_explain.log_analyze = on",
                    "auto_explain.log_timing = off",
                    "auto_explain.log_format = json",
                    "auto_explain.log_nested_statements = on")) {
                statement.execute("alter database " + name + " set " + setting);
            }
        }
        Path base = Path.of(System.getProperty("quittance.basedir", System.getProperty("user.dir")));
        try (Stream<Path> files = Files.walk(base.resolve("target").resolve("test-postgres"), 2)) {
            return new VisitedRows(files.filter(file -> file.endsWith("postgres.log"))
                    .findFirst()
                    .orElseThrow());
        }
    }

    /** From now on the database looks at none of its tables by itself. */
    public static void neverCount(TestDatabase database) throws SQLException {
        try (Connection superuser = database.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("""
                    do $$ declare owned regclass; begin
                        for owned in select oid::regclass from pg_class
                            where relkind = 'r' and relnamespace = 'clinic'::regnamespace loop
                            execute format('alter table %s set (autovacuum_enabled = false)', owned);
                        end loop;
                    end $$""");
        }
    }

    /** Counts from here. */
    public void begin() throws IOException {
        from = Files.size(log);
    }

    /** What was visited since. */
    public Seen end() throws IOException {
        Seen seen = new Seen(0, 0, "");
        StringBuilder plan = new StringBuilder();
        boolean within = false;
        for (String line : (Iterable<String>) since().lines()::iterator) {
            if (within && line.startsWith("\t")) {
                plan.append(line).append('\n');
                continue;
            }
            if (within) {
                seen = with(seen, JSON.readTree(plan.toString()));
                plan.setLength(0);
            }
            within = line.contains("  plan:");
        }
        // What runs behind the pages may be writing its own plan just now.
        boolean whole = within && plan.toString().endsWith("\n\t}\n");
        return whole ? with(seen, JSON.readTree(plan.toString())) : seen;
    }

    private String since() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] bytes = new byte[Math.toIntExact(file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static Seen with(Seen before, JsonNode explained) {
        long rows = visited(explained.path("Plan"));
        return rows > before.most()
                ? new Seen(
                        before.rows() + rows, rows, explained.path("Query Text").asString(""))
                : new Seen(before.rows() + rows, before.most(), before.query());
    }

    private static long visited(JsonNode step) {
        double each = 0;
        for (String what : List.of(
                "Actual Rows",
                "Rows Removed by Filter",
                "Rows Removed by Join Filter",
                "Rows Removed by Index Recheck")) {
            each += step.path(what).asDouble(0);
        }
        long rows = Math.round(each * step.path("Actual Loops").asDouble(0));
        for (JsonNode below : step.path("Plans")) {
            rows += visited(below);
        }
        return rows;
    }
}
