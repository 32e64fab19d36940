package org.quittance.payments;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.ledger.BalancesMoved;
import org.quittance.payments.store.CreditStore;
import org.quittance.staff.Actor;
import org.quittance.tasks.TaskKind;
import org.quittance.tasks.TaskKind.Subject;
import org.quittance.tasks.TaskSource;
import org.quittance.tasks.Tasks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Money that came and is nobody's debt is a task: a credit on an account until it is found whose it is, and money of a
 * guarantor until it is applied or paid back. Both follow from balances, whatever act moves them.
 */
@Component
public class MoneyTasks implements TaskSource {

    /** Some party of an account has more paid than it owed. */
    public static final TaskKind CREDIT = TaskKind.settled("credit", Subject.ACCOUNT);

    /** Money of a guarantor that is not applied. */
    public static final TaskKind WAITING_MONEY = TaskKind.settled("waiting-money", Subject.GUARANTOR);

    private static final int AT_ONCE = 2_000;

    private final Tasks tasks;
    private final CreditStore credits;

    /**
     * Credits as tasks.
     *
     * @param tasks what has to be done
     */
    public MoneyTasks(DataSource dataSource, Tasks tasks) {
        this.tasks = tasks;
        this.credits = new CreditStore(dataSource);
    }

    @Override
    public List<TaskKind> kinds() {
        return List.of(CREDIT, WAITING_MONEY);
    }

    @Override
    public String causes() {
        return CreditStore.ALL;
    }

    @EventListener
    void on(BalancesMoved moved) {
        Set<UUID> owners = new LinkedHashSet<>(moved.owners());
        if (moved.others()) {
            owners.addAll(credits.all());
            owners.addAll(tasks.openKeys(kinds()));
        } else if (!moved.entries().isEmpty()) {
            owners.addAll(credits.movedBy(moved.entries(), tasks.openKeys(kinds())));
        }
        Actor by = moved.by();
        List<UUID> all = List.copyOf(owners);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            tasks.follow(by, this, all.subList(from, Math.min(all.size(), from + AT_ONCE)), "settled");
        }
    }
}
