package org.quittance.api;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.gclient.DateClientParam;
import ca.uhn.fhir.rest.gclient.ReferenceClientParam;
import ca.uhn.fhir.rest.gclient.StringClientParam;
import ca.uhn.fhir.rest.gclient.TokenClientParam;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hl7.fhir.r4.model.Account;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.ChargeItem;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.ExplanationOfBenefit;
import org.hl7.fhir.r4.model.Invoice;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PaymentReconciliation;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.quittance.registration.AccountId;
import org.quittance.staff.Actor;
import org.quittance.statements.Bills;
import org.quittance.statements.Explanation;
import org.quittance.statements.MadeBill;
import org.quittance.statements.Statements;

class FhirReadTest {

    private static final FhirDoor DOOR = FhirDoor.get();
    private final IGenericClient client = DOOR.client();

    @Test
    void a_patient_is_found_by_what_a_client_expects() {
        Patient one = all(Patient.class, 5).getFirst();
        String family = one.getNameFirstRep().getFamily();
        String number = one.getIdentifierFirstRep().getValue();

        assertThat(found("family", family.substring(0, 3).toLowerCase(java.util.Locale.ROOT)))
                .contains(id(one));
        assertThat(found("family:exact", family)).contains(id(one));
        assertThat(found("given", one.getNameFirstRep().getGivenAsSingleString().substring(0, 2)))
                .contains(id(one));
        assertThat(found("identifier", "urn:quittance:record-number|" + number)).containsExactly(id(one));
        assertThat(found("identifier", number)).containsExactly(id(one));
        assertThat(found("_id", id(one))).containsExactly(id(one));
        String born = one.getBirthDateElement().getValueAsString();
        assertThat(found("birthdate", born)).contains(id(one));
        assertThat(found("birthdate", "gt" + born)).doesNotContain(id(one));
        Patient read = client.read().resource(Patient.class).withId(id(one)).execute();
        assertThat(read.getNameFirstRep().equalsDeep(one.getNameFirstRep())).isTrue();
        assertThat(read.getIdElement().getVersionIdPart()).isEqualTo("0");
        assertThat(client.search()
                        .forResource(Patient.class)
                        .where(new StringClientParam("family").matches().value(family))
                        .and(new DateClientParam("birthdate").exactly().day(born))
                        .and(new TokenClientParam("gender")
                                .exactly()
                                .code(one.getGender().toCode()))
                        .returnBundle(Bundle.class)
                        .execute()
                        .getEntry())
                .isNotEmpty();
    }

    private Set<String> found(String name, String value) {
        Set<String> ids = new HashSet<>();
        Bundle page = client.search()
                .byUrl("Patient?" + name + "="
                        + java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8))
                .returnBundle(Bundle.class)
                .execute();
        page.getEntry().forEach(entry -> ids.add(id(entry.getResource())));
        return ids;
    }

    @Test
    void pages_follow_each_other_and_their_links_show_nothing_of_what_was_asked() {
        Bundle page = client.search()
                .byUrl("Patient?gender=female&_count=3")
                .returnBundle(Bundle.class)
                .execute();
        List<String> seen = new ArrayList<>();
        int pages = 1;
        page.getEntry().forEach(entry -> seen.add(id(entry.getResource())));
        while (page.getLink(Bundle.LINK_NEXT) != null) {
            assertThat(page.getEntry()).hasSize(3);
            assertThat(page.getLink(Bundle.LINK_NEXT).getUrl())
                    .contains("?_page=")
                    .doesNotContain("gender", "female");
            page = client.loadPage().next(page).execute();
            page.getEntry().forEach(entry -> seen.add(id(entry.getResource())));
            pages++;
        }
        assertThat(pages).isGreaterThan(2);
        assertThat(seen).doesNotHaveDuplicates().isSorted();
        assertThat(seen)
                .hasSize(DOOR.database()
                        .jdbc()
                        .sql("select count(*) from patient where sex = 'F' and merged_into is null")
                        .query(Integer.class)
                        .single());
    }

    @Test
    void a_link_to_a_page_cannot_be_changed() {
        String next = client.search()
                .byUrl("Patient?_count=1")
                .returnBundle(Bundle.class)
                .execute()
                .getLink(Bundle.LINK_NEXT)
                .getUrl();
        String path = next.substring(DOOR.url().length());
        String changed = path.substring(0, path.length() - 3) + (path.endsWith("AAA") ? "BBB" : "AAA");

        assertThat(DOOR.send("jeanne", "GET", path, "").statusCode()).isEqualTo(200);
        assertThat(DOOR.send("jeanne", "GET", changed, "").statusCode()).isEqualTo(410);
        assertThat(DOOR.send("jeanne", "GET", path.replace("/Patient", "/Claim"), "")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void amounts_are_those_of_the_explanation() {
        List<Account> accounts = all(Account.class, 60);
        assertThat(accounts).hasSizeGreaterThan(20);
        for (Account account : accounts) {
            Explanation explained = explanation(id(account));
            assertThat(balance(account, "total")).isEqualTo(dollars(explained.balance()));
            assertThat(balance(account, "insurance").add(balance(account, "patient")))
                    .isEqualByComparingTo(balance(account, "total"));
            List<ChargeItem> lines = of(ChargeItem.class, "account", id(account));
            assertThat(lines).hasSameSizeAs(explained.lines());
            BigDecimal charged =
                    lines.stream().map(line -> exact(line.getPriceOverride())).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(charged).isEqualByComparingTo(dollars(explained.bar().charged()));
            for (Claim claim : of(Claim.class, "encounter", id(account))) {
                assertThat(claim.getItem().stream()
                                .map(item -> exact(item.getNet()))
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(exact(claim.getTotal()));
                assertThat(claim.getPatient().getReference())
                        .isEqualTo(account.getSubjectFirstRep().getReference());
            }
        }
    }

    @Test
    void an_answer_says_what_the_payer_decided_line_by_line() {
        List<ExplanationOfBenefit> answers = all(ExplanationOfBenefit.class, 200);
        assertThat(answers).hasSizeGreaterThan(20);
        for (ExplanationOfBenefit answer : answers) {
            for (ExplanationOfBenefit.ItemComponent item : answer.getItem()) {
                BigDecimal left = BigDecimal.ZERO;
                for (ExplanationOfBenefit.AdjudicationComponent each : item.getAdjudication()) {
                    String category = each.getCategory().getCodingFirstRep().getCode();
                    if ("submitted".equals(category)) {
                        left = left.add(exact(each.getAmount()));
                    } else if ("benefit".equals(category) || (each.getReason().hasCoding() && each.hasAmount())) {
                        left = left.subtract(exact(each.getAmount()));
                    }
                }
                // Rule C-01: what was charged is what was paid and what was taken off, on every line.
                assertThat(left).isEqualByComparingTo("0");
            }
            assertThat(answer.getClaim().getReference()).startsWith("Claim/");
        }
        assertThat(answers.stream()
                        .flatMap(answer -> answer.getItem().stream())
                        .flatMap(item -> item.getAdjudication().stream())
                        .map(each -> each.getCategory().getCodingFirstRep().getCode() + "-"
                                + each.getReason().getCodingFirstRep().getCode()))
                .contains("CO-45");
    }

    @Test
    void a_remittance_says_what_the_payer_sent_and_for_what() {
        List<PaymentReconciliation> remittances = all(PaymentReconciliation.class, 3);
        assertThat(remittances).hasSizeGreaterThan(3);
        for (PaymentReconciliation remittance : remittances) {
            BigDecimal details = remittance.getDetail().stream()
                    .map(detail -> exact(detail.getAmount()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(details).isEqualByComparingTo(exact(remittance.getPaymentAmount()));
        }
    }

    @Test
    void a_bill_shows_its_lines_and_what_is_owed() {
        Account owing = all(Account.class, 100).stream()
                .filter(account -> balance(account, "patient").signum() > 0)
                .findFirst()
                .orElseThrow();
        MadeBill made = DOOR.bean(Bills.class)
                .make(
                        Actor.operator("jeanne"),
                        new AccountId(UUID.fromString(id(owing))),
                        UUID.randomUUID().toString())
                .orElseThrow();

        Invoice invoice = client.read()
                .resource(Invoice.class)
                .withId(made.id().value().toString())
                .execute();

        assertThat(exact(invoice.getTotalNet())).isEqualTo(balance(owing, "patient"));
        assertThat(invoice.getLineItem()).isNotEmpty();
        assertThat(invoice.getLineItem().stream()
                        .map(line -> line.getPriceComponent().getLast())
                        .map(owed -> exact(owed.getAmount()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(exact(invoice.getTotalNet()));
        assertThat(of(Invoice.class, "account", id(owing)))
                .extracting(FhirReadTest::id)
                .containsExactly(made.id().value().toString());
        assertThat(of(Invoice.class, "patient", owing.getSubjectFirstRep().getReference()))
                .isNotEmpty();
    }

    @Test
    void what_belongs_to_a_patient_is_found_by_the_patient() {
        Claim claim = all(Claim.class, 1).getFirst();
        String patient = claim.getPatient().getReference();
        for (Class<? extends Resource> type : List.of(
                Account.class, Encounter.class, Coverage.class, ChargeItem.class, Condition.class, Claim.class)) {
            Bundle page = client.search()
                    .forResource(type)
                    .where(new ReferenceClientParam("patient").hasId(patient))
                    .returnBundle(Bundle.class)
                    .execute();
            assertThat(page.getEntry()).as(type.getSimpleName()).isNotEmpty();
        }
    }

    @Test
    void the_capability_statement_says_what_is_there() {
        CapabilityStatement statement =
                client.capabilities().ofType(CapabilityStatement.class).execute();
        assertThat(statement.getFormat().toString()).contains("json").contains("xml");
        for (CapabilityStatement.CapabilityStatementRestResourceComponent type :
                statement.getRestFirstRep().getResource()) {
            assertThat(DOOR.send("jeanne", "GET", "/" + type.getType() + "?_count=1", "")
                            .statusCode())
                    .as(type.getType())
                    .isEqualTo(200);
            type.getSearchParam().forEach(param -> {
                String value = switch (param.getType()) {
                    case DATE -> "2026-01-31";
                    case REFERENCE -> UUID.randomUUID().toString();
                    default -> param.getName().equals("_id") ? UUID.randomUUID().toString() : "nobody";
                };
                HttpResponse<String> answer =
                        DOOR.send("jeanne", "GET", "/" + type.getType() + "?" + param.getName() + "=" + value, "");
                assertThat(answer.statusCode())
                        .as(type.getType() + " by " + param.getName() + ": " + answer.body())
                        .isEqualTo(200);
            });
            boolean writes = type.getInteraction().stream()
                    .anyMatch(each -> each.getCode() == CapabilityStatement.TypeRestfulInteraction.CREATE);
            HttpResponse<String> sent = DOOR.send(
                    "jeanne",
                    "POST",
                    "/" + type.getType(),
                    "{\"resourceType\":\"" + type.getType() + "\"}",
                    "Content-Type",
                    "application/fhir+json");
            assertThat(sent.statusCode()).as(type.getType()).isEqualTo(writes ? 422 : 405);
        }
    }

    @Test
    void a_search_by_what_is_not_known_is_refused_and_never_answered_with_everybody() {
        for (String asked : List.of("Patient?foo=1", "Patient?family:contains=a", "Patient?_sort=family")) {
            HttpResponse<String> answer = DOOR.send("jeanne", "GET", "/" + asked, "");
            assertThat(answer.statusCode()).as(asked).isEqualTo(400);
            assertThat(answer.body()).contains("OperationOutcome");
        }
        assertThat(DOOR.send("jeanne", "GET", "/Observation", "").statusCode()).isEqualTo(404);
        assertThat(DOOR.send("jeanne", "GET", "/Patient/" + UUID.randomUUID(), "")
                        .statusCode())
                .isEqualTo(404);
    }

    private <R extends Resource> List<R> all(Class<R> type, int most) {
        List<R> found = new ArrayList<>();
        Bundle page = client.search()
                .forResource(type)
                .count(100)
                .returnBundle(Bundle.class)
                .execute();
        while (true) {
            page.getEntry().forEach(entry -> found.add(type.cast(entry.getResource())));
            if (found.size() >= most || page.getLink(Bundle.LINK_NEXT) == null) {
                return found;
            }
            page = client.loadPage().next(page).execute();
        }
    }

    private <R extends Resource> List<R> of(Class<R> type, String name, String id) {
        List<R> found = new ArrayList<>();
        client.search()
                .forResource(type)
                .where(new ReferenceClientParam(name).hasId(id))
                .count(200)
                .returnBundle(Bundle.class)
                .execute()
                .getEntry()
                .forEach(entry -> found.add(type.cast(entry.getResource())));
        return found;
    }

    private static Explanation explanation(String account) {
        return DOOR.bean(Statements.class)
                .explain(new AccountId(UUID.fromString(account)))
                .orElseThrow();
    }

    private static BigDecimal balance(Account account, String aggregate) {
        return account.getExtension().stream()
                .filter(each -> each.getExtensionByUrl("aggregate")
                        .getValue()
                        .castToCodeableConcept(
                                each.getExtensionByUrl("aggregate").getValue())
                        .getCodingFirstRep()
                        .getCode()
                        .equals(aggregate))
                .map(each -> exact((Money) each.getExtensionByUrl("amount").getValue()))
                .findFirst()
                .orElseThrow();
    }

    /** Two decimals, dollars: as every amount is written. */
    private static BigDecimal exact(Money money) {
        assertThat(money.getCurrency()).isEqualTo("USD");
        assertThat(money.getValue().scale()).isEqualTo(2);
        return money.getValue();
    }

    private static BigDecimal dollars(org.quittance.money.Money money) {
        return BigDecimal.valueOf(money.cents(), 2);
    }

    private static String id(org.hl7.fhir.instance.model.api.IBaseResource resource) {
        return resource.getIdElement().getIdPart();
    }
}
