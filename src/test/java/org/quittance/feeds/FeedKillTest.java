package org.quittance.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program killed in the middle of a stream, as by kill -9: sent again, the records are what they would have been. */
@Timeout(300)
@Tag("slow")
class FeedKillTest {

    private static final int KILLED_AFTER = 70;

    @TempDir
    Path folder;

    @Test
    void a_stream_that_is_cut_and_sent_again_ends_in_the_same_records() throws Exception {
        RegistrationDay day = new RegistrationDay(9, "", 250);
        Process first = server();
        int port = port(first);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            for (String message : day.messages) {
                FeedDoor.write(socket.getOutputStream(), message.getBytes(StandardCharsets.UTF_8));
            }
            for (int i = 0; i < KILLED_AFTER; i++) {
                assertThat(FeedDoor.read(socket.getInputStream()).code()).isEqualTo("AA");
            }
        } finally {
            first.destroyForcibly().waitFor();
        }

        Process second = server();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port(second))) {
            for (String message : day.messages) {
                FeedDoor.write(socket.getOutputStream(), message.getBytes(StandardCharsets.UTF_8));
                assertThat(FeedDoor.read(socket.getInputStream()).code()).isEqualTo("AA");
            }
        } finally {
            second.destroy();
            assertThat(second.waitFor()).isZero();
        }
        same(export("patients"), day.patients());
        same(export("accounts"), day.accounts());
    }

    private static void same(Map<String, Map<String, String>> found, Map<String, Map<String, String>> expected) {
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        expected.forEach((key, row) -> assertThat(found.get(key)).as(key).containsAllEntriesOf(row));
    }

    private Process server() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        return program("run", "--port", "0", "--mllp-port", String.valueOf(port), "--empty", "--data", data());
    }

    /** The port the server names when it takes messages; by then it is nearly ready for them. */
    private static int port(Process server) {
        BufferedReader messages = server.errorReader(StandardCharsets.UTF_8);
        String line = messages.lines()
                .filter(each -> each.contains("HL7 v2 messages are taken on port"))
                .findFirst()
                .orElseThrow();
        Thread.ofVirtual().start(() -> messages.lines().forEach(each -> {}));
        return Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1).strip());
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private Map<String, Map<String, String>> export(String report) throws Exception {
        Path file = folder.resolve(report + ".csv");
        Process export = program("export", report, "--data", data(), "--out", file.toString());
        export.errorReader().lines().forEach(line -> {});
        assertThat(export.waitFor()).isZero();
        List<String> lines = Files.readAllLines(file);
        List<String> columns = List.of(lines.getFirst().replace("\ufeff", "").split(","));
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                row.put(columns.get(i), cells[i]);
            }
            rows.put(cells[0], row);
        }
        return rows;
    }

    private static Process program(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.quittance.Quittance"));
        command.addAll(List.of(words));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
