package org.quittance.charges;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.quittance.charges.store.ServiceNameStore;
import org.quittance.staff.Actor;
import org.springframework.stereotype.Component;

/** An organisation's own short names for what it does. They stand on its bills before any other words. */
@Component
public class ServiceNames {

    private final ServiceNameStore names;
    private final Clock clock;

    /**
     * Names in a database.
     *
     * @param clock tells when they came
     */
    public ServiceNames(DataSource dataSource, Clock clock) {
        this.names = new ServiceNameStore(dataSource);
        this.clock = clock;
    }

    /**
     * Names of codes.
     *
     * @param codes which, in any case
     * @return those known, by the code in upper case
     */
    public Map<String, ServiceName> of(Collection<String> codes) {
        List<String> asked = codes.stream()
                .filter(code -> !code.isBlank())
                .map(code -> code.strip().toUpperCase(Locale.ROOT))
                .distinct()
                .toList();
        return asked.isEmpty()
                ? Map.of()
                : names.of(asked).stream().collect(Collectors.toMap(ServiceName::code, name -> name));
    }

    /**
     * Keeps names, in the caller's transaction. A code without any name loses the one it had.
     *
     * @param by who brings them
     * @param given each code once
     * @return how many codes are named otherwise than before
     */
    public int keep(Actor by, List<ServiceName> given) {
        return given.isEmpty() ? 0 : names.keep(given, by.name(), clock.instant());
    }
}
