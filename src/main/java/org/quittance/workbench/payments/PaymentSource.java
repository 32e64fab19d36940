package org.quittance.workbench.payments;

import java.util.List;
import org.quittance.payments.Payment;
import org.quittance.payments.Payments;
import org.quittance.registration.Guarantor;
import org.quittance.registration.Registration;
import org.quittance.statements.AmountText;
import org.quittance.workbench.search.Asked;
import org.quittance.workbench.search.Found;
import org.quittance.workbench.search.SearchSource;
import org.quittance.workbench.shell.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Payments of patients by receipt or reference number. */
@Component
@Order(50)
class PaymentSource implements SearchSource {

    private final Payments payments;
    private final Registration registration;

    PaymentSource(Payments payments, Registration registration) {
        this.payments = payments;
        this.registration = registration;
    }

    @Override
    public String key() {
        return "payments";
    }

    @Override
    public String title() {
        return "Payments of patients";
    }

    @Override
    public boolean goesOn() {
        return false;
    }

    @Override
    public List<Found.Hit> find(Asked asked, int offset, int limit) {
        return payments.search(asked.number(), limit).stream().map(this::hit).toList();
    }

    private Found.Hit hit(Payment payment) {
        return new Found.Hit(
                "hit-" + payment.id().value(),
                "receipt",
                "Receipt " + payment.receiptNumber(),
                Words.dotted(List.of(
                        registration
                                .guarantor(payment.guarantor())
                                .map(Guarantor::fullName)
                                .orElse(""),
                        Words.brief(payment.receivedOn()),
                        payment.tender().words(),
                        payment.reference())),
                "/payments/" + payment.id().value(),
                AmountText.plain(payment.amount()));
    }
}
