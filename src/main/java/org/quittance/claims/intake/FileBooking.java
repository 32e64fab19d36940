package org.quittance.claims.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.quittance.charges.Charge;
import org.quittance.claims.ClaimId;
import org.quittance.claims.ClaimSubmission;
import org.quittance.claims.PriorAnswer;
import org.quittance.claims.store.KnownClaimStore.Known;
import org.quittance.exchange.IncomingFile;
import org.quittance.exchange.KeptFileId;
import org.quittance.ledger.BeginResult;
import org.quittance.ledger.EntryDraft;
import org.quittance.ledger.EntryKind;
import org.quittance.ledger.Posting;
import org.quittance.ledger.TransferDraft;
import org.quittance.registration.AccountId;
import org.quittance.staff.Actor;

/** Books the claims of one file in batches, as one entry of the ledger. Runs in the transaction of the file. */
final class FileBooking {

    private static final int BATCH_LINES = 2_000;

    /** How the claims of a transaction fared. */
    static final class Tally {
        private int fresh;
        private int repeated;
        private int sentAgain;
        private final Map<String, Integer> ofVisits = new LinkedHashMap<>();

        private void ofVisit(String words) {
            ofVisits.merge(words, 1, Integer::sum);
        }

        /** What became of replacements, voids and late charges. */
        List<String> notes() {
            return ofVisits.entrySet().stream()
                    .map(one -> one.getValue() + " " + one.getKey())
                    .toList();
        }

        int fresh() {
            return fresh;
        }

        int repeated() {
            return repeated;
        }

        int sentAgain() {
            return sentAgain;
        }
    }

    private final IntakeModules modules;
    private final Actor by;
    private final IncomingFile file;
    private final FileScan scan;
    private final FileProblems problems;
    private final ClaimWriter writer;
    private final VisitWriter visits;
    private final List<PriorAnswer> heard = new ArrayList<>();
    private final List<SentClaim> waiting = new ArrayList<>();
    private final Map<Integer, Tally> tallies = new HashMap<>();
    private Optional<Posting> posting = Optional.empty();
    private int waitingLines;

    FileBooking(IntakeModules modules, Actor by, IncomingFile file, FileScan scan, FileProblems problems) {
        this.modules = modules;
        this.by = by;
        this.file = file;
        this.scan = scan;
        this.problems = problems;
        this.writer = new ClaimWriter(modules, by, fileId(), file.name());
        this.visits = new VisitWriter(modules, by, fileId(), file.name(), scan.sha256());
    }

    private Optional<UUID> fileId() {
        return file.kept().map(KeptFileId::value);
    }

    /** Books all of it; what cannot be booked is in the findings, and then nothing may be committed. */
    Map<Integer, Tally> book() {
        FileScan.claims(file, this::take);
        flush();
        posting.ifPresent(Posting::finish);
        return tallies;
    }

    private void take(SentClaim claim) {
        waiting.add(claim);
        waitingLines += claim.lines().size();
        if (waitingLines >= BATCH_LINES) {
            flush();
        }
    }

    private void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        Map<String, List<ClaimDecision.Standing>> standing = standing();
        List<ClaimWriter.Fresh> fresh = new ArrayList<>();
        List<ClaimWriter.Again> again = new ArrayList<>();
        for (SentClaim claim : waiting) {
            Tally tally = tallies.computeIfAbsent(claim.transaction(), any -> new Tally());
            List<ClaimDecision.Standing> same = standing.computeIfAbsent(claim.baseKey(), any -> new ArrayList<>());
            switch (ClaimDecision.of(claim, same, known -> sameControls(claim, known))) {
                case ClaimDecision.Fresh(String sourceKey) -> {
                    ClaimDecision.Standing now = ClaimDecision.Standing.of(claim);
                    same.add(now);
                    fresh.add(new ClaimWriter.Fresh(claim, sourceKey, now));
                    tally.fresh++;
                }
                case ClaimDecision.Repeated() -> tally.repeated++;
                case ClaimDecision.SentAgain(ClaimDecision.Standing known) -> {
                    if (!known.isWritten() || again.stream().anyMatch(other -> other.isOf(known))) {
                        write(fresh, again);
                    }
                    known.sentAgain(claim.rank(), claim.submittedOn());
                    again.add(ClaimWriter.Again.of(claim, known));
                    tally.sentAgain++;
                }
                case ClaimDecision.OfVisit() -> {
                    write(fresh, again);
                    ofVisit(claim, tally, fresh);
                    standing.put(claim.baseKey(), standing(claim));
                }
                case ClaimDecision.Unclear(var problem) -> problems.hold(problem);
            }
        }
        write(fresh, again);
        waiting.clear();
        waitingLines = 0;
    }

    private boolean sameControls(SentClaim claim, ClaimDecision.Standing known) {
        if (!known.isWritten()) {
            return false;
        }
        UUID id = known.id().value();
        List<String> theirs = modules.charges().chargesOfClaims(List.of(id)).getOrDefault(id, List.of()).stream()
                .map(Charge::lineControl)
                .sorted()
                .toList();
        return theirs.equals(
                claim.lines().stream().map(SentLine::control).sorted().toList());
    }

    /** A replacement, void, late or interim claim, or a bill after a void: one by one, because each looks for its visit. */
    private void ofVisit(SentClaim claim, Tally tally, List<ClaimWriter.Fresh> fresh) {
        switch (new VisitFinder(modules).of(claim)) {
            case VisitFinder.Found.Visit(AccountId account, Optional<Known> meant) -> {
                if (problems.none()) {
                    boolean otherPayers = claim.replaces() && writer.namesOtherPayers(claim, account);
                    VisitWriter.Written written = visits.write(claim, account, meant, otherPayers);
                    tally.ofVisit(written.words());
                    if (otherPayers && visits.laterPayersOweNothing(account)) {
                        writer.dropLaterPayers(account);
                    }
                    writer.addPayers(List.of(new ClaimWriter.Again(claim, account)));
                    heard(claim, written.claim());
                }
            }
            case VisitFinder.Found.VoidedBefore() -> tally.repeated++;
            case VisitFinder.Found.Doubt(var problem) -> problems.hold(problem);
            case VisitFinder.Found.None() -> {
                if (claim.replacesOrVoids()
                        && (claim.voids()
                                || modules.replacements().tie(claim.number()).isEmpty())) {
                    problems.hold(new VisitDoubts(claim).unknown());
                } else {
                    List<ClaimDecision.Standing> same = standing(claim);
                    fresh.add(new ClaimWriter.Fresh(
                            claim,
                            same.isEmpty() ? claim.baseKey() : claim.furtherKey(),
                            ClaimDecision.Standing.of(claim)));
                    tally.fresh++;
                    write(fresh, new ArrayList<>());
                }
            }
        }
    }

    private List<ClaimDecision.Standing> standing(SentClaim claim) {
        return new ArrayList<>(standing(List.of(claim.number())).getOrDefault(claim.baseKey(), List.of()));
    }

    private Map<String, List<ClaimDecision.Standing>> standing() {
        return standing(waiting.stream().map(SentClaim::number).distinct().toList());
    }

    private Map<String, List<ClaimDecision.Standing>> standing(List<String> numbers) {
        Map<String, List<Known>> known = modules.known().byNumbers(numbers);
        Map<String, List<ClaimDecision.Standing>> standing = new HashMap<>();
        for (List<Known> claims : known.values()) {
            for (Known claim : claims) {
                int suffix = claim.sourceKey().indexOf('#');
                String base = suffix < 0 ? claim.sourceKey() : claim.sourceKey().substring(0, suffix);
                standing.computeIfAbsent(base, any -> new ArrayList<>()).add(ClaimDecision.Standing.of(claim));
            }
        }
        return standing;
    }

    /** Writes what was decided so far, unless nothing of the file will be kept anyway. */
    private void write(List<ClaimWriter.Fresh> fresh, List<ClaimWriter.Again> again) {
        if (problems.none() && !fresh.isEmpty()) {
            List<TransferDraft> transfers = writer.write(fresh);
            fresh.forEach(one -> heard(one.claim(), one.standing().id()));
            if (!transfers.isEmpty()) {
                posting().add(transfers);
            }
        }
        fresh.clear();
        if (problems.none() && !again.isEmpty()) {
            modules.known().addSubmissions(again.stream().map(this::submission).toList());
            writer.addPayers(again);
            again.forEach(one -> one.claimId().ifPresent(id -> heard(one.claim(), id)));
        }
        again.clear();
        if (!heard.isEmpty()) {
            modules.claims().recordPriorAnswers(by, List.copyOf(heard));
            heard.clear();
        }
    }

    private void heard(SentClaim claim, ClaimId id) {
        heard.addAll(PriorAnswers.of(claim, id, writer, file.name()));
    }

    private ClaimSubmission submission(ClaimWriter.Again again) {
        SentClaim claim = again.claim();
        return new ClaimSubmission(
                again.claimId().orElseThrow(),
                0,
                claim.rank(),
                fileId(),
                file.name(),
                claim.segment(),
                claim.submittedOn());
    }

    private Posting posting() {
        if (posting.isEmpty()) {
            EntryDraft draft = EntryDraft.of(
                    "837:" + scan.sha256(),
                    EntryKind.CHARGES,
                    "charges of claims sent",
                    scan.submittedOn().orElseThrow(),
                    by,
                    file.name());
            posting = switch (modules.ledger().begin(draft, HexFormat.of().parseHex(scan.sha256()))) {
                case BeginResult.Open(Posting open) -> Optional.of(open);
                case BeginResult.Before(var entry) ->
                    throw new IllegalStateException("Entry " + entry.value() + " charged claims that are not there.");
                case BeginResult.Taken(var entry) ->
                    throw new IllegalStateException("Entry " + entry.value() + " has the key of this file.");
            };
        }
        return posting.orElseThrow();
    }
}
