package org.quittance.settings;

import java.util.Optional;

/** What a module above has to say before a setting is changed, where the text alone does not tell. */
public interface SettingGuard {

    /**
     * What stands against a value. In the transaction that would write it.
     *
     * @param text its value, well formed
     * @return why not, or empty
     */
    Optional<SettingProblem> problem(Setting<?> setting, String text);
}
