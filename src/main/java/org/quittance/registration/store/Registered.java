package org.quittance.registration.store;

import java.util.Map;

/**
 * What became of records that were to be written where they are missing.
 *
 * @param ids the id under each key, also of those that were there
 * @param made how many were missing
 */
public record Registered<T>(Map<String, T> ids, int made) {}
