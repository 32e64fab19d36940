package org.quittance.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.feeds.Messages.ft1;
import static org.quittance.feeds.Messages.message;
import static org.quittance.feeds.Messages.pid;
import static org.quittance.feeds.Messages.pv1;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.coding.Care;
import org.quittance.coding.CareKind;
import org.quittance.coding.CareRecords;
import org.quittance.registration.Account;
import org.quittance.registration.Registration;
import org.quittance.storage.TestDatabase;

/** What messages tell of treatments (PR1). */
class TreatmentsTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @Test
    void a_treatment_that_is_told_twice_stands_once() throws Exception {
        String patient = pid("T1", "Maple^Ann", "19600203", "5550100");
        String first = "PR1|1||94010^Spirometry^C4||202603020915||||||1234567893^VEGA^LUZ";
        String second = "PR1|2||0BJ08ZZ^Inspection of airway^I10P||202603021030";
        try (FeedDoor door = new FeedDoor(database)) {
            assertThat(door.send(message("ADT^A04", "20260302080000", List.of(patient, pv1("VT1"), first)))
                            .code())
                    .isEqualTo("AA");
            assertThat(door.send(message(
                                    "DFT^P03",
                                    "20260302120000",
                                    List.of(
                                            patient,
                                            pv1("VT1"),
                                            ft1(1, "X1", "CG", "94010", 1, "80.00"),
                                            first,
                                            second)))
                            .code())
                    .isEqualTo("AA");

            Account visit = door.modules
                    .getBean(Registration.class)
                    .accountByNumber("VT1")
                    .orElseThrow();
            List<Care> care = door.modules
                    .getBean(CareRecords.class)
                    .ofAccounts(List.of(visit.id()))
                    .getOrDefault(visit.id(), List.of());
            assertThat(care).hasSize(2).allSatisfy(each -> {
                assertThat(each.kind()).isEqualTo(CareKind.TREATMENT);
                assertThat(each.details().startedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
                assertThat(each.details().coder()).isEqualTo("hl7 feed REG|HILLTOP");
            });
            assertThat(care).extracting(each -> each.details().system()).containsExactlyInAnyOrder("HC", "ICD-10-PCS");
            assertThat(care.getFirst().details().clinician()
                            + care.get(1).details().clinician())
                    .isEqualTo("LUZ VEGA");
        }
    }
}
