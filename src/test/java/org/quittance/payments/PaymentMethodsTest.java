package org.quittance.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.TestApplication;
import org.quittance.registration.GuarantorId;
import org.quittance.staff.Actor;
import org.quittance.staff.Right;
import org.quittance.staff.Role;
import org.quittance.storage.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cards on file are tokens; a card number typed anywhere is refused and stands nowhere. */
class PaymentMethodsTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Actor DESK = new Actor.Person("jeanne", Role.REPRESENTATIVE);

    @Test
    void a_token_is_kept_once_and_taken_off_without_being_forgotten() {
        try (ConfigurableApplicationContext modules = TestApplication.modules(DATABASE)) {
            GuarantorId ana = new Clinic(DATABASE.dataSource()).guarantor("Ana", "Díaz");
            PaymentMethods methods = modules.getBean(PaymentMethods.class);
            PaymentMethod kept = ((PaymentMethodResult.Kept)
                            methods.keep(card(ana, "pm_1P9xQ2tokentoken", "Ana Díaz"), DESK))
                    .method();
            assertThat(methods.keep(card(ana, "pm_1P9xQ2tokentoken", "Ana Díaz"), DESK))
                    .isEqualTo(new PaymentMethodResult.Kept(kept));
            assertThat(methods.of(ana))
                    .singleElement()
                    .satisfies(method ->
                            assertThat(method.isGoodOn(method.expiresOn())).isTrue());
            methods.remove(kept.id(), DESK);
            assertThat(methods.of(ana))
                    .singleElement()
                    .satisfies(method ->
                            assertThat(method.isGoodOn(method.expiresOn())).isFalse());
            assertThat(methods.keep(card(ana, "pm_another_token", "Ana"), new Actor.Person("rosa", Role.AUDITOR)))
                    .isEqualTo(new PaymentMethodResult.NotAllowed(Right.TAKE_PAYMENT));
        }
    }

    @Test
    void a_card_number_in_any_field_is_refused_and_stands_nowhere() {
        try (ConfigurableApplicationContext modules = TestApplication.modules(DATABASE)) {
            GuarantorId eva = new Clinic(DATABASE.dataSource()).guarantor("Eva", "Díaz");
            PaymentMethods methods = modules.getBean(PaymentMethods.class);
            for (NewPaymentMethod typed : List.of(
                    card(eva, "4111111111111111", "Eva"),
                    card(eva, "pm_4111-1111-1111-1111", "Eva"),
                    card(eva, "pm_token_token", "Eva 4111 1111 1111 1111"))) {
                assertThat(methods.keep(typed, DESK)).isInstanceOf(PaymentMethodResult.Refused.class);
            }
            assertThat(methods.of(eva)).isEmpty();
            assertThat(JdbcClient.create(DATABASE.dataSource())
                            .sql("""
                                    select column_name from information_schema.columns
                                    where table_name = 'payment_method' and column_name ~ 'cvv|cvc|pan|number|security'""")
                            .query(String.class)
                            .list())
                    .isEmpty();
        }
    }

    private static NewPaymentMethod card(GuarantorId guarantor, String token, String holder) {
        return new NewPaymentMethod(guarantor, token, "Visa", "4242", "2031-09", holder, "2026-01-02");
    }
}
