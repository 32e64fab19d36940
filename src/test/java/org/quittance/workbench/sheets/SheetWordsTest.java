package org.quittance.workbench.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quittance.sheets.ApplyMode;
import org.quittance.sheets.Batch;
import org.quittance.sheets.BatchCounts;
import org.quittance.sheets.BatchId;
import org.quittance.sheets.BatchState;

/** How far a sheet came, in words, while work on it goes on and where it was cut short. */
class SheetWordsTest {

    private static Batch batch(BatchState state, long read, long good, long reached, long done, long mistyped) {
        return new Batch(
                new BatchId(new UUID(0, 1)),
                Optional.empty(),
                "a.csv",
                ",",
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                state,
                ApplyMode.ALL_OR_NOTHING,
                "",
                new BatchCounts(read, good, 0, 0, 0, 0, mistyped),
                reached,
                done,
                0,
                "kim",
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty());
    }

    private static String words(Batch batch, boolean goesOn) {
        return SheetWords.working(batch, goesOn).words();
    }

    @Test
    void says_how_far_it_came() {
        Batch applying = batch(BatchState.APPLYING, 24_000, 24_000, 8_000, 8_000, 0);
        assertThat(words(applying, true)).isEqualTo("Applying: 8,000 of 24,000 rows");
        assertThat(words(applying, false)).isEqualTo("Applying was cut short at 8,000 of 24,000 rows");
        assertThat(SheetWords.working(applying, false))
                .isEqualTo(new SheetPage.Working(words(applying, false), 8_000, 24_000, false));
        assertThat(words(batch(BatchState.APPLYING, 1, 1, 0, 0, 0), false))
                .isEqualTo("Applying was cut short at 0 of 1 row");
        assertThat(words(batch(BatchState.READING, 5_000, 0, 0, 0, 0), false))
                .isEqualTo("Reading was cut short after 5,000 rows");
        assertThat(words(batch(BatchState.UNDOING, 9_000, 0, 1, 0, 0), false))
                .isEqualTo("Undoing was cut short with 1 row to go");
        assertThat(words(batch(BatchState.TAKING_BACK, 9_000, 0, 4_000, 0, 0), false))
                .isEqualTo("Taking back what was begun was cut short with 4,000 rows to go");
    }

    @Test
    void counts_cells_that_look_mistyped() {
        assertThat(SheetWords.mistyped(batch(BatchState.PREVIEW, 9, 9, 0, 0, 0)))
                .isEmpty();
        assertThat(SheetWords.mistyped(batch(BatchState.PREVIEW, 9, 9, 0, 0, 1)))
                .isEqualTo("1 cell looks mistyped");
        assertThat(SheetWords.mistyped(batch(BatchState.PREVIEW, 9, 9, 0, 0, 3)))
                .isEqualTo("3 cells look mistyped");
    }
}
