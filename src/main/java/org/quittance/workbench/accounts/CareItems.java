package org.quittance.workbench.accounts;

import java.util.List;
import java.util.Optional;
import org.quittance.coding.Care;
import org.quittance.coding.CareDetails;
import org.quittance.coding.CareKind;
import org.quittance.coding.CareRecords;
import org.quittance.coding.CareStatus;
import org.quittance.workbench.shell.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What was done and given. */
@Component
@Order(50)
class CareItems implements TimelineSource {

    /** What was done comes before the claim for it on the same day. */
    private static final long BEFORE_CLAIMS = -1;

    private final CareRecords care;

    CareItems(CareRecords care) {
        this.care = care;
    }

    @Override
    public List<Item> items(ShownAccount shown) {
        return care
                .ofAccounts(List.of(shown.account().id()))
                .getOrDefault(shown.account().id(), List.of())
                .stream()
                .filter(each -> each.details().status() != CareStatus.MISTAKE)
                .map(each -> new Item(each.details().startedOn(), BEFORE_CLAIMS, done(each, shown)))
                .toList();
    }

    private static AccountPage.Act done(Care care, ShownAccount shown) {
        CareDetails details = care.details();
        String words = details.description().isEmpty() ? details.code() : details.description();
        boolean treatment = care.kind() == CareKind.TREATMENT;
        return new AccountPage.Act(
                treatment ? "stethoscope" : "pill",
                (treatment ? "Treatment: " : "Medication: ") + words,
                Words.near(details.startedOn(), shown.today()) + ", " + details.system() + " " + details.code()
                        + (details.clinician().isEmpty() ? "" : ", " + details.clinician()),
                Optional.empty(),
                false);
    }
}
