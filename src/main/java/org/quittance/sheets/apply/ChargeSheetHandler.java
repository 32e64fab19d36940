package org.quittance.sheets.apply;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quittance.charges.Charge;
import org.quittance.charges.ChargeEntries;
import org.quittance.charges.ChargeId;
import org.quittance.charges.Charges;
import org.quittance.coding.Coding;
import org.quittance.coding.Diagnosis;
import org.quittance.money.Money;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.registration.AccountStatus;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientId;
import org.quittance.registration.PatientRecords;
import org.quittance.registration.Registration;
import org.quittance.sheets.Columns;
import org.quittance.sheets.RowState;
import org.quittance.sheets.SheetKind;
import org.quittance.sheets.rules.ChargeCodes;
import org.quittance.sheets.rules.Field;
import org.quittance.sheets.rules.Fields;
import org.springframework.stereotype.Component;

/** Sheets of charges. A line that stands in the books, by whatever way it came, changes nothing. */
@Component("chargeSheetHandler")
class ChargeSheetHandler implements SheetHandler {

    private final AccountFinder finder;
    private final PatientRecords patients;
    private final Registration registration;
    private final Charges charges;
    private final ChargeEntries entries;
    private final Coding coding;
    private final ChargePosting posting;

    ChargeSheetHandler(
            AccountFinder finder,
            PatientRecords patients,
            Registration registration,
            Charges charges,
            ChargeEntries entries,
            Coding coding,
            ChargePosting posting) {
        this.finder = finder;
        this.patients = patients;
        this.registration = registration;
        this.charges = charges;
        this.entries = entries;
        this.coding = coding;
        this.posting = posting;
    }

    @Override
    public SheetKind kind() {
        return SheetKind.CHARGES;
    }

    private record Asked(
            Map<String, List<Account>> accounts,
            Map<String, Patient> patients,
            Map<PatientId, Patient> ofAccounts,
            Map<AccountId, Standing> standing,
            Map<AccountId, List<Diagnosis>> diagnoses) {}

    /** The lines that stand on an account, by what tells them apart. */
    record Standing(Map<String, Charge> byContent, Map<Integer, Charge> byNumber, Map<String, Charge> byControl) {

        static final Standing NOTHING = new Standing(Map.of(), Map.of(), Map.of());

        static Standing of(List<Charge> lines, Map<ChargeId, Money> takenBack) {
            Standing standing = new Standing(new HashMap<>(), new HashMap<>(), new HashMap<>());
            for (Charge line : lines) {
                boolean stands = line.amount().isPositive()
                        && takenBack.getOrDefault(line.id(), Money.ZERO).compareTo(line.amount()) < 0;
                if (stands) {
                    standing.byContent.put(content(line), line);
                    standing.byNumber.put(line.lineNumber(), line);
                    if (!line.lineControl().isEmpty()) {
                        standing.byControl.put(line.lineControl(), line);
                    }
                }
            }
            return standing;
        }
    }

    static String content(Charge line) {
        return content(
                line.serviceFrom().toString(),
                line.code(),
                String.join(" ", line.modifiers()),
                line.revenueCode(),
                line.units(),
                line.amount().toDollars());
    }

    static String content(String day, String code, String modifiers, String revenue, BigDecimal units, String amount) {
        return String.join(
                "|", day, code, modifiers, revenue, units.stripTrailingZeros().toPlainString(), amount);
    }

    @Override
    public List<Verdict> decide(List<TypedRow> rows, Columns columns, LocalDate today) {
        Map<String, List<Account>> found =
                finder.byNumbers(rows.stream().map(row -> row.value("account")).toList());
        List<Account> accounts =
                found.values().stream().flatMap(List::stream).distinct().toList();
        List<AccountId> ids = accounts.stream().map(Account::id).toList();
        Asked asked = new Asked(
                found,
                patients.byRecordNumbers(rows.stream()
                        .map(row -> row.value("patient_id"))
                        .filter(number -> !number.isEmpty())
                        .distinct()
                        .toList()),
                registration.patients(accounts.stream().map(Account::patient).collect(Collectors.toSet())),
                standing(ids, charges, entries),
                columns.fields().contains("pointers") ? coding.diagnosesOf(ids) : Map.of());
        List<Field> fields = Fields.of(SheetKind.CHARGES).stream()
                .filter(field -> columns.fields().contains(field.name()))
                .toList();
        return rows.stream()
                .map(row -> decide(row, columns, fields, today, asked))
                .toList();
    }

    static Map<AccountId, Standing> standing(List<AccountId> ids, Charges charges, ChargeEntries entries) {
        Map<ChargeId, Money> takenBack = entries.takenBack(ids);
        Map<AccountId, Standing> standing = new HashMap<>();
        charges.chargesOf(ids).forEach((account, lines) -> standing.put(account, Standing.of(lines, takenBack)));
        return standing;
    }

    private static Verdict decide(TypedRow row, Columns columns, List<Field> fields, LocalDate today, Asked asked) {
        Differences diff = new Differences(row, columns, today);
        fields.forEach(diff::check);
        checkLine(diff);
        String number = row.value("account");
        String patientNumber = row.value("patient_id");
        Optional<Patient> patient = Optional.ofNullable(asked.patients().get(patientNumber));
        if (!patientNumber.isEmpty() && patient.isEmpty()) {
            diff.fault("patient_id", SheetFault.CHARGE_OF_NOBODY);
        }
        if (number.isEmpty()) {
            diff.fault("account", SheetFault.CHARGE_WITHOUT_ACCOUNT);
        }
        if (!diff.faults().isEmpty()) {
            return Verdict.refused(row, "", number, diff.faults());
        }
        return switch (AccountFinder.find(asked.accounts(), number, patient.map(Patient::id))) {
            case AccountFinder.Found.One(Account account) -> onAccount(row, diff, account, asked);
            case AccountFinder.Found.None() -> onNewAccount(row, diff, patient);
            case AccountFinder.Found.OfAnother() -> {
                diff.fault("patient_id", SheetFault.CHARGED_TO_ANOTHER);
                yield Verdict.refused(row, "", number, diff.faults());
            }
            case AccountFinder.Found.Several() -> {
                diff.fault("account", SheetFault.ACCOUNT_SEVERAL);
                yield Verdict.refused(row, "", number, diff.faults());
            }
        };
    }

    private static void checkLine(Differences diff) {
        if (diff.faults().isEmpty()) {
            diff.need(java.util.Set.of("service_date", "amount"));
        }
        ChargeCodes.refused(diff.value("code"), diff.value("revenue_code"))
                .ifPresent(fault -> diff.fault(
                        fault.code().equals("REVENUE") ? "revenue_code" : diff.has("code") ? "code" : "revenue_code",
                        fault));
        String from = diff.value("service_date");
        String to = diff.value("service_to");
        if (!from.isEmpty() && !to.isEmpty() && to.compareTo(from) < 0) {
            diff.fault("service_to", SheetFault.CARE_ENDS_BEFORE_START);
        }
    }

    private static Verdict onNewAccount(TypedRow row, Differences diff, Optional<Patient> patient) {
        String number = row.value("account");
        if (patient.isEmpty()) {
            diff.fault("account", SheetFault.ACCOUNT_UNKNOWN);
            return Verdict.refused(row, "", number, diff.faults());
        }
        checkBorn(diff, patient.get());
        String key = patient.get().id().value() + "/" + number + "|" + identity(row);
        return diff.faults().isEmpty()
                ? Verdict.fresh(row, key, number)
                : Verdict.refused(row, key, number, diff.faults());
    }

    private static Verdict onAccount(TypedRow row, Differences diff, Account account, Asked asked) {
        if (account.status() == AccountStatus.CANCELLED && !AccountFinder.mayReopen(account)) {
            diff.fault("account", SheetFault.ACCOUNT_CANCELLED);
        }
        Optional.ofNullable(asked.ofAccounts().get(account.patient())).ifPresent(patient -> checkBorn(diff, patient));
        checkPointers(diff, asked.diagnoses().getOrDefault(account.id(), List.of()));
        String key = account.id().value() + "|" + identity(row);
        Optional<Charge> known = known(row, asked.standing().getOrDefault(account.id(), Standing.NOTHING));
        if (known.isPresent() && !content(known.get()).equals(content(row))) {
            diff.fault(row.value("line").isEmpty() ? "line_control" : "line", SheetFault.LINE_OTHER);
        }
        if (!diff.faults().isEmpty()) {
            return Verdict.refused(row, key, account.number(), diff.faults());
        }
        if (known.isPresent()) {
            return Verdict.known(row, key, account.number(), account.id().value(), List.of());
        }
        boolean reopens = AccountFinder.mayReopen(account);
        return new Verdict(
                row,
                RowState.NEW,
                key,
                account.number(),
                reopens ? Optional.empty() : Optional.of(account.id().value()),
                List.of(),
                List.of());
    }

    private static void checkBorn(Differences diff, Patient patient) {
        boolean before = patient.birthDate()
                .filter(born -> diff.value("service_date").compareTo(born.toString()) < 0)
                .isPresent();
        if (before) {
            diff.fault("service_date", SheetFault.BEFORE_BIRTH);
        }
    }

    /** Where the account has diagnoses, pointers point to them; else the diagnoses are still to come. */
    private static void checkPointers(Differences diff, List<Diagnosis> diagnoses) {
        String pointers = diff.value("pointers");
        if (pointers.isEmpty() || diagnoses.isEmpty()) {
            return;
        }
        for (String pointer : pointers.split(" ")) {
            if (diagnoses.stream()
                    .noneMatch(one -> String.valueOf(one.position()).equals(pointer))) {
                diff.fault("pointers", SheetFault.POINTER_NOWHERE);
                return;
            }
        }
    }

    private static Optional<Charge> known(TypedRow row, Standing standing) {
        String number = row.value("line");
        if (!number.isEmpty()) {
            return Optional.ofNullable(standing.byNumber().get(Integer.valueOf(number)));
        }
        String control = row.value("line_control");
        return Optional.ofNullable(
                control.isEmpty()
                        ? standing.byContent().get(content(row))
                        : standing.byControl().get(control));
    }

    /** What tells a line from others of its account. */
    private static String identity(TypedRow row) {
        if (!row.value("line").isEmpty()) {
            return "#" + row.value("line");
        }
        return row.value("line_control").isEmpty() ? content(row) : "=" + row.value("line_control");
    }

    static String content(TypedRow row) {
        return content(row.values());
    }

    static String content(Map<String, String> values) {
        String units = values.getOrDefault("units", "");
        return content(
                values.getOrDefault("service_date", ""),
                values.getOrDefault("code", ""),
                values.getOrDefault("modifiers", ""),
                values.getOrDefault("revenue_code", ""),
                units.isEmpty() ? BigDecimal.ONE : new BigDecimal(units),
                values.getOrDefault("amount", ""));
    }

    @Override
    public Done apply(Work work) {
        return posting.post(work);
    }

    @Override
    public Done undo(Work work) {
        return posting.takeBack(work);
    }

    @Override
    public Done finishUndo(Work work) {
        return posting.cancelOpened(work);
    }
}
