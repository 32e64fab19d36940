package org.quittance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quittance.exchange.Contents;
import org.quittance.exchange.Effects;
import org.quittance.exchange.FileReport;
import org.quittance.exchange.FileStatus;
import org.quittance.exchange.ImportReport;
import org.quittance.exchange.Problem;
import org.quittance.exchange.RowEffects;

class ImportReportsTest {

    private static final Effects EFFECTS = new Effects(
            OptionalInt.of(1),
            1,
            1,
            2_550,
            0,
            0,
            0,
            0,
            0,
            1,
            0,
            List.of(new Effects.Debt("V1", new UUID(0, 1), 2_550)),
            List.of(new Effects.Doubt("X\u001b9", "unmatched", List.of(), 2_000)));

    private static final ImportReport REPORT = new ImportReport(List.of(
            FileReport.of("in/a.835", "835", FileStatus.ACCEPTED, "")
                    .withTransaction("0001")
                    .withContents(Contents.answered(2, 10_050).booked(8_000, 2_000, 50, EFFECTS))
                    .withNotes(List.of("Known habit of sender NVMED: IEA02 does not repeat ISA13.")),
            FileReport.of("in/b\u001b[2J.835", "835", FileStatus.REJECTED, "SE01 counts 2 segments")
                    .withProblems(List.of(new Problem(
                            "b.835, segment 4 (SE01)",
                            "SE01",
                            "3",
                            "SE01 counts 2 segments",
                            "Ask the sender for a corrected file.")))));

    @Test
    void json_has_the_promised_fields_and_leaves_out_what_does_not_apply() {
        assertThat(ImportJson.of(REPORT).replaceAll("\\s+", " ").strip()).isEqualTo("""
                        { "files" : [ { "path" : "in/a.835", "transaction" : "0001", "type" : "835", \
                        "status" : "accepted", "claims" : 2, "bpr02Cents" : 10050, "cashCents" : 10050, \
                        "postedCents" : 8000, "unappliedCents" : 2000, "providerLevelCents" : 50, "effects" : { "accounts" : 1, \
                        "matched" : 1, "newlyOwing" : 1, "newlyOwedCents" : 2550, "movedOn" : 0, "movedOnCents" : 0, \
                        "denied" : 0, "deniedCents" : 0, "review" : 0, "unmatched" : 1, "reversed" : 0, \
                        "largestDebts" : [ { "claim" : "V1", "cents" : 2550 } ], "doubts" : [ { \
                        "claim" : "X\\u001B9", "kind" : "unmatched", "paidCents" : 2000, "flags" : [ ] } ] }, \
                        "problems" : [ ], \
                        "notes" : [ "Known habit of sender NVMED: IEA02 does not repeat ISA13." ] }, \
                        { "path" : "in/b\\u001B[2J.835", "type" : "835", "status" : "rejected", \
                        "reason" : "SE01 counts 2 segments", "problems" : [ { "place" : "b.835, segment 4 (SE01)", \
                        "code" : "SE01", "found" : "3", "rule" : "SE01 counts 2 segments", \
                        "remedy" : "Ask the sender for a corrected file." } ] } ] }""");
    }

    @Test
    void text_has_a_line_per_file_and_the_counts_and_no_control_characters() {
        assertThat(ImportText.of(REPORT)).isEqualTo("""
                        accepted  835     in/a.835 (transaction 0001), 2 claims, paid 100.50, on claims 80.00, \
                        unapplied 20.00, provider level 0.50
                                  1 account changes
                                  1 claim leaves the patient owing 25.50
                                  1 claim finds no claim of ours; the money stays unapplied
                                  - claim X?9: unmatched, paid 20.00
                                  Known habit of sender NVMED: IEA02 does not repeat ISA13.
                        rejected  835     in/b?[2J.835
                                  SE01 counts 2 segments
                                  - b.835, segment 4 (SE01): SE01 counts 2 segments, found 3. \
                        Ask the sender for a corrected file.
                        1 accepted, 0 held, 1 rejected, 0 seen
                        """);
    }

    @Test
    void cells_that_look_mistyped_are_said_with_what_was_meant() {
        RowEffects.Doubt state = new RowEffects.Doubt(
                "a.csv!D2",
                "701",
                "state",
                "V\u001bA",
                "VT",
                "address does not go together",
                "ZIP 05401 lies in VT.",
                97);
        RowEffects rows = new RowEffects("patients", "", 2, 2, 0, 0, 0, 0, List.of(), 1, List.of(state));
        ImportReport report =
                new ImportReport(List.of(FileReport.of("a.csv", "sheet of patients", FileStatus.ACCEPTED, "")
                        .withContents(Contents.ofRows(rows))));
        assertThat(ImportText.of(report)).contains("""
                          1 cell looks mistyped; rows are taken all the same:
                          ? a.csv!D2  701  state: V?A, perhaps VT. ZIP 05401 lies in VT.
                """);
        assertThat(ImportJson.of(report).replaceAll("\\s+", " ")).contains("""
                "mistyped" : 1, "doubts" : [ { "place" : "a.csv!D2", "record" : "701", "field" : "state", \
                "found" : "V\\u001BA", "proposed" : "VT", "what" : "address does not go together", \
                "evidence" : "ZIP 05401 lies in VT.", "confidence" : 97 } ]""");
    }

    @Test
    void a_wrong_call_says_so_before_anything_is_opened() {
        assertThat(QuittanceCommand.execute("import")).isEqualTo(ExitCode.WRONG_CALL);
        assertThat(QuittanceCommand.execute("import", "/there/is/no/such/file")).isEqualTo(ExitCode.WRONG_CALL);
    }
}
