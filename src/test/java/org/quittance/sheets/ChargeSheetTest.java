package org.quittance.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.charges.Charge;
import org.quittance.charges.Charges;
import org.quittance.exchange.FileReport;
import org.quittance.exchange.FileStatus;
import org.quittance.exchange.Problem;
import org.quittance.ledger.Ledger;
import org.quittance.money.Money;
import org.quittance.registration.AccountId;
import org.quittance.registration.AccountStatus;
import org.quittance.registration.PatientId;
import org.quittance.registration.Registration;
import org.quittance.staff.Actor;
import org.quittance.storage.TestDatabase;

/** Charges of a sheet: posted once, refused cell by cell, taken back by ledger entries. */
@Tag("slow")
class ChargeSheetTest {

    private static final String NAMES = "MRN,Visit,DOS,CPT,Mod,Units,Charge,POS,DX Ptr,Description\n";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private SheetClinic clinic;
    private PatientId odo;
    private AccountId visit;

    @BeforeEach
    void a_visit() {
        clinic = new SheetClinic(database, folder);
        odo = clinic.patient("701", "Quillfeather", "Odo", "");
        visit = clinic.account(odo, "V-1");
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    private List<Charge> lines(AccountId account) {
        return clinic.bean(Charges.class).chargesOf(List.of(account)).getOrDefault(account, List.of());
    }

    private Money owed(AccountId account) {
        return clinic.bean(Ledger.class).balancesOf(List.of(account.value())).values().stream()
                .reduce(Money.ZERO, Money::plus);
    }

    @Test
    void lines_are_posted_once_and_undone() {
        Path sheet = clinic.csv(NAMES
                + "701,V-1,11/02/2026,99213,25,1,145.00,11,A,Office visit\n"
                + "701,V-1,11/2/2026,87880,,2,\"$1,204.50\",11,,Strep test\n");
        assertThat(SheetClinic.rows(clinic.dryRun(sheet)).fresh()).isEqualTo(2);
        assertThat(lines(visit)).isEmpty();

        List<FileReport> done = clinic.bring(sheet);
        assertThat(done).extracting(FileReport::status).containsExactly(FileStatus.ACCEPTED);
        assertThat(lines(visit))
                .extracting(line -> line.code() + " " + line.modifiers() + " " + line.amount() + " "
                        + line.diagnosisPointers() + " " + line.serviceFrom() + " " + line.firstParty())
                .containsExactly("99213 [25] 145.00 [1] 2026-11-02 P1", "87880 [] 1204.50 [] 2026-11-02 P1");
        assertThat(owed(visit)).isEqualTo(Money.ofCents(134_950));

        Path same = clinic.csv(NAMES + "701,V-1,2026-11-02,87880,,2,1204.5,,,\n701,V-1,2026-11-03,99213,,,80,,,\n");
        assertThat(SheetClinic.rows(clinic.bring(same)))
                .satisfies(rows ->
                        assertThat(rows.unchanged() + "/" + rows.fresh()).isEqualTo("1/1"));

        Batch undone = clinic.undo(SheetClinic.batch(done));
        assertThat(undone.left()).isZero();
        assertThat(owed(visit)).isEqualTo(Money.ofCents(8_000));
        assertThat(clinic.booksHold()).isTrue();

        assertThat(clinic.bring(sheet))
                .as("what was undone may be posted again")
                .extracting(FileReport::status)
                .containsExactly(FileStatus.ACCEPTED);
        assertThat(owed(visit)).isEqualTo(Money.ofCents(142_950));
        assertThat(clinic.booksHold()).isTrue();
    }

    @Test
    void a_visit_that_is_not_known_is_opened_and_cancelled_with_the_batch() {
        Path sheet =
                clinic.csv(NAMES + "701,W-9,2026-11-05,99214,,1,190.00,11,,\n701,W-9,2026-11-05,36415,,1,12.00,11,,\n");
        List<FileReport> done = clinic.bring(sheet);
        AccountId opened = clinic.bean(Registration.class)
                .accountsByAnyNumber("W-9")
                .getFirst()
                .id();
        assertThat(owed(opened)).isEqualTo(Money.ofCents(20_200));
        assertThat(lines(opened)).hasSize(2);
        assertThat(clinic.undo(SheetClinic.batch(done)).left()).isZero();
        assertThat(owed(opened)).isEqualTo(Money.ZERO);
        assertThat(clinic.account(opened).status()).isEqualTo(AccountStatus.CANCELLED);
        clinic.bring(sheet);
        assertThat(clinic.account(opened).status()).isEqualTo(AccountStatus.OPEN);
        assertThat(owed(opened)).isEqualTo(Money.ofCents(20_200));
        assertThat(clinic.booksHold()).isTrue();
    }

    @Test
    void each_cell_that_is_wrong_is_named() {
        Path sheet = clinic.csv(NAMES
                + "701,V-1,2026-11-02,99213,,1,0.00,11,,\n"
                + "701,V-1,2027-01-02,99213,,1,10.00,11,,\n"
                + "799,V-1,2026-11-02,99213,,1,10.00,11,,\n"
                + "701,V-1,2026-02-30,99213,,1,10.00,11,,\n"
                + "701,V-1,2026-11-02,99213,,1,19.989999999,11,,\n"
                + "701,V-1,2026-11-02,9?9,ABC,0,10.00,11,,\n"
                + "701,,2026-11-02,99213,,1,10.00,11,,\n"
                + "701,V-1,1950-11-02,99213,,1,10.00,11,,\n"
                + "701,V-1,2026-11-02,99215,,1,10.00,11,,\n"
                + "701,V-1,2026-11-02,99215,,1,10.00,11,,\n");
        List<FileReport> reports = clinic.bring(sheet);
        assertThat(reports).extracting(FileReport::status).containsExactly(FileStatus.HELD);
        String name = sheet.getFileName().toString();
        assertThat(reports.getFirst().problems())
                .extracting(problem -> problem.place().replace(name + "!", "") + " " + problem.code())
                .containsExactly(
                        "G2 AMOUNT-ZERO",
                        "C3 DAY-FUTURE",
                        "A4 PATIENT-UNKNOWN",
                        "C5 DAY",
                        "G6 AMOUNT-CENTS",
                        "E7 MODIFIER",
                        "F7 UNITS",
                        "D7 CODE",
                        "B8 MISSING",
                        "C9 BEFORE-BIRTH",
                        "A11 DOUBLE");
        assertThat(reports.getFirst().problems())
                .filteredOn(problem -> problem.code().equals("AMOUNT-CENTS"))
                .extracting(Problem::found)
                .containsExactly("19.989999999");
        assertThat(lines(visit)).as("all or nothing").isEmpty();

        List<FileReport> good = clinic.bring(sheet, true);
        assertThat(good).extracting(FileReport::status).containsExactly(FileStatus.ACCEPTED, FileStatus.HELD);
        assertThat(good.getLast().problems()).hasSize(11);
        assertThat(lines(visit)).extracting(Charge::code).containsExactly("99215");
        List<FileReport> again = clinic.bring(sheet, true);
        assertThat(again).extracting(FileReport::status).containsExactly(FileStatus.HELD);
        assertThat(lines(visit)).hasSize(1);
    }

    @Test
    void a_charge_that_was_paid_on_is_left_and_named() {
        Path sheet = clinic.csv(
                NAMES + "701,V-1,2026-11-02,99213,,1,100.00,11,,\n" + "701,V-1,2026-11-02,99214,,1,50.00,11,,\n");
        List<FileReport> done = clinic.bring(sheet);
        Charge first = lines(visit).getFirst();
        clinic.bean(org.quittance.storage.Acts.class)
                .whole(() -> clinic.bean(Ledger.class)
                        .post(
                                org.quittance.ledger.EntryDraft.of(
                                        "t:paid",
                                        org.quittance.ledger.EntryKind.PAYER_DECISION,
                                        "paid",
                                        first.serviceFrom(),
                                        Actor.operator("test"),
                                        ""),
                                List.of(org.quittance.ledger.TransferDraft.of(
                                                org.quittance.ledger.AccountKey.house(
                                                        org.quittance.ledger.AccountKind.CASH),
                                                org.quittance.ledger.AccountKey.receivable(
                                                        visit.value(), first.firstParty()),
                                                Money.ofCents(4_000),
                                                "payment")
                                        .forCharge(first.id().value(), first.serviceFrom()))));
        Batch undone = clinic.undo(SheetClinic.batch(done));
        assertThat(undone.left()).isEqualTo(1);
        assertThat(clinic.bean(Sheets.class).rows(undone, RowFilter.LEFT, 0, 10))
                .singleElement()
                .satisfies(row -> assertThat(row.problems())
                        .extracting(Problem::rule)
                        .containsExactly("Something was paid or adjusted on this charge since"));
        assertThat(owed(visit)).isEqualTo(Money.ofCents(6_000));
    }
}
