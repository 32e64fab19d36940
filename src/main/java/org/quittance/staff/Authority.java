package org.quittance.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.quittance.staff.rules.Ladder;
import org.quittance.staff.store.AuthorityStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one question that every act with a limit asks before it writes, inside its transaction: may this person do this,
 * of this amount, about this account. Limits are rows; what was done under them is kept with the limit of that moment
 * (rules G-30, G-34).
 */
@Component
public class Authority {

    /** What was done on the same account within so many days is added together (rule G-30). */
    public static final int DAYS_ADDED = 7;

    /** Above so many cents two others must agree (rule G-30). */
    public static final long TWO_ABOVE_CENTS = 1_000_000;

    private final AuthorityStore store;
    private final Limits limits;
    private final Clock clock;

    /**
     * Authority in a database.
     *
     * @param limits how far each role goes
     * @param clock the moment
     */
    public Authority(JdbcClient jdbc, Limits limits, Clock clock) {
        this.store = new AuthorityStore(jdbc);
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Decides. Run in the act's transaction, after what it is about was locked.
     *
     * @param act what
     * @param amountCents of which amount, above 0
     * @param about the patient account it is about
     * @return allowed, refused, or a second person is needed
     */
    public Ruling decide(Actor actor, LimitedAct act, long amountCents, UUID about) {
        if (amountCents <= 0) {
            throw new IllegalArgumentException("An act with a limit is of more than nothing: " + amountCents);
        }
        if (!(actor instanceof Actor.Person person)) {
            return new Ruling.NotSignedIn(act);
        }
        long counted = Math.addExact(amountCents, countedOn(act, about));
        return Ladder.decide(person.role(), act, limits.of(person.role(), act), amountCents, counted);
    }

    /**
     * Keeps that an act was done, with the limit under which it was. In the transaction of the act.
     *
     * @param use what was done
     */
    public void done(Use use) {
        store.insert(use, clock.instant());
    }

    /**
     * Keeps that an act was taken back: it no longer counts.
     *
     * @param actKey the act's key
     */
    public void takenBack(String actKey) {
        store.takeBack(actKey, clock.instant());
    }

    /**
     * What counts against anybody's limit already.
     *
     * @param act what
     * @param about the patient account
     * @return cents that were done on it within {@link #DAYS_ADDED} days and not taken back
     */
    public long countedOn(LimitedAct act, UUID about) {
        Instant since = clock.instant().minus(Duration.ofDays(DAYS_ADDED));
        return store.countedSince(act, about, since);
    }

    /**
     * An act that was done under a limit (rule G-34).
     *
     * @param actKey names the act, once
     * @param act what
     * @param about the patient account
     * @param by whoever did it; the name is kept
     * @param limitCents their limit at that time
     */
    public record Use(String actKey, LimitedAct act, UUID about, long amountCents, Actor by, long limitCents) {}
}
