package org.quittance.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quittance.staff.Audit;
import org.quittance.staff.Certificates;
import org.quittance.staff.People;
import org.quittance.staff.RoleHistory;
import org.quittance.staff.Staff;
import org.quittance.workbench.security.Audited;
import org.quittance.workbench.security.Needs;
import org.quittance.workbench.security.OpenToAll;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Nobody comes in without signing in, nothing is changed by somebody else's form, and every handler has a rule. */
class DoorTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final WorkbenchServer SERVER = WorkbenchServer.get();

    @Test
    void every_handler_has_a_rule() {
        List<String> without = new ArrayList<>();
        handlers().forEach((info, method) -> {
            if (method.getBeanType().getName().startsWith("org.quittance")
                    && !method.hasMethodAnnotation(Needs.class)
                    && !method.hasMethodAnnotation(OpenToAll.class)) {
                without.add(info + ": add @Needs(Right.…) to " + method);
            }
        });
        assertThat(without).isEmpty();
    }

    @Test
    void every_handler_says_what_the_trail_keeps_of_it() {
        List<String> without = new ArrayList<>();
        handlers().forEach((info, method) -> {
            Audited audited = method.getMethodAnnotation(Audited.class);
            if (method.hasMethodAnnotation(Needs.class) && audited == null) {
                without.add(info + ": add @Audited beside @Needs of " + method);
            } else if (audited != null && audited.value() == Audited.How.ACT && !records(method.getBeanType())) {
                without.add(info + ": says that it records, and has no Audit: " + method);
            } else if (audited != null && changes(info) && audited.value() == Audited.How.SHOWN) {
                without.add(info + ": changes something; say by How.ACT who records the outcome: " + method);
            }
        });
        assertThat(without).isEmpty();
    }

    /** Whether a controller writes the trail, or a face that does so itself: of sign-ins, people, roles. */
    private static boolean records(Class<?> controller) {
        Set<Class<?>> writing = Set.of(Audit.class, Staff.class, People.class, Certificates.class, RoleHistory.class);
        return Stream.of(controller.getDeclaredFields()).anyMatch(field -> writing.contains(field.getType()));
    }

    private static boolean changes(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().contains(RequestMethod.POST);
    }

    @Test
    void what_is_seen_is_in_the_trail_once_a_minute() throws Exception {
        String session = signIn("rosa");
        // Other tests may have looked within this minute.
        SERVER.clock().move(Duration.ofMinutes(2));
        long before = lines("accounts");
        assertThat(get("/accounts", session).statusCode()).isEqualTo(200);
        assertThat(get("/accounts", session).statusCode()).isEqualTo(200);
        assertThat(lines("accounts")).isEqualTo(before + 1);
        long entries = lines("entry");
        assertThat(get("/entries/999999999", session).statusCode()).isEqualTo(404);
        assertThat(lines("entry")).isEqualTo(entries);
    }

    private static long lines(String kind) {
        return SERVER.database()
                .jdbc()
                .sql("select count(*) from staff_audit where act = 'view' and object_kind = :kind")
                .param("kind", kind)
                .query(Long.class)
                .single();
    }

    @Test
    void every_route_without_a_session_leads_to_the_sign_in_page_and_says_nothing_else() throws Exception {
        List<String> open = new ArrayList<>();
        for (String path : paths()) {
            HttpResponse<String> answer = get(path, "");
            boolean asks = answer.statusCode() == 303
                    && answer.headers().firstValue("Location").orElse("").startsWith("/sign-in")
                    && answer.body().isEmpty();
            if (!asks && !List.of("/sign-in", "/healthz").contains(path)) {
                open.add(path + " answers " + answer.statusCode());
            }
        }
        assertThat(open).containsExactly("/assets/../application.properties answers 404");
    }

    @Test
    void a_part_of_a_page_without_a_session_is_told_to_sign_in_and_come_back() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri("/exceptions"))
                .header("HX-Request", "true")
                .header("HX-Current-URL", SERVER.url("/accounts/0192f0c1-0000-7000-8000-000000000001")));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect"))
                .hasValue("/sign-in?return=%2Faccounts%2F0192f0c1-0000-7000-8000-000000000001");
    }

    @Test
    void signing_in_gives_a_new_session_and_leads_only_to_our_own_pages() throws Exception {
        HttpResponse<String> form = get("/sign-in?return=%2F%2Fevil.example", "");
        String before = cookie(form);
        HttpResponse<String> in = post(
                "/sign-in",
                before,
                Map.of(
                        "_csrf",
                        token(form),
                        "name",
                        "jeanne",
                        "password",
                        "jeanne-sample-clinic",
                        "return",
                        "//evil.example"));
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(in.headers().firstValue("Location")).hasValue("/");
        assertThat(cookie(in)).isNotEqualTo(before);
        assertThat(in.headers().firstValue("Set-Cookie").orElse(""))
                .contains("HttpOnly")
                .contains("SameSite=Lax");
        // The secret from before opens nothing.
        assertThat(get("/no-such-page", before).statusCode()).isEqualTo(303);
        assertThat(get("/no-such-page", cookie(in)).statusCode()).isEqualTo(404);
    }

    @Test
    void a_form_without_a_token_or_with_that_of_another_session_is_refused() throws Exception {
        HttpResponse<String> mine = get("/sign-in", "");
        HttpResponse<String> another = get("/sign-in", "");
        Map<String, String> right = Map.of("name", "jeanne", "password", "jeanne-sample-clinic");
        assertThat(post("/sign-in", cookie(mine), right).statusCode()).isEqualTo(403);
        assertThat(post("/sign-in", cookie(mine), with(right, "_csrf", token(another)))
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("/sign-in", cookie(mine), with(right, "_csrf", token(mine)))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void after_signing_out_the_session_opens_nothing() throws Exception {
        String session = signIn("rosa");
        HttpResponse<String> page = get("/no-such-page", session);
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(post("/sign-out", session, Map.of("_csrf", token(page))).statusCode())
                .isEqualTo(303);
        assertThat(get("/no-such-page", session).statusCode()).isEqualTo(303);
    }

    @Test
    void unknown_names_and_wrong_passwords_get_the_same_answer() throws Exception {
        HttpResponse<String> form = get("/sign-in", "");
        HttpResponse<String> unknown =
                post("/sign-in", cookie(form), Map.of("_csrf", token(form), "name", "nobody-here", "password", "x"));
        HttpResponse<String> wrong =
                post("/sign-in", cookie(form), Map.of("_csrf", token(form), "name", "tunde", "password", "x"));
        assertThat(unknown.statusCode()).isEqualTo(wrong.statusCode()).isEqualTo(401);
        assertThat(withoutTokens(unknown.body())).isEqualTo(withoutTokens(wrong.body()));
    }

    @Test
    void every_answer_carries_the_strict_rules_for_browsers_and_is_not_kept() throws Exception {
        HttpResponse<String> answer = get("/sign-in", "");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
    }

    @Test
    void a_session_left_alone_for_a_quarter_of_an_hour_is_over() throws Exception {
        String session = signIn("tunde");
        assertThat(get("/no-such-page", session).statusCode()).isEqualTo(404);
        SERVER.clock().move(Duration.ofMinutes(16));
        assertThat(get("/no-such-page", session).statusCode()).isEqualTo(303);
    }

    private static Map<RequestMappingInfo, HandlerMethod> handlers() {
        return SERVER.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods();
    }

    private static List<String> paths() {
        List<String> paths = new ArrayList<>(List.of("/", "/no-such-page", "/assets/../application.properties"));
        handlers()
                .keySet()
                .forEach(info -> paths.addAll(info.getPatternValues().stream()
                        .map(path -> path.replaceAll("\\{[^}]+}", "0192f0c1-0000-7000-8000-000000000001"))
                        .toList()));
        return paths.stream().distinct().toList();
    }

    private static String signIn(String name) throws IOException, InterruptedException {
        HttpResponse<String> form = get("/sign-in", "");
        return cookie(post(
                "/sign-in",
                cookie(form),
                Map.of("_csrf", token(form), "name", name, "password", name + "-sample-clinic")));
    }

    private static HttpResponse<String> get(String path, String cookie) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        return send(cookie.isEmpty() ? request : request.header("Cookie", cookie));
    }

    private static HttpResponse<String> post(String path, String cookie, Map<String, String> form)
            throws IOException, InterruptedException {
        List<String> fields = new ArrayList<>();
        form.forEach((name, value) -> fields.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return send(HttpRequest.newBuilder(uri(path))
                .header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", fields))));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static URI uri(String path) {
        return URI.create(SERVER.url(path));
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Set-Cookie")
                .map(header -> header.split(";", 2)[0])
                .orElse("");
    }

    private static String token(HttpResponse<String> answer) {
        Matcher matcher = TOKEN.matcher(answer.body());
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String withoutTokens(String body) {
        return TOKEN.matcher(body).replaceAll("").replaceAll("name=\"csrf\" content=\"[^\"]*\"", "");
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        Map<String, String> all = new java.util.HashMap<>(form);
        all.put(name, value);
        return all;
    }
}
