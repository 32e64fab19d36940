package org.quittance.sheets.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quittance.charges.ServiceName;
import org.quittance.charges.ServiceNames;
import org.quittance.exchange.Contents;
import org.quittance.exchange.FileReport;
import org.quittance.exchange.FileStatus;
import org.quittance.exchange.ImportMode;
import org.quittance.exchange.ImportWishes;
import org.quittance.exchange.IncomingFile;
import org.quittance.exchange.Problem;
import org.quittance.exchange.RowEffects;
import org.quittance.sheets.read.Line;
import org.quittance.sheets.read.SheetFile;
import org.quittance.sheets.read.UnreadableSheetException;
import org.quittance.sheets.rules.Cell;
import org.quittance.storage.Acts;
import org.springframework.stereotype.Component;

/**
 * Takes an organisation's own short names for what it does: a table with a column {@code code}, a column {@code name}, and
 * {@code spanish name} where there are some. All rows or none.
 */
@Component
public class ServiceNameSheets {

    private static final Set<String> CODE =
            Set.of("code", "cpt", "cptcode", "hcpcs", "hcpcscode", "procedurecode", "servicecode", "chargecode");
    private static final Set<String> ENGLISH = Set.of(
            "name", "shortname", "englishname", "nameen", "servicename", "description", "shortdescription", "words");
    private static final Set<String> SPANISH =
            Set.of("spanishname", "spanish", "namees", "nombre", "español", "spanishdescription", "spanishshortname");
    private static final String TYPE = "service names";

    private final ServiceNames names;
    private final Acts acts;

    ServiceNameSheets(ServiceNames names, Acts acts) {
        this.names = names;
        this.acts = acts;
    }

    /**
     * Whether these are the columns of such a table.
     *
     * @param headers the names of its columns
     * @return true when there is a code and a name, and nothing else
     */
    public static boolean knows(List<String> headers) {
        List<String> named = headers.stream()
                .map(ServiceNameSheets::plain)
                .filter(name -> !name.isEmpty())
                .toList();
        return at(headers, CODE) >= 0
                && (at(headers, ENGLISH) >= 0 || at(headers, SPANISH) >= 0)
                && named.stream()
                        .allMatch(name -> CODE.contains(name) || ENGLISH.contains(name) || SPANISH.contains(name));
    }

    private static String plain(String header) {
        return header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static int at(List<String> headers, Set<String> names) {
        for (int i = 0; i < headers.size(); i++) {
            if (names.contains(plain(headers.get(i)))) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Takes a table.
     *
     * @param file its bytes
     * @param mode whether anything may be changed
     * @param wishes who brings it
     * @return what became of it
     */
    public List<FileReport> take(IncomingFile file, ImportMode mode, ImportWishes wishes) {
        List<Problem> problems = new ArrayList<>();
        try {
            Map<String, ServiceName> given = read(file, problems);
            if (!problems.isEmpty()) {
                return List.of(FileReport.of(
                                file.path(), TYPE, FileStatus.HELD, "No name is taken: correct the rows named below.")
                        .withContents(effects(given.size() + problems.size(), 0, problems.size()))
                        .withProblems(problems));
            }
            int changed = acts.tried(status -> {
                if (mode == ImportMode.DRY_RUN) {
                    status.setRollbackOnly();
                }
                return names.keep(wishes.by(), List.copyOf(given.values()));
            });
            FileStatus became = changed == 0 ? FileStatus.SEEN : FileStatus.ACCEPTED;
            String why = changed == 0 ? "Every name in it is known already." : "";
            return List.of(
                    FileReport.of(file.path(), TYPE, became, why).withContents(effects(given.size(), changed, 0)));
        } catch (UnreadableSheetException e) {
            return List.of(FileReport.of(file.path(), TYPE, FileStatus.REJECTED, e.reason()));
        } catch (IOException e) {
            return List.of(FileReport.of(file.path(), TYPE, FileStatus.REJECTED, BatchRunner.UNREADABLE));
        }
    }

    private static Contents effects(int rows, int changed, int refused) {
        return Contents.ofRows(new RowEffects(
                TYPE,
                "",
                rows,
                0,
                changed,
                changed,
                (long) rows - changed - refused,
                refused,
                List.of(),
                0,
                List.of()));
    }

    private static Map<String, ServiceName> read(IncomingFile file, List<Problem> problems) throws IOException {
        Map<String, ServiceName> given = new LinkedHashMap<>();
        try (SheetFile sheet = SheetFile.open(file.name(), file.kind(), file.bytes())) {
            int code = at(sheet.headers(), CODE);
            int english = at(sheet.headers(), ENGLISH);
            int spanish = at(sheet.headers(), SPANISH);
            for (Optional<Line> next = sheet.next(); next.isPresent(); next = sheet.next()) {
                Line line = next.get();
                String sheetName = sheet.sheets().get(line.sheet());
                String key = text(line, code).toUpperCase(Locale.ROOT);
                String first = text(line, english);
                String second = text(line, spanish);
                String place = SheetFile.place(sheetName, Math.max(code, 0), line.number());
                if (key.isEmpty()) {
                    problems.add(new Problem(place, "E-NAME-CODE", "", "A name belongs to a code", "Write the code"));
                } else if (first.length() > ServiceName.LONGEST || second.length() > ServiceName.LONGEST) {
                    problems.add(new Problem(
                            place,
                            "E-NAME-LONG",
                            key,
                            "A name has at most " + ServiceName.LONGEST + " characters, so that it fits on a bill",
                            "Shorten it"));
                } else if (given.containsKey(key)) {
                    problems.add(
                            new Problem(place, "E-NAME-TWICE", key, "A code has one name", "Take one of the rows out"));
                } else {
                    given.put(key, new ServiceName(key, first, second));
                }
            }
        }
        return given;
    }

    private static String text(Line line, int column) {
        if (column < 0 || column >= line.cells().size()) {
            return "";
        }
        return switch (line.cells().get(column)) {
            case Cell.Text(String text) -> text.strip().replaceAll("\\s+", " ");
            case Cell.Numeral number -> number.digits();
            case Cell.Blank blank -> "";
            case Cell.Broken broken -> "";
        };
    }
}
