package org.quittance.remittance.posting;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.quittance.remittance.RemittedClaim;
import org.quittance.remittance.RemittedLine;
import org.quittance.remittance.rules.KnownClaim;
import org.quittance.remittance.rules.LineMatching;

/** Line control numbers that an answer names and no line of its claim has: perhaps lines of another claim. */
final class StrayLines {

    private StrayLines() {}

    /** The numbers by patient account; empty in all usual files. */
    static Map<UUID, Set<String>> of(Collection<RemittedClaim> batch, KnownClaims books) {
        Map<UUID, Set<String>> strays = new HashMap<>();
        for (RemittedClaim said : batch) {
            for (UUID claim : said.isReversal() ? Set.<UUID>of() : books.underNumber(said.number())) {
                KnownClaim known = books.booksOf(claim);
                Set<String> own =
                        known.lines().stream().map(KnownClaim.Line::lineControl).collect(Collectors.toSet());
                said.lines().stream()
                        .filter(line -> !line.lineControl().isEmpty() && !own.contains(line.lineControl()))
                        .filter(line ->
                                !LineMatching.match(said.lines(), known.lines()).containsKey(line.n()))
                        .map(RemittedLine::lineControl)
                        .forEach(control -> strays.computeIfAbsent(known.account(), any -> new HashSet<>())
                                .add(control));
            }
        }
        return strays;
    }
}
