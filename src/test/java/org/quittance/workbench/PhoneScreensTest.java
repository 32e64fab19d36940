package org.quittance.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every page on a phone, in light and dark: no barrier, no broken content rule, a picture of each. */
@Tag("browser")
class PhoneScreensTest {

    @Test
    void every_page_on_a_phone_is_free_of_barriers_and_keeps_the_content_policy() {
        assertThat(ScreensTest.barriers("phone")).isEmpty();
    }
}
