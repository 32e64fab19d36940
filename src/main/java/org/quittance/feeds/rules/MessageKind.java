package org.quittance.feeds.rules;

import java.util.Arrays;
import java.util.Optional;

/** The messages that are ours, by what they do to records. */
public enum MessageKind {
    /** Admitted. */
    ADT_A01(Visit.OPENS, true),
    /** Discharged. */
    ADT_A03(Visit.DISCHARGES, true),
    /** Registered as an outpatient. */
    ADT_A04(Visit.OPENS, true),
    /** Information changed. */
    ADT_A08(Visit.STAYS, true),
    /** Admission cancelled. */
    ADT_A11(Visit.CANCELS, true),
    /** Discharge cancelled. */
    ADT_A13(Visit.OPENS, true),
    /** Person added. */
    ADT_A28(Visit.NONE, true),
    /** Person updated. */
    ADT_A31(Visit.NONE, true),
    /** Patient information merged, by patient id. */
    ADT_A34(Visit.NONE, true),
    /** Patients merged, by identifier list. */
    ADT_A40(Visit.NONE, true),
    /** Charges posted. */
    DFT_P03(Visit.STAYS, false),
    /** Account added. */
    BAR_P01(Visit.OPENS, true),
    /** Account updated. */
    BAR_P05(Visit.STAYS, true);

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

    private final Visit visit;
    private final boolean registers;

    MessageKind(Visit visit, boolean registers) {
        this.visit = visit;
        this.registers = registers;
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
        return registers;
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
        return this == DFT_P03 || name().startsWith("BAR_");
    }
}
