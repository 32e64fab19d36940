package org.quittance.staff;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.quittance.staff.rules.CertificateRule;
import org.quittance.staff.store.CertificateStore;
import org.quittance.staff.store.PeopleStore;
import org.quittance.storage.Acts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Certificates of people who work here, and when they end (rules G-01 to G-05). None grants a right. */
@Component
public class Certificates {

    private static final int MOST_HOLDERS = 200;

    private final CertificateStore store;
    private final PeopleStore people;
    private final Keeping keeping;

    /**
     * Certificates in a database.
     *
     * @param acts runs transactions
     * @param audit the trail
     */
    public Certificates(JdbcClient jdbc, Acts acts, Audit audit) {
        this.store = new CertificateStore(jdbc);
        this.people = new PeopleStore(jdbc);
        this.keeping = new Keeping(acts, audit, people);
    }

    /**
     * A certificate with how long it still holds today.
     *
     * @param term how long
     */
    public record Standing(Certificate certificate, CertificateTerm term) {}

    /**
     * Certificates of several people.
     *
     * @param today the day of today
     * @return for each who has any, those that end first before others, those taken off last
     */
    public Map<StaffId, List<Standing>> of(Collection<StaffId> holders, LocalDate today) {
        Map<StaffId, List<Certificate>> each =
                store.of(holders).stream().collect(Collectors.groupingBy(Certificate::holder));
        return each.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        held -> held.getValue().stream()
                                .map(one -> new Standing(one, CertificateRule.term(one, held.getValue(), today)))
                                .toList()));
    }

    /**
     * What is over or ends within 90 days, of people who can sign in.
     *
     * @param today the day of today
     * @return the earliest end first
     */
    public List<Standing> ending(LocalDate today) {
        List<StaffId> holders = store.holdersEndingBy(today.plusDays(CertificateRule.FIRST_SAID), MOST_HOLDERS);
        Map<StaffId, List<Standing>> all = of(holders, today);
        return holders.stream()
                .flatMap(holder -> all.getOrDefault(holder, List.of()).stream())
                .filter(one -> one.term() instanceof CertificateTerm.Ends || one.term() instanceof CertificateTerm.Over)
                .sorted(Comparator.comparing(one -> one.certificate().expires().orElse(LocalDate.MAX)))
                .toList();
    }

    /**
     * Adds a certificate; the same form adds it once.
     *
     * @param wanted as typed
     * @param today the day of today
     * @param by who says so
     * @param address the network address it came from
     * @return what became of it
     */
    public StaffResult add(Certificate wanted, LocalDate today, Actor by, String address) {
        Certificate certificate = new Certificate(
                wanted.id(),
                wanted.holder(),
                wanted.name().strip(),
                wanted.issuer().strip(),
                wanted.number().strip(),
                wanted.earned(),
                wanted.expires(),
                false);
        Optional<UUID> holder = Optional.of(certificate.holder().value());
        return keeping.act(new Keeping.Asker(by, address), "certificate added", holder, () -> {
            if (people.person(certificate.holder()).isEmpty()) {
                return new StaffResult.Unknown();
            }
            if (store.certificate(certificate.id()).isPresent()) {
                return new StaffResult.AlreadyAdded();
            }
            Optional<StaffResult.Refused> problem = CertificateRule.problem(certificate, today);
            if (problem.isPresent()) {
                return problem.get();
            }
            store.insert(certificate);
            return new StaffResult.Done();
        });
    }

    /**
     * Takes a certificate off: it stays to be seen, and its end is no longer said.
     *
     * @param by who says so
     * @param address the network address it came from
     * @return what became of it
     */
    public StaffResult withdraw(StaffId holder, UUID id, Actor by, String address) {
        return keeping.act(new Keeping.Asker(by, address), "certificate withdrawn", Optional.of(holder.value()), () -> {
            Optional<Certificate> known =
                    store.certificate(id).filter(one -> one.holder().equals(holder));
            if (known.isEmpty()) {
                return new StaffResult.Unknown();
            }
            store.withdraw(id);
            return new StaffResult.Done();
        });
    }
}
