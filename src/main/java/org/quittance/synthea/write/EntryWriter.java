package org.quittance.synthea.write;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.quittance.ledger.Act;
import org.quittance.ledger.EntryDraft;
import org.quittance.ledger.PostResult;
import org.quittance.ledger.TransferDraft;
import org.quittance.synthea.LoadPlan;
import org.quittance.synthea.rules.LineWalk;
import org.quittance.synthea.rules.RowType;
import org.quittance.synthea.rules.Step;
import org.quittance.synthea.rules.StepDays;
import org.quittance.synthea.rules.TransactionRow;

/** Posts what the claims of a set moved: one entry per claim and act, many at a time. */
final class EntryWriter {

    private final Modules modules;
    private final LoadPlan plan;
    private final SetWriter.Source source;
    private final LocalDate today;
    private final Map<LocalDate, List<Act>> acts = new TreeMap<>();

    EntryWriter(Modules modules, LoadPlan plan, SetWriter.Source source) {
        this.modules = modules;
        this.plan = plan;
        this.source = source;
        this.today = modules.days().today();
    }

    void add(WrittenClaim written) {
        UUID claim = written.billed().claim().id();
        LocalDate served = written.billed().claim().served();
        LineWalk walk = new LineWalk(written.account().value(), EntryWriter::impossible);
        int line = 0;
        for (TransactionRow row : written.billed().rows()) {
            if (row.type() == RowType.CHARGE) {
                walk.open(row, written.lines().get(line).id().value());
                line++;
            } else {
                walk.next(row);
            }
        }
        boolean insured = walk.moves().containsKey(Step.PRIMARY) || walk.moves().containsKey(Step.SECONDARY);
        walk.moves().forEach((step, transfers) -> {
            boolean leftOut = step == Step.PATIENT && !served.isBefore(plan.patientPaysBefore());
            LocalDate happened = StepDays.of(claim, served, step, insured);
            if (!leftOut) {
                switch (plan.days()) {
                    case TODAY -> keep(today, act(claim, step, served, transfers));
                    case AS_IT_HAPPENED -> keep(happened, act(claim, step, happened, transfers));
                }
            }
        });
    }

    private static void impossible(long line, String column, String rule) {
        throw new IllegalStateException("Rows were checked before they are posted: line " + line + ", " + column);
    }

    private void keep(LocalDate day, Act act) {
        if (!day.isAfter(today)) {
            acts.computeIfAbsent(day, first -> new ArrayList<>()).add(act);
        }
    }

    private Act act(UUID claim, Step step, LocalDate effectiveOn, List<TransferDraft> transfers) {
        EntryDraft draft = EntryDraft.of(
                Keys.entry(claim, step), step.kind(), step.words(), effectiveOn, source.by(), source.transactions());
        return new Act(draft, Content.of(transfers), transfers);
    }

    /** Posts what was gathered, unless days have to be put in order first. */
    void flush() {
        if (plan.days() == LoadPlan.Days.TODAY) {
            finish();
        }
    }

    /** Posts all that is left, the oldest day first. */
    void finish() {
        acts.forEach((day, gathered) -> modules.days().on(day, () -> {
            for (PostResult result : modules.ledger().postAll(gathered)) {
                if (result instanceof PostResult.KeyTaken taken) {
                    throw new IllegalStateException("A claim that is new has an entry already: " + taken.entry());
                }
            }
        }));
        acts.clear();
    }
}
