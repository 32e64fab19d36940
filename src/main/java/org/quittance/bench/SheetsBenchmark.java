package org.quittance.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.quittance.ledger.LedgerCheck;
import org.quittance.registration.AccountDetails;
import org.quittance.registration.Address;
import org.quittance.registration.GuarantorDetails;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.NewAccount;
import org.quittance.registration.NewGuarantor;
import org.quittance.registration.NewPatient;
import org.quittance.registration.PatientDetails;
import org.quittance.registration.PatientId;
import org.quittance.registration.Registration;
import org.quittance.registration.Sex;
import org.quittance.staff.Actor;
import org.quittance.storage.Acts;
import tools.jackson.databind.JsonNode;

/** A workbook of charges, read, checked, shown and posted, beside reading it alone. */
final class SheetsBenchmark implements Benchmark {

    private static final int ROWS = 200_000;
    private static final int ROWS_PER_ACCOUNT = 5;
    private static final int BLOCK = 5_000;
    private static final long SEED = 20_261_128;
    private static final long GOAL_NANOS = 60_000_000_000L;
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);
    private static final List<String> NAMES = List.of(
            "Record number",
            "Account",
            "Date of service",
            "Code",
            "Modifiers",
            "Revenue code",
            "Description",
            "Units",
            "Amount",
            "Place",
            "Diagnosis pointers",
            "Line control number",
            "Clinician",
            "Department",
            "Remark");
    private static final List<String> CODES = List.of("99213", "99214", "36415", "80053", "J1885", "93000", "71046");

    @Override
    public String name() {
        return "sheets";
    }

    @Override
    public String question() {
        return "how long does a workbook of 200,000 charges take with all checks, beside reading it alone";
    }

    @Override
    public void measure(BenchRun run) throws Exception {
        int rows = run.sized(ROWS);
        Path data = run.folder().resolve("data");
        Path sheet = write(run.folder().resolve("charges.xlsx"), rows);
        run.program().use(data, modules -> {
            register(modules.getBean(Registration.class), modules.getBean(Acts.class), rows / ROWS_PER_ACCOUNT);
            return true;
        });
        Times alone = new Times();
        long[] cells = {0};
        alone.time(() -> cells[0] = readAlone(sheet));
        ImportRun imported = ImportRun.of(run, sheet, data);
        JsonNode told = imported.report().get("files").get(0).get("rows");
        long fresh = told.path("new").asLong();
        run.say("%,d rows, %,d cells, %,d bytes", rows, cells[0], Files.size(sheet));
        run.say("read alone (fastexcel-reader)       %s", Times.seconds(alone.median()));
        run.say(
                "read, checked, staged and posted    %s, start of the program included; peak of the process %,d KB",
                Times.seconds(imported.nanos()), imported.peakKilobytes());
        ImportRun again = ImportRun.of(run, sheet, data);
        run.say("the same again                      %s", Times.seconds(again.nanos()));
        boolean holds = run.program()
                .use(data, modules -> modules.getBean(LedgerCheck.class).check().holds());
        run.goal(fresh == rows && holds, "all %,d rows are posted (%,d), and the books prove themselves", rows, fresh);
        run.goal(imported.nanos() <= GOAL_NANOS, "at most 60 s, with -Xmx%s", heap());
    }

    private static String heap() {
        return Runtime.getRuntime().maxMemory() / (1 << 20) + "m";
    }

    private static Path write(Path file, int rows) throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook book = new Workbook(out, "bench", "1.0");
            Worksheet sheet = book.newWorksheet("Charges");
            for (int column = 0; column < NAMES.size(); column++) {
                sheet.value(0, column, NAMES.get(column));
            }
            for (int row = 1; row <= rows; row++) {
                int account = (row - 1) / ROWS_PER_ACCOUNT;
                sheet.value(row, 0, number(account));
                sheet.value(row, 1, "V" + account);
                sheet.value(row, 2, FIRST_DAY.plusDays(random.nextInt(200)));
                sheet.style(row, 2).format("yyyy-mm-dd").set();
                sheet.value(row, 3, CODES.get(random.nextInt(CODES.size())));
                sheet.value(row, 4, random.nextInt(4) == 0 ? "25" : "");
                sheet.value(row, 5, "0" + (random.nextInt(300, 800) / 10 * 10));
                sheet.value(row, 6, "Service " + random.nextInt(500));
                sheet.value(row, 7, random.nextInt(1, 4));
                sheet.value(row, 8, new java.math.BigDecimal(random.nextInt(100, 90_000)).movePointLeft(2));
                sheet.value(row, 9, 11);
                sheet.value(row, 10, "A");
                sheet.value(row, 11, "C" + row);
                sheet.value(row, 12, "Dr. Quill");
                sheet.value(row, 13, "Family medicine");
                sheet.value(row, 14, "");
                if (row % 1_000 == 0) {
                    sheet.flush();
                }
            }
            sheet.finish();
            book.finish();
        }
        return file;
    }

    private static String number(int account) {
        return "P" + account / 2;
    }

    private static long readAlone(Path sheet) throws IOException {
        long cells = 0;
        try (ReadableWorkbook book = new ReadableWorkbook(sheet.toFile());
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                cells += row.getPhysicalCellCount();
            }
        }
        return cells;
    }

    private static void register(Registration registration, Acts acts, int accounts) {
        for (int from = 0; from < accounts; from += BLOCK) {
            int first = from;
            int last = Math.min(accounts, from + BLOCK);
            acts.whole(() -> {
                block(registration, first, last);
                return true;
            });
        }
    }

    private static void block(Registration registration, int first, int last) {
        Address home = new Address("7 Quay Road", "Burlington", "VT", "05401");
        List<NewGuarantor> payers = new ArrayList<>();
        for (int account = first; account < last; account += 2) {
            payers.add(new NewGuarantor(
                    "bench:" + number(account),
                    GuarantorDetails.named("Sample" + account, "Ada").withAddress(home)));
        }
        Map<String, GuarantorId> guarantors = registration.registerGuarantors(Actor.operator("bench"), payers);
        List<NewPatient> people = new ArrayList<>();
        for (int account = first; account < last; account += 2) {
            people.add(new NewPatient(
                    "bench:" + number(account),
                    Optional.of(number(account)),
                    PatientDetails.paidBy(Optional.ofNullable(guarantors.get("bench:" + number(account)))
                                    .orElseThrow())
                            .withName("Sample" + account, "Ada", "")
                            .withBirthDate(Optional.of(LocalDate.of(1970, 1, 1)))
                            .withSex(Sex.F)
                            .withAddress(home)));
        }
        Map<String, PatientId> patients = registration.registerPatients(Actor.operator("bench"), people);
        List<NewAccount> visits = new ArrayList<>();
        for (int account = first; account < last; account++) {
            String key = "bench:" + number(account);
            visits.add(new NewAccount(
                    "bench:V" + account,
                    Optional.empty(),
                    "V" + account,
                    AccountDetails.of(
                                    Optional.ofNullable(patients.get(key)).orElseThrow(),
                                    Optional.ofNullable(guarantors.get(key)).orElseThrow(),
                                    FIRST_DAY)
                            .withCare("Visit", "")));
        }
        registration.openAccounts(Actor.operator("bench"), visits);
    }
}
