package org.quittance.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ActorTest {

    @Test
    void a_person_may_what_the_role_allows() {
        Actor rosa = new Actor.Person("rosa", Role.AUDITOR);
        assertThat(rosa.may(Right.READ)).isTrue();
        assertThat(rosa.may(Right.IMPORT)).isFalse();
    }

    @Test
    void a_feed_brings_news_and_touches_no_money_by_hand() {
        Actor feed = Actor.feed("hl7 feed REG|HILLTOP");
        assertThat(List.of(Right.values()).stream().filter(feed::may))
                .containsExactlyInAnyOrder(Right.READ, Right.IMPORT, Right.CORRECT_RECORD, Right.MERGE_RECORDS);
    }

    @Test
    void the_operator_of_the_machine_lacks_no_right_and_a_name_that_was_kept_has_none() {
        assertThat(Right.values()).allMatch(Actor.operator("command line")::may);
        assertThat(Right.values()).noneMatch(Actor.remembered("jeanne")::may);
    }

    @Test
    void whoever_acts_has_a_name() {
        assertThatThrownBy(() -> Actor.feed(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Actor.Person("", Role.AUDITOR)).isInstanceOf(IllegalArgumentException.class);
    }
}
