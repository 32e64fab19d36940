package org.quittance.feeds.rules;

import java.util.ArrayList;
import java.util.List;
import org.quittance.feeds.hl7.Hl7Segment;

/**
 * A telephone of the patient (PID-13, PID-14).
 *
 * @param kind {@code home}, {@code mobile}, {@code work} or {@code other}, by XTN-2 and XTN-3
 * @param number national digits
 */
public record PhoneFacts(String kind, String number) {

    private static final int HOME = 13;
    private static final int WORK = 14;

    /**
     * Reads all telephones; fax, pager and e-mail are none.
     *
     * @param pid the segment
     * @return in the order told, each number once
     */
    public static List<PhoneFacts> of(Hl7Segment pid) {
        List<PhoneFacts> phones = new ArrayList<>();
        add(phones, pid, HOME, "home");
        add(phones, pid, WORK, "work");
        return List.copyOf(phones);
    }

    private static void add(List<PhoneFacts> phones, Hl7Segment pid, int field, String usual) {
        for (int i = 1; i <= pid.repetitions(field); i++) {
            String number = Texts.phone(pid, field, i);
            String equipment = pid.text(field, i, 3, 1);
            boolean known = phones.stream().anyMatch(phone -> phone.number().equals(number));
            if (!number.isEmpty() && !known && isTelephone(equipment)) {
                phones.add(new PhoneFacts(kind(pid.text(field, i, 2, 1), equipment, usual), number));
            }
        }
    }

    private static boolean isTelephone(String equipment) {
        return switch (equipment) {
            case "FX", "BP", "MD", "Internet", "X.400" -> false;
            default -> true;
        };
    }

    /** HL7 tables 0201 and 0202. */
    private static String kind(String use, String equipment, String usual) {
        if (equipment.equals("CP")) {
            return "mobile";
        }
        return switch (use) {
            case "PRN" -> "home";
            case "WPN" -> "work";
            case "ORN", "VHN", "EMR", "ASN", "BPN" -> "other";
            default -> usual;
        };
    }
}
