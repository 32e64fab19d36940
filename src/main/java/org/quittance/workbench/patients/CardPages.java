package org.quittance.workbench.patients;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.quittance.coverage.Card;
import org.quittance.coverage.Policy;
import org.quittance.registration.Names;
import org.quittance.workbench.shell.Words;

/** Puts insurance cards into words. */
final class CardPages {

    private CardPages() {}

    static PatientPage.Cards of(KnownPatient known, String undo, String csrf) {
        List<Card> paying = known.cards().stream().filter(Card::pays).toList();
        return new PatientPage.Cards(
                paying.stream().map(card -> row(known, card, paying.size())).toList(),
                known.cards().stream()
                        .filter(card -> !card.pays())
                        .map(card -> row(known, card, paying.size()))
                        .toList(),
                known.edit("card"),
                paying.stream()
                        .map(card -> card.policy().id().value().toString())
                        .collect(Collectors.joining(",")),
                known.edit("card").isEmpty() ? "" : undo,
                !known.edit("card").isEmpty() && paying.size() > 1,
                csrf);
    }

    private static PatientPage.CardRow row(KnownPatient known, Card card, int paying) {
        Policy policy = card.policy();
        String holder = policy.relationship().equals("18")
                ? ""
                : "through " + holder(policy) + ", " + FieldWords.relation(policy.relationship());
        String plan = policy.planName().equals(card.payer().name()) ? "" : Names.shown(policy.planName());
        return new PatientPage.CardRow(
                policy.id().value().toString(),
                card.pays() ? place(card.rank()) : "",
                card.payer().shownName(),
                policy.memberId(),
                Words.dotted(List.of(plan, holder)),
                time(policy),
                known.edit("card").isEmpty()
                        ? ""
                        : known.edit("card") + "?policy=" + policy.id().value(),
                card.rank() == 1,
                card.rank() == paying);
    }

    private static String holder(Policy policy) {
        String name = (policy.subscriberGivenName() + " " + policy.subscriberFamilyName()).strip();
        return name.isEmpty() ? "a holder not named" : Names.shown(name);
    }

    private static String time(Policy policy) {
        String from = policy.validFrom().map(day -> "from " + Words.brief(day)).orElse("");
        String to = policy.validTo().map(day -> "until " + Words.brief(day)).orElse("");
        return (from + " " + to).strip();
    }

    static String place(int rank) {
        return switch (rank) {
            case 1 -> "first";
            case 2 -> "second";
            case 3 -> "third";
            default -> String.format(Locale.ROOT, "%dth", rank);
        };
    }
}
