package org.quittance.feeds.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.quittance.feeds.hl7.Faults;
import org.quittance.feeds.hl7.Hl7Segment;
import org.quittance.feeds.hl7.MessageFault;

/**
 * The visit a message is about (PV1, PID-18).
 *
 * @param authority who gave the number (PV1-19.4), else the sending facility
 * @param number the visit number (PV1-19), else the account number (PID-18)
 * @param described what kind of visit, in words; empty when not told
 * @param clinician who cares; empty when not told
 * @param admittedOn first day, when told
 * @param dischargedOn last day, when told
 */
public record VisitFacts(
        String authority,
        String number,
        String described,
        String clinician,
        Optional<LocalDate> admittedOn,
        Optional<LocalDate> dischargedOn) {

    private static final int PATIENT_CLASS = 2;
    private static final int ATTENDING = 7;
    private static final int VISIT_NUMBER = 19;
    private static final int ADMITTED = 44;
    private static final int DISCHARGED = 45;

    /**
     * Reads PV1.
     *
     * @param pv1 the segment
     * @param person who it is about
     * @param facility who sends it
     * @param faults takes what is wrong
     * @return the visit; empty when no number names it
     */
    public static Optional<VisitFacts> of(Hl7Segment pv1, PersonFacts person, String facility, Faults faults) {
        String own = pv1.text(VISIT_NUMBER);
        String number = own.isEmpty() ? person.account() : own;
        if (number.isEmpty()) {
            return Optional.empty();
        }
        String authority = pv1.text(VISIT_NUMBER, 4);
        return Optional.of(new VisitFacts(
                authority.isEmpty() ? facility : authority,
                number,
                words(pv1.text(PATIENT_CLASS)),
                Texts.clinician(pv1, ATTENDING),
                day(pv1, ADMITTED, faults),
                day(pv1, DISCHARGED, faults)));
    }

    /**
     * A visit that only the account number names (PID-18).
     *
     * @param person who it is about
     * @param facility who sends it
     * @return the visit; empty when there is no number
     */
    public static Optional<VisitFacts> ofAccount(PersonFacts person, String facility) {
        return person.account().isEmpty()
                ? Optional.empty()
                : Optional.of(new VisitFacts(facility, person.account(), "", "", Optional.empty(), Optional.empty()));
    }

    private static Optional<LocalDate> day(Hl7Segment pv1, int field, Faults faults) {
        String text = pv1.text(field);
        if (!text.isEmpty() && !Moments.valid(text)) {
            faults.add(pv1, field, MessageFault.TIME);
        }
        Optional<LocalDate> day = Moments.day(text);
        if (day.isPresent() && !Moments.plausible(day.get())) {
            faults.add(pv1, field, MessageFault.STAY_TIME);
        }
        return day;
    }

    private static String words(String patientClass) {
        return switch (patientClass) {
            case "I" -> "Inpatient stay";
            case "O" -> "Outpatient visit";
            case "E" -> "Emergency visit";
            case "P" -> "Planned admission";
            case "R" -> "Series of visits";
            case "B" -> "Obstetric stay";
            default -> "";
        };
    }
}
