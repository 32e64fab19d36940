package org.quittance.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Parameter;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.registration.Registration;
import org.quittance.staff.Right;
import org.quittance.workbench.security.Needs;
import org.quittance.workbench.security.SentOnce;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever is typed into a form, and however often it is sent: a sentence or one effect, never a fault of ours. */
@Tag("slow")
class FormsTest {

    private static final WorkbenchServer SERVER = WorkbenchServer.get();
    private static final AccountId OWN = OwnAccount.owing("Pressed", 30_000);
    private static final int PRESSES = 10;

    /** Fields of forms that are read as a map, which handlers do not name. */
    private static final List<String> COMMON = List.of(
            "formKey",
            "amount",
            "tender",
            "reference",
            "receivedOn",
            "memo",
            "note",
            "kind",
            "allocation",
            "anotherBecause",
            "reason",
            "family_name",
            "given_name",
            "birth_date",
            "sex",
            "phone",
            "email",
            "street",
            "city",
            "state",
            "zip",
            "guarantor",
            "language",
            "field");

    @Test
    void no_form_answers_with_a_fault_whatever_is_typed_into_it() throws Exception {
        Visitor tunde = tunde();
        Visitor nadia = nadia();
        List<String> faults = new ArrayList<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> each : posts().entrySet()) {
            Visitor sender = keepsStaff(each.getValue()) ? nadia : tunde;
            Set<String> names = names(each.getValue());
            for (String path : paths(each.getKey())) {
                for (String typed :
                        List.of("", " ", "a\0b", "\0", "\u0007", "x".repeat(9_000), "' or 1=1 --", "-1", "NaN")) {
                    Map<String, String> form = new LinkedHashMap<>();
                    names.forEach(name -> form.put(name, typed));
                    int status = sender.post(path, form).statusCode();
                    if (status >= 500) {
                        faults.add(path + " with “" + typed.substring(0, Math.min(8, typed.length())) + "” answers "
                                + status);
                    }
                }
                int bare = sender.post(path, Map.of()).statusCode();
                if (bare >= 500) {
                    faults.add(path + " with nothing answers " + bare);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void an_invisible_character_is_named_with_its_field() throws Exception {
        HttpResponse<String> answer = tunde().post(payment(), with(goodPayment(UUID.randomUUID()), "memo", "a\0b"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(text(answer)).contains("The field “memo” holds a character that cannot be seen");
    }

    @Test
    void ten_presses_at_once_take_one_payment_and_get_one_answer() throws Exception {
        assertThat(presses(payment(), goodPayment(UUID.randomUUID())))
                .hasSize(1)
                .allMatch(where -> where.startsWith("303 /payments/"));
    }

    @Test
    void ten_presses_at_once_make_one_bill_and_get_one_answer() throws Exception {
        String path = "/accounts/" + OWN.value() + "/bill";
        assertThat(presses(path, Map.of("formKey", UUID.randomUUID().toString())))
                .hasSize(1)
                .allMatch(where -> where.startsWith("303 /bills/"));
    }

    @Test
    void ten_presses_at_once_register_one_patient_and_get_one_answer() throws Exception {
        Map<String, String> form = new LinkedHashMap<>(Map.of(
                "formKey", UUID.randomUUID().toString(),
                "family_name", "Pressman",
                "given_name", "Tenfold",
                "birth_date", "1971-03-04",
                "sex", "F",
                "language", "en"));
        assertThat(presses("/patients/new", form)).hasSize(1).allMatch(where -> where.startsWith("303 /patients/"));
    }

    @Test
    void a_form_without_its_key_is_to_be_opened_again_and_nothing_is_done() throws Exception {
        Visitor tunde = tunde();
        Visitor nadia = nadia();
        List<String> others = new ArrayList<>();
        int asked = 0;
        for (Map.Entry<RequestMappingInfo, HandlerMethod> each : posts().entrySet()) {
            if (!each.getValue().hasMethodAnnotation(SentOnce.class)) {
                continue;
            }
            asked++;
            String path = paths(each.getKey()).getFirst();
            Map<String, String> keyless = new LinkedHashMap<>(goodPayment(UUID.randomUUID()));
            keyless.remove("formKey");
            for (Map<String, String> form :
                    List.of(keyless, with(keyless, "formKey", ""), with(keyless, "formKey", "   "))) {
                HttpResponse<String> answer = (keepsStaff(each.getValue()) ? nadia : tunde).post(path, form);
                if (answer.statusCode() != 422 || !text(answer).contains("Open the form again")) {
                    others.add(path + " answers " + answer.statusCode());
                }
            }
        }
        assertThat(others).isEmpty();
        assertThat(asked).isEqualTo(8);
    }

    @Test
    void what_a_payment_pays_is_one_of_what_the_form_offers() throws Exception {
        for (String garbage : List.of("", "garbage", "OLDEST")) {
            HttpResponse<String> answer =
                    tunde().post(payment(), with(goodPayment(UUID.randomUUID()), "allocation", garbage));
            assertThat(answer.statusCode()).as(garbage).isEqualTo(422);
        }
    }

    @Test
    void the_same_form_with_other_content_is_refused() throws Exception {
        Visitor tunde = tunde();
        UUID key = UUID.randomUUID();
        Map<String, String> first = goodPayment(key);
        assertThat(tunde.post(payment(), first).statusCode()).isEqualTo(303);
        assertThat(tunde.post(payment(), first).statusCode()).isEqualTo(303);
        for (Map<String, String> other : List.of(
                with(first, "amount", "3.00"),
                with(first, "memo", "for the other visit"),
                with(first, "receivedOn", "2026-11-01"))) {
            HttpResponse<String> answer = tunde.post(payment(), other);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(text(answer)).contains("This form was used for receipt");
        }
    }

    @Test
    void a_page_that_asks_by_itself_does_not_prolong_the_session() throws Exception {
        Visitor tunde = tunde();
        String progress = "/sheets/" + UUID.randomUUID() + "/progress";
        for (int minutes = 0; minutes < 16; minutes += 4) {
            tunde.get(progress);
            SERVER.clock().move(Duration.ofMinutes(4));
        }
        assertThat(tunde.get("/accounts").statusCode()).isEqualTo(303);
    }

    @Test
    void addresses_with_odd_parts_are_no_faults() throws Exception {
        Visitor tunde = tunde();
        for (String path : List.of(
                "/fhir;x=1/Patient",
                "/fhir/Patient;x=1",
                "/fhir/Patient?_id=%00",
                "/fhir/%00",
                "/accounts;jsessionid=1",
                "/accounts?q=%00",
                "/accounts/%2e%2e/x",
                "//accounts",
                "/accounts/not-an-id",
                "/payments?after=x",
                "/sign-in?return=%00")) {
            assertThat(tunde.get(path).statusCode()).as(path).isLessThan(500);
        }
    }

    private static Set<String> presses(String path, Map<String, String> form) throws Exception {
        Visitor tunde = tunde();
        List<Future<String>> answers = new ArrayList<>();
        try (ExecutorService hands = Executors.newFixedThreadPool(PRESSES)) {
            for (int n = 0; n < PRESSES; n++) {
                answers.add(hands.submit(() -> {
                    HttpResponse<String> answer = tunde.post(path, form);
                    return answer.statusCode() + " "
                            + answer.headers().firstValue("Location").orElse("").replaceAll("\\?.*", "");
                }));
            }
        }
        Set<String> different = new TreeSet<>();
        for (Future<String> each : answers) {
            different.add(each.get());
        }
        return different;
    }

    /** What a person reads of a page's main part. */
    private static String text(HttpResponse<String> answer) {
        return answer.body()
                .replaceAll("(?s)^.*<main", "<main")
                .replaceAll("(?s)</main>.*$", "")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }

    private static String payment() {
        return "/accounts/" + OWN.value() + "/payment";
    }

    private static Map<String, String> goodPayment(UUID key) {
        return new LinkedHashMap<>(Map.of(
                "formKey", key.toString(),
                "amount", "1.00",
                "tender", "cash",
                "receivedOn", "2026-11-02",
                "memo", "pressed",
                "allocation", "oldest"));
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(form);
        all.put(name, value);
        return all;
    }

    private static Visitor tunde() throws Exception {
        return Visitor.signedIn(SERVER.url(""), "tunde", "tunde-sample-clinic");
    }

    private static Visitor nadia() throws Exception {
        return Visitor.signedIn(SERVER.url(""), "nadia", "nadia-sample-clinic");
    }

    /** Forms about people, roles and limits are an administrator's alone. */
    private static boolean keepsStaff(HandlerMethod method) {
        Needs needs = method.getMethodAnnotation(Needs.class);
        return needs != null && needs.value() == Right.KEEP_STAFF;
    }

    private static Map<RequestMappingInfo, HandlerMethod> posts() {
        Map<RequestMappingInfo, HandlerMethod> all = new LinkedHashMap<>(SERVER.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods());
        all.keySet()
                .removeIf(info -> !info.getMethodsCondition().getMethods().contains(RequestMethod.POST)
                        || info.getPatternValues().stream().anyMatch(path -> path.startsWith("/sign-")));
        assertThat(all).hasSizeGreaterThan(20);
        return all;
    }

    private static Set<String> names(HandlerMethod method) {
        Set<String> names = new LinkedHashSet<>();
        for (Parameter parameter : method.getMethod().getParameters()) {
            RequestParam named = parameter.getAnnotation(RequestParam.class);
            if (named != null && parameter.getType() == Map.class) {
                names.addAll(COMMON);
            } else if (named != null) {
                names.add(Stream.of(named.name(), named.value(), parameter.getName())
                        .filter(name -> !name.isEmpty())
                        .findFirst()
                        .orElseThrow());
            }
        }
        return names;
    }

    /** Each path with an id that is there, where there is one, and with one that is not. */
    private static List<String> paths(RequestMappingInfo info) {
        Account account = SERVER.bean(Registration.class).account(OWN).orElseThrow();
        List<String> paths = new ArrayList<>();
        for (String pattern : info.getPatternValues()) {
            String there = pattern.startsWith("/patients/")
                    ? account.patient().value().toString()
                    : account.id().value().toString();
            if (pattern.endsWith("/{code}")) {
                paths.add(pattern.replace("{code}", "lead"));
            }
            paths.add(pattern.replaceFirst("\\{[^}]+}", there)
                    .replaceAll("\\{[^}]+}", UUID.randomUUID().toString()));
            paths.add(pattern.replaceAll("\\{[^}]+}", UUID.randomUUID().toString()));
        }
        return paths.stream().distinct().toList();
    }
}
