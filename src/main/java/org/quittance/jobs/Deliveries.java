package org.quittance.jobs;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.quittance.jobs.store.AttemptStore;
import org.quittance.storage.Acts;
import org.quittance.storage.Organisation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes each kind of delivery a job, and keeps its attempts. */
@Component
public class Deliveries implements ManyJobs {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    private final List<Delivery> kinds;
    private final AttemptStore store;
    private final Acts acts;
    private final Clock clock;

    /** Deliveries of the modules. */
    public Deliveries(List<Delivery> kinds, DataSource dataSource, Acts acts, Clock clock) {
        this.kinds = List.copyOf(kinds);
        this.store = new AttemptStore(dataSource);
        this.acts = acts;
        this.clock = clock;
    }

    @Override
    public List<Job> jobs() {
        return kinds.stream().<Job>map(Handing::new).toList();
    }

    /**
     * What was tried to deliver something, the first attempt first.
     *
     * @param kind a delivery's name
     * @param subject what is delivered
     */
    public List<DeliveryAttempt> attempts(String kind, String subject) {
        return store.attempts(kind, Organisation.current(), subject);
    }

    private final class Handing implements Job {

        private final Delivery delivery;

        Handing(Delivery delivery) {
            this.delivery = delivery;
        }

        @Override
        public String name() {
            return delivery.name();
        }

        @Override
        public String title() {
            return delivery.title();
        }

        @Override
        public Pauses pauses() {
            return delivery.pauses();
        }

        @Override
        public JobResult run(JobRun run) {
            List<DeliveryAttempt> before = attempts(name(), run.subject());
            Optional<DeliveryAttempt> last = before.isEmpty() ? Optional.empty() : Optional.of(before.getLast());
            int n = last.map(DeliveryAttempt::n).orElse(0);
            if (last.filter(each -> each.state() == DeliveryAttempt.State.DELIVERED)
                    .isPresent()) {
                return JobResult.done("delivered before");
            }
            if (last.filter(each -> each.state().isOpen()).isPresent()) {
                Optional<Delivery.Outcome> became = lookedUp(run);
                if (became.isPresent()) {
                    return ended(run, n, became.get());
                }
                var _ = ended(run, n, new Delivery.Outcome.NotNow("It did not arrive."));
            }
            int next = n + 1;
            acts.whole(() -> {
                run.reached(Integer.toString(next), 0, 0);
                store.begin(
                        name(),
                        Organisation.current(),
                        run.subject(),
                        next,
                        run.id().value(),
                        now());
                return true;
            });
            return ended(run, next, sent(run));
        }

        private Delivery.Outcome sent(JobRun run) {
            try {
                return delivery.send(run);
            } catch (RuntimeException e) {
                String why = Fault.words(e);
                LOG.error(
                        "Delivery {} ({}): not known whether it arrived: {}",
                        name(),
                        run.id().value(),
                        why);
                return new Delivery.Outcome.Unknown(why);
            }
        }

        private Optional<Delivery.Outcome> lookedUp(JobRun run) {
            try {
                return delivery.lookUp(run);
            } catch (RuntimeException e) {
                return Optional.of(new Delivery.Outcome.Unknown(Fault.words(e)));
            }
        }

        private JobResult ended(JobRun run, int n, Delivery.Outcome outcome) {
            return acts.whole(() -> {
                store.end(name(), Organisation.current(), run.subject(), n, outcome, now());
                return switch (outcome) {
                    case Delivery.Outcome.Delivered(String words) -> JobResult.done(words);
                    case Delivery.Outcome.Refused(String why) -> new JobResult.Refused(why);
                    case Delivery.Outcome.NotNow(String why) -> new JobResult.NotNow(why);
                    case Delivery.Outcome.Unknown(String why) ->
                        new JobResult.NotNow(
                                "Not known whether it arrived; it is looked up before it is sent again. " + why);
                };
            });
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
