package org.quittance.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program killed while it applies a sheet, as by kill -9: run again, the books are what they would have been. */
@Timeout(300)
@Tag("slow")
class SheetKillTest {

    private static final int PEOPLE = 2_000;

    @TempDir
    Path folder;

    @Test
    void a_sheet_that_is_cut_short_and_brought_again_ends_in_the_same_books() throws Exception {
        Path people = people();
        Path charges = charges();
        String whole = folder.resolve("whole").toString();
        assertThat(ended(program("import", people.toString(), charges.toString(), "--data", whole)))
                .isZero();

        String cut = folder.resolve("cut").toString();
        assertThat(ended(program("import", people.toString(), "--data", cut))).isZero();
        Process killed = program("import", charges.toString(), "--data", cut);
        try (BufferedReader said = killed.errorReader(StandardCharsets.UTF_8)) {
            String line = said.readLine();
            while (line != null && !line.startsWith("applying rows: 1") && !line.startsWith("applying rows: 8")) {
                line = said.readLine();
            }
            assertThat(line).as("it was applying").isNotNull();
        } finally {
            killed.destroyForcibly().waitFor();
        }
        assertThat(ended(program("import", charges.toString(), "--data", cut))).isZero();
        assertThat(balances(cut, "after")).isEqualTo(balances(whole, "whole"));
        assertThat(ended(program("check", "--data", cut))).isZero();
    }

    private Path people() throws IOException {
        StringBuilder text = new StringBuilder("MRN,Last Name,First Name,DOB\n");
        for (int i = 0; i < PEOPLE; i++) {
            text.append("P").append(i).append(",Fernway,Ada,1/2/1970\n");
        }
        return Files.writeString(folder.resolve("people.csv"), text);
    }

    private Path charges() throws IOException {
        StringBuilder text = new StringBuilder("MRN,Visit,DOS,CPT,Units,Charge\n");
        for (int line = 0; line < 12; line++) {
            for (int i = 0; i < PEOPLE; i++) {
                text.append("P")
                        .append(i)
                        .append(",V")
                        .append(i)
                        .append(",2026-03-")
                        .append(10 + line);
                text.append(",99213,1,")
                        .append(100 + i % 90)
                        .append('.')
                        .append(10 + line)
                        .append('\n');
            }
        }
        return Files.writeString(folder.resolve("charges.csv"), text);
    }

    private List<String> balances(String data, String name) throws Exception {
        Path file = folder.resolve(name + ".csv");
        assertThat(ended(program("export", "patient-balances", "--data", data, "--out", file.toString())))
                .isZero();
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(PEOPLE + 1);
        return lines;
    }

    private static int ended(Process process) throws InterruptedException {
        process.errorReader().lines().forEach(line -> {});
        return process.waitFor();
    }

    private static Process program(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-Duser.timezone=UTC",
                "-cp",
                System.getProperty("java.class.path"),
                "org.quittance.Quittance"));
        command.addAll(List.of(words));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
