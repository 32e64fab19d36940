package org.quittance.statements;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Whether there is a page to pay on: a code that leads nowhere is not printed. Asked briefly and seldom. */
final class PayPage {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final int FIRST_ERROR = 400;

    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(boolean answers, long until) {}

    /**
     * Asks the page whether it is there.
     *
     * @param address as configured, empty for none
     * @return false when there is none, it does not answer, or it says that it is not there
     */
    boolean answers(String address) {
        if (!address.startsWith("https://") && !address.startsWith("http://")) {
            return false;
        }
        long now = System.nanoTime();
        Known last = known.get(address);
        if (last == null || last.until() - now < 0) {
            last = new Known(ask(address), now + REMEMBERED.toNanos());
            known.put(address, last);
        }
        return last.answers();
    }

    private static boolean ask(String address) {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(PATIENCE)
                    .GET()
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < FIRST_ERROR;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
