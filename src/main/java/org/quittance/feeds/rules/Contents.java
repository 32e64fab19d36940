package org.quittance.feeds.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quittance.feeds.MessageContent;
import org.quittance.feeds.MessageKind;
import org.quittance.feeds.hl7.Hl7Message;
import org.quittance.feeds.hl7.Hl7Segment;

/** Facts of a message as people are told them. */
public final class Contents {

    private static final Set<String> USED =
            Set.of("MSH", "EVN", "PID", "PV1", "GT1", "NK1", "IN1", "IN2", "DG1", "PR1", "FT1", "MRG");

    private Contents() {}

    /**
     * What a message says.
     *
     * @param message as it came
     * @param facts as read, whatever is wrong with them
     * @return the same for people
     */
    public static MessageContent of(Hl7Message message, MessageFacts facts) {
        PersonFacts person = facts.person();
        Optional<VisitFacts> visit = facts.visit();
        return new MessageContent(
                name(person.name()),
                person.number(),
                person.birthDate().value(),
                person.address().value(),
                person.phone().value().orElse(""),
                visit.map(VisitFacts::number).orElse(""),
                visit.map(VisitFacts::clinician).orElse(""),
                visit.flatMap(VisitFacts::admittedOn),
                visit.flatMap(VisitFacts::dischargedOn),
                facts.guarantor().map(each -> name(each.name())).orElse(""),
                facts.insurance().stream().map(InsuranceFacts::payerName).toList(),
                facts.diagnoses().stream()
                        .map(each -> each.description().isEmpty() ? each.code() : each.description())
                        .toList(),
                charges(facts),
                facts.merges().stream().map(MergeFacts::goneNumber).toList(),
                notUsed(message, facts.kind()));
    }

    private static List<String> notUsed(Hl7Message message, MessageKind kind) {
        return message.segments().stream()
                .map(Hl7Segment::name)
                .distinct()
                .filter(name -> !USED.contains(name)
                        || (name.equals("FT1") && !kind.charges())
                        || (name.equals("MRG") && !kind.merges()))
                .toList();
    }

    private static List<MessageContent.Charge> charges(MessageFacts facts) {
        return facts.charges().stream()
                .map(each -> new MessageContent.Charge(
                        each.servedOn(),
                        each.code(),
                        each.description(),
                        each.units(),
                        each.amount(),
                        each.takenBack()))
                .toList();
    }

    private static String name(Told<Names> name) {
        return name.value()
                .map(each -> (each.given() + " " + (each.middle() + " " + each.family()).strip()).strip())
                .orElse("");
    }
}
