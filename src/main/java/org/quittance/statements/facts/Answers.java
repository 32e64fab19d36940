package org.quittance.statements.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.quittance.codesets.PostingMap;
import org.quittance.ledger.Entry;
import org.quittance.ledger.EntryId;
import org.quittance.ledger.Ledger;
import org.quittance.registration.Names;
import org.quittance.remittance.Adjustment;
import org.quittance.remittance.AnsweredClaim;
import org.quittance.remittance.PayerMaps;
import org.quittance.remittance.Remittance;
import org.quittance.remittance.Remittances;
import org.quittance.remittance.Remittances.AnswerInRemittance;
import org.quittance.remittance.RemittedLine;
import org.quittance.statements.PayerAnswer;
import org.quittance.statements.PayerAnswer.Adjusted;

/** What payers answered to accounts, as far as it was posted by a day. */
final class Answers {

    private final Remittances remittances;
    private final Ledger ledger;

    Answers(Remittances remittances, Ledger ledger) {
        this.remittances = remittances;
        this.ledger = ledger;
    }

    Map<UUID, List<PayerAnswer>> of(Collection<UUID> accounts, Collection<UUID> moved, LocalDate asOf) {
        Set<UUID> refs = remittances.answersOfAccounts(accounts).stream()
                .map(AnsweredClaim::id)
                .collect(Collectors.toCollection(HashSet::new));
        refs.addAll(moved);
        Collection<AnswerInRemittance> found = remittances.answersByRef(refs).values();
        Set<EntryId> undone = undoneBy(asOf, found);
        Map<UUID, PostingMap> reasons = reasons(found);
        return found.stream()
                .filter(each -> each.answer().account().isPresent())
                .filter(each -> !each.remittance().postedOn().isAfter(asOf))
                .sorted(Comparator.comparing(
                                (AnswerInRemittance each) -> each.remittance().postedOn())
                        .thenComparingLong(each -> each.remittance().entry().value())
                        .thenComparingInt(each -> each.answer().said().n()))
                .collect(Collectors.groupingBy(
                        each -> each.answer().account().orElseThrow(),
                        Collectors.mapping(
                                each -> answer(
                                        each.answer(),
                                        each.remittance(),
                                        each.remittance()
                                                .undone()
                                                .filter(undone::contains)
                                                .isPresent(),
                                        reasons.getOrDefault(
                                                each.remittance().id().value(), PostingMap.standard())),
                                Collectors.toList())));
    }

    /** What reasons meant when each remittance was posted; none for payers that mean what the program's map says. */
    private Map<UUID, PostingMap> reasons(Collection<AnswerInRemittance> found) {
        PayerMaps maps = remittances.payerMaps();
        Map<EntryId, Remittance> own = found.stream()
                .map(AnswerInRemittance::remittance)
                .filter(each -> maps.isOwn(each.payer()))
                .collect(Collectors.toMap(Remittance::entry, each -> each, (one, same) -> one));
        return ledger.entries(own.keySet()).stream()
                .collect(Collectors.toMap(
                        entry ->
                                Objects.requireNonNull(own.get(entry.id())).id().value(),
                        entry -> maps.at(
                                Objects.requireNonNull(own.get(entry.id())).payer(), entry.postedAt())));
    }

    private Set<EntryId> undoneBy(LocalDate asOf, Collection<AnswerInRemittance> found) {
        Set<EntryId> entries = found.stream()
                .flatMap(each -> each.remittance().undone().stream())
                .collect(Collectors.toSet());
        return ledger.entries(entries).stream()
                .filter(entry -> !entry.businessDay().isAfter(asOf))
                .map(Entry::id)
                .collect(Collectors.toSet());
    }

    private static PayerAnswer answer(AnsweredClaim answer, Remittance remittance, boolean undone, PostingMap reasons) {
        List<Adjusted> adjusted = new ArrayList<>();
        answer.said().adjustments().forEach(each -> adjusted.add(adjusted(Optional.empty(), each, List.of(), reasons)));
        List<RemittedLine> lines = answer.said().lines();
        for (int i = 0; i < lines.size(); i++) {
            Optional<UUID> charge = charge(answer, i);
            RemittedLine line = lines.get(i);
            line.adjustments().forEach(each -> adjusted.add(adjusted(charge, each, line.remarks(), reasons)));
        }
        return new PayerAnswer(
                answer.id(),
                remittance.id().value(),
                remittance.entry(),
                Names.shown(remittance.payerName()),
                answer.party(),
                remittance.trace(),
                remittance.method(),
                remittance.paidOn(),
                remittance.postedOn(),
                remittance.fileName(),
                answer.said().segment(),
                answer.said().number(),
                answer.said().status(),
                answer.said().remarks(),
                List.copyOf(adjusted),
                answer.charges().stream().flatMap(Optional::stream).distinct().toList(),
                answer.reverses(),
                undone);
    }

    private static Optional<UUID> charge(AnsweredClaim answer, int line) {
        return line < answer.charges().size() ? answer.charges().get(line) : Optional.empty();
    }

    private static Adjusted adjusted(Optional<UUID> charge, Adjustment said, List<String> remarks, PostingMap reasons) {
        return new Adjusted(
                charge,
                said.group(),
                said.reason(),
                said.amount(),
                said.segment(),
                remarks,
                reasons.row(said.group(), said.reason()).effect());
    }
}
