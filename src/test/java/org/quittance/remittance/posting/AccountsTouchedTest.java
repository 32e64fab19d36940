package org.quittance.remittance.posting;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AccountsTouchedTest {

    private static final int MANY = 20_000;

    @Test
    void an_account_that_was_touched_is_never_overlooked() {
        AccountsTouched touched = new AccountsTouched(MANY);
        List<UUID> accounts = accounts();
        accounts.forEach(touched::add);

        assertThat(accounts).allMatch(account -> touched.mayContainAny(List.of(account)));
    }

    @Test
    void accounts_that_were_not_touched_are_hardly_ever_taken_for_touched() {
        AccountsTouched touched = new AccountsTouched(MANY);
        accounts().forEach(touched::add);

        long mistaken = accounts().stream()
                .filter(account -> touched.mayContainAny(List.of(account)))
                .count();

        assertThat(mistaken).isLessThanOrEqualTo(5);
    }

    private static List<UUID> accounts() {
        return Stream.generate(UuidCreator::getTimeOrderedEpochPlus1)
                .limit(MANY)
                .toList();
    }
}
