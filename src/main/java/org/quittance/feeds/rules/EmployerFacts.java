package org.quittance.feeds.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quittance.feeds.hl7.Hl7Message;
import org.quittance.feeds.hl7.Hl7Segment;
import org.quittance.registration.Address;

/**
 * Where somebody works: the patient (NK1 with role E, IN2-3 of a policy of the patient's own, GT1-16 when the patient
 * pays), or the guarantor (GT1-16).
 *
 * @param ofPatient whether it is the patient's; else the guarantor's
 * @param name the employer
 * @param address GT1-17, NK1-32
 * @param phone GT1-18, NK1-31
 */
public record EmployerFacts(boolean ofPatient, String name, Address address, String phone) {

    private static final int NK1_ROLE = 7;
    private static final int NK1_ORGANISATION = 13;
    private static final int NK1_PHONE = 31;
    private static final int NK1_ADDRESS = 32;
    private static final int GT1_EMPLOYER = 16;
    private static final int GT1_EMPLOYER_ADDRESS = 17;
    private static final int GT1_EMPLOYER_PHONE = 18;
    private static final int IN1_RELATIONSHIP = 17;
    private static final int IN2_EMPLOYER = 3;

    /**
     * Reads them.
     *
     * @param guarantor who pays, when the message tells
     * @return at most one of the patient and one of the guarantor
     */
    public static List<EmployerFacts> of(Hl7Message message, Optional<GuarantorFacts> guarantor) {
        List<EmployerFacts> found = new ArrayList<>();
        boolean self =
                guarantor.map(payer -> payer.key().equals(GuarantorFacts.SELF)).orElse(false);
        List<Hl7Segment> segments = message.segments();
        for (int i = 0; i < segments.size(); i++) {
            Hl7Segment segment = segments.get(i);
            switch (segment.name()) {
                case "NK1" -> {
                    if (segment.text(NK1_ROLE).equals("E")) {
                        add(found, true, segment.text(NK1_ORGANISATION), segment, NK1_ADDRESS, NK1_PHONE);
                    }
                }
                case "GT1" -> add(found, self, employer(segment), segment, GT1_EMPLOYER_ADDRESS, GT1_EMPLOYER_PHONE);
                case "IN2" -> {
                    if (i > 0 && own(segments.get(i - 1))) {
                        add(found, true, named(segment, IN2_EMPLOYER), segment, 0, 0);
                    }
                }
                default -> {
                    // Nothing else tells of employers.
                }
            }
        }
        return List.copyOf(found);
    }

    private static boolean own(Hl7Segment in1) {
        return in1.name().equals("IN1")
                && switch (in1.text(IN1_RELATIONSHIP)) {
                    case "SEL", "SELF", "18", "S", "" -> true;
                    default -> false;
                };
    }

    /** GT1-16 is a name of a person's kind: the employer stands where the family name does. */
    private static String employer(Hl7Segment gt1) {
        return gt1.text(GT1_EMPLOYER, 1);
    }

    /** IN2-3 has a number first, then the name. */
    private static String named(Hl7Segment in2, int field) {
        String name = in2.text(field, 2);
        return name.isEmpty() ? in2.text(field, 1) : name;
    }

    private static void add(
            List<EmployerFacts> found, boolean ofPatient, String name, Hl7Segment segment, int address, int phone) {
        boolean known = found.stream().anyMatch(each -> each.ofPatient() == ofPatient);
        if (!name.isEmpty() && !known) {
            found.add(new EmployerFacts(
                    ofPatient,
                    name,
                    address == 0
                            ? Address.UNKNOWN
                            : Texts.address(segment, address).over(Address.UNKNOWN, Address.UNKNOWN),
                    phone == 0 ? "" : Texts.phone(segment, phone).over("", "")));
        }
    }

    /**
     * The fields that it tells.
     *
     * @return by name, without what is not told
     */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", name);
        if (!address.isUnknown()) {
            fields.putAll(address.fields());
        }
        if (!phone.isEmpty()) {
            fields.put("phone", phone);
        }
        return fields;
    }
}
