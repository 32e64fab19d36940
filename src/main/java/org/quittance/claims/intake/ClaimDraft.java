package org.quittance.claims.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quittance.claims.ClaimForm;
import org.quittance.coding.Diagnosis;
import org.quittance.exchange.DateRange;
import org.quittance.exchange.Segment;
import org.quittance.exchange.X12Values;
import org.quittance.money.Money;

/** A claim (CLM and what follows), while it is read; checked by itself when it is complete. */
final class ClaimDraft {

    /** Where the claim stands in its file: who bills, who is insured, who was cared for. */
    record Surroundings(
            int transaction,
            LocalDate submittedOn,
            Optional<ClaimForm> form,
            Optional<PersonDraft> submitter,
            Optional<PersonDraft> provider,
            Optional<CoverageDraft> coverage,
            Optional<PersonDraft> dependent) {

        /** Who bills; reached as the submitter (1000A) is, where the billing loop names no telephone of its own. */
        SentProvider biller() {
            SentProvider biller = provider.map(PersonDraft::provider).orElse(SentProvider.UNKNOWN);
            return biller.orReachedAt(submitter
                    .map(PersonDraft::provider)
                    .map(SentProvider::phone)
                    .orElse(""));
        }
    }

    private static final int LONGEST_NUMBER = 38;
    private static final int MOST_LINES = 999;
    private static final int TERMS_SHOWN = 8;

    private final Segment clm;
    private final Surroundings around;
    private final Parts parts;
    private final FileProblems problems;
    private final List<CoverageDraft> others = new ArrayList<>();
    private final List<SentDiagnosis> diagnoses = new ArrayList<>();
    private final List<LineDraft> lines = new ArrayList<>();
    private Optional<DateRange> statement = Optional.empty();
    private String payerControl = "";
    private String clinician = "";

    ClaimDraft(Segment clm, Surroundings around, Parts parts, FileProblems problems) {
        this.clm = clm;
        this.around = around;
        this.parts = parts;
        this.problems = problems;
    }

    void statement(Segment dtp) {
        Optional<DateRange> none = Optional.empty();
        statement = problems.value(X12Values.dateOrRange(dtp, 3).map(Optional::of), none);
    }

    void payerControl(String number) {
        payerControl = number.strip();
    }

    void clinician(PersonDraft named) {
        if (clinician.isEmpty()) {
            clinician = named.spokenName();
        }
    }

    void diagnoses(Segment hi) {
        for (int n = 1; n <= hi.size(); n++) {
            List<String> one = parts.of(hi, n);
            String code = Parts.at(one, 2).replace(".", "");
            boolean wanted = switch (Parts.at(one, 1)) {
                case "ABK", "ABF", "ABJ", "APR", "ABN", "BK", "BF", "BJ", "PR", "BN" -> !code.isEmpty();
                default -> false;
            };
            if (wanted && diagnoses.size() < Diagnosis.LAST_POSITION) {
                diagnoses.add(new SentDiagnosis(Parts.at(one, 1), code));
            }
        }
    }

    CoverageDraft other(Segment sbr) {
        CoverageDraft coverage = CoverageDraft.other(sbr);
        others.add(coverage);
        return coverage;
    }

    /** The other payer that a line names; the only one where there is only one. */
    Optional<CoverageDraft> other(String id) {
        return others.stream()
                .filter(coverage -> coverage.isNamed(id.strip()))
                .findFirst()
                .or(() -> others.size() == 1 ? Optional.of(others.getFirst()) : Optional.empty());
    }

    LineDraft line(Segment lx) {
        LineDraft line = new LineDraft(lx, parts, problems);
        lines.add(line);
        return line;
    }

    /** The number of the line that is being read, from 1; 0 before the first. */
    int lineNumber() {
        return lines.size();
    }

    /** Complete; empty, with its problems gathered, when it cannot be used. */
    Optional<SentClaim> claim() {
        String number = clm.element(1).strip();
        if (number.isEmpty() || number.length() > LONGEST_NUMBER) {
            problems.reject(ClaimFault.CLAIM_NUMBER.at(clm.place(1), number));
        }
        List<String> bill = parts.of(clm, 5);
        Money charge = problems.value(X12Values.amount(clm, 2), Money.ZERO);
        checkPeople();
        checkLines(charge);
        if (!problems.none()) {
            // Only for their problems: nothing of this file will be used.
            finished(Parts.at(bill, 1));
            return Optional.empty();
        }
        List<SentLine> finished = finished(Parts.at(bill, 1));
        if (!problems.none()) {
            return Optional.empty();
        }
        SentProvider provider = around.biller();
        CoverageDraft main = around.coverage().orElseThrow();
        PersonDraft patient = around.dependent().or(main::subscriber).orElseThrow();
        return Optional.of(new SentClaim(
                around.transaction(),
                around.submittedOn(),
                form(),
                number,
                charge,
                Parts.at(bill, 1),
                Parts.at(bill, 3).isEmpty() ? "1" : Parts.at(bill, 3),
                payerControl,
                clinician.isEmpty() && provider.person() ? provider.name() : clinician,
                provider,
                patient.person(),
                coverages(main),
                List.copyOf(diagnoses),
                finished,
                clm.number(),
                clm.place(1)));
    }

    private List<SentCoverage> coverages(CoverageDraft main) {
        List<SentCoverage> all = new ArrayList<>();
        all.add(main.coverage());
        for (CoverageDraft other : others) {
            if (!other.hasPayer()) {
                problems.note("Another insurance names no payer (2330B NM1*PR); left out.");
            }
            all.add(other.coverage());
        }
        all.sort(Comparator.comparingInt(SentCoverage::place));
        return all;
    }

    private List<SentLine> finished(String placeOfClaim) {
        boolean professional = form() == ClaimForm.PROFESSIONAL;
        List<SentLine> all = new ArrayList<>();
        for (int i = 0; i < Math.min(lines.size(), MOST_LINES); i++) {
            lines.get(i)
                    .line(i + 1, statement, professional ? placeOfClaim : "")
                    .ifPresent(all::add);
        }
        return all;
    }

    private ClaimForm form() {
        return lines.stream()
                .flatMap(line -> line.form().stream())
                .findFirst()
                .or(around::form)
                .orElse(ClaimForm.PROFESSIONAL);
    }

    private void checkPeople() {
        if (around.provider().isEmpty()) {
            reject(ClaimFault.BILLING_PROVIDER);
        }
        boolean insured = around.coverage().map(CoverageDraft::hasSubscriber).orElse(false);
        if (!insured) {
            reject(ClaimFault.SUBSCRIBER);
            return;
        }
        CoverageDraft main = around.coverage().orElseThrow();
        if (!main.hasPayer() && !main.selfPay()) {
            reject(ClaimFault.PAYER);
        }
        boolean named = around.dependent()
                .or(main::subscriber)
                .map(person -> person.person().hasName())
                .orElse(false);
        if (!named) {
            reject(ClaimFault.PATIENT_NAME);
        }
    }

    private void checkLines(Money charge) {
        if (lines.isEmpty()) {
            reject(ClaimFault.NO_LINES);
            return;
        }
        if (lines.size() > MOST_LINES) {
            reject(ClaimFault.TOO_MANY_LINES);
            return;
        }
        Money sum = lines.stream().map(LineDraft::amount).reduce(Money.ZERO, Money::plus);
        if (!sum.equals(charge)) {
            String terms = lines.size() <= TERMS_SHOWN
                    ? lines.stream().map(line -> line.amount().toDollars()).collect(Collectors.joining(" + "))
                    : lines.size() + " lines";
            ClaimFault fault = charge.compareTo(sum) > 0 ? ClaimFault.LINES_BELOW : ClaimFault.LINES_ABOVE;
            problems.hold(fault.at(
                    clm.place(2),
                    charge.toDollars(),
                    terms,
                    sum.toDollars(),
                    charge.minus(sum).abs().toDollars()));
        }
    }

    private void reject(ClaimFault fault) {
        problems.reject(fault.at(clm.place(), ""));
    }
}
