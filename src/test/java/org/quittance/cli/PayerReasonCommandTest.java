package org.quittance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.codesets.NextStep;
import org.quittance.codesets.ReasonEffect;
import org.quittance.coverage.Coverage;
import org.quittance.coverage.NewPayer;
import org.quittance.remittance.PayerReason;
import org.quittance.remittance.PayerReasons;
import org.quittance.staff.Actor;
import org.quittance.storage.StorageOptions;

@Tag("slow")
class PayerReasonCommandTest {

    @TempDir
    private Path folder;

    private StorageOptions data() {
        return StorageOptions.of(Optional.of(folder.resolve("data")), StorageOptions.Use.COMMAND, Map.of());
    }

    private int reason(String... words) {
        List<String> all = new java.util.ArrayList<>(List.of("payer-reason"));
        all.addAll(List.of(words));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        return QuittanceCommand.execute(all.toArray(String[]::new));
    }

    @Test
    void what_a_payer_means_by_a_reason_is_said_at_the_command_line_and_taken_back_there() {
        UUID payer = Session.use(
                data(),
                modules -> modules.getBean(Coverage.class)
                        .payer(Actor.operator("test"), NewPayer.of("MAPLE MUTUAL", Map.of()))
                        .value());

        assertThat(reason("Maple Mutual", "CO-97", "--means", "refused", "--step", "APPEAL", "--why", "Annex 2"))
                .isZero();
        assertThat(reason("Maple Mutual", "CO-97", "--why", "Annex 2 ended")).isZero();
        assertThat(reason("Maple Mutual")).isZero();

        List<PayerReason> rows = Session.use(
                data(), modules -> modules.getBean(PayerReasons.class).history(payer));
        assertThat(rows)
                .extracting(PayerReason::effect)
                .containsExactly(Optional.empty(), Optional.of(ReasonEffect.REFUSED));
        assertThat(rows.getLast().nextStep()).contains(NextStep.APPEAL);
        assertThat(rows.getLast().by()).isEqualTo("command line (" + System.getProperty("user.name") + ")");
    }

    @Test
    void a_row_without_a_why_or_of_an_unknown_payer_is_refused() {
        Session.use(
                data(),
                modules -> modules.getBean(Coverage.class)
                        .payer(Actor.operator("test"), NewPayer.of("MAPLE MUTUAL", Map.of())));

        assertThat(reason("Maple Mutual", "CO-97", "--means", "refused")).isEqualTo(ExitCode.FAILED);
        assertThat(reason("Nobody", "CO-97", "--means", "refused", "--why", "x"))
                .isEqualTo(ExitCode.FAILED);
        assertThat(reason("Maple Mutual", "97", "--means", "refused", "--why", "x"))
                .isEqualTo(ExitCode.FAILED);
    }
}
