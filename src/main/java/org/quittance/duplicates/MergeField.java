package org.quittance.duplicates;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.quittance.registration.PatientDetails;

/** What a surviving record can take over from the one that goes, field by field. */
public enum MergeField {
    /** Family name. */
    FAMILY("Family name"),
    /** First name. */
    GIVEN("First name"),
    /** Middle name. */
    MIDDLE("Middle name"),
    /** Date of birth. */
    BIRTH_DATE("Date of birth"),
    /** Sex as claims carry it. */
    SEX("Sex"),
    /** Street, town, state and ZIP together. */
    ADDRESS("Address"),
    /** Telephone. */
    PHONE("Telephone"),
    /** E-mail address. */
    EMAIL("E-mail"),
    /** Language spoken to. */
    LANGUAGE("Language"),
    /** Date of death. */
    DECEASED_ON("Date of death");

    private final String label;

    MergeField(String label) {
        this.label = label;
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
        return switch (this) {
            case FAMILY -> List.of("family_name");
            case GIVEN -> List.of("given_name");
            case MIDDLE -> List.of("middle_name");
            case ADDRESS -> List.of("street", "city", "state", "zip");
            case BIRTH_DATE, SEX, PHONE, EMAIL, LANGUAGE, DECEASED_ON -> List.of(code());
        };
    }

    /**
     * What a record says.
     *
     * @param details the record
     * @return empty when nothing is known; parts of an address in lines
     */
    public String value(PatientDetails details) {
        return switch (this) {
            case FAMILY -> details.familyName();
            case GIVEN -> details.givenName();
            case MIDDLE -> details.middleName();
            case BIRTH_DATE -> details.birthDate().map(LocalDate::toString).orElse("");
            case SEX -> details.sex().name();
            case ADDRESS -> String.join("\n", details.address().fields().values());
            case PHONE -> details.phone();
            case EMAIL -> details.email();
            case LANGUAGE -> details.language();
            case DECEASED_ON -> details.deceasedOn().map(LocalDate::toString).orElse("");
        };
    }

    /**
     * A record that takes the field over from another.
     *
     * @param to the record
     * @param from the other
     * @return the record with the other's value
     */
    public PatientDetails taken(PatientDetails to, PatientDetails from) {
        return switch (this) {
            case FAMILY -> to.withName(from.familyName(), to.givenName(), to.middleName());
            case GIVEN -> to.withName(to.familyName(), from.givenName(), to.middleName());
            case MIDDLE -> to.withName(to.familyName(), to.givenName(), from.middleName());
            case BIRTH_DATE -> to.withBirthDate(from.birthDate());
            case SEX -> to.withSex(from.sex());
            case ADDRESS -> to.withAddress(from.address());
            case PHONE -> to.withContact(from.phone(), to.email(), to.language());
            case EMAIL -> to.withContact(to.phone(), from.email(), to.language());
            case LANGUAGE -> to.withContact(to.phone(), to.email(), from.language());
            case DECEASED_ON -> to.withDeceasedOn(from.deceasedOn());
        };
    }
}
