package org.quittance.workbench.settings;

import java.util.List;

/**
 * All that is decided, matter by matter.
 *
 * @param groups the matters
 */
public record SettingsPage(List<Group> groups) {

    /**
     * A matter: one form.
     *
     * @param code as its address says it
     * @param title what it is called
     * @param path where it is sent
     * @param fields what is decided
     * @param history what was decided before, the latest first
     */
    public record Group(String code, String title, String path, List<Field> fields, List<Change> history) {}

    /**
     * A setting.
     *
     * @param name as sent
     * @param title what it is called
     * @param hint what it does
     * @param value as typed, or as it holds
     * @param said what is wrong with it; empty when nothing is
     */
    public record Field(String name, String title, String hint, String value, String said) {}

    /**
     * A decision.
     *
     * @param title of what
     * @param words what was decided
     * @param who by whom
     * @param at when
     */
    public record Change(String title, String words, String who, String at) {}
}
