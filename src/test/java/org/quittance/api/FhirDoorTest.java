package org.quittance.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Who comes in at the FHIR door, and with what. */
class FhirDoorTest {

    private static final FhirDoor DOOR = FhirDoor.get();
    private static final String JSON = "application/fhir+json";

    @Test
    void nobody_comes_in_without_a_sign_in_and_no_cookie_is_one() {
        assertThat(DOOR.send("", "GET", "/Patient", "").statusCode()).isEqualTo(401);
        assertThat(DOOR.send("", "GET", "/Patient", "", "Cookie", "quittance=" + session())
                        .statusCode())
                .isEqualTo(401);
        HttpResponse<String> wrong =
                DOOR.send("", "GET", "/Patient", "", "Authorization", FhirDoor.basic("jeanne", "wrong"));
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(wrong.body()).contains("OperationOutcome").doesNotContain("jeanne");
        assertThat(DOOR.send("", "GET", "/metadata", "").statusCode()).isEqualTo(200);
    }

    private static String session() {
        return switch (DOOR.bean(org.quittance.staff.Staff.class).signIn("jeanne", "jeanne-sample-clinic", "test")) {
            case org.quittance.staff.SignInResult.Welcome(var member, String token) -> token;
            case org.quittance.staff.SignInResult.Refused refused -> throw new AssertionError(refused);
            case org.quittance.staff.SignInResult.SlowedDown slow -> throw new AssertionError(slow);
        };
    }

    @Test
    void another_site_cannot_use_a_sign_in_that_a_browser_remembers() {
        assertThat(DOOR.send("jeanne", "GET", "/Patient?_count=1", "", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("{\"resourceType\":\"Patient\"}", "text/plain").statusCode())
                .isEqualTo(415);
    }

    @Test
    void whoever_guesses_is_slowed_down() {
        int status = 0;
        for (int tries = 0; tries < 30 && status != 429; tries++) {
            status = DOOR.send("", "GET", "/Patient", "", "Authorization", FhirDoor.basic("nobody", "guess" + tries))
                    .statusCode();
        }
        assertThat(status).isEqualTo(429);
        DOOR.database().jdbc().sql("delete from staff_failure").update();
    }

    @Test
    void every_read_is_in_the_trail_with_how_many_and_by_what_but_not_for_whom() {
        DOOR.send("jeanne", "GET", "/Patient?family=zzqqx&birthdate=1901-01-01", "");
        var row = DOOR.database()
                .jdbc()
                .sql("select act, object_kind, rows, filters from staff_audit order by id desc limit 1")
                .query()
                .singleRow();
        assertThat(row).containsEntry("act", "search").containsEntry("object_kind", "fhir Patient");
        assertThat(row.get("rows")).isEqualTo(0);
        assertThat(row.get("filters").toString())
                .contains("family")
                .contains("birthdate")
                .doesNotContain("zzqqx");
    }

    @Test
    void too_much_too_deep_and_doubled_is_refused() {
        assertThat(post("{\"resourceType\":\"Patient\",\"active\":true,\"active\":false}", JSON)
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("{\"resourceType\":\"Patient\",\"extension\":" + "[".repeat(20_000), JSON)
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("{\"resourceType\":\"Patient\",\"fluffy\":1}", JSON).body())
                .contains("OperationOutcome")
                .contains("fluffy");
        assertThat(post("{\"resourceType\":\"Patient\",\"multipleBirthInteger\":1e99999999}", JSON)
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("{\"resourceType\":\"Patient\",\"gender\":\"x\"}", JSON).statusCode())
                .isEqualTo(400);
        assertThat(post("{\"resourceType\":\"Patient\"", JSON).statusCode()).isEqualTo(400);
        assertThat(post("", JSON).statusCode()).isEqualTo(400);
        assertThat(post(" ".repeat((1 << 20) + 1), JSON).statusCode()).isEqualTo(413);
        assertThat(DOOR.send("jeanne", "DELETE", "/Patient/1", "").statusCode()).isEqualTo(405);
    }

    @Test
    void xml_is_read_and_written_and_reaches_for_nothing() throws IOException {
        HttpResponse<String> page =
                DOOR.send("jeanne", "GET", "/Patient?_count=1", "", "Accept", "application/fhir+xml");
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("application/fhir+xml");
        assertThat(page.body()).startsWith("<Bundle");
        String patient = "<Patient xmlns=\"http://hl7.org/fhir\"><identifier><system value=\"urn:x\"/>"
                + "<value value=\"xml-1\"/></identifier><name><family value=\"Xml\"/></name></Patient>";
        assertThat(post(patient, "application/fhir+xml").statusCode()).isEqualTo(201);

        try (ServerSocket listening = new ServerSocket(0)) {
            listening.setSoTimeout(300);
            String outside = "http://127.0.0.1:" + listening.getLocalPort() + "/x";
            for (String attack : new String[] {
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + patient.replace("\"Xml\"", "\"&e;\""),
                "<!DOCTYPE x SYSTEM \"" + outside + "\">" + patient,
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>"
                        + patient.replace("\"Xml\"", "\"&b;\""),
                "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + patient
            }) {
                HttpResponse<String> answer = post(attack, "application/fhir+xml");
                assertThat(answer.statusCode()).isEqualTo(400);
                assertThat(answer.body()).doesNotContain("root:");
            }
            org.assertj.core.api.Assertions.assertThatThrownBy(listening::accept)
                    .isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    private static HttpResponse<String> post(String body, String type) {
        return DOOR.send("jeanne", "POST", "/Patient", body, "Content-Type", type);
    }
}
