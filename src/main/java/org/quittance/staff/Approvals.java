package org.quittance.staff;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import org.quittance.staff.rules.Agreeing;
import org.quittance.staff.store.PendingStore;
import org.quittance.storage.Acts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Acts that one person wanted and another must agree to (rules G-30, G-34): kept whole, decided by somebody else whose
 * limit reaches, once, and then done by the module whose act it is.
 */
@Component
public class Approvals {

    private final PendingStore store;
    private final Limits limits;
    private final Acts acts;
    private final Clock clock;
    private final ObjectProvider<ApprovedAct> doers;

    /**
     * Approvals in a database.
     *
     * @param limits how far each role goes
     * @param acts runs transactions
     * @param clock the moment
     * @param doers who does what was agreed to
     */
    public Approvals(JdbcClient jdbc, Limits limits, Acts acts, Clock clock, ObjectProvider<ApprovedAct> doers) {
        this.store = new PendingStore(jdbc);
        this.limits = limits;
        this.acts = acts;
        this.clock = clock;
        this.doers = doers;
    }

    /**
     * What somebody asks for.
     *
     * @param act what
     * @param about the patient account
     * @param details what the module needs to do it, as JSON
     * @param reason why
     */
    public record Wanted(String actKey, LimitedAct act, UUID about, long amountCents, String details, String reason) {}

    /**
     * Keeps an act until another agrees. In the transaction of the act.
     *
     * @param wanted what is asked for
     * @param by who asks
     * @param why why it waits
     * @return the pending act
     */
    public PendingAct ask(Wanted wanted, Actor by, Ruling.NeedsSecond why) {
        PendingAct pending = new PendingAct(
                UuidCreator.getTimeOrderedEpochPlus1(),
                wanted.actKey(),
                wanted.act(),
                wanted.about(),
                wanted.amountCents(),
                wanted.details(),
                wanted.reason(),
                by.name(),
                clock.instant(),
                why.limitCents(),
                why.countedCents(),
                why.approvals(),
                PendingAct.State.WAITING,
                "",
                Optional.empty(),
                List.of());
        store.insert(pending);
        return pending;
    }

    /**
     * The act that waits or waited under a key.
     *
     * @return the act, or empty
     */
    public Optional<PendingAct> byKey(String actKey) {
        return store.byKey(actKey);
    }

    /**
     * What waits.
     *
     * @param after the last one seen; empty for the first page
     * @param limit at most so many
     * @return the oldest first
     */
    public List<PendingAct> waiting(Optional<UUID> after, int limit) {
        return store.waiting(after, limit);
    }

    /**
     * What was settled last.
     *
     * @param limit at most so many
     * @return the latest settled first
     */
    public List<PendingAct> settled(int limit) {
        return store.settled(limit);
    }

    /**
     * What waits about an account.
     *
     * @param about the patient account
     * @return the oldest first
     */
    public List<PendingAct> waitingAbout(UUID about) {
        return store.waitingAbout(about);
    }

    /**
     * All that ever waited about an account.
     *
     * @param about the patient account
     * @return the oldest first
     */
    public List<PendingAct> about(UUID about) {
        return store.about(about);
    }

    /**
     * How much waits that others asked for.
     *
     * @param by who counts
     * @return a count
     */
    public long waitingOfOthers(Actor by) {
        return store.countWaitingNotOf(by.name());
    }

    /**
     * Why somebody may not agree, before they try.
     *
     * @param pending what waits
     * @param by who looks
     * @return what is missing, or empty when they may
     */
    public Optional<ApprovalRefusal> whyNot(PendingAct pending, Actor by) {
        return Agreeing.refusal(pending, by, limit(pending, by));
    }

    /**
     * Whether somebody may say no.
     *
     * @param pending what waits
     * @param by who looks
     * @return true when they may
     */
    public boolean mayDecline(PendingAct pending, Actor by) {
        return Agreeing.notTheirs(pending, by).isEmpty();
    }

    /**
     * A pending act.
     *
     * @return the act, or empty
     */
    public Optional<PendingAct> pending(UUID id) {
        return store.byId(id);
    }

    /**
     * Agrees. When enough others did, it is done at once; of two who press together one does it and the other is told.
     *
     * @param by who agrees
     * @param comment their words; may be empty
     * @return what became of it
     */
    public ApprovalResult approve(UUID id, Actor by, String comment) {
        return acts.whole(() -> decide(id, pending -> {
            OptionalLong limit = limit(pending, by);
            Optional<ApprovalRefusal> no = Agreeing.refusal(pending, by, limit);
            if (no.isPresent()) {
                return new ApprovalResult.Refused(no.get());
            }
            Instant now = clock.instant();
            store.addApproval(
                    pending.id(),
                    new PendingAct.Approval(
                            by.name(),
                            now,
                            limit.getAsLong(),
                            comment.strip(),
                            OptionalLong.empty(),
                            OptionalLong.empty()));
            int left = pending.approvals() - pending.given().size() - 1;
            return left > 0 ? new ApprovalResult.OneMore(left) : carryOut(pending, by, now);
        }));
    }

    private OptionalLong limit(PendingAct pending, Actor by) {
        return by instanceof Actor.Person person ? limits.of(person.role(), pending.act()) : OptionalLong.empty();
    }

    private ApprovalResult carryOut(PendingAct pending, Actor by, Instant now) {
        ApprovedAct doer = doers.stream()
                .filter(each -> each.act() == pending.act())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody does " + pending.act()));
        List<String> names = new ArrayList<>(
                pending.given().stream().map(PendingAct.Approval::by).toList());
        names.add(by.name());
        return switch (doer.carryOut(Actor.remembered(pending.askedBy()), pending, String.join(" and ", names))) {
            case ApprovedAct.Outcome.Done done -> {
                store.sayBeforeAndAfter(pending.id(), done.beforeCents(), done.afterCents());
                store.settle(pending.id(), PendingAct.State.DONE, by.name(), now, done.words());
                yield new ApprovalResult.Done(done.words());
            }
            case ApprovedAct.Outcome.Overtaken overtaken -> {
                store.settle(pending.id(), PendingAct.State.OVERTAKEN, by.name(), now, overtaken.words());
                yield new ApprovalResult.Overtaken(overtaken.words());
            }
        };
    }

    /**
     * Says no.
     *
     * @param by who says so: anybody who may agree and is not whoever asked
     * @param why their words; not blank
     * @return what became of it
     */
    public ApprovalResult decline(UUID id, Actor by, String why) {
        if (why.isBlank()) {
            return new ApprovalResult.Refused(ApprovalRefusal.NO_REASON);
        }
        return acts.whole(() -> decide(id, pending -> {
            Optional<ApprovalRefusal> no = Agreeing.notTheirs(pending, by);
            if (no.isPresent()) {
                return new ApprovalResult.Refused(no.get());
            }
            store.settle(pending.id(), PendingAct.State.DECLINED, by.name(), clock.instant(), why.strip());
            return new ApprovalResult.Ended();
        }));
    }

    /**
     * Takes back what one asked for.
     *
     * @param by who had asked
     * @return what became of it
     */
    public ApprovalResult withdraw(UUID id, Actor by) {
        return acts.whole(() -> decide(id, pending -> {
            if (!pending.askedBy().equals(by.name())) {
                return new ApprovalResult.Refused(ApprovalRefusal.NOT_WHO_ASKED);
            }
            store.settle(pending.id(), PendingAct.State.WITHDRAWN, by.name(), clock.instant(), "withdrawn");
            return new ApprovalResult.Ended();
        }));
    }

    private ApprovalResult decide(UUID id, Function<PendingAct, ApprovalResult> decision) {
        Optional<PendingAct> held = store.hold(id);
        if (held.isEmpty()) {
            return new ApprovalResult.Unknown();
        }
        return held.get().state() == PendingAct.State.WAITING
                ? decision.apply(held.get())
                : new ApprovalResult.Settled(held.get());
    }
}
