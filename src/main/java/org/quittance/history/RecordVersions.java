package org.quittance.history;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.history.store.VersionStore;
import org.springframework.stereotype.Component;

/** Tells in which state records are, so that nobody overwrites what they have not seen. */
@Component
public class RecordVersions {

    private final VersionStore versions;

    /**
     * The log in a database.
     */
    public RecordVersions(DataSource dataSource) {
        this.versions = new VersionStore(dataSource);
    }

    /**
     * The versions of records.
     *
     * @param kind what kind of records
     * @return the version of each that was ever changed; all others are {@link RecordVersion#FIRST}
     */
    public Map<UUID, RecordVersion> of(RecordKind kind, Collection<UUID> records) {
        return records.isEmpty() ? Map.of() : versions.of(kind, records);
    }

    /**
     * The version of a record.
     *
     * @param kind what kind of record
     * @return its version now
     */
    public RecordVersion of(RecordKind kind, UUID record) {
        return of(kind, java.util.List.of(record)).getOrDefault(record, RecordVersion.FIRST);
    }
}
