package org.quittance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;

/** The script that starts everything: help comes before anything is built. */
class LauncherTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "help", "run --help", "import -h"})
    void help_comes_at_once_where_nothing_is_built(String words) throws IOException, InterruptedException {
        assertThat(said(words.split(" "))).contains("Usage: ./quittance COMMAND");
        assertThat(folder.resolve("target")).doesNotExist();
    }

    @Test
    void the_help_names_every_command() throws IOException, InterruptedException {
        List<String> commands = Arrays.stream(
                        QuittanceCommand.class.getAnnotation(Command.class).subcommands())
                .map(each -> each.getAnnotation(Command.class).name())
                .toList();
        assertThat(commands).isNotEmpty();
        assertThat(said("--help").lines().map(line -> line.strip().split(" ")[0]))
                .containsAll(commands);
    }

    @Test
    void the_tests_say_how_few_of_them_are_run_and_what_that_leaves_out() throws IOException, InterruptedException {
        assertThat(said("test", "--help"))
                .contains("./quittance test --fast", "without browsers", "NAME", "--anew")
                .contains("Error Prone");
        assertThat(folder.resolve("target")).doesNotExist();
    }

    private String said(String... words) throws IOException, InterruptedException {
        Path script = folder.resolve("quittance");
        Files.copy(Path.of(System.getProperty("quittance.basedir", "."), "quittance"), script);
        Process process = new ProcessBuilder(
                        Stream.concat(List.of("bash", script.toString()).stream(), Arrays.stream(words))
                                .toList())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
