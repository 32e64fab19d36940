package org.quittance.feeds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quittance.TestApplication;
import org.quittance.feeds.apply.MessageQueue;
import org.quittance.feeds.mllp.MllpServer;
import org.quittance.reports.Format;
import org.quittance.reports.Report;
import org.quittance.reports.Reports;
import org.quittance.storage.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;

/** The modules with a socket for messages, and a sender that talks to it. */
public final class FeedDoor implements AutoCloseable {

    final ConfigurableApplicationContext modules;
    final MllpServer server;

    public FeedDoor(TestDatabase database) {
        this.modules = TestApplication.modules(database);
        this.server = new MllpServer(modules.getBean(MessageQueue.class), "127.0.0.1", 0);
        server.start();
    }

    /** An acknowledgement: its code, the message it answers, and its text. */
    record Ack(String code, String control, String text) {

        static Ack of(byte[] bytes) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            for (String line : text.split("\r")) {
                if (line.startsWith("MSA|")) {
                    String[] fields = line.split("\\|", -1);
                    return new Ack(fields[1], fields[2], text);
                }
            }
            return new Ack("?", "", text);
        }
    }

    /** Sends messages one by one, each after the one before was answered. */
    List<Ack> send(List<String> messages) throws IOException {
        List<Ack> acks = new ArrayList<>();
        try (Socket socket = connect()) {
            for (String message : messages) {
                write(socket.getOutputStream(), message.getBytes(StandardCharsets.UTF_8));
                acks.add(read(socket.getInputStream()));
            }
        }
        return acks;
    }

    Ack send(String message) throws IOException {
        return send(List.of(message)).getFirst();
    }

    Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(60_000);
        return socket;
    }

    static void write(OutputStream out, byte[] message) throws IOException {
        out.write(frame(message));
        out.flush();
    }

    static byte[] frame(byte[] message) {
        byte[] frame = new byte[message.length + 3];
        frame[0] = 0x0b;
        System.arraycopy(message, 0, frame, 1, message.length);
        frame[message.length + 1] = 0x1c;
        frame[message.length + 2] = 0x0d;
        return frame;
    }

    static Ack read(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int before = 0;
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (before == 0x1c && b == 0x0d) {
                return Ack.of(bytes.toByteArray());
            }
            bytes.write(b);
            before = b;
        }
        throw new IOException("closed by the other side after " + bytes.size() + " bytes");
    }

    /** A report by its first column. */
    Map<String, Map<String, String>> report(String name) {
        Reports reports = modules.getBean(Reports.class);
        Report report = reports.named(name).orElseThrow();
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        reports.write(report, Format.CSV, csv);
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        String[] lines =
                csv.toString(StandardCharsets.UTF_8).replace("\ufeff", "").split("\r?\n");
        for (String line : List.of(lines).subList(1, lines.length)) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < report.columns().size(); i++) {
                row.put(report.columns().get(i).name(), cells[i]);
            }
            rows.put(cells[0], row);
        }
        return rows;
    }

    @Override
    public void close() {
        server.stop();
        modules.close();
    }
}
