package org.quittance.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the house rules look at: the floors, the classes, the files. */
final class House {

    static final String ROOT = "org.quittance";

    /** The floor of each module. A new module is entered here, and in ARCHITECTURE.md. */
    static final Map<String, Integer> FLOORS = Map.ofEntries(
            Map.entry("ledger", 0),
            Map.entry("history", 0),
            Map.entry("money", 0),
            Map.entry("codesets", 0),
            Map.entry("exchange", 0),
            Map.entry("staff", 0),
            Map.entry("tasks", 0),
            Map.entry("storage", 0),
            Map.entry("jobs", 0),
            Map.entry("events", 0),
            Map.entry("settings", 0),
            Map.entry("registration", 1),
            Map.entry("coverage", 1),
            Map.entry("coding", 1),
            Map.entry("charges", 1),
            Map.entry("claims", 2),
            Map.entry("eligibility", 2),
            Map.entry("feeds", 2),
            Map.entry("findings", 2),
            Map.entry("duplicates", 2),
            Map.entry("holds", 2),
            Map.entry("remittance", 3),
            Map.entry("payments", 3),
            Map.entry("estimates", 3),
            Map.entry("statements", 4),
            Map.entry("contact", 4),
            Map.entry("arrangements", 4),
            Map.entry("worklist", 5),
            Map.entry("reports", 5),
            Map.entry("collections", 5),
            Map.entry("synthea", 5),
            Map.entry("sheets", 5),
            Map.entry("workbench", 6),
            Map.entry("portal", 6),
            Map.entry("api", 6),
            Map.entry("cli", 6),
            Map.entry("sample", 6),
            Map.entry("bench", 6));

    /** Modules in which amounts are reckoned: no binary fraction comes near them. */
    static final Set<String> OF_MONEY = Set.of(
            "money",
            "ledger",
            "duplicates",
            "remittance",
            "payments",
            "tasks",
            "charges",
            "claims",
            "statements",
            "coverage",
            "synthea",
            "sheets");

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(place -> !place.contains("/house/"))
            .importPackages(ROOT);

    private House() {}

    /** The product's own classes. */
    static JavaClasses product() {
        return PRODUCT;
    }

    /** Classes that break the rules on purpose, to see that the rules are on. */
    static JavaClasses seeds() {
        return new ClassFileImporter().importPackages(House.class.getPackageName() + ".seeds");
    }

    static Path base() {
        return Path.of(System.getProperty("quittance.basedir", System.getProperty("user.dir")));
    }

    /** Where the compiler put a class, and all that it put beside it. */
    static Path folderOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All files below a folder of the project whose names end so; none where the folder is missing. */
    static List<Path> files(String folder, String ending) {
        Path start = base().resolve(folder);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(
                            file -> Files.isRegularFile(file) && file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file's place as people write it. */
    static String place(Path file) {
        return base().relativize(file).toString().replace('\\', '/');
    }

    /** The module of a Java file, or nothing for what stands above the modules. */
    static String module(Path file) {
        String[] parts = place(file).split("/");
        // src/main/java/org/quittance/<module>/...
        return parts.length > 6 ? parts[5] : "";
    }
}
