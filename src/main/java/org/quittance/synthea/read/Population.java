package org.quittance.synthea.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The small tables of a set: who is who. The large ones are staged. */
public final class Population {

    /**
     * A person.
     *
     * @param id id in the set
     * @param family family name
     * @param given first name
     * @param middle middle name, or empty
     * @param born date of birth; empty when it cannot be read
     * @param died date of death
     * @param sex {@code F}, {@code M} or empty
     * @param place where the person lives
     */
    public record Person(
            UUID id,
            String family,
            String given,
            String middle,
            Optional<LocalDate> born,
            Optional<LocalDate> died,
            String sex,
            Place place) {}

    /**
     * Where somebody lives or works.
     *
     * @param street street and house
     * @param state two letters, or as written
     * @param zip as written, or empty
     */
    public record Place(String street, String city, String state, String zip) {}

    /**
     * Where care is given.
     *
     * @param place where it stands
     * @param phone as written
     */
    public record Organization(String name, Place place, String phone) {}

    /**
     * A payer.
     *
     * @param nobody whether it stands for having no insurance
     */
    public record PayerName(String name, boolean nobody) {}

    /**
     * A time under one payer, or two.
     *
     * @param member member number
     * @param from first day
     * @param until last day
     * @param payer who insures
     * @param second who insures what the first leaves
     * @param ownership {@code Self}, {@code Spouse}, {@code Guardian} or empty
     * @param owner the insured person's name, when it is another
     */
    public record Period(
            String member,
            LocalDate from,
            LocalDate until,
            UUID payer,
            Optional<UUID> second,
            String ownership,
            String owner) {

        boolean goesOnAs(Period next) {
            return member.equals(next.member)
                    && payer.equals(next.payer)
                    && second.equals(next.second)
                    && ownership.equals(next.ownership)
                    && owner.equals(next.owner)
                    && !next.from.isAfter(until.plusDays(1))
                    && !next.from.isBefore(from);
        }
    }

    private final Map<UUID, Person> persons = new LinkedHashMap<>();
    private final Map<UUID, PayerName> payers = new LinkedHashMap<>();
    private final Map<UUID, Organization> organizations = new HashMap<>();
    private final Map<UUID, String> providers = new HashMap<>();
    private final Map<UUID, List<Period>> periods = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();

    void add(Person person) {
        persons.put(person.id(), person);
    }

    /** Takes people out of whom a row cannot be read. */
    void remove(Collection<UUID> spoilt) {
        persons.keySet().removeAll(spoilt);
    }

    void addPayer(UUID id, PayerName payer) {
        payers.put(id, payer);
    }

    void addOrganization(UUID id, Organization organization) {
        organizations.put(id, organization);
    }

    void addProvider(UUID id, String name) {
        providers.put(id, name);
    }

    void addPeriod(UUID patient, Period period) {
        List<Period> known = periods.computeIfAbsent(patient, first -> new ArrayList<>());
        if (!known.isEmpty() && known.getLast().goesOnAs(period)) {
            Period begun = known.removeLast();
            known.add(new Period(
                    begun.member(),
                    begun.from(),
                    period.until(),
                    begun.payer(),
                    begun.second(),
                    begun.ownership(),
                    begun.owner()));
        } else {
            known.add(period);
        }
    }

    void addWords(String code, String text) {
        if (!code.isEmpty() && !text.isEmpty()) {
            words.putIfAbsent(code, text);
        }
    }

    /**
     * The people.
     *
     * @return by id, in file order
     */
    public Map<UUID, Person> persons() {
        return persons;
    }

    /**
     * The payers.
     *
     * @return by id, in file order
     */
    public Map<UUID, PayerName> payers() {
        return payers;
    }

    /**
     * Whether a payer stands for having none.
     *
     * @param payer id in the set
     * @return true for the one named NO_INSURANCE
     */
    public boolean isNobody(UUID payer) {
        PayerName named = payers.get(payer);
        return named != null && named.nobody();
    }

    /**
     * The places of care.
     *
     * @return by id
     */
    public Map<UUID, Organization> organizations() {
        return organizations;
    }

    /**
     * Who gives care.
     *
     * @return names by id
     */
    public Map<UUID, String> providers() {
        return providers;
    }

    /**
     * How a person was insured, oldest first.
     *
     * @param patient id in the set
     * @return the times, also those without insurance
     */
    public List<Period> periods(UUID patient) {
        return periods.getOrDefault(patient, List.of());
    }

    /**
     * Words for a code.
     *
     * @param code of a diagnosis
     * @return the words, or empty
     */
    public Optional<String> words(String code) {
        return Optional.ofNullable(words.get(code));
    }
}
