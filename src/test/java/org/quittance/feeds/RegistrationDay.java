package org.quittance.feeds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A registration desk that invents its day from a seed, and an auditor that knows nothing of the program: what the
 * records must say afterwards.
 */
final class RegistrationDay {

    private static final List<String> FAMILIES = List.of("Maple", "Cedar", "Núñez", "D\\F\\Arcy", "Smith \\T\\ Sons");
    private static final List<String> GIVEN = List.of("Ann", "Bo", "Cy", "Dee", "Eli");
    private static final List<String> CODES = List.of("99213", "80053", "71046", "36415");

    private final Random random;
    private final String prefix;
    final List<String> messages = new ArrayList<>();
    final Map<String, Person> persons = new TreeMap<>();
    final Map<String, Visit> visits = new TreeMap<>();
    final Map<String, String> leads = new HashMap<>();
    private final List<Runnable> late = new ArrayList<>();
    private int minute;
    private int number;

    /** What a patient's record must say. */
    static final class Person {
        String family = "";
        String given = "";
        String phone = "";
        final List<String> insurers = new ArrayList<>();
        final List<String> mergedFrom = new ArrayList<>();
        int identityAt;
        int coverageAt;
    }

    /** What an account must say. */
    static final class Visit {
        String owner = "";
        String status = "open";
        int statusAt;
        int lines;
        long cents;
        final List<String> charged = new ArrayList<>();
    }

    RegistrationDay(long seed, String prefix, int acts) {
        this.random = new Random(seed);
        this.prefix = prefix;
        for (int i = 0; i < 4; i++) {
            register();
        }
        for (int act = 0; act < acts; act++) {
            switch (random.nextInt(12)) {
                case 0, 1 -> register();
                case 2, 3, 4 -> update();
                case 5, 6, 7 -> charge();
                case 8 -> takeBack();
                case 9 -> status();
                case 10 -> repeat();
                default -> merge();
            }
        }
        late.forEach(Runnable::run);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private int now() {
        return ++minute;
    }

    private static String at(int minute) {
        return String.format(Locale.ROOT, "202603%02d%02d%02d00", 2 + minute / 1440, minute / 60 % 24, minute % 60);
    }

    /** A number somebody still uses, perhaps one that was merged away. */
    private String someNumber() {
        List<String> numbers = new ArrayList<>(persons.keySet());
        numbers.addAll(leads.keySet());
        numbers.sort(null);
        return any(numbers);
    }

    private Person person(String number) {
        return persons.get(survivor(number));
    }

    private String survivor(String number) {
        String now = number;
        while (leads.containsKey(now)) {
            now = leads.get(now);
        }
        return now;
    }

    private void register() {
        String who = prefix + "N" + ++number;
        persons.put(who, new Person());
        Map<String, String> visit = newVisit(who);
        tell(random.nextBoolean() ? "ADT^A01" : "ADT^A04", who, visit, now(), false);
    }

    private Map<String, String> newVisit(String who) {
        String visit = prefix + "V" + ++number;
        visits.put(visit, new Visit());
        visits.get(visit).owner = who;
        return Map.of("visit", visit);
    }

    private void update() {
        String who = someNumber();
        boolean held = random.nextInt(4) == 0;
        tell(random.nextBoolean() ? "ADT^A08" : "ADT^A31", who, Map.of(), now(), held);
    }

    /** A message with new facts about a person; one that is held arrives at the end, after newer ones. */
    private void tell(String kind, String who, Map<String, String> visit, int minute, boolean held) {
        String family = any(FAMILIES);
        String given = any(GIVEN);
        String phone = "555" + (1000 + random.nextInt(9000));
        List<String> insurers = new ArrayList<>();
        List<String> segments = new ArrayList<>(List.of(Messages.pid(who, family + "^" + given, "19600203", phone)));
        visit.values().forEach(number -> segments.add(Messages.pv1(number)));
        for (int rank = 1; rank <= random.nextInt(3); rank++) {
            String payer = any(List.of("AMB01", "COB02", "SAG03"));
            String member = "M" + random.nextInt(1000);
            insurers.add(payer + " " + member);
            segments.add(Messages.in1(rank, payer, member));
        }
        Runnable arrives = () -> {
            messages.add(Messages.message(kind, at(minute), segments));
            Person person = person(who);
            if (minute >= person.identityAt) {
                person.identityAt = minute;
                person.family = family.replace("\\F\\", "|").replace("\\T\\", "&");
                person.given = given;
                person.phone = "802" + phone;
            }
            if (!insurers.isEmpty() && minute >= person.coverageAt) {
                person.coverageAt = minute;
                person.insurers.clear();
                insurers.stream().distinct().forEach(person.insurers::add);
            }
            visit.values().forEach(number -> visits.get(number).statusAt = minute);
        };
        if (held) {
            late.add(arrives);
        } else {
            arrives.run();
        }
    }

    private String anyVisit() {
        return any(visits.entrySet().stream()
                .filter(visit -> !visit.getValue().status.equals("cancelled"))
                .map(Map.Entry::getKey)
                .toList());
    }

    private void charge() {
        String visit = anyVisit();
        Visit account = visits.get(visit);
        List<String> segments = new ArrayList<>(bare(visit));
        for (int n = 1; n <= 1 + random.nextInt(3); n++) {
            String code = any(CODES);
            long cents = random.nextLong(100, 40_100);
            segments.add(Messages.ft1(n, prefix + "T" + ++number, "CG", code, 1, dollars(cents)));
            account.lines++;
            account.cents += cents;
            account.charged.add(code + " " + cents);
        }
        messages.add(Messages.message("DFT^P03", at(now()), segments));
    }

    private void takeBack() {
        List<String> charged = visits.entrySet().stream()
                .filter(visit -> !visit.getValue().charged.isEmpty())
                .filter(visit -> !visit.getValue().status.equals("cancelled"))
                .map(Map.Entry::getKey)
                .toList();
        if (charged.isEmpty()) {
            return;
        }
        String visit = any(charged);
        Visit account = visits.get(visit);
        String line = any(account.charged);
        account.charged.remove(line);
        long cents = Long.parseLong(line.split(" ")[1]);
        List<String> segments = new ArrayList<>(bare(visit));
        segments.add(Messages.ft1(1, prefix + "T" + ++number, "CD", line.split(" ")[0], -1, "-" + dollars(cents)));
        account.lines++;
        account.cents -= cents;
        messages.add(Messages.message("DFT^P03", at(now()), segments));
    }

    private static String dollars(long cents) {
        return String.format(Locale.ROOT, "%d.%02d", cents / 100, cents % 100);
    }

    /** Names of patient and visit, and nothing that changes them. */
    private List<String> bare(String visit) {
        return List.of("PID|1||" + visits.get(visit).owner + "^^^HILLTOP^MR", Messages.pv1(visit));
    }

    private void status() {
        String visit = anyVisit();
        Visit account = visits.get(visit);
        String kind = account.charged.isEmpty() && account.lines == 0
                ? any(List.of("ADT^A03", "ADT^A11", "ADT^A13"))
                : any(List.of("ADT^A03", "ADT^A13"));
        int minute = now();
        account.statusAt = minute;
        account.status = switch (kind) {
            case "ADT^A03" -> "discharged";
            case "ADT^A11" -> "cancelled";
            default -> "open";
        };
        messages.add(Messages.message(kind, at(minute), bare(visit)));
    }

    private void repeat() {
        messages.add(any(messages));
    }

    private void merge() {
        if (persons.size() < 3) {
            return;
        }
        List<String> numbers = List.copyOf(persons.keySet());
        String gone = any(numbers);
        String stays = any(numbers);
        if (gone.equals(stays)) {
            return;
        }
        int minute = now();
        messages.add(Messages.message(
                any(List.of("ADT^A40", "ADT^A34")),
                at(minute),
                List.of("PID|1||" + stays + "^^^HILLTOP^MR", Messages.mrg(gone))));
        Person survivor = persons.get(stays);
        survivor.mergedFrom.add(gone);
        Person left = persons.remove(gone);
        survivor.mergedFrom.addAll(left.mergedFrom);
        if (survivor.insurers.isEmpty()) {
            survivor.insurers.addAll(left.insurers);
        }
        leads.put(gone, stays);
    }

    /** The patients' report as it must be. */
    Map<String, Map<String, String>> patients() {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        persons.forEach((who, person) -> {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("family", person.family);
            row.put("given", person.given);
            row.put("phone", person.phone);
            for (int rank = 1; rank <= 2; rank++) {
                String[] insurer = person.insurers.size() < rank
                        ? new String[] {"", ""}
                        : person.insurers.get(rank - 1).split(" ");
                row.put("payer_" + rank, insurer[0]);
                row.put("member_" + rank, insurer[1]);
            }
            row.put(
                    "merged_from",
                    String.join(" ", person.mergedFrom.stream().sorted().toList()));
            rows.put(who, row);
        });
        return rows;
    }

    /** The accounts' report as it must be. */
    Map<String, Map<String, String>> accounts() {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        visits.forEach((number, visit) -> rows.put(
                number,
                Map.of(
                        "patient_id", survivor(visit.owner),
                        "status", visit.status,
                        "lines", String.valueOf(visit.lines),
                        "charges", dollars(visit.cents),
                        "balance", dollars(visit.cents))));
        return rows;
    }
}
