package org.quittance.claims.intake;

import java.time.LocalDate;
import java.util.Optional;
import org.quittance.claims.ClaimForm;
import org.quittance.exchange.Envelope;
import org.quittance.exchange.Segment;
import org.quittance.exchange.X12Values;

/** Knows in which loop of an 837 each segment stands, and gives out claims as they are complete. */
final class ClaimLoops {

    private enum At {
        HEADER,
        BILLING,
        SUBSCRIBER,
        PATIENT,
        CLAIM,
        OTHER_INSURANCE,
        LINE
    }

    private final Parts parts;
    private final FileProblems problems;
    private At at = At.HEADER;
    private int transaction;
    private LocalDate submittedOn = LocalDate.EPOCH;
    private Optional<ClaimForm> form = Optional.empty();
    private Optional<PersonDraft> submitter = Optional.empty();
    private Optional<PersonDraft> provider = Optional.empty();
    private Optional<CoverageDraft> coverage = Optional.empty();
    private Optional<CoverageDraft> other = Optional.empty();
    private Optional<CoverageDraft> decided = Optional.empty();
    private Optional<PersonDraft> dependent = Optional.empty();
    private Optional<PersonDraft> entity = Optional.empty();
    private Optional<ClaimDraft> claim = Optional.empty();
    private Optional<LineDraft> line = Optional.empty();
    private Optional<Segment> diedIn = Optional.empty();

    ClaimLoops(FileProblems problems) {
        this.problems = problems;
        this.parts = new Parts(problems);
    }

    /** Takes a segment; gives the claim that it ends. */
    Optional<SentClaim> take(Segment segment, Envelope envelope) {
        return switch (segment.id()) {
            case "ST" -> begun(segment, envelope);
            case "SE", "GE", "IEA" -> ended();
            case "HL" -> level(segment);
            case "CLM" -> claim(segment);
            default -> {
                inside(segment);
                yield Optional.empty();
            }
        };
    }

    /** The last claim, at the end of the file. */
    Optional<SentClaim> ended() {
        Optional<SentClaim> complete = claim.flatMap(ClaimDraft::claim);
        claim = Optional.empty();
        line = Optional.empty();
        other = Optional.empty();
        decided = Optional.empty();
        entity = Optional.empty();
        return complete;
    }

    private Optional<SentClaim> begun(Segment st, Envelope envelope) {
        Optional<SentClaim> complete = ended();
        transaction = envelope.transaction();
        String version = st.element(3).isBlank() ? envelope.version() : st.element(3);
        form = version.contains("X223")
                ? Optional.of(ClaimForm.INSTITUTIONAL)
                : version.contains("X222") ? Optional.of(ClaimForm.PROFESSIONAL) : Optional.empty();
        submittedOn = LocalDate.EPOCH;
        submitter = Optional.empty();
        provider = Optional.empty();
        coverage = Optional.empty();
        dependent = Optional.empty();
        at = At.HEADER;
        return complete;
    }

    private Optional<SentClaim> level(Segment hl) {
        Optional<SentClaim> complete = ended();
        switch (hl.element(3)) {
            case "20" -> {
                at = At.BILLING;
                provider = Optional.empty();
                coverage = Optional.empty();
                dependent = Optional.empty();
            }
            case "22" -> {
                at = At.SUBSCRIBER;
                coverage = Optional.empty();
                dependent = Optional.empty();
            }
            case "23" -> {
                at = At.PATIENT;
                dependent = Optional.empty();
            }
            default -> problems.reject(ClaimFault.HL_LEVEL.at(hl.place(3), hl.element(3)));
        }
        return complete;
    }

    private Optional<SentClaim> claim(Segment clm) {
        Optional<SentClaim> complete = ended();
        if (submittedOn.equals(LocalDate.EPOCH)) {
            problems.reject(ClaimFault.SUBMITTED.at(clm.place(), ""));
        }
        claim = Optional.of(new ClaimDraft(
                clm,
                new ClaimDraft.Surroundings(transaction, submittedOn, form, submitter, provider, coverage, dependent),
                parts,
                problems));
        at = At.CLAIM;
        return complete;
    }

    private void inside(Segment segment) {
        switch (segment.id()) {
            case "BHT" -> submittedOn = problems.value(X12Values.date(segment, 4), LocalDate.EPOCH);
            case "SBR" -> insurance(segment);
            case "PAT" -> patient(segment);
            case "NM1" -> named(segment);
            case "N3" -> entity.ifPresent(who -> who.street(segment));
            case "N4" -> entity.ifPresent(who -> who.place(segment));
            case "DMG" -> entity.ifPresent(who -> who.demographics(segment, problems));
            case "PER" -> entity.ifPresent(who -> who.contact(segment));
            case "REF" -> reference(segment);
            case "DTP" -> date(segment);
            case "HI" -> claim.filter(any -> at == At.CLAIM).ifPresent(open -> open.diagnoses(segment));
            case "LX" -> {
                line = claim.map(open -> open.line(segment));
                decided = Optional.empty();
                entity = Optional.empty();
                at = At.LINE;
            }
            case "AMT" ->
                other.filter(any -> at == At.OTHER_INSURANCE)
                        .ifPresent(open -> open.answer().amount(segment, problems));
            case "SVD" -> {
                decided = claim.flatMap(open -> open.other(segment.element(1)));
                decided.ifPresent(open -> open.answer().line(segment, problems));
            }
            case "CAS" -> {
                if (at == At.OTHER_INSURANCE) {
                    other.ifPresent(open -> open.answer().adjustment(segment, 0, problems));
                } else {
                    int number = claim.map(ClaimDraft::lineNumber).orElse(0);
                    decided.ifPresent(open -> open.answer().adjustment(segment, number, problems));
                }
            }
            case "SV1", "SV2" -> line.ifPresent(open -> open.service(segment));
            case "SV3" -> problems.reject(ClaimFault.DENTAL_LINE.at(segment.place(), ""));
            case "LIN" -> {
                if (segment.element(2).equals("N4")) {
                    line.ifPresent(LineDraft::drug);
                }
            }
            default -> {
                // says nothing that is kept
            }
        }
    }

    private void insurance(Segment sbr) {
        entity = Optional.empty();
        if (claim.isPresent()) {
            other = claim.map(open -> open.other(sbr));
            at = At.OTHER_INSURANCE;
        } else {
            coverage = Optional.of(CoverageDraft.destination(sbr));
        }
    }

    private void patient(Segment pat) {
        if (at == At.PATIENT) {
            coverage.ifPresent(insured -> insured.relationship(pat.element(1)));
        }
        diedIn = Optional.of(pat);
    }

    private void named(Segment nm1) {
        PersonDraft who = PersonDraft.named(nm1);
        entity = Optional.empty();
        switch (at) {
            case HEADER, BILLING -> {
                if (nm1.element(1).equals("85")) {
                    provider = Optional.of(who);
                    entity = provider;
                } else if (nm1.element(1).equals("41")) {
                    submitter = Optional.of(who);
                    entity = submitter;
                }
            }
            case SUBSCRIBER -> insured(nm1, who, coverage);
            case OTHER_INSURANCE -> insured(nm1, who, other);
            case PATIENT -> {
                if (nm1.element(1).equals("QC")) {
                    dependent = Optional.of(who);
                    entity = dependent;
                    diedIn.ifPresent(pat -> who.died(pat, problems));
                    diedIn = Optional.empty();
                }
            }
            case CLAIM, LINE -> {
                if (nm1.element(1).equals("82") || nm1.element(1).equals("71")) {
                    claim.ifPresent(open -> open.clinician(who));
                }
            }
        }
    }

    private void insured(Segment nm1, PersonDraft who, Optional<CoverageDraft> insurance) {
        switch (nm1.element(1)) {
            case "IL" -> {
                insurance.ifPresent(open -> open.subscriber(who));
                entity = Optional.of(who);
                diedIn.ifPresent(pat -> who.died(pat, problems));
                diedIn = Optional.empty();
            }
            case "PR" -> {
                insurance.ifPresent(open -> open.payer(who));
                entity = Optional.of(who);
            }
            default -> {
                // others are not kept
            }
        }
    }

    private void reference(Segment ref) {
        switch (at) {
            case CLAIM -> {
                if (ref.element(1).equals("F8")) {
                    claim.ifPresent(open -> open.payerControl(ref.element(2)));
                }
            }
            case LINE -> {
                if (ref.element(1).equals("6R")) {
                    line.ifPresent(open -> open.control(ref.element(2)));
                }
            }
            case HEADER, BILLING, SUBSCRIBER, PATIENT, OTHER_INSURANCE -> entity.ifPresent(who -> who.reference(ref));
        }
    }

    private void date(Segment dtp) {
        boolean statement = dtp.element(1).equals("434") || dtp.element(1).equals("472");
        if (at == At.CLAIM && statement) {
            claim.ifPresent(open -> open.statement(dtp));
        } else if (at == At.LINE && dtp.element(1).equals("472")) {
            line.ifPresent(open -> open.served(dtp));
        }
    }
}
