package org.quittance.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.feeds.Messages.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.feeds.FeedDoor.Ack;
import org.quittance.storage.TestDatabase;

/** The socket: bytes in any portions, broken frames, character sets, and an end in order. */
@Timeout(120)
@Tag("slow")
class MllpTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    void messages_are_found_however_the_bytes_arrive() throws Exception {
        Random random = new Random(11);
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (int i = 0; i < 30; i++) {
            stream.write("noise \r\n".getBytes(StandardCharsets.US_ASCII));
            stream.write(FeedDoor.frame(register("B" + i, "VB" + i).getBytes(StandardCharsets.UTF_8)));
        }
        byte[] bytes = stream.toByteArray();
        try (FeedDoor door = new FeedDoor(database);
                Socket socket = door.connect()) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            for (int at = 0; at < bytes.length; ) {
                int size = Math.min(1 + random.nextInt(300), bytes.length - at);
                out.write(bytes, at, size);
                out.flush();
                at += size;
            }
            for (int i = 0; i < 30; i++) {
                assertThat(FeedDoor.read(socket.getInputStream()).code()).isEqualTo("AA");
            }
            assertThat(door.report("patients")).hasSize(30);
        }
    }

    @Test
    void a_message_that_breaks_off_is_no_message() throws Exception {
        try (FeedDoor door = new FeedDoor(database)) {
            try (Socket socket = door.connect()) {
                OutputStream out = socket.getOutputStream();
                out.write(("\u000b" + register("HALF", "V1")).getBytes(StandardCharsets.UTF_8));
                FeedDoor.write(out, register("WHOLE", "V2").getBytes(StandardCharsets.UTF_8));
                assertThat(FeedDoor.read(socket.getInputStream()).code()).isEqualTo("AA");
                out.write(("\u000b" + register("CUT", "V3")).getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
            assertThat(door.send(register("LAST", "V4")).code()).isEqualTo("AA");
            assertThat(door.report("patients")).containsOnlyKeys("LAST", "WHOLE");
        }
    }

    @Test
    void a_message_that_is_too_large_is_rejected_and_the_connection_closed() throws Exception {
        try (FeedDoor door = new FeedDoor(database);
                Socket socket = door.connect()) {
            Thread sender = Thread.ofVirtual().start(() -> flood(socket));
            Ack ack = FeedDoor.read(socket.getInputStream());
            assertThat(ack.code()).isEqualTo("AR");
            assertThat(ack.text()).contains("ERR||MSH^1|").contains("4 MiB");
            sender.join();
            assertThat(door.send(register("AFTER", "V1")).code()).isEqualTo("AA");
        }
    }

    private static void flood(Socket socket) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(("\u000b" + register("HUGE", "V1")).getBytes(StandardCharsets.UTF_8));
            byte[] more = new byte[1 << 16];
            java.util.Arrays.fill(more, (byte) 'x');
            for (int i = 0; i < 80; i++) {
                out.write(more);
            }
        } catch (IOException e) {
            // The other side has closed, as it should.
        }
    }

    @Test
    void names_are_stored_right_in_every_character_set_or_not_at_all() throws Exception {
        try (FeedDoor door = new FeedDoor(database);
                Socket socket = door.connect()) {
            String latin = named("L1", "8859/1");
            FeedDoor.write(socket.getOutputStream(), latin.getBytes(StandardCharsets.ISO_8859_1));
            assertThat(FeedDoor.read(socket.getInputStream()).code()).isEqualTo("AA");
            FeedDoor.write(
                    socket.getOutputStream(), named("U1", "UNICODE UTF-8").getBytes(StandardCharsets.UTF_8));
            assertThat(FeedDoor.read(socket.getInputStream()).code()).isEqualTo("AA");
            FeedDoor.write(socket.getOutputStream(), named("U2", "").getBytes(StandardCharsets.UTF_8));
            assertThat(FeedDoor.read(socket.getInputStream()).code()).isEqualTo("AA");
            FeedDoor.write(socket.getOutputStream(), named("L2", "").getBytes(StandardCharsets.ISO_8859_1));
            assertThat(FeedDoor.read(socket.getInputStream()).code()).isEqualTo("AA");
            FeedDoor.write(
                    socket.getOutputStream(), named("X1", "UNICODE UTF-8").getBytes(StandardCharsets.ISO_8859_1));
            assertThat(FeedDoor.read(socket.getInputStream()).text())
                    .contains("MSA|AE|")
                    .contains("ERR||MSH^1^18|");
            FeedDoor.write(socket.getOutputStream(), named("X2", "EBCDIC").getBytes(StandardCharsets.UTF_8));
            assertThat(FeedDoor.read(socket.getInputStream()).text())
                    .contains("MSA|AE|")
                    .contains("ERR||MSH^1^18|");
            assertThat(door.report("patients"))
                    .containsOnlyKeys("L1", "L2", "U1", "U2")
                    .allSatisfy((who, row) -> assertThat(row).containsEntry("family", "Núñez"));
        }
    }

    private static String named(String number, String charset) {
        return register(number, "V" + number).replace("Maple^Ann", "Núñez^Ann").replace("UNICODE UTF-8", charset);
    }

    @Test
    void what_was_read_before_the_end_is_answered() throws Exception {
        List<String> messages = java.util.stream.IntStream.range(0, 60)
                .mapToObj(i -> register("E" + i, "VE" + i))
                .toList();
        int answered = 0;
        try (FeedDoor door = new FeedDoor(database);
                Socket socket = door.connect()) {
            for (String message : messages) {
                FeedDoor.write(socket.getOutputStream(), message.getBytes(StandardCharsets.UTF_8));
            }
            assertThat(FeedDoor.read(socket.getInputStream()).code()).isEqualTo("AA");
            answered++;
            door.server.stop();
            try {
                while (true) {
                    assertThat(FeedDoor.read(socket.getInputStream()).code()).isEqualTo("AA");
                    answered++;
                }
            } catch (IOException closed) {
                assertThat(door.report("patients")).hasSize(answered);
            }
        }
    }
}
