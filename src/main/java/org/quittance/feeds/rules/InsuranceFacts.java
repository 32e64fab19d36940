package org.quittance.feeds.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.quittance.coverage.PolicyDetails;
import org.quittance.coverage.PolicyFields;
import org.quittance.feeds.hl7.Faults;
import org.quittance.feeds.hl7.Hl7Message;
import org.quittance.feeds.hl7.Hl7Segment;
import org.quittance.feeds.hl7.MessageFault;

/**
 * A policy that a message names (IN1, IN2).
 *
 * @param payerId what the payer goes by (IN1-3, else IN1-2); may be empty
 * @param payerName its name (IN1-4); may be empty
 * @param details the policy
 */
public record InsuranceFacts(String payerId, String payerName, PolicyDetails details) {

    private static final int PLAN = 2;
    private static final int COMPANY = 3;
    private static final int COMPANY_NAME = 4;
    private static final int GROUP_NAME = 9;
    private static final int FROM = 12;
    private static final int TO = 13;
    private static final int INSURED = 16;
    private static final int RELATIONSHIP = 17;
    private static final int PRIORITY = 22;
    private static final int POLICY_NUMBER = 36;
    private static final int INSURED_ID = 49;
    private static final int IN2_MEMBER = 61;

    private record Ranked(int priority, InsuranceFacts facts) {}

    /**
     * Reads IN1 and IN2: in the order of IN1-22, where it is told, else as they stand.
     *
     * @param faults takes what is wrong
     * @return first payer first; empty when the message tells of none, which says nothing about what is known
     */
    public static List<InsuranceFacts> of(Hl7Message message, Faults faults) {
        List<Ranked> found = new ArrayList<>();
        List<Hl7Segment> segments = message.segments();
        for (int i = 0; i < segments.size(); i++) {
            Hl7Segment in1 = segments.get(i);
            if (in1.name().equals("IN1")) {
                boolean more =
                        i + 1 < segments.size() && segments.get(i + 1).name().equals("IN2");
                String member = more ? segments.get(i + 1).text(IN2_MEMBER) : "";
                policy(in1, member, faults)
                        .ifPresent(facts -> found.add(new Ranked(priority(in1, found.size()), facts)));
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Ranked::priority))
                .map(Ranked::facts)
                .toList();
    }

    private static int priority(Hl7Segment in1, int before) {
        String text = in1.text(PRIORITY);
        return text.matches("[1-9]") ? Integer.parseInt(text) : before + 1;
    }

    private static Optional<InsuranceFacts> policy(Hl7Segment in1, String memberOfIn2, Faults faults) {
        String company = in1.text(COMPANY);
        String id = company.isEmpty() ? in1.text(PLAN) : company;
        String name = in1.text(COMPANY_NAME);
        if (id.isEmpty() && name.isEmpty()) {
            faults.add(in1, COMPANY, MessageFault.NO_PAYER);
            return Optional.empty();
        }
        PolicyDetails details = PolicyDetails.ofMember(
                        first(in1.text(POLICY_NUMBER), in1.text(INSURED_ID), memberOfIn2))
                .with(PolicyFields.PLAN_NAME, first(in1.text(GROUP_NAME), in1.text(PLAN, 2), in1.text(PLAN)))
                .heldBy(relationship(in1.text(RELATIONSHIP)), in1.text(INSURED, 1), in1.text(INSURED, 2))
                .valid(day(in1, FROM, faults), day(in1, TO, faults));
        return Optional.of(new InsuranceFacts(id, name, details));
    }

    private static String first(String... texts) {
        for (String text : texts) {
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private static Optional<LocalDate> day(Hl7Segment in1, int field, Faults faults) {
        String text = in1.text(field);
        if (!text.isEmpty() && !Moments.valid(text)) {
            faults.add(in1, field, MessageFault.DATE);
        }
        return Moments.day(text);
    }

    /** HL7 table 0063 as claims carry it (SBR02, PAT01). */
    private static String relationship(String code) {
        return switch (code) {
            case "SPO" -> "01";
            case "CHD", "NCH", "SCH", "FCH" -> "19";
            case "EMC" -> "20";
            case "OTH", "UNK", "EXF", "PAR", "GRD", "SIB", "MTH", "FTH" -> "G8";
            case "01", "19", "20", "G8" -> code;
            default -> "18";
        };
    }
}
