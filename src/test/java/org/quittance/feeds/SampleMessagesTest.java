package org.quittance.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.feeds.FeedDoor.Ack;
import org.quittance.storage.TestDatabase;

/** Public test messages, good and odd, through the socket: each is answered, and none leaves half a record. */
class SampleMessagesTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @Test
    void every_message_is_applied_or_refused_with_its_place_and_the_same_again_changes_nothing() throws Exception {
        try (FeedDoor door = new FeedDoor(database)) {
            Map<String, String> first = sendAll(door);
            assertThat(first)
                    .hasSizeGreaterThan(50)
                    .containsValue("AA")
                    .containsValue("AE")
                    .containsValue("AR");
            assertThat(String.join(
                            "\n",
                            first.entrySet().stream().map(Object::toString).toList()))
                    .isEqualToNormalizingNewlines(
                            Files.readString(folder().resolve("expected.txt")).strip());
            Map<String, Map<String, String>> patients = door.report("patients");
            assertThat(sendAll(door)).isEqualTo(first);
            assertThat(door.report("patients")).isEqualTo(patients);
        }
    }

    private static Map<String, String> sendAll(FeedDoor door) throws IOException {
        Map<String, String> codes = new LinkedHashMap<>();
        for (Path file : files()) {
            try (Socket socket = door.connect()) {
                FeedDoor.write(socket.getOutputStream(), Files.readAllBytes(file));
                Ack ack = FeedDoor.read(socket.getInputStream());
                String name = file.getFileName().toString();
                codes.put(name, ack.code());
                assertThat(ack.code()).as(name).isIn("AA", "AE", "AR");
                assertThat(ack.text().contains("\rERR||"))
                        .as(name)
                        .isEqualTo(!ack.code().equals("AA"));
            }
        }
        return codes;
    }

    private static Path folder() {
        return Path.of("src/test/resources/org/quittance/feeds/messages");
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith("hl7"))
                    .sorted()
                    .toList();
        }
    }
}
