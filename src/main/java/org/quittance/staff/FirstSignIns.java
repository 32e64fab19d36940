package org.quittance.staff;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Sees to it that somebody can sign in when the server first starts (threat OPS-01): where nobody works yet, not even
 * the people of the sample clinic, one administrator with a random password that is shown once. There is no default
 * password.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.LOWEST_PRECEDENCE)
class FirstSignIns implements ApplicationRunner {

    private final Staff staff;

    FirstSignIns(Staff staff) {
        this.staff = staff;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        staff.createFirstAdministrator()
                .ifPresent(
                        first -> NewSignIn.show("Sign in with this. Keep it: it is not shown again.", List.of(first)));
    }
}
