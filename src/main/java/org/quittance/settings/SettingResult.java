package org.quittance.settings;

import java.util.Map;

/** What became of settings that somebody wanted to change: all of them, or none. */
public sealed interface SettingResult {

    /**
     * They hold from now on.
     *
     * @param changed how many say something else than before
     */
    record Changed(int changed) implements SettingResult {}

    /**
     * Nothing was changed.
     *
     * @param problems by name of the setting
     */
    record Refused(Map<String, SettingProblem> problems) implements SettingResult {}

    /** Who asks may not decide this. */
    record NotAllowed() implements SettingResult {}
}
