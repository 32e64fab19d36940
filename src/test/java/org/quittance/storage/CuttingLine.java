package org.quittance.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;

/** A line to a PostgreSQL that breaks when told to: after a COMMIT was sent and before its answer came, or before it. */
public final class CuttingLine implements AutoCloseable {

    /** Where the next COMMIT is cut. */
    public enum Cut {
        /** The server gets it; its answer is lost. */
        ANSWER,
        /** The server never gets it. */
        QUESTION
    }

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int server;
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicInteger questions = new AtomicInteger();
    private final AtomicInteger cut = new AtomicInteger();

    /** A line to the server that a source of connections names. */
    public CuttingLine(PGSimpleDataSource to) throws IOException {
        this.server = to.getPortNumbers()[0];
        Thread.ofVirtual().start(this::serve);
    }

    /** Leads a source of connections through this line. */
    public void lead(PGSimpleDataSource source) {
        source.setPortNumbers(new int[] {door.getLocalPort()});
    }

    /** Cuts the next COMMITs. */
    public void cutNext(Cut where, int times) {
        (where == Cut.ANSWER ? answers : questions).set(times);
    }

    /** How many COMMITs were cut so far. */
    public int cuts() {
        return cut.get();
    }

    private void serve() {
        try {
            while (true) {
                Socket client = door.accept();
                Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
                Line line = new Line(client, behind);
                Thread.ofVirtual().start(line::ask);
                Thread.ofVirtual().start(line::answer);
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private final class Line {

        private final Socket client;
        private final Socket behind;
        private volatile boolean swallow;

        Line(Socket client, Socket behind) {
            this.client = client;
            this.behind = behind;
        }

        void ask() {
            byte[] buffer = new byte[1 << 16];
            try (client;
                    behind) {
                InputStream in = client.getInputStream();
                OutputStream out = behind.getOutputStream();
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    if (new String(buffer, 0, n, StandardCharsets.ISO_8859_1).contains("COMMIT")) {
                        if (questions.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                            cut.incrementAndGet();
                            return;
                        }
                        swallow = answers.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
                    }
                    out.write(buffer, 0, n);
                    out.flush();
                }
            } catch (IOException broken) {
                // One of the two has gone.
            }
        }

        void answer() {
            byte[] buffer = new byte[1 << 16];
            try (client;
                    behind) {
                InputStream in = behind.getInputStream();
                OutputStream out = client.getOutputStream();
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    if (swallow) {
                        cut.incrementAndGet();
                        return;
                    }
                    out.write(buffer, 0, n);
                    out.flush();
                }
            } catch (IOException broken) {
                // One of the two has gone.
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
