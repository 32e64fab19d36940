package org.quittance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program as a person starts it: a process with options, signals and an exit code. */
@Timeout(300)
@Tag("slow")
class RunTest {

    @TempDir
    Path folder;

    @Test
    void a_server_serves_refuses_a_second_one_and_ends_in_order() throws Exception {
        Process server = program("run", "--port", "0", "--empty", "--data", folder.toString());
        try (BufferedReader messages = server.errorReader(StandardCharsets.UTF_8)) {
            String ready = messages.lines()
                    .filter(line -> line.startsWith("Quittance is ready"))
                    .findFirst()
                    .orElseThrow();
            assertThat(answer(ready.substring(ready.indexOf("http")))).isBetween(200, 499);

            Process second = program("run", "--port", "0", "--empty", "--data", folder.toString());
            assertThat(all(second.errorReader(StandardCharsets.UTF_8))).contains("Another Quittance server works on");
            assertThat(second.waitFor()).isEqualTo(ExitCode.FAILED);

            server.destroy();
            assertThat(server.waitFor()).isEqualTo(ExitCode.DONE);
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    @Test
    void a_wrong_call_is_told_apart_from_a_failure() {
        assertThat(QuittanceCommand.execute("run", "--no-such-option")).isEqualTo(ExitCode.WRONG_CALL);
        assertThat(QuittanceCommand.execute("no-such-command")).isEqualTo(ExitCode.WRONG_CALL);
        assertThat(QuittanceCommand.execute()).isEqualTo(ExitCode.WRONG_CALL);
        assertThat(QuittanceCommand.execute("--version")).isEqualTo(ExitCode.DONE);
    }

    private static int answer(String address) throws IOException, InterruptedException {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            return browser.send(
                            HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static String all(BufferedReader reader) {
        return reader.lines().collect(Collectors.joining("\n"));
    }

    private static Process program(String... words) throws IOException {
        List<String> java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.quittance.Quittance");
        return new ProcessBuilder(Stream.concat(java.stream(), Stream.of(words)).toList())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
