package org.quittance.storage;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.quittance.storage.schema.Migrations;

/**
 * The organisations of an open database, kept in memory and read again after some seconds, since another node may have
 * made one.
 */
final class KnownOrganisations implements Organisations {

    private static final long KEPT_NANOS = Duration.ofSeconds(5).toNanos();

    private record Known(List<Organisation> all, long readAt) {}

    private final Migrations migrations;
    private final AtomicReference<Known> known;

    KnownOrganisations(Migrations migrations) {
        this.migrations = migrations;
        this.known = new AtomicReference<>(read(migrations));
    }

    private static Known read(Migrations migrations) {
        return new Known(List.copyOf(migrations.organisations()), System.nanoTime());
    }

    /** Whether there is more than one, as far as this node has seen: it never works for one that it has not. */
    boolean areSeveral() {
        return known.get().all().size() > 1;
    }

    @Override
    public List<Organisation> all() {
        Known last = known.get();
        if (System.nanoTime() - last.readAt() > KEPT_NANOS) {
            last = readAgain(last);
            known.set(last);
        }
        return last.all();
    }

    /** What was known goes on to hold while the database cannot be asked. */
    private Known readAgain(Known last) {
        try {
            return read(migrations);
        } catch (StorageException away) {
            return new Known(last.all(), System.nanoTime());
        }
    }

    @Override
    public Organisation make(Organisation organisation) {
        migrations.make(organisation);
        known.set(read(migrations));
        return organisation;
    }
}
