package org.quittance.coding;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the record of a treatment or medication says and what may be corrected in it. Texts that are not known are empty.
 *
 * @param system the code's system: {@code SNOMED-CT}, {@code HC} (CPT and HCPCS), {@code ICD-10-PCS}, {@code RxNorm},
 *     {@code NDC}, or what the source calls it
 * @param description in words
 * @param startedOn first day, or the day of the order
 * @param endedOn last day, when it is known
 * @param clinician who did or ordered it
 * @param coder who coded it: a person, or the name of a feed
 * @param status where it stands
 * @param charges the charge lines it justifies, where the source says so
 */
public record CareDetails(
        String system,
        String code,
        String description,
        LocalDate startedOn,
        Optional<LocalDate> endedOn,
        String clinician,
        String coder,
        CareStatus status,
        List<UUID> charges) {

    /** Takes a copy and checks the days. */
    public CareDetails {
        charges = List.copyOf(charges);
        if (endedOn.filter(startedOn::isAfter).isPresent()) {
            throw new IllegalArgumentException("Care ends on the day it started or later.");
        }
    }

    /**
     * The fields as history keeps them.
     *
     * @return name of each field to its text
     */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("system", system);
        fields.put("code", code);
        fields.put("description", description);
        fields.put("started_on", startedOn.toString());
        fields.put("ended_on", endedOn.map(LocalDate::toString).orElse(""));
        fields.put("clinician", clinician);
        fields.put("coder", coder);
        fields.put("status", status.word());
        fields.put("charges", charges.stream().map(UUID::toString).collect(Collectors.joining(" ")));
        return fields;
    }
}
