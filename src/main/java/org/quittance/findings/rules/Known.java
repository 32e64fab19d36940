package org.quittance.findings.rules;

import java.time.LocalDate;
import java.util.Set;

/**
 * What the rules know besides the patient.
 *
 * @param today the day on which it is asked
 * @param places ZIPs and towns that exist
 * @param areaCodes telephone area codes that exist
 * @param firstNames first names that exist
 * @param mailDomains e-mail domains that many people use
 * @param habits what the house's other records are like
 */
public record Known(
        LocalDate today,
        Places places,
        Set<String> areaCodes,
        FirstNames firstNames,
        Set<String> mailDomains,
        Habits habits) {}
