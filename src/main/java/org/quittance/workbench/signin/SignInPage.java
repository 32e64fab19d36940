package org.quittance.workbench.signin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quittance.workbench.security.KeptForm;

/**
 * The page that asks who somebody is.
 *
 * @param back where to go afterwards
 * @param problem why it did not work the last time, empty at first
 * @param kept what was typed into a form whose session was over, empty for none
 */
public record SignInPage(String back, String problem, Optional<KeptForm> kept) {

    /**
     * The hidden fields of the form that goes along.
     *
     * @return names and values; none where there is no such form
     */
    public Map<String, List<String>> along() {
        return kept.map(KeptForm::along).orElse(Map.of());
    }
}
