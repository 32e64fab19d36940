package org.quittance.workbench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who speaks HTTP to a server, signed in, without a browser. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final String server;
    private final String cookie;
    private final String token;

    private Visitor(String server, String cookie, String token) {
        this.server = server;
        this.cookie = cookie;
        this.token = token;
    }

    static Visitor signedIn(String server, String name, String password) throws IOException, InterruptedException {
        HttpResponse<String> form = new Visitor(server, "", "").get("/sign-in");
        Visitor stranger = new Visitor(server, cookie(form), token(form));
        HttpResponse<String> in = stranger.post("/sign-in", Map.of("name", name, "password", password));
        Visitor member = new Visitor(server, cookie(in), "");
        return new Visitor(server, cookie(in), token(member.get("/password")));
    }

    /** Somebody with a cookie and a token from elsewhere. */
    static Visitor of(String server, String cookie, String token) {
        return new Visitor(server, cookie, token);
    }

    static Visitor stranger(String server) {
        return new Visitor(server, "", "");
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(server + path)), headers);
    }

    HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
        List<String> fields = new ArrayList<>(List.of("_csrf=" + encoded(token)));
        form.forEach((name, value) -> fields.add(encoded(name) + "=" + encoded(value)));
        return send(HttpRequest.newBuilder(URI.create(server + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", fields))));
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... headers)
            throws IOException, InterruptedException {
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String cookie(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Set-Cookie")
                .map(header -> header.split(";", 2)[0])
                .orElse("");
    }

    static String token(HttpResponse<String> answer) {
        Matcher matcher = TOKEN.matcher(answer.body());
        return matcher.find() ? matcher.group(1) : "";
    }
}
