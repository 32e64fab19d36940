package org.quittance.sheets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.quittance.TestApplication;
import org.quittance.coverage.Coverage;
import org.quittance.coverage.CoverageOrder;
import org.quittance.coverage.NewPayer;
import org.quittance.coverage.NewPolicy;
import org.quittance.coverage.PatientCoverage;
import org.quittance.coverage.PayerId;
import org.quittance.coverage.PolicyDetails;
import org.quittance.coverage.PolicyId;
import org.quittance.exchange.FileReport;
import org.quittance.exchange.ImportMode;
import org.quittance.exchange.ImportWishes;
import org.quittance.exchange.Intake;
import org.quittance.exchange.Progress;
import org.quittance.exchange.RowEffects;
import org.quittance.history.RecordAct;
import org.quittance.ledger.LedgerCheck;
import org.quittance.registration.Account;
import org.quittance.registration.AccountDetails;
import org.quittance.registration.AccountId;
import org.quittance.registration.Address;
import org.quittance.registration.GuarantorDetails;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.NewAccount;
import org.quittance.registration.NewGuarantor;
import org.quittance.registration.NewPatient;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientDetails;
import org.quittance.registration.PatientId;
import org.quittance.registration.PatientRecords;
import org.quittance.registration.Registration;
import org.quittance.registration.Sex;
import org.quittance.reports.Format;
import org.quittance.reports.Reports;
import org.quittance.staff.Actor;
import org.quittance.storage.Acts;
import org.quittance.storage.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;

/** A small clinic with the program's modules, and the way of a sheet out of it, through a hand, and in again. */
final class SheetClinic implements AutoCloseable {

    static final Actor KIM = Actor.operator("Kim");
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T17:00:00Z"), ZoneOffset.UTC);

    private final ConfigurableApplicationContext modules;
    private final Path folder;
    private int files;

    SheetClinic(TestDatabase database, Path folder) {
        this.modules = TestApplication.modules(database, CLOCK);
        this.folder = folder;
    }

    <T> T bean(Class<T> type) {
        return modules.getBean(type);
    }

    /** Somebody with an address, a telephone, and a policy with Blue Shore. */
    PatientId patient(String number, String family, String given, String middle) {
        return bean(Acts.class).whole(() -> {
            Registration registration = bean(Registration.class);
            Address home = new Address("7 Quay Road", "Burlington", "VT", "05401");
            GuarantorId payer = registration
                    .registerGuarantors(
                            Actor.operator("test"),
                            List.of(new NewGuarantor(
                                    "t:g:" + number,
                                    GuarantorDetails.named(family, given)
                                            .withAddress(home)
                                            .withContact("8025550142", "", "en"))))
                    .get("t:g:" + number);
            PatientId patient = registration
                    .registerPatients(
                            Actor.operator("test"),
                            List.of(new NewPatient(
                                    "t:" + number,
                                    Optional.of(number),
                                    PatientDetails.paidBy(payer)
                                            .withName(family, given, middle)
                                            .withBirthDate(Optional.of(LocalDate.of(1961, 4, 12)))
                                            .withSex(Sex.F)
                                            .withAddress(home)
                                            .withContact("+1 802-555-0142", "", "en"))))
                    .get("t:" + number);
            PayerId blue = bean(Coverage.class)
                    .payer(Actor.operator("test"), NewPayer.of("Blue Shore", Map.of("PI", "BSH01")));
            PolicyId policy = bean(Coverage.class)
                    .addPolicies(
                            Actor.operator("test"),
                            List.of(new NewPolicy(
                                    "t:p:" + number,
                                    patient,
                                    blue,
                                    "",
                                    PolicyDetails.ofMember("00" + number).heldBy("18", family, given))))
                    .get("t:p:" + number);
            RecordAct act = RecordAct.of(Actor.operator("test"), "insured", "");
            bean(PatientCoverage.class).setOrder(List.of(new CoverageOrder(act, patient, List.of(policy))));
            return patient;
        });
    }

    /** A visit of somebody, with the policies of the person. */
    AccountId account(PatientId patient, String sourceNumber) {
        return bean(Acts.class).whole(() -> {
            Registration registration = bean(Registration.class);
            Patient who = registration.patient(patient).orElseThrow();
            AccountId id = registration
                    .openAccounts(
                            Actor.operator("test"),
                            List.of(new NewAccount(
                                    "t:a:" + sourceNumber,
                                    Optional.empty(),
                                    sourceNumber,
                                    AccountDetails.of(patient, who.guarantor(), LocalDate.of(2026, 11, 2))
                                            .withCare("Office visit", "Dr. Quill"))))
                    .get("t:a:" + sourceNumber);
            bean(PatientCoverage.class).follow(Map.of(id, RecordAct.of(Actor.operator("test"), "opened", "")));
            return id;
        });
    }

    Account account(AccountId id) {
        return bean(Registration.class).account(id).orElseThrow();
    }

    Patient person(String number) {
        return Optional.ofNullable(bean(PatientRecords.class)
                        .byRecordNumbers(List.of(number))
                        .get(number))
                .orElseThrow();
    }

    boolean isKnown(String number) {
        return bean(PatientRecords.class).byRecordNumbers(List.of(number)).containsKey(number);
    }

    String memberOf(String number) {
        PatientId id = person(number).id();
        return bean(PatientCoverage.class).orderOf(List.of(id)).getOrDefault(id, List.of()).stream()
                .map(place -> place.payer().name() + " " + place.policy().memberId())
                .reduce((one, other) -> one + ", " + other)
                .orElse("nobody");
    }

    Path export(String report, Format format) {
        try {
            Path file = folder.resolve(report + files++ + "." + format.ending());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Reports reports = bean(Reports.class);
            reports.write(reports.named(report).orElseThrow(), format, bytes);
            return Files.write(file, bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Types into the cell of a column in the row whose first cell says so, as a spreadsheet would. */
    static void type(Path workbook, String key, String column, String text) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(workbook)))) {
            Sheet sheet = book.getSheetAt(0);
            int at = names(sheet).indexOf(column);
            for (Row row : sheet) {
                Cell first = row.getCell(0);
                if (first != null
                        && first.getCellType() == CellType.STRING
                        && first.getStringCellValue().equals(key)) {
                    Cell cell = row.getCell(at, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                    if (text.isEmpty()) {
                        cell.setBlank();
                    } else {
                        cell.setCellValue(text);
                    }
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            Files.write(workbook, bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(Sheet sheet) {
        List<String> names = new ArrayList<>();
        sheet.getRow(0).forEach(cell -> names.add(cell.getStringCellValue()));
        return names;
    }

    Path csv(String text) {
        return file("sheet" + files++ + ".csv", text.getBytes(StandardCharsets.UTF_8));
    }

    Path csv(String text, Charset charset) {
        return file("sheet" + files++ + ".csv", text.getBytes(charset));
    }

    Path file(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<FileReport> dryRun(Path file) {
        return bean(Intake.class)
                .importPaths(List.of(file), ImportMode.DRY_RUN, Progress.SILENT, new ImportWishes(KIM, false, false))
                .files();
    }

    List<FileReport> bring(Path file) {
        return bring(file, false);
    }

    List<FileReport> bring(Path file, boolean goodRowsOnly) {
        return bean(Intake.class)
                .importPaths(
                        List.of(file), ImportMode.POST, Progress.SILENT, new ImportWishes(KIM, goodRowsOnly, false))
                .files();
    }

    static RowEffects rows(List<FileReport> reports) {
        return reports.getFirst().contents().rows().orElseThrow();
    }

    static BatchId batch(List<FileReport> reports) {
        return new BatchId(java.util.UUID.fromString(rows(reports).batch()));
    }

    Batch undo(BatchId batch) {
        Sheets sheets = bean(Sheets.class);
        if (!(sheets.undo(batch, KIM) instanceof BatchResult.Begun)) {
            throw new AssertionError("The batch is not undone.");
        }
        return sheets.run(batch, Progress.SILENT);
    }

    boolean booksHold() {
        return bean(LedgerCheck.class).check().holds();
    }

    @Override
    public void close() {
        modules.close();
    }
}
