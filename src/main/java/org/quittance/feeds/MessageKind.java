package org.quittance.feeds;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The messages that are ours, by what they do to records. A new one is a line here, and what is new in it in {@code apply}. */
public enum MessageKind {
    /** Admitted. */
    ADT_A01("Admission", Visit.OPENS, Brings.PEOPLE),
    /** Discharged. */
    ADT_A03("Discharge", Visit.DISCHARGES, Brings.PEOPLE),
    /** Registered as an outpatient. */
    ADT_A04("Registration", Visit.OPENS, Brings.PEOPLE),
    /** Information changed. */
    ADT_A08("Changed information", Visit.STAYS, Brings.PEOPLE),
    /** Admission cancelled. */
    ADT_A11("Cancelled admission", Visit.CANCELS, Brings.PEOPLE),
    /** Discharge cancelled. */
    ADT_A13("Cancelled discharge", Visit.OPENS, Brings.PEOPLE),
    /** Person added. */
    ADT_A28("New person", Visit.NONE, Brings.PEOPLE),
    /** Person updated. */
    ADT_A31("Changed person", Visit.NONE, Brings.PEOPLE),
    /** Patient information merged, by patient id. */
    ADT_A34("Merged records", Visit.NONE, Brings.PEOPLE),
    /** Patients merged, by identifier list. */
    ADT_A40("Merged records", Visit.NONE, Brings.PEOPLE),
    /** Charges posted. */
    DFT_P03("Charges", Visit.STAYS, Brings.CHARGES),
    /** Account added. */
    BAR_P01("New account", Visit.OPENS, Brings.PEOPLE_AND_CHARGES),
    /** Account updated. */
    BAR_P05("Changed account", Visit.STAYS, Brings.PEOPLE_AND_CHARGES);

    /** What a message does to the visit it names. */
    public enum Visit {
        /** It names none, or only in passing. */
        NONE,
        /** It opens it; a closed one is open again. */
        OPENS,
        /** It opens it when nobody knows it yet, and leaves its status. */
        STAYS,
        /** It ends it. */
        DISCHARGES,
        /** It never took place. */
        CANCELS
    }

    /** What a message brings. */
    public enum Brings {
        /** Who somebody is; it may register one whom nobody knows yet. */
        PEOPLE,
        /** What was done. */
        CHARGES,
        /** Both. */
        PEOPLE_AND_CHARGES
    }

    private final String words;
    private final Visit visit;
    private final Brings brings;

    MessageKind(String words, Visit visit, Brings brings) {
        this.words = words;
        this.visit = visit;
        this.brings = brings;
    }

    /**
     * The kind in a word or two, as pages show it.
     *
     * @return as {@code Admission}
     */
    public String words() {
        return words;
    }

    /**
     * All kinds as an acknowledgement names them.
     *
     * @return as {@code ADT A01 A03, DFT P03}
     */
    public static String all() {
        Map<String, StringBuilder> types = new LinkedHashMap<>();
        for (MessageKind kind : values()) {
            String type = kind.name().substring(0, 3);
            types.computeIfAbsent(type, name -> new StringBuilder(name))
                    .append(' ')
                    .append(kind.name().substring(4));
        }
        return String.join(", ", types.values());
    }

    /**
     * The kind that a header names.
     *
     * @param type MSH-9.1
     * @param event MSH-9.2
     * @return the kind, or empty when it is not ours
     */
    public static Optional<MessageKind> of(String type, String event) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(type + "_" + event))
                .findFirst();
    }

    /**
     * Whether any kind has this type.
     *
     * @param type MSH-9.1
     * @return true for {@code ADT}, {@code DFT}, {@code BAR}
     */
    public static boolean knowsType(String type) {
        return Arrays.stream(values()).anyMatch(kind -> kind.name().startsWith(type + "_"));
    }

    /**
     * What it does to the visit.
     *
     * @return what
     */
    public Visit visit() {
        return visit;
    }

    /**
     * Whether it may register somebody nobody knows yet.
     *
     * @return false for charges
     */
    public boolean registers() {
        return brings != Brings.CHARGES;
    }

    /**
     * Whether it merges records.
     *
     * @return true for A34 and A40
     */
    public boolean merges() {
        return this == ADT_A34 || this == ADT_A40;
    }

    /**
     * Whether what was done is charged by it.
     *
     * @return true for DFT and BAR
     */
    public boolean charges() {
        return brings != Brings.PEOPLE;
    }
}
