package org.quittance.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sends messages over MLLP by several connections at once and waits for each to be answered. */
final class FeedSender {

    private static final int PATIENCE_MILLIS = 60_000;

    private final int port;

    FeedSender(int port) {
        this.port = port;
    }

    /** What came back. */
    record Answered(int accepted, int refused, long nanos) {

        long perSecond() {
            return (accepted + refused) * 1_000_000_000L / Math.max(nanos, 1);
        }
    }

    /** A port that is free now. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Sends each list by a connection of its own, so many messages ahead of their answers. */
    Answered send(List<List<String>> perConnection, int ahead) throws Exception {
        long before = System.nanoTime();
        int accepted = 0;
        int all = 0;
        try (ExecutorService connections = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> work = new ArrayList<>();
            for (List<String> messages : perConnection) {
                all += messages.size();
                work.add(() -> send(messages, ahead, port));
            }
            for (Future<Integer> each : connections.invokeAll(work)) {
                accepted += each.get();
            }
        }
        return new Answered(accepted, all - accepted, System.nanoTime() - before);
    }

    private static int send(List<String> messages, int ahead, int port) throws IOException {
        int accepted = 0;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            int read = 0;
            for (int sent = 0; sent < messages.size(); sent++) {
                socket.getOutputStream()
                        .write(("\u000b" + messages.get(sent) + "\u001c\r").getBytes(StandardCharsets.UTF_8));
                if (sent + 1 - read >= ahead) {
                    accepted += accepted(in) ? 1 : 0;
                    read++;
                }
            }
            for (; read < messages.size(); read++) {
                accepted += accepted(in) ? 1 : 0;
            }
        }
        return accepted;
    }

    private static boolean accepted(InputStream in) throws IOException {
        StringBuilder answer = new StringBuilder();
        for (int b = in.read(); b != 0x1c; b = in.read()) {
            if (b < 0) {
                throw new IOException("The connection was closed before an answer.");
            }
            answer.append((char) b);
        }
        int end = in.read();
        return end == '\r' && answer.indexOf("MSA|AA|") >= 0;
    }
}
