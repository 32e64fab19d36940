package org.quittance.findings;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.quittance.registration.Address;
import org.quittance.registration.Sex;

/**
 * A clinic of invented people: the first names, family names, streets and towns of the sample population put together
 * anew, because 115 people are too few. What a real clinic has is in it: common mail domains and one's own, telephones
 * from elsewhere, payers with different member numbers, twins, second names, payers that know a maiden name, a pet name
 * or write in capitals.
 */
public final class InventedClinic {

    /** Somebody, as things really are. */
    public record Person(
            int n,
            String family,
            String given,
            LocalDate born,
            Sex sex,
            Address home,
            String phone,
            String email,
            int payer,
            String member) {}

    public static final List<String> PAYERS = List.of("Medicare", "Amber Health", "Cobalt Mutual", "Sage Senior");

    private static final List<String> DOMAINS = List.of(
            "gmail.com",
            "gmail.com",
            "gmail.com",
            "gmail.com",
            "yahoo.com",
            "yahoo.com",
            "hotmail.com",
            "outlook.com",
            "aol.com",
            "icloud.com",
            "comcast.net",
            "verizon.net",
            "baystate-mail.org");
    private static final List<String> AREAS =
            List.of("617", "617", "857", "781", "781", "508", "508", "978", "978", "413", "212", "802", "603", "401");
    private static final String MBI_LETTERS = "ACDEFGHJKMNPQRTUVWXY";

    private final Random random;
    private final List<String[]> rows;
    private final List<Address> places = new ArrayList<>();

    public InventedClinic(Random random) {
        this.random = random;
        this.rows = csv("patients");
        for (String[] row : rows.subList(1, rows.size())) {
            place(cell(row, "CITY"), cell(row, "ZIP"));
        }
        List<String[]> houses = csv("organizations");
        List<String> header = List.of(houses.getFirst());
        for (String[] row : houses.subList(1, houses.size())) {
            place(capitalised(row[header.indexOf("CITY")]), row[header.indexOf("ZIP")]);
        }
    }

    private void place(String city, String zip) {
        if (zip.length() >= 5 && !zip.startsWith("00000")) {
            places.add(new Address("", city, "MA", zip.substring(0, 5)));
        }
    }

    /** So many people, always the same for the same seed. */
    public List<Person> people(int count) {
        List<Person> people = new ArrayList<>();
        while (people.size() < count) {
            Person one = person(people.size(), Optional.empty());
            people.add(one);
            if (random.nextInt(100) == 0 && people.size() < count) {
                people.add(person(people.size(), Optional.of(one)));
            }
        }
        return people;
    }

    /** Somebody, or the twin of somebody: born the same day in the same house. */
    private Person person(int n, Optional<Person> twin) {
        String[] named = row();
        String family = twin.map(Person::family).orElseGet(() -> letters(cell(row(), "LAST")));
        String given = letters(cell(named, "FIRST"));
        Address home = twin.map(Person::home).orElseGet(() -> {
            Address place = places.get(random.nextInt(places.size()));
            String plusFour = random.nextInt(10) == 0 ? "-" + (1000 + random.nextInt(9000)) : "";
            return new Address(cell(row(), "ADDRESS"), place.city(), place.state(), place.zip() + plusFour);
        });
        int payer = random.nextInt(PAYERS.size());
        return new Person(
                n,
                random.nextInt(40) == 0 ? family + "-" + letters(cell(row(), "LAST")) : family,
                given,
                twin.map(Person::born).orElseGet(() -> LocalDate.of(1931, 1, 1).plusDays(random.nextInt(34_000))),
                Sex.valueOf(cell(named, "GENDER")),
                home,
                phone(),
                email(given, family, n),
                payer,
                member(payer));
    }

    private String[] row() {
        return rows.get(1 + random.nextInt(rows.size() - 1));
    }

    private String phone() {
        String digits = AREAS.get(random.nextInt(AREAS.size()));
        String rest = (200 + random.nextInt(700)) + String.format("%04d", random.nextInt(10_000));
        String number = digits + (rest.startsWith("11", 1) ? "555" + rest.substring(3) : rest);
        return switch (random.nextInt(3)) {
            case 0 -> number;
            case 1 -> number.substring(0, 3) + "-" + number.substring(3, 6) + "-" + number.substring(6);
            default -> "(" + number.substring(0, 3) + ") " + number.substring(3, 6) + "-" + number.substring(6);
        };
    }

    private String email(String given, String family, int n) {
        String domain = random.nextInt(12) == 0
                ? family.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", "") + "-home.net"
                : DOMAINS.get(random.nextInt(DOMAINS.size()));
        String name = (given + "." + family).toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z.]", "");
        return name + n + "@" + domain;
    }

    private String member(int payer) {
        return switch (payer) {
            case 0 -> mbi();
            case 1 -> "AMB" + digits(9);
            case 2 -> (random.nextInt(4) == 0 ? "W" : "X") + digits(8);
            default -> digits(11);
        };
    }

    private String mbi() {
        StringBuilder mbi = new StringBuilder();
        for (char kind : "1AX9AX9AA99".toCharArray()) {
            boolean letter = kind == 'A' || (kind == 'X' && random.nextBoolean());
            mbi.append(
                    letter
                            ? MBI_LETTERS.charAt(random.nextInt(MBI_LETTERS.length()))
                            : (char) ((kind == '1' ? '1' : '0') + random.nextInt(kind == '1' ? 9 : 10)));
        }
        return mbi.toString();
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    private String cell(String[] row, String column) {
        return row[List.of(rows.getFirst()).indexOf(column)];
    }

    private static String letters(String name) {
        return name.replaceAll("\\d", "");
    }

    private static String capitalised(String city) {
        StringBuilder text = new StringBuilder();
        for (String word : city.strip().split(" +")) {
            text.append(text.isEmpty() ? "" : " ")
                    .append(word.charAt(0))
                    .append(word.substring(1).toLowerCase(java.util.Locale.ROOT));
        }
        return text.toString();
    }

    private static List<String[]> csv(String table) {
        String file = "/sample/synthea/" + table + ".csv.gz";
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Objects.requireNonNull(InventedClinic.class.getResourceAsStream(file))),
                StandardCharsets.UTF_8))) {
            return reader.lines().map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
