package org.quittance.workbench.feeds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quittance.feeds.MessageContent;
import org.quittance.registration.Address;
import org.quittance.registration.Names;
import org.quittance.statements.AmountText;
import org.quittance.workbench.entries.EntryPage.Fact;
import org.quittance.workbench.patients.FieldWords;
import org.quittance.workbench.shell.Words;

/** What a message says, in words. */
final class ContentWords {

    private ContentWords() {}

    /** Whom it is about, for a list. */
    static String who(Optional<MessageContent> content) {
        return content.map(each -> each.patient().isEmpty() ? each.number() : Names.shown(each.patient()))
                .orElse("");
    }

    /** What it says, one fact a line. */
    static List<Fact> facts(MessageContent content) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "Patient", Names.shown(content.patient()));
        add(facts, "Record number", content.number());
        add(facts, "Born", content.born().map(Words::brief).orElse(""));
        add(facts, "Lives at", content.address().map(ContentWords::address).orElse(""));
        add(facts, "Telephone", FieldWords.value("phone", content.phone()));
        add(facts, "Visit", content.visit());
        add(
                facts,
                "From, to",
                Stream.concat(content.admittedOn().stream(), content.dischargedOn().stream())
                        .map(Words::brief)
                        .reduce((one, other) -> one + " – " + other)
                        .orElse(""));
        add(facts, "Seen by", Names.shown(content.clinician()));
        add(facts, "Who pays the rest", Names.shown(content.guarantor()));
        add(facts, "Insurance", String.join(", ", content.payers()));
        add(facts, "Diagnoses", String.join(", ", content.diagnoses()));
        content.gone().forEach(number -> add(facts, "Becomes this record", number));
        content.charges()
                .forEach(each -> add(
                        facts,
                        each.takenBack() ? "Charge taken back" : "Charge",
                        AmountText.dollars(each.amount()) + " for "
                                + (each.description().isEmpty() ? each.code() : each.description())
                                + (each.units()
                                                .stripTrailingZeros()
                                                .toPlainString()
                                                .equals("1")
                                        ? ""
                                        : " × "
                                                + each.units()
                                                        .stripTrailingZeros()
                                                        .toPlainString())
                                + " on " + Words.brief(each.servedOn())));
        add(facts, "Kept, but not used", String.join(", ", content.notUsed()));
        return List.copyOf(facts);
    }

    private static String address(Address address) {
        return String.join(
                ", ",
                Stream.of(address.street(), address.city(), (address.state() + " " + address.zip()).strip())
                        .filter(part -> !part.isBlank())
                        .toList());
    }

    private static void add(List<Fact> facts, String label, String value) {
        if (!value.isBlank()) {
            facts.add(new Fact(label, value));
        }
    }
}
