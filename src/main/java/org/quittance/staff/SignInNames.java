package org.quittance.staff;

import java.util.List;
import java.util.Locale;
import org.quittance.staff.store.StaffStore;
import org.quittance.storage.Organisation;
import org.quittance.storage.Organisations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * In whose books somebody who signs in works: told by the name, since nothing else of them is known yet. Where several
 * organisations share a database, a name that more than one knows is typed as {@code name@organisation}.
 */
@Component
public class SignInNames {

    private final StaffStore store;
    private final Organisations organisations;

    SignInNames(JdbcClient jdbc, Organisations organisations) {
        this.store = new StaffStore(jdbc);
        this.organisations = organisations;
    }

    /**
     * A name and where it is to be looked for.
     *
     * @param name without the organisation
     */
    public record Place(Organisation organisation, String name) {}

    /** Where a typed name is to be looked for; a name that nobody knows, or several do, where the thread works. */
    public Place of(String typed) {
        String name = typed.strip().toLowerCase(Locale.ROOT);
        int at = name.lastIndexOf('@');
        if (at > 0 && organisations.has(name.substring(at + 1))) {
            return new Place(new Organisation(name.substring(at + 1)), name.substring(0, at));
        }
        List<String> known = organisations.all().size() > 1 ? store.organisationsKnowing(name) : List.of();
        return new Place(
                known.size() == 1 && organisations.has(known.getFirst())
                        ? new Organisation(known.getFirst())
                        : Organisation.current(),
                name);
    }
}
