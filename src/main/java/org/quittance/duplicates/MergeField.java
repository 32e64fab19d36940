package org.quittance.duplicates;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.quittance.registration.PatientDetails;

/** What a surviving record can take over from the one that goes, field by field. */
public enum MergeField {
    /** Family name. */
    FAMILY(
            "Family name",
            List.of("family_name"),
            PatientDetails::familyName,
            (to, from) -> to.withName(from.familyName(), to.givenName(), to.middleName())),
    /** First name. */
    GIVEN(
            "First name",
            List.of("given_name"),
            PatientDetails::givenName,
            (to, from) -> to.withName(to.familyName(), from.givenName(), to.middleName())),
    /** Middle name. */
    MIDDLE(
            "Middle name",
            List.of("middle_name"),
            PatientDetails::middleName,
            (to, from) -> to.withName(to.familyName(), to.givenName(), from.middleName())),
    /** Date of birth. */
    BIRTH_DATE(
            "Date of birth",
            List.of("birth_date"),
            who -> who.birthDate().map(LocalDate::toString).orElse(""),
            (to, from) -> to.withBirthDate(from.birthDate())),
    /** Sex as claims carry it. */
    SEX("Sex", List.of("sex"), who -> who.sex().name(), (to, from) -> to.withSex(from.sex())),
    /** Street, town, state and ZIP together. */
    ADDRESS(
            "Address",
            List.of("street", "city", "state", "zip"),
            who -> String.join("\n", who.address().fields().values()),
            (to, from) -> to.withAddress(from.address())),
    /** Telephone. */
    PHONE(
            "Telephone",
            List.of("phone"),
            PatientDetails::phone,
            (to, from) -> to.withContact(from.phone(), to.email(), to.language())),
    /** E-mail address. */
    EMAIL(
            "E-mail",
            List.of("email"),
            PatientDetails::email,
            (to, from) -> to.withContact(to.phone(), from.email(), to.language())),
    /** Language spoken to. */
    LANGUAGE(
            "Language",
            List.of("language"),
            PatientDetails::language,
            (to, from) -> to.withContact(to.phone(), to.email(), from.language())),
    /** Date of death. */
    DECEASED_ON(
            "Date of death",
            List.of("deceased_on"),
            who -> who.deceasedOn().map(LocalDate::toString).orElse(""),
            (to, from) -> to.withDeceasedOn(from.deceasedOn()));

    private final String label;
    private final List<String> names;
    private final Function<PatientDetails, String> value;
    private final BiFunction<PatientDetails, PatientDetails, PatientDetails> taken;

    MergeField(
            String label,
            List<String> names,
            Function<PatientDetails, String> value,
            BiFunction<PatientDetails, PatientDetails, PatientDetails> taken) {
        this.label = label;
        this.names = names;
        this.value = value;
        this.taken = taken;
    }

    /**
     * As pages show it.
     *
     * @return a word or two
     */
    public String label() {
        return label;
    }

    /**
     * As forms carry it.
     *
     * @return as {@code birth_date}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What history calls it.
     *
     * @return one name, of an address four
     */
    public List<String> names() {
        return names;
    }

    /**
     * What a record says.
     *
     * @param details the record
     * @return empty when nothing is known; parts of an address in lines
     */
    public String value(PatientDetails details) {
        return value.apply(details);
    }

    /**
     * A record that takes the field over from another.
     *
     * @param to the record
     * @param from the other
     * @return the record with the other's value
     */
    public PatientDetails taken(PatientDetails to, PatientDetails from) {
        return taken.apply(to, from);
    }
}
