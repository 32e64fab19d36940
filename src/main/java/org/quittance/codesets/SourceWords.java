package org.quittance.codesets;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Spanish for what sources write in English only: kinds of visits, treatments and forms of medicine, in our own words. */
public final class SourceWords {

    /** The kind of concept that terminologies write behind a name: {@code Gynecology service (qualifier value)}. */
    private static final Pattern TAG = Pattern.compile("\\s*\\([a-z /]+\\)$");

    private static final Map<String, String> SPANISH = Tables.rows("source_words.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> key(row.get(0)), row -> row.get(1)));

    /** Longer forms first: what stands inside another is not taken out of it. */
    private static final List<Phrase> FORMS = List.of(
            new Phrase("Extended Release Oral Tablet", "tableta de liberación prolongada"),
            new Phrase("Extended Release Oral Capsule", "cápsula de liberación prolongada"),
            new Phrase("Delayed Release Oral Tablet", "tableta de liberación retardada"),
            new Phrase("Delayed Release Oral Capsule", "cápsula de liberación retardada"),
            new Phrase("Abuse-Deterrent ", ""),
            new Phrase("Oral Tablet", "tableta"),
            new Phrase("Oral Capsule", "cápsula"),
            new Phrase("Oral Gel", "gel oral"),
            new Phrase("Oral Solution", "solución oral"),
            new Phrase("Oral Suspension", "suspensión oral"),
            new Phrase("Oral Powder", "polvo oral"),
            new Phrase("Chewable Tablet", "tableta masticable"),
            new Phrase("Sublingual Tablet", "tableta sublingual"),
            new Phrase("Injectable Suspension", "suspensión inyectable"),
            new Phrase("Injectable Solution", "solución inyectable"),
            new Phrase("Prefilled Syringe", "jeringa prellenada"),
            new Phrase("Auto-Injector", "autoinyector"),
            new Phrase("Injection", "inyección"),
            new Phrase("Inhalation Solution", "solución para inhalar"),
            new Phrase("Metered Dose Inhaler", "inhalador"),
            new Phrase("Dry Powder Inhaler", "inhalador de polvo"),
            new Phrase("Nasal Spray", "aerosol nasal"),
            new Phrase("Nasal Inhaler", "inhalador nasal"),
            new Phrase("Mucosal Spray", "aerosol"),
            new Phrase("Transdermal System", "parche"),
            new Phrase("Vaginal System", "anillo vaginal"),
            new Phrase("Drug Implant", "implante"),
            new Phrase("Intrauterine System", "dispositivo intrauterino"),
            new Phrase("Topical Cream", "crema"),
            new Phrase("Topical Ointment", "ungüento"),
            new Phrase("Topical Solution", "solución para la piel"),
            new Phrase("Ophthalmic Solution", "gotas para los ojos"),
            new Phrase("Day Pack", "días, envase"));

    private SourceWords() {}

    /**
     * What a source's words mean.
     *
     * @param english as the source wrote it; a concept's kind in parentheses at the end is passed over
     * @return the same in Spanish, in lower case; empty when not known
     */
    public static Optional<String> spanish(String english) {
        return Optional.ofNullable(SPANISH.get(key(english)));
    }

    /**
     * A medicine, its form in Spanish; names of substances and brands stay.
     *
     * @param english as the source wrote it, for example {@code lisinopril 10 MG Oral Tablet}
     * @return for example {@code lisinopril 10 MG tableta}
     */
    public static Optional<String> medicine(String english) {
        String said = english;
        for (Phrase form : FORMS) {
            said = said.replace(form.en(), form.es());
        }
        return said.equals(english) ? Optional.empty() : Optional.of(said.strip());
    }

    /** Terminologies write two spaces where a comma stood. */
    private static String key(String english) {
        return TAG.matcher(english.strip())
                .replaceFirst("")
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
