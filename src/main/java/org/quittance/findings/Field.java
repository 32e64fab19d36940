package org.quittance.findings;

import java.util.Locale;

/** A field of a record in which an error can stand. */
public enum Field {
    /** Family name. */
    FAMILY("Family name"),
    /** First name. */
    GIVEN("First name"),
    /** Middle name. */
    MIDDLE("Middle name"),
    /** Date of birth. */
    BIRTH_DATE("Date of birth"),
    /** Date of death. */
    DECEASED_ON("Date of death"),
    /** Sex as claims carry it. */
    SEX("Sex"),
    /** Street and house. */
    STREET("Street"),
    /** Town. */
    CITY("Town"),
    /** Two letters of the state. */
    STATE("State"),
    /** Postal code. */
    ZIP("ZIP"),
    /** Telephone. */
    PHONE("Telephone"),
    /** E-mail address. */
    EMAIL("E-mail"),
    /** Number of the member with the payer. */
    MEMBER_ID("Member number"),
    /** National provider identifier. */
    NPI("NPI"),
    /** Social security number. */
    SSN("Social security number"),
    /** Bank routing number. */
    ROUTING("Bank routing number"),
    /** First day of care. */
    OPENED_ON("First day of care"),
    /** Last day of care. */
    CLOSED_ON("Last day of care");

    private final String label;

    Field(String label) {
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
     * As stored and exported.
     *
     * @return as {@code birth_date}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The field under a code.
     *
     * @param code as stored
     * @return the field
     */
    public static Field ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
