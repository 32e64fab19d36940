package org.quittance.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An invented claim of two lines and what an invented payer answers. The same seed and number give the same claim.
 *
 * @param n its number from 1
 * @param served date of service
 * @param denied whether nothing is paid (CO-50)
 */
record SampleClaim(int n, LocalDate served, boolean denied, List<Line> lines) {

    private static final int DENIED_OF_100 = 5;
    private static final List<String> SYLLABLES = Stream.of("B", "D", "F", "G", "K", "L", "M", "N", "R", "S")
            .flatMap(first -> Stream.of("ACK", "EST", "IND", "ORM", "UPP").map(first::concat))
            .toList();
    private static final List<String> GIVEN = List.of(
            "ADA", "BENO", "CLEO", "DORA", "EMIL", "FAYE", "GUS", "HOPE", "IVAN", "JUNO", "KURT", "LENA", "MILO",
            "NELL", "OTTO", "PIA", "QUIN", "RUTH", "SVEN", "TESS");

    /** A line, in cents: charge = paid + contractual + deductible + coinsurance, or all denied. */
    record Line(int place, long charge, long contractual, long deductible, long coinsurance) {
        long paid(boolean denied) {
            return denied ? 0 : charge - contractual - deductible - coinsurance;
        }
    }

    static SampleClaim of(long seed, int n) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + n);
        boolean denied = random.nextInt(100) < DENIED_OF_100;
        List<Line> lines = IntStream.rangeClosed(1, 2)
                .mapToObj(place -> line(place, random))
                .toList();
        return new SampleClaim(n, LocalDate.of(2026, 9, 1).plusDays(random.nextInt(28)), denied, lines);
    }

    private static Line line(int place, SplittableRandom random) {
        long charge = 5_000L + random.nextInt(40_000);
        long contractual = charge * (20 + random.nextInt(30)) / 100;
        long allowed = charge - contractual;
        long deductible = place == 1 ? allowed * (1 + random.nextInt(20)) / 100 : 0;
        return new Line(
                place, charge, contractual, deductible, (allowed - deductible) * (10 + random.nextInt(10)) / 100);
    }

    String number() {
        return "BX" + (1_000_000 + n);
    }

    String member() {
        return "MBX" + (5_000_000 + n);
    }

    String lineControl(Line line) {
        return number() + "L" + line.place();
    }

    /** Invented names that differ, as people's do: of three syllables, and one of twenty given names. */
    String family() {
        return "T" + syllable(n) + syllable(n / SYLLABLES.size()) + syllable(n / SYLLABLES.size() / SYLLABLES.size());
    }

    String given() {
        return GIVEN.get(n / 7 % GIVEN.size());
    }

    private static String syllable(int place) {
        return SYLLABLES.get(place % SYLLABLES.size());
    }

    long charge() {
        return lines.stream().mapToLong(Line::charge).sum();
    }

    long paid() {
        return lines.stream().mapToLong(line -> line.paid(denied)).sum();
    }

    /** What the payer says the patient owes. */
    long patient() {
        return denied
                ? 0
                : lines.stream()
                        .mapToLong(line -> line.deductible() + line.coinsurance())
                        .sum();
    }
}
