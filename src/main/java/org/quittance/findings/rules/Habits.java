package org.quittance.findings.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What the house's own records are like, counted over all patients: a rule that asks whether something is usual counts
 * the others, never the record it looks at.
 *
 * @param patients how many there are
 * @param zipTowns by ZIP and town key, as {@code 05401 BURLINGTON}: how many patients
 * @param towns by state and town key, as {@code VT BURLINGTON}: how many patients
 * @param townNames a town's name as most write it, by state and key
 * @param givenNames by key: how many patients
 * @param familyNames by key: how many patients
 * @param areaCodes by state and area code, as {@code VT 802}: how many patients
 * @param mailDomains by domain: how many patients
 * @param memberForms by payer: what its member numbers look like
 * @param prices by procedure code: the cents that a unit costs on nine lines of ten
 * @param sexFollowsName whether first names tell the sex in these records so well that an exception stands out
 * @param namesCarryDigits whether digits are usual in names here, as in made populations
 */
public record Habits(
        int patients,
        Map<String, Integer> zipTowns,
        Map<String, Integer> towns,
        Map<String, String> townNames,
        Map<String, Integer> givenNames,
        Map<String, Integer> familyNames,
        Map<String, Integer> areaCodes,
        Map<String, Integer> mailDomains,
        Map<UUID, MemberForm> memberForms,
        Map<String, Long> prices,
        boolean sexFollowsName,
        boolean namesCarryDigits) {

    /** Nothing is known of other records. */
    public static final Habits NONE = new Habits(
            0, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), false, false);

    /** How many patients live in a town under a ZIP. */
    int living(String zip, String town) {
        return zipTowns.getOrDefault(zip + " " + town, 0);
    }

    /** How many patients live in a town. */
    int livingIn(String state, String town) {
        return towns.getOrDefault(state + " " + town, 0);
    }

    /** The form of a payer's member numbers, when it is known. */
    Optional<MemberForm> form(UUID payer) {
        return Optional.ofNullable(memberForms.get(payer));
    }

    /** Towns of patients under a ZIP, key to how many. */
    Map<String, Integer> townsUnder(String zip) {
        Map<String, Integer> found = new HashMap<>();
        zipTowns.forEach((key, count) -> {
            if (key.startsWith(zip + " ")) {
                found.put(key.substring(zip.length() + 1), count);
            }
        });
        return found;
    }
}
