package org.quittance.feeds.rules;

import java.util.List;
import java.util.Optional;
import org.quittance.feeds.MessageContent;

/** Facts of a message as people are told them. */
public final class Contents {

    private Contents() {}

    /**
     * What a message says.
     *
     * @param facts as read, whatever is wrong with them
     * @return the same for people
     */
    public static MessageContent of(MessageFacts facts) {
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
                facts.merges().stream().map(MergeFacts::goneNumber).toList());
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
