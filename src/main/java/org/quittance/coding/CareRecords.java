package org.quittance.coding;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.quittance.coding.store.CareStore;
import org.quittance.history.History;
import org.quittance.history.RecordChange;
import org.quittance.history.RecordKind;
import org.quittance.registration.AccountId;
import org.quittance.staff.Actor;
import org.springframework.stereotype.Component;

/**
 * Keeps treatments and medications. Acts take many at once, are idempotent by source key (the first record stands) and
 * run in the caller's transaction; a correction notes who, why, before and after.
 */
@Component
public class CareRecords {

    private final CareStore care;
    private final History history;

    /**
     * Treatments and medications in a database.
     *
     * @param history the log of changes
     * @param clock the moment of recording
     */
    public CareRecords(DataSource dataSource, History history, Clock clock) {
        this.care = new CareStore(dataSource, clock);
        this.history = history;
    }

    /**
     * Records what is not recorded yet.
     *
     * @return the id under every source key that was given
     */
    public Map<String, CareId> record(Actor by, List<NewCare> wanted) {
        return wanted.isEmpty() ? Map.of() : care.record(wanted);
    }

    /**
     * What is recorded under source keys.
     *
     * @param sourceKeys how the source names it
     * @return the id under each key that is known
     */
    public Map<String, CareId> byKeys(Collection<String> sourceKeys) {
        return sourceKeys.isEmpty() ? Map.of() : care.byKeys(sourceKeys);
    }

    /**
     * Treatments and medications by id.
     *
     * @return those found
     */
    public Map<CareId, Care> byIds(Collection<CareId> ids) {
        return ids.isEmpty() ? Map.of() : care.byIds(ids);
    }

    /**
     * Treatments and medications of accounts.
     *
     * @return those of each account that has some, the earliest first
     */
    public Map<AccountId, List<Care>> ofAccounts(Collection<AccountId> accounts) {
        return accounts.isEmpty() ? Map.of() : care.ofAccounts(accounts);
    }

    /**
     * Holds records until the transaction ends, so that what is read stays as it is.
     *
     * @return those known, as they are
     */
    public Map<CareId, Care> hold(Collection<CareId> ids) {
        return ids.isEmpty() ? Map.of() : care.lock(ids);
    }

    /**
     * Corrects records, in the order given.
     *
     * @param wanted what to change; unknown ones are passed over
     * @return those that are different now
     */
    public Set<CareId> correct(List<CareCorrection> wanted) {
        if (wanted.isEmpty()) {
            return Set.of();
        }
        Map<CareId, Care> known =
                care.lock(wanted.stream().map(CareCorrection::care).distinct().toList());
        Map<CareId, Care> changed = new LinkedHashMap<>();
        List<RecordChange> changes = new ArrayList<>();
        for (CareCorrection correction : wanted) {
            Care before = known.get(correction.care());
            if (before == null) {
                continue;
            }
            Care after = before.with(correction.change().apply(before.details()));
            List<RecordChange> made = RecordChange.between(
                    correction.act(),
                    RecordKind.CARE,
                    before.id().value(),
                    before.details().fields(),
                    after.details().fields());
            if (!made.isEmpty()) {
                known.put(before.id(), after);
                changed.put(before.id(), after);
                changes.addAll(made);
            }
        }
        care.update(List.copyOf(changed.values()));
        history.note(changes);
        return changed.keySet();
    }
}
