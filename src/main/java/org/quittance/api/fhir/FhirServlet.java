package org.quittance.api.fhir;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;
import org.quittance.storage.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The door: addresses, headers and bodies. What is not named here is not there. */
final class FhirServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(FhirServlet.class);

    static final int LARGEST_RESOURCE = 1 << 20;
    static final int LARGEST_BUNDLE = 16 << 20;
    private static final int BUNDLES_AT_ONCE = 1;
    private static final int WAIT_SECONDS = 20;

    private final String address;
    private final transient Authenticator authenticator;
    private final transient ReadService reads;
    private final transient WriteService writes;
    private final transient BundleService bundles;
    private final transient Semaphore room = new Semaphore(BUNDLES_AT_ONCE);

    FhirServlet(
            String address,
            Authenticator authenticator,
            ReadService reads,
            WriteService writes,
            BundleService bundles) {
        this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        this.authenticator = authenticator;
        this.reads = reads;
        this.writes = writes;
        this.bundles = bundles;
    }

    /** What is answered: a resource, with its status and headers. */
    private record Answer(int status, Resource resource, boolean described) {

        static Answer ok(Resource resource) {
            return new Answer(200, resource, false);
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            authenticator.organisation(request).call(() -> {
                serve(request, response);
                return true;
            });
        } catch (IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new IOException(impossible);
        }
    }

    private void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            send(request, response, answer(request));
        } catch (Refused why) {
            if (why.status() == 401) {
                response.setHeader("WWW-Authenticate", "Basic realm=\"Quittance FHIR\", charset=\"UTF-8\"");
            }
            if (why.status() == 429 || why.status() == 503) {
                response.setHeader("Retry-After", Integer.toString(WAIT_SECONDS));
            }
            send(request, response, new Answer(why.status(), why.outcome(), false));
        } catch (RuntimeException e) {
            Trouble trouble = Trouble.of(e);
            if (trouble != Trouble.OTHER) {
                response.setHeader("Retry-After", Integer.toString(WAIT_SECONDS));
                send(request, response, new Answer(503, unavailable(trouble), false));
                return;
            }
            // The kind of fault, never its words: those may hold what a record says.
            LOG.error("A FHIR request failed: {} at {}", e.getClass().getName(), place(e));
            send(request, response, new Answer(500, failure(), false));
        }
    }

    private static String place(RuntimeException e) {
        StackTraceElement[] trace = e.getStackTrace();
        for (StackTraceElement each : trace) {
            if (each.getClassName().startsWith("org.quittance.")) {
                return each.toString();
            }
        }
        return trace.length == 0 ? "" : trace[0].toString();
    }

    private static OperationOutcome unavailable(Trouble trouble) {
        OperationOutcome outcome = new OperationOutcome();
        outcome.addIssue()
                .setSeverity(IssueSeverity.FATAL)
                .setCode(IssueType.TRANSIENT)
                .setDiagnostics(
                        switch (trouble) {
                            case BUSY, TOO_LONG, OTHER ->
                                "Very busy just now. Nothing was changed. Send this again later.";
                            case AWAY -> "The books cannot be reached. Nothing was changed. Send this again later.";
                            case DISK_FULL ->
                                "The server's disk is full. Nothing was changed. Tell who looks after it.";
                            case UNKNOWN_OUTCOME ->
                                "The answer of the database was lost: this may have been done or not. Read before you"
                                        + " send it again, or send it with If-None-Exist or If-Match.";
                        });
        return outcome;
    }

    private static OperationOutcome failure() {
        OperationOutcome outcome = new OperationOutcome();
        outcome.addIssue()
                .setSeverity(IssueSeverity.FATAL)
                .setCode(IssueType.EXCEPTION)
                .setDiagnostics("Something went wrong on our side. Nothing was changed. Try again later.");
        return outcome;
    }

    private Answer answer(HttpServletRequest request) throws IOException {
        String[] path = path(request);
        String method = request.getMethod();
        if (method.equals("GET") && path.length == 1 && path[0].equals("metadata")) {
            return Answer.ok(Capability.of(reads, writes, base(request)));
        }
        Caller caller = authenticator.admit(request);
        return switch (method) {
            case "GET" -> get(request, path, caller);
            case "POST" -> post(request, path, caller);
            case "PUT" -> put(request, path, caller);
            default -> throw nothing("Nothing is deleted or patched here. Use GET, POST and PUT.");
        };
    }

    private Answer get(HttpServletRequest request, String[] path, Caller caller) {
        if (path.length == 1) {
            List<Search.Asked> asked = asked(request);
            Optional<Search.Asked> page =
                    asked.stream().filter(each -> each.name().equals("_page")).findFirst();
            String self = self(request);
            return Answer.ok(
                    page.isPresent()
                            ? reads.next(path[0], page.get().value(), base(request), self, caller)
                            : reads.search(path[0], Search.of(asked), base(request), self, caller));
        }
        if (path.length == 2) {
            return new Answer(200, reads.read(path[0], path[1], caller), true);
        }
        throw nothing("There is nothing at this address. See metadata for what there is.");
    }

    private Answer post(HttpServletRequest request, String[] path, Caller caller) throws IOException {
        if (path.length == 0) {
            return bundle(request, caller);
        }
        if (path.length == 2 && path[1].equals("_search")) {
            String self = base(request) + "/" + path[0];
            return Answer.ok(reads.search(path[0], Search.of(asked(request)), base(request), self, caller));
        }
        if (path.length != 1) {
            throw nothing("There is nothing to send to at this address. See metadata for what there is.");
        }
        Resource sent = body(request, LARGEST_RESOURCE);
        WriteService.Done done =
                writes.create(path[0], sent, Optional.ofNullable(request.getHeader("If-None-Exist")), caller);
        Resource resource = done.resource();
        if (done.isNew()) {
            caller.changed(
                    path[0], java.util.UUID.fromString(resource.getIdElement().getIdPart()));
        }
        return new Answer(done.isNew() ? 201 : 200, NotKept.said(resource, done.notKept()), true);
    }

    private Answer put(HttpServletRequest request, String[] path, Caller caller) throws IOException {
        if (path.length != 2) {
            throw nothing("A change is sent to Type/id.");
        }
        Resource sent = body(request, LARGEST_RESOURCE);
        WriteService.Done done =
                writes.update(path[0], path[1], sent, Optional.ofNullable(request.getHeader("If-Match")), caller);
        caller.changed(path[0], java.util.UUID.fromString(path[1]));
        return new Answer(200, NotKept.said(done.resource(), done.notKept()), true);
    }

    private Answer bundle(HttpServletRequest request, Caller caller) throws IOException {
        try {
            if (!room.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw Refused.of(
                        503, IssueType.THROTTLED, "", "Other bundles are being taken. Send this one again later.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refused.of(503, IssueType.TRANSIENT, "", "The server is stopping. Send this again later.");
        }
        try {
            Resource sent = body(request, LARGEST_BUNDLE);
            if (!(sent instanceof Bundle bundle)) {
                throw Refused.request("Only bundles are sent here", "Send a resource to the address of its type.");
            }
            return Answer.ok(bundles.take(bundle, base(request), caller).response());
        } finally {
            room.release();
        }
    }

    private static Refused nothing(String words) {
        return Refused.of(405, IssueType.NOTSUPPORTED, "", words);
    }

    private static Resource body(HttpServletRequest request, int largest) throws IOException {
        Wire.Format format = Wire.Format.of(Codes.text(request.getContentType()));
        if (request.getContentLengthLong() > largest) {
            throw tooLarge(largest);
        }
        byte[] bytes;
        try (InputStream in = request.getInputStream()) {
            bytes = in.readNBytes(largest + 1);
        }
        if (bytes.length > largest) {
            throw tooLarge(largest);
        }
        if (bytes.length == 0) {
            throw Refused.request("There is a body", "Send the resource.");
        }
        return Wire.read(bytes, format);
    }

    private static Refused tooLarge(int largest) {
        return Refused.of(
                413,
                IssueType.TOOLONG,
                "",
                "A body here has at most " + (largest >> 20) + " MB. Send it in parts, or import the file.");
    }

    private static String[] path(HttpServletRequest request) {
        String path = Codes.text(request.getPathInfo());
        String inner = path.startsWith("/") ? path.substring(1) : path;
        String whole = inner.endsWith("/") ? inner.substring(0, inner.length() - 1) : inner;
        return whole.isEmpty() ? new String[0] : whole.split("/", -1);
    }

    private static List<Search.Asked> asked(HttpServletRequest request) {
        List<Search.Asked> found = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            for (String value : values) {
                if (value.indexOf('\0') >= 0 || name.indexOf('\0') >= 0) {
                    throw Refused.request("What is asked for is text", "Leave out the NUL character.");
                }
                found.add(new Search.Asked(name, value));
            }
        });
        return found;
    }

    /** Where we are reached: as configured, else as the request says. */
    private String base(HttpServletRequest request) {
        if (!address.isEmpty()) {
            return address + request.getContextPath() + request.getServletPath();
        }
        String url = request.getRequestURL().toString();
        String path = Codes.text(request.getPathInfo());
        return url.endsWith(path) ? url.substring(0, url.length() - path.length()) : url;
    }

    private String self(HttpServletRequest request) {
        String query = request.getQueryString();
        return base(request) + Codes.text(request.getPathInfo()) + (query == null ? "" : "?" + query);
    }

    private void send(HttpServletRequest request, HttpServletResponse response, Answer answer) throws IOException {
        Wire.Format format = format(request);
        Resource resource = answer.resource();
        if (answer.described() && resource.getMeta().hasVersionId()) {
            String version = resource.getMeta().getVersionId();
            response.setHeader("ETag", "W/\"" + version + "\"");
            if (resource.getMeta().hasLastUpdated()) {
                response.setDateHeader(
                        "Last-Modified",
                        resource.getMeta().getLastUpdated().toInstant().toEpochMilli());
            }
            if (!request.getMethod().equals("GET")) {
                response.setHeader(
                        "Location",
                        base(request) + "/" + resource.fhirType() + "/"
                                + resource.getIdElement().getIdPart() + "/_history/" + version);
            }
        }
        response.setStatus(answer.status());
        response.setContentType(format.mediaType() + ";charset=UTF-8");
        byte[] bytes = Wire.write(resource, format, "true".equals(request.getParameter("_pretty")))
                .getBytes(StandardCharsets.UTF_8);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** What whoever asks wants to read; where that cannot be told, JSON. */
    private static Wire.Format format(HttpServletRequest request) {
        String query = Codes.text(request.getQueryString());
        String named = query.contains("_format=") ? Codes.text(request.getParameter("_format")) : "";
        try {
            return Wire.Format.wanted(named.isEmpty() ? Codes.text(request.getHeader("Accept")) : named);
        } catch (Refused unknown) {
            return Wire.Format.JSON;
        }
    }
}
