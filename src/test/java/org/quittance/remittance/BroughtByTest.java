package org.quittance.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.ledger.Entry;
import org.quittance.ledger.EntryKind;
import org.quittance.ledger.Ledger;
import org.quittance.ledger.LedgerRow;
import org.quittance.staff.Actor;
import org.quittance.staff.Role;
import org.quittance.storage.TestDatabase;

/** Entries of claims and their answers name whoever brought the file: a person, a feed, the operator of the machine. */
class BroughtByTest {

    private static final Actor JEANNE = new Actor.Person("jeanne", Role.REPRESENTATIVE);
    private static final Actor MAILBOX = Actor.feed("mailbox clearing");
    private static final Actor MACHINE = Actor.operator("command line (ops)");

    private static final String PAID = """
            CLP*RC1*1*230*110*25*12*H1*11*1~NM1*QC*1*VASQUEZ*LORENZO****MI*HL730419707~
            SVC*HC:99213*140*70**1~DTM*472*20260911~CAS*CO*45*45~CAS*PR*3*25~REF*6R*RC1L1~
            SVC*HC:71045*90*40**1~DTM*472*20260911~CAS*CO*45*50~REF*6R*RC1L2~""";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    private Path folder = Path.of("");

    private Optional<VisitPractice> open = Optional.empty();

    @BeforeEach
    void start() {
        open = Optional.of(new VisitPractice(database.dataSource(), folder));
    }

    @AfterEach
    void stop() {
        open.ifPresent(VisitPractice::close);
    }

    private VisitPractice practice() {
        return open.orElseThrow();
    }

    private static VisitText claim() {
        return VisitText.claim("RC1", "1", "99213:140:RC1L1", "71045:90:RC1L2").file();
    }

    /** Who posted what on the account of the claim. */
    private Map<EntryKind, String> posted() {
        Ledger ledger = practice().bean(Ledger.class);
        Map<EntryKind, String> posted = new LinkedHashMap<>();
        for (Entry entry : ledger.entries(
                ledger.rowsOf(List.of(practice().account("RC1").value()), LocalDate.of(9999, 12, 31)).stream()
                        .map(LedgerRow::entry)
                        .distinct()
                        .toList())) {
            posted.put(entry.kind(), entry.postedBy());
        }
        return posted;
    }

    @Test
    void a_claim_that_a_feed_brings_and_an_answer_that_a_person_brings_name_both() {
        practice().send(claim(), MAILBOX);
        practice().send(VisitText.answer("T1", "110", PAID), JEANNE);
        assertThat(posted())
                .containsEntry(EntryKind.CHARGES, "mailbox clearing")
                .containsEntry(EntryKind.REMITTANCE, "jeanne");
    }

    @Test
    void an_answer_that_waited_is_applied_by_whoever_brings_its_claim() {
        practice().send(VisitText.answer("T1", "110", PAID), MAILBOX);
        practice().send(claim(), MACHINE);
        assertThat(posted())
                .containsEntry(EntryKind.CHARGES, "command line (ops)")
                .containsEntry(EntryKind.UNAPPLIED_PAYER_APPLIED, "command line (ops)");
        assertThat(practice().bean(Ledger.class).rows(0, 100).stream()
                        .map(LedgerRow::entry)
                        .distinct()
                        .map(entry -> practice().bean(Ledger.class).entry(entry).orElseThrow())
                        .filter(entry -> entry.kind() == EntryKind.REMITTANCE)
                        .map(Entry::postedBy))
                .containsExactly("mailbox clearing");
    }

    @Test
    void a_feed_brings_files_and_does_nothing_else_with_money() {
        practice().send(claim(), MAILBOX);
        practice().send(VisitText.answer("T1", "110", PAID), MAILBOX);
        RemittanceId answered = practice().answers("RC1").getFirst().remittance();
        assertThat(practice().bean(Remittances.class).undo(answered, "sent twice", MAILBOX))
                .isInstanceOf(UndoResult.NotAllowed.class);
    }
}
