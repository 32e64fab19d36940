package org.quittance.api;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import ca.uhn.fhir.rest.client.interceptor.BasicAuthInterceptor;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.quittance.TestApplication;
import org.quittance.exchange.ImportMode;
import org.quittance.exchange.Intake;
import org.quittance.exchange.Progress;
import org.quittance.staff.Actor;
import org.quittance.staff.NewSignIn;
import org.quittance.staff.Role;
import org.quittance.staff.Staff;
import org.quittance.storage.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;

/** The program with its FHIR door, started once for all tests of it, with claims and answers of invented people. */
final class FhirDoor {

    static final FhirContext R4 = FhirContext.forR4();

    private static final FhirDoor ONE = new FhirDoor();
    private static final String PASSWORD = "-sample-clinic";

    private final TestDatabase database = new TestDatabase();
    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();

    private FhirDoor() {
        context = TestApplication.server(database);
        add("jeanne", Role.REPRESENTATIVE);
        add("rosa", Role.AUDITOR);
        bean(Intake.class)
                .importPaths(
                        samples("837/202601", "835/202601", "837/202602", "835/202602"),
                        ImportMode.POST,
                        Progress.SILENT,
                        Actor.operator("test"));
        Runtime.getRuntime().addShutdownHook(new Thread(context::close));
    }

    /** The first files of the sample: some hundred claims, and what payers answered. */
    private static List<Path> samples(String... beginnings) {
        Path folder = Path.of(System.getProperty("quittance.basedir", "."), "src/main/resources/sample/pairs");
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> Stream.of(beginnings)
                            .anyMatch(beginning ->
                                    folder.relativize(file).toString().startsWith(beginning)))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void add(String signIn, Role role) {
        bean(Staff.class).add(new NewSignIn(signIn, signIn + PASSWORD, role), signIn);
    }

    static FhirDoor get() {
        return ONE;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    TestDatabase database() {
        return database;
    }

    String url() {
        return TestApplication.address(context) + "/fhir";
    }

    /** HAPI's own client, as others use it. */
    IGenericClient client(String who) {
        R4.getRestfulClientFactory().setServerValidationMode(ServerValidationModeEnum.NEVER);
        IGenericClient client = R4.newRestfulGenericClient(url());
        client.registerInterceptor(new BasicAuthInterceptor(who, who + PASSWORD));
        return client;
    }

    IGenericClient client() {
        return client("jeanne");
    }

    /** A request as it stands, for what the client would not send. */
    HttpResponse<String> send(String who, String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path));
        if (!who.isEmpty()) {
            request.header("Authorization", basic(who, who + PASSWORD));
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return http.send(
                    request.method(method, HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    static String file(String name) {
        try (InputStream in =
                new GZIPInputStream(Objects.requireNonNull(FhirDoor.class.getResourceAsStream("/api/" + name), name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
