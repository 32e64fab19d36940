package org.quittance.settings;

import java.util.List;

/**
 * The settings of one matter, as the page shows them together. A module that asks for settings makes a bean of this.
 *
 * @param code as its address says it, lower case
 * @param title what the page calls the matter
 * @param order place on the page, lowest first
 * @param settings all of the matter
 */
public record SettingGroup(String code, String title, int order, List<Setting<?>> settings) {

    /** A matter whose settings stay as they are. */
    public SettingGroup {
        settings = List.copyOf(settings);
    }
}
