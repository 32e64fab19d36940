package org.quittance.payments;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.quittance.ledger.BusinessDays;
import org.quittance.payments.rules.MethodForm;
import org.quittance.payments.store.MethodStore;
import org.quittance.registration.GuarantorId;
import org.quittance.staff.Actor;
import org.quittance.staff.Right;
import org.quittance.storage.Acts;
import org.springframework.stereotype.Component;

/** Cards on file as tokens of the card processor, each with the holder's consent. What is taken off is not forgotten. */
@Component
public class PaymentMethods {

    private final MethodStore store;
    private final Acts acts;
    private final BusinessDays days;

    /**
     * Cards on file in a database.
     *
     * @param acts runs each as one act
     * @param days today, and the moment of recording
     */
    public PaymentMethods(DataSource dataSource, Acts acts, BusinessDays days) {
        this.store = new MethodStore(dataSource);
        this.acts = acts;
        this.days = days;
    }

    /**
     * Puts a card on file; the same token again keeps what is there.
     *
     * @param wanted the card
     * @return what became of it
     */
    public PaymentMethodResult keep(NewPaymentMethod wanted, Actor by) {
        if (!by.may(Right.TAKE_PAYMENT)) {
            return new PaymentMethodResult.NotAllowed(Right.TAKE_PAYMENT);
        }
        Map<String, MethodProblem> problems = MethodForm.check(wanted, days.today());
        if (!problems.isEmpty()) {
            return new PaymentMethodResult.Refused(problems);
        }
        PaymentMethod method = new PaymentMethod(
                new PaymentMethodId(UuidCreator.getTimeOrderedEpochPlus1()),
                wanted.guarantor(),
                wanted.token(),
                wanted.brand(),
                wanted.lastFour(),
                MethodForm.expiresOn(wanted.expires()).orElseThrow(),
                wanted.holder(),
                LocalDate.parse(wanted.consentOn()),
                by.name(),
                days.now(),
                Optional.empty());
        return acts.whole(() -> {
            store.insert(method);
            PaymentMethod kept = store.byToken(wanted.token()).orElse(method);
            return kept.guarantor().equals(wanted.guarantor())
                            && kept.removedAt().isEmpty()
                    ? new PaymentMethodResult.Kept(kept)
                    : new PaymentMethodResult.Refused(Map.of("token", MethodProblem.TOKEN_OF_ANOTHER));
        });
    }

    /**
     * What is wrong with a card, as a form asks while it is typed.
     *
     * @param wanted the card
     * @return a problem for each field that has one
     */
    public Map<String, MethodProblem> problems(NewPaymentMethod wanted) {
        return MethodForm.check(wanted, days.today());
    }

    /**
     * Takes a card off file.
     *
     * @return what became of it
     */
    public PaymentMethodResult remove(PaymentMethodId id, Actor by) {
        if (!by.may(Right.TAKE_PAYMENT)) {
            return new PaymentMethodResult.NotAllowed(Right.TAKE_PAYMENT);
        }
        return acts.whole(() -> {
            store.remove(id, by.name(), days.now());
            return store.byId(id)
                    .<PaymentMethodResult>map(PaymentMethodResult.Removed::new)
                    .orElseGet(PaymentMethodResult.Unknown::new);
        });
    }

    /**
     * The cards of a guarantor.
     *
     * @return latest first, also those taken off
     */
    public List<PaymentMethod> of(GuarantorId guarantor) {
        return store.of(guarantor);
    }
}
