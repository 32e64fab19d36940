package org.quittance.feeds.rules;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.quittance.feeds.hl7.Faults;
import org.quittance.feeds.hl7.Hl7Segment;
import org.quittance.feeds.hl7.MessageFault;
import org.quittance.registration.Address;
import org.quittance.registration.PatientDetails;
import org.quittance.registration.Sex;

/**
 * Who a message is about (PID).
 *
 * @param authority who gave the record number (PID-3.4), else the sending facility
 * @param number the medical record number (PID-3)
 * @param account the account number (PID-18), empty when none
 * @param name PID-5
 * @param birthDate PID-7
 * @param sex PID-8
 * @param address PID-11
 * @param phone PID-13, digits only
 * @param email PID-13
 * @param language PID-15
 * @param deceasedOn PID-29
 */
public record PersonFacts(
        String authority,
        String number,
        String account,
        Told<Names> name,
        Told<LocalDate> birthDate,
        Told<Sex> sex,
        Told<Address> address,
        Told<String> phone,
        Told<String> email,
        Told<String> language,
        Told<LocalDate> deceasedOn) {

    private static final int NUMBER = 3;
    private static final int NAME = 5;
    private static final int BIRTH_DATE = 7;
    private static final int SEX = 8;
    private static final int ADDRESS = 11;
    private static final int HOME_PHONE = 13;
    private static final int LANGUAGE = 15;
    private static final int ACCOUNT = 18;
    private static final int DIED = 29;
    private static final int IS_DEAD = 30;

    /**
     * Reads PID.
     *
     * @param pid the segment
     * @param facility who sends it, where the number names nobody
     * @param today no birth or death is later
     * @param faults takes what is wrong
     * @return who it is about
     */
    public static PersonFacts of(Hl7Segment pid, String facility, LocalDate today, Faults faults) {
        int which = recordNumber(pid);
        String number = which == 0 ? pid.text(2) : pid.text(NUMBER, which, 1, 1);
        if (number.isEmpty()) {
            faults.add(pid, NUMBER, MessageFault.NO_RECORD_NUMBER);
        }
        String authority = which == 0 ? "" : pid.text(NUMBER, which, 4, 1);
        return new PersonFacts(
                authority.isEmpty() ? facility : authority,
                number,
                pid.text(ACCOUNT),
                Texts.name(pid, NAME),
                day(pid, BIRTH_DATE, today, faults),
                sex(pid),
                Texts.address(pid, ADDRESS),
                Texts.phone(pid, HOME_PHONE),
                Texts.email(pid, HOME_PHONE),
                language(pid),
                pid.text(IS_DEAD).equals("N") ? Told.deleted() : day(pid, DIED, today, faults));
    }

    /** The repetition that is the medical record number (MR), else the first one; 0 when there is none. */
    private static int recordNumber(Hl7Segment pid) {
        int count = pid.repetitions(NUMBER);
        for (int i = 1; i <= count; i++) {
            if (pid.text(NUMBER, i, 5, 1).equals("MR")
                    && !pid.text(NUMBER, i, 1, 1).isEmpty()) {
                return i;
            }
        }
        for (int i = 1; i <= count; i++) {
            if (!pid.text(NUMBER, i, 1, 1).isEmpty()) {
                return i;
            }
        }
        return 0;
    }

    private static Told<LocalDate> day(Hl7Segment pid, int field, LocalDate today, Faults faults) {
        String text = pid.text(field);
        if (text.isEmpty()) {
            return pid.deletes(field) ? Told.deleted() : Told.not();
        }
        Optional<LocalDate> day = Moments.day(text);
        if (!Moments.valid(text)) {
            faults.add(pid, field, MessageFault.DATE);
        } else if (day.isPresent() && day.get().isAfter(today)) {
            faults.add(pid, field, MessageFault.DATE_IN_FUTURE);
        } else if (day.isPresent() && !Moments.plausible(day.get())) {
            faults.add(pid, field, MessageFault.DATE_TOO_EARLY);
        }
        return day.map(Told::of).orElseGet(Told::not);
    }

    private static Told<Sex> sex(Hl7Segment pid) {
        String text = pid.text(SEX);
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "" -> pid.deletes(SEX) ? Told.of(Sex.U) : Told.not();
            case "F", "FEMALE" -> Told.of(Sex.F);
            case "M", "MALE" -> Told.of(Sex.M);
            case "O", "OTHER", "A", "N" -> Told.of(Sex.O);
            case "U", "UNKNOWN" -> Told.of(Sex.U);
            default -> Told.not();
        };
    }

    private static Told<String> language(Hl7Segment pid) {
        return switch (pid.text(LANGUAGE).toLowerCase(Locale.ROOT)) {
            case "e", "en", "eng", "english", "en-us" -> Told.of("en");
            case "s", "es", "spa", "sp", "spanish", "es-us" -> Told.of("es");
            default -> Told.not();
        };
    }

    /**
     * Whether anything is told besides the numbers.
     *
     * @return false when only PID-3 and PID-18 are filled
     */
    public boolean tells() {
        return Stream.of(name, birthDate, sex, address, phone, email, language, deceasedOn)
                .anyMatch(Told::said);
    }

    /**
     * The record as it is after this.
     *
     * @param known the record as it is
     * @return the record with everything that is told
     */
    public PatientDetails over(PatientDetails known) {
        Names names =
                name.over(new Names(known.familyName(), known.givenName(), known.middleName()), new Names("", "", ""));
        return known.withName(names.family(), names.given(), names.middle())
                .withBirthDate(birthDate.over(known.birthDate()))
                .withSex(sex.over(known.sex(), Sex.U))
                .withAddress(address.over(known.address(), Address.UNKNOWN))
                .withContact(
                        phone.over(known.phone(), ""),
                        email.over(known.email(), ""),
                        language.over(known.language(), "en"))
                .withDeceasedOn(deceasedOn.over(known.deceasedOn()));
    }
}
