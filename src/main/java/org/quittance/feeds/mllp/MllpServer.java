package org.quittance.feeds.mllp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.quittance.feeds.apply.MessageQueue;
import org.quittance.storage.Organisation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Takes HL7 v2 messages over MLLP, where a port is given ({@code quittance.mllp.port}). Reached from this machine alone
 * unless told otherwise ({@code quittance.mllp.address}): MLLP has no encryption of its own.
 */
@Component
@ConditionalOnProperty("quittance.mllp.port")
public class MllpServer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MllpServer.class);
    private static final int MOST_CONNECTIONS = 200;
    private static final int IDLE_MILLIS = 15 * 60 * 1000;

    private final MessageQueue queue;
    private final String address;
    private final int wantedPort;
    private final Semaphore room = new Semaphore(MOST_CONNECTIONS);
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private Optional<ServerSocket> listening = Optional.empty();

    /**
     * A server.
     *
     * @param queue where messages are applied
     * @param address where it listens
     * @param port its port; 0 for any
     */
    public MllpServer(
            MessageQueue queue,
            @Value("${quittance.mllp.address:${server.address:127.0.0.1}}") String address,
            @Value("${quittance.mllp.port}") int port) {
        this.queue = queue;
        this.address = address;
        this.wantedPort = port;
    }

    /**
     * Where it listens.
     *
     * @return the port
     */
    public synchronized int port() {
        return listening.orElseThrow().getLocalPort();
    }

    @Override
    public synchronized void start() {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), wantedPort), MOST_CONNECTIONS);
            listening = Optional.of(socket);
            Thread.ofPlatform().daemon().name("mllp").start(Organisation.around(() -> accept(socket)));
            LOG.info("HL7 v2 messages are taken on port {}", socket.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException("The port for HL7 v2 messages cannot be opened: " + wantedPort, e);
        }
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket accepted = socket.accept();
                if (room.tryAcquire()) {
                    serve(accepted);
                } else {
                    LOG.warn("A feed's connection was refused: there are {} already", MOST_CONNECTIONS);
                    accepted.close();
                }
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    LOG.warn("A feed's connection could not be taken: {}", e.getMessage());
                }
            }
        }
    }

    private void serve(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(IDLE_MILLIS);
        Connection connection = new Connection(socket, queue::submit, queue::tooLarge);
        connections.add(connection);
        threads.add(Thread.ofVirtual().name("mllp connection").start(Organisation.around(() -> {
            try {
                connection.serve();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                connections.remove(connection);
                threads.remove(Thread.currentThread());
                room.release();
            }
        })));
    }

    /** Takes no more messages; those that were read are applied and answered. */
    @Override
    public void stop() {
        Optional<ServerSocket> open;
        synchronized (this) {
            open = listening;
            listening = Optional.empty();
        }
        try {
            if (open.isPresent()) {
                open.get().close();
            }
            connections.forEach(Connection::finish);
            for (Thread thread : Set.copyOf(threads)) {
                thread.join();
            }
        } catch (IOException e) {
            LOG.warn("The port for HL7 v2 messages could not be closed: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return listening.isPresent();
    }
}
