package org.quittance.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A table belongs to the module whose migration creates it. Only that module writes it; others read the views that it
 * publishes, named {@code v_…}, or stand in {@link Crossings} with a reason.
 */
class TablesTest {

    /** A module's schema as it began, or what was changed in it on a day. */
    private static final Pattern NAME =
            Pattern.compile("V(\\d\\.\\d{2}(?=__[a-z]+\\.sql)|\\d{8}\\.\\d{4}(?=__[a-z]+_))__([a-z]+)[a-z0-9_]*\\.sql");

    private static final Pattern CREATES = Pattern.compile(
            "(?is)\\bCREATE\\s+(?:UNLOGGED\\s+)?TABLE\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?(?:[a-z_]+\\.)?([a-z_0-9]+)\\s*"
                    + "(\\(.*?\\)[^;()]*;|AS\\b|PARTITION\\b)");

    private static final Pattern WRITES = Pattern.compile(
            "(?is)\\b(INSERT\\s+INTO|UPDATE|DELETE\\s+FROM|TRUNCATE(?:\\s+TABLE)?|COPY|MERGE\\s+INTO|ALTER\\s+TABLE)\\s+"
                    + "(?:ONLY\\s+)?(?:(?:clinic|common)\\.)?\"?([a-z_0-9]+)");

    private static final Pattern DECLARES = Pattern.compile(
            "(?is)\\bselect\\s+(watch_rows|leave_rows)\\s*\\(\\s*'([a-z_0-9]+)'\\s*(,\\s*'[^']{10,}'\\s*)?\\)");

    private static final Pattern VIEW =
            Pattern.compile("(?is)\\bCREATE\\s+(?:OR\\s+REPLACE\\s+)?VIEW\\s+([a-z_0-9]+)\\s+AS\\b");

    private static final Pattern READS = Pattern.compile(
            "(?is)\\b(?:FROM|JOIN)\\s+(?:ONLY\\s+|LATERAL\\s+)?(?:(?:clinic|common)\\.)?\"?([a-z_][a-z_0-9]*)");

    private static final Pattern STRING =
            Pattern.compile("\"\"\".*?(?<!\\\\)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"", Pattern.DOTALL);

    private static final Pattern ALLOWED = Pattern.compile("(?s)allowedDependencies\\s*=\\s*\\{(.*?)\\}");

    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    @Test
    void a_migration_carries_its_modules_name() {
        Violation.none(migrations().stream()
                .flatMap(file -> misnamed(House.place(file), file.getFileName().toString(), owner(file)).stream())
                .toList());
    }

    @Test
    void a_version_is_given_to_one_migration() {
        Violation.none(twice(migrations().stream()
                .map(file -> file.getFileName().toString())
                .sorted()
                .toList()));
    }

    @Test
    void every_table_has_a_primary_key() {
        Violation.none(migrations().stream()
                .flatMap(file -> keyless(House.place(file), sql(file)).stream())
                .toList());
    }

    /** What check proves is said with each table (docs/decisions/0010-rows-proved.md). */
    @Test
    void a_table_is_proved_row_by_row_or_says_why_it_need_not_be() {
        Violation.none(migrations().stream()
                // What all organisations share carries neither money nor evidence.
                .filter(file -> !House.place(file).contains("db/common/"))
                .flatMap(file -> unproved(House.place(file), sql(file), declared()).stream())
                .toList());
    }

    @Test
    void a_table_is_written_by_its_own_module_alone() {
        Map<String, String> owners = owners();
        List<Violation> findings = new ArrayList<>();
        for (Path file : migrations()) {
            findings.addAll(trespasses(House.place(file), owner(file), sql(file), owners));
        }
        for (Path file : House.files("src/main/java/org/quittance", ".java")) {
            String code = Source.codeAndStrings(House.text(file));
            findings.addAll(trespasses(House.place(file), House.module(file), code, owners));
        }
        Violation.none(findings);
    }

    @Test
    void a_table_is_read_by_its_own_module_and_by_those_that_say_why() {
        Map<String, String> owners = owners();
        owners.putAll(views());
        Set<String> used = new TreeSet<>();
        List<Violation> findings = new ArrayList<>();
        for (Path file : migrations()) {
            for (Read read : reads(House.place(file), owner(file), sql(file), owners)) {
                findings.addAll(strange(read));
                used.add(read.crossing());
            }
        }
        for (Path file : House.files("src/main/java/org/quittance", ".java")) {
            String strings = strings(Source.codeAndStrings(House.text(file)));
            for (Read read : reads(House.place(file), House.module(file), strings, owners)) {
                findings.addAll(strange(read));
                used.add(read.crossing());
            }
        }
        Violation.none(findings);
        assertThat(Crossings.all())
                .as("a crossing that is no more is taken off the list")
                .allMatch(used::contains);
    }

    @Test
    void the_checks_are_on() {
        assertThat(reads(
                        "X.java", "reports", "select from payment join account on true", Map.of("payment", "payments")))
                .map(Read::crossing)
                .containsExactly("reports reads payment");
        assertThat(strange(new Read("X.java:1", "payments", "seal", "ledger"))).hasSize(1);
        assertThat(strange(new Read("X.java:1", "payments", "v_seal", "ledger")))
                .isEmpty();
        assertThat(strange(new Read("X.java:1", "ledger", "v_payment", "payments")))
                .as("a view of a module that may not be used")
                .hasSize(1);
        assertThat(strings("code(\"from a\"); from b")).contains("from a").doesNotContain("from b");
        assertThat(owners()).isNotEmpty();
        Map<String, String> owners = Map.of("transfer", "ledger");
        assertThat(trespasses("X.java", "payments", "\"\"\"\n  INSERT INTO clinic.transfer (id)\n\"\"\"", owners))
                .hasSize(1);
        assertThat(trespasses("X.java", "payments", "SELECT id FROM transfer FOR UPDATE", owners))
                .isEmpty();
        assertThat(trespasses("X.java", "ledger", "COPY transfer (id) FROM STDIN", owners))
                .isEmpty();
        assertThat(keyless("x.sql", "CREATE TABLE a (id bigint, n numeric(1, 0));"))
                .hasSize(1);
        assertThat(keyless("x.sql", "CREATE TABLE a (id bigint PRIMARY KEY CHECK (id > 0));"))
                .isEmpty();
        assertThat(unproved("x.sql", "CREATE TABLE a (id bigint PRIMARY KEY);", Set.of("b")))
                .hasSize(1);
        assertThat(declaredIn("select watch_rows('a'); select leave_rows('b', 'made anew by each look');"))
                .containsExactlyInAnyOrder("a", "b");
        assertThat(declaredIn("select leave_rows('b', ''); select leave_rows('c');"))
                .isEmpty();
        assertThat(misnamed("x", "V20261124.1000__ledger_create.sql", "payments"))
                .hasSize(1);
        assertThat(misnamed("x", "V20261124.1000__ledger_create.sql", "ledger")).isEmpty();
        assertThat(misnamed("x", "V1.05__ledger.sql", "ledger")).isEmpty();
        assertThat(misnamed("x", "V1.05__ledger.sql", "payments")).hasSize(1);
        assertThat(misnamed("x", "V20261124.1000__ledger.sql", "ledger"))
                .as("says what it does")
                .hasSize(1);
        assertThat(twice(List.of("V1.05__ledger.sql", "V1.05__payments.sql", "V1.06__staff.sql")))
                .hasSize(1);
    }

    private static List<Path> migrations() {
        return House.files("src/main/resources/db", ".sql");
    }

    /** The folder a migration stands in is the module that owns what it creates. */
    private static String owner(Path migration) {
        return migration.getParent().getFileName().toString();
    }

    private static String sql(Path file) {
        return COMMENT.matcher(House.text(file)).replaceAll("");
    }

    private static Map<String, String> owners() {
        Map<String, String> owners = new TreeMap<>();
        for (Path file : migrations()) {
            Source.find(CREATES, sql(file))
                    .forEach(hit -> owners.put(hit.match().group(1).toLowerCase(Locale.ROOT), owner(file)));
        }
        return owners;
    }

    private static Map<String, String> views() {
        Map<String, String> views = new TreeMap<>();
        for (Path file : migrations()) {
            Source.find(VIEW, sql(file))
                    .forEach(hit -> views.put(hit.match().group(1).toLowerCase(Locale.ROOT), owner(file)));
        }
        return views;
    }

    /** A module reads what belongs to another one. */
    private record Read(String place, String module, String table, String owner) {

        String crossing() {
            return module + " reads " + table;
        }
    }

    private static List<Read> reads(String place, String module, String text, Map<String, String> owners) {
        List<Read> reads = new ArrayList<>();
        for (Source.Hit hit : Source.find(READS, text)) {
            String table = hit.match().group(1).toLowerCase(Locale.ROOT);
            String owner = owners.getOrDefault(table, module);
            if (!owner.equals(module)) {
                reads.add(new Read(place + ":" + hit.line(), module, table, owner));
            }
        }
        return reads;
    }

    private static List<Violation> strange(Read read) {
        if (!mayUse(read.module(), read.owner())) {
            return List.of(new Violation(
                    read.place(),
                    read.crossing() + ", and may not use " + read.owner(),
                    "name " + read.owner() + " among its allowedDependencies, or ask a face below"));
        }
        return read.table().startsWith("v_") || Crossings.all().contains(read.crossing())
                ? List.of()
                : List.of(new Violation(
                        read.place(),
                        read.crossing() + ", which belongs to " + read.owner(),
                        "ask its face, or let it publish a view v_" + read.table() + " in a migration of its own"));
    }

    /** What its package says; a module that names none may use all. */
    private static boolean mayUse(String module, String owner) {
        Path file = House.base().resolve("src/main/java/org/quittance/" + module + "/package-info.java");
        Matcher named = ALLOWED.matcher(House.text(file));
        return !named.find() || named.group(1).contains('"' + owner + '"');
    }

    /** The strings of a source, on their lines: SQL stands there. */
    private static String strings(String code) {
        StringBuilder kept = new StringBuilder(code.replaceAll("[^\\n]", " "));
        Matcher string = STRING.matcher(code);
        while (string.find()) {
            kept.replace(string.start(), string.end(), string.group());
        }
        return kept.toString();
    }

    private static Set<String> declared() {
        return migrations().stream()
                .flatMap(file -> declaredIn(sql(file)).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> declaredIn(String sql) {
        return Source.find(DECLARES, sql).stream()
                .filter(hit -> hit.match().group(1).equalsIgnoreCase("watch_rows")
                        == (hit.match().group(3) == null))
                .map(hit -> hit.match().group(2).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static List<Violation> unproved(String place, String sql, Set<String> declared) {
        return Source.find(CREATES, sql).stream()
                .map(hit -> hit.match().group(1).toLowerCase(Locale.ROOT))
                .filter(table -> !declared.contains(table))
                .map(table -> new Violation(
                        place,
                        "table " + table + " does not say whether it carries money or evidence",
                        "add to the migration that makes it: select watch_rows('" + table
                                + "'); or, where an altered row" + " would mislead nobody: select leave_rows('" + table
                                + "', 'why')"))
                .toList();
    }

    private static List<Violation> misnamed(String place, String name, String owner) {
        var matcher = NAME.matcher(name);
        return matcher.matches() && matcher.group(2).equals(owner)
                ? List.of()
                : List.of(new Violation(
                        place,
                        "a migration's name",
                        "name it V<day>.<time>__" + owner + "_<what_it_does>.sql; the module's first one V<n.nn>__"
                                + owner + ".sql"));
    }

    private static List<Violation> twice(List<String> names) {
        Set<String> seen = new TreeSet<>();
        return names.stream()
                .filter(name -> !seen.add(name.replaceAll("__.*", "")))
                .map(name -> new Violation(name, "a version that another migration has", "take the next one"))
                .toList();
    }

    private static List<Violation> keyless(String place, String sql) {
        return Source.find(CREATES, sql).stream()
                .filter(hit -> hit.match().group(2).startsWith("("))
                .filter(hit -> !hit.match().group(2).toUpperCase(Locale.ROOT).contains("PRIMARY KEY"))
                .map(hit ->
                        new Violation(place, "table " + hit.match().group(1) + " has no primary key", "give it one"))
                .toList();
    }

    private static List<Violation> trespasses(String place, String module, String text, Map<String, String> owners) {
        return Source.find(WRITES, text).stream()
                .filter(hit -> {
                    String owner = owners.get(hit.match().group(2).toLowerCase(Locale.ROOT));
                    return owner != null && !owner.equals(module);
                })
                .map(hit -> {
                    String table = hit.match().group(2).toLowerCase(Locale.ROOT);
                    return new Violation(
                            place + ":" + hit.line(),
                            module + " writes " + table + ", which belongs to " + owners.get(table),
                            "call the face of " + owners.get(table));
                })
                .toList();
    }
}
