package org.quittance.settings;

import java.time.Instant;

/**
 * What was decided about a setting.
 *
 * @param number of the row; later ones are higher
 * @param name of the setting
 * @param value as it is written
 * @param by name of whoever decided
 * @param at when
 */
public record SettingChange(long number, String name, String value, String by, Instant at) {}
