package org.quittance.statements;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.money.Money;
import org.quittance.storage.TestDatabase;
import org.quittance.tasks.Task;

/** What somebody has to do follows from the books, act by act. */
@Tag("slow")
class TaskStoriesTest {

    private static final String DENIED = "08-denied-then-paid-no-reversal/";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private StoryProgram program;

    @BeforeEach
    void open() {
        program = new StoryProgram(database);
    }

    @AfterEach
    void close() {
        program.close();
    }

    private void take(String... files) throws Exception {
        for (String file : files) {
            program.take("field/" + file);
        }
    }

    @Test
    void a_refusal_is_a_task_until_it_is_paid_and_again_when_the_payment_is_undone() throws Exception {
        take(DENIED + "1.837", DENIED + "2.835");
        Task refused = program.tasks().getFirst();
        assertThat(refused.kind()).isEqualTo("answer-denied");
        assertThat(refused.stake()).isEqualTo(Money.ofCents(200_00));
        assertThat(refused.account()).contains(program.account("FT1005").value());
        assertThat(refused.due()).isPresent();

        take(DENIED + "3.835");
        assertThat(program.tasks()).isEmpty();
        assertThat(program.proofOfTasks()).isEmpty();

        program.undoLastRemittance();
        assertThat(program.tasks()).singleElement().satisfies(again -> {
            assertThat(again.key()).isEqualTo(refused.key());
            assertThat(again.id()).isNotEqualTo(refused.id());
            assertThat(again.stake()).isEqualTo(Money.ofCents(200_00));
        });
        assertThat(program.proofOfTasks()).isEmpty();
    }

    @Test
    void what_the_payer_owes_less_is_less_at_stake() throws Exception {
        take(DENIED + "1.837", DENIED + "2.835");
        program.payerPays("FT1005", 7_500);

        assertThat(program.tasks()).extracting(Task::stake).containsExactly(Money.ofCents(125_00));
        assertThat(program.proofOfTasks()).isEmpty();
        program.payerPays("FT1005", 12_500);
        assertThat(program.tasks()).isEmpty();
        assertThat(program.proofOfTasks()).isEmpty();
    }

    @Test
    void a_credit_is_a_task_until_it_is_gone() throws Exception {
        take(DENIED + "1.837");
        assertThat(program.tasks()).isEmpty();
        program.payerPays("FT1005", 23_000);
        assertThat(program.tasks()).singleElement().satisfies(credit -> {
            assertThat(credit.kind()).isEqualTo("credit");
            assertThat(credit.stake()).isEqualTo(Money.ofCents(30_00));
            assertThat(credit.args()).containsExactly("P1");
        });
        assertThat(program.proofOfTasks()).isEmpty();
        program.payerPays("FT1005", -3_000);
        assertThat(program.tasks()).isEmpty();
        assertThat(program.proofOfTasks()).isEmpty();
    }

    @Test
    void money_of_a_guarantor_that_waits_is_a_task_until_they_owe_something() throws Exception {
        take(DENIED + "1.837");
        program.pays("FT1005", "12.00", "ahead");
        assertThat(program.tasks()).singleElement().satisfies(waits -> {
            assertThat(waits.kind()).isEqualTo("waiting-money");
            assertThat(waits.stake()).isEqualTo(Money.ofCents(12_00));
        });
        assertThat(program.proofOfTasks()).isEmpty();
    }

    @Test
    void a_task_that_is_gone_past_the_program_is_found_by_the_check() throws Exception {
        take(DENIED + "1.837", DENIED + "2.835");
        database.jdbc().sql("update task set stake_cents = 1").update();
        assertThat(program.proofOfTasks()).singleElement().asString().contains("20000", "says 1");
        database.jdbc().sql("update task set closed_at = now()").update();
        assertThat(program.proofOfTasks()).singleElement().asString().contains("no open task");
    }

    @Test
    void a_held_file_is_a_task_until_it_comes_again_and_is_good() throws Exception {
        program.take("/workbench/blue-lantern-does-not-balance.835");
        assertThat(program.tasks()).extracting(Task::kind).containsExactly("held-file");
        assertThat(program.proofOfTasks()).isEmpty();
    }
}
