package org.quittance.remittance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.remittance.rules.Said.DAY;
import static org.quittance.remittance.rules.Said.cas;
import static org.quittance.remittance.rules.Said.claim;
import static org.quittance.remittance.rules.Said.dollars;
import static org.quittance.remittance.rules.Said.line;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.quittance.codesets.PostingMap;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.AccountKind;
import org.quittance.ledger.Party;
import org.quittance.ledger.TransferDraft;
import org.quittance.money.Money;
import org.quittance.remittance.Adjustment;
import org.quittance.remittance.Outcome;
import org.quittance.remittance.RemittedClaim;
import org.quittance.remittance.RemittedLine;

class ProposalTest {

    private static final UUID PRIMARY = new UUID(1, 1);
    private static final UUID SECONDARY = new UUID(1, 2);
    private static final UUID TERTIARY = new UUID(1, 3);
    private static final UUID ACCOUNT = new UUID(2, 1);
    private static final UUID REF = new UUID(3, 1);
    private static final AccountKey CLEARING = AccountKey.of(AccountKind.REMITTANCE_CLEARING, new UUID(4, 1));

    private static final PostingMap MAP = PostingMap.standard();

    /** A claim with lines of these charges, all still owed by the first payer. */
    private static KnownClaim books(List<UUID> payers, String... charges) {
        List<KnownClaim.Line> lines = new ArrayList<>();
        for (int i = 0; i < charges.length; i++) {
            lines.add(new KnownClaim.Line(
                    new UUID(9, i + 1), "9921" + i, "", DAY, dollars(charges[i]), "L" + (i + 1), "11"));
        }
        Money whole = lines.stream().map(KnownClaim.Line::amount).reduce(Money.ZERO, Money::plus);
        KnownClaim books = new KnownClaim(new UUID(5, 1), ACCOUNT, whole, DAY, lines, payers);
        lines.forEach(line -> books.move(Optional.of(line.charge()), Party.P1, line.amount()));
        return books;
    }

    private static List<String> rows(List<TransferDraft> transfers) {
        return transfers.stream()
                .map(transfer -> name(transfer.debit()) + " > " + name(transfer.credit()) + " " + transfer.amount()
                        + " " + transfer.reason())
                .toList();
    }

    private static String name(AccountKey key) {
        return switch (key.kind()) {
            case RECEIVABLE -> key.party().code();
            case REMITTANCE_CLEARING -> "clearing";
            case CONTRACTUAL_ALLOWANCE -> "allowance";
            default -> key.kind().name();
        };
    }

    @Test
    void rule_C_18_pays_takes_off_and_moves_the_copay_to_the_patient() {
        KnownClaim books = books(List.of(PRIMARY), "320.00");
        RemittedClaim said = claim(
                "1",
                "320.00",
                "225.00",
                List.of(),
                line(1, "99210", "320.00", "225.00", cas("CO-45", "70.00"), cas("PR-3", "25.00")));

        Proposal.Result result = Proposal.of(said, books, PRIMARY, CLEARING, REF, MAP);

        assertThat(rows(result.transfers()))
                .containsExactly("clearing > P1 225.00 paid", "G > P1 25.00 PR-3", "allowance > P1 70.00 CO-45");
        assertThat(result.outcome()).isEqualTo(Outcome.POSTED);
        assertThat(result.newlyOwedByPatient()).isEqualTo(dollars("25.00"));
        assertThat(books.open(Optional.empty(), Party.P1)).isEqualTo(Money.ZERO);
    }

    @Test
    void rule_A_32_moves_what_is_left_to_the_second_payer() {
        KnownClaim books = books(List.of(PRIMARY, SECONDARY), "1000.00");
        RemittedClaim said = claim("1", "1000.00", "640.00", List.of(cas("CO-45", "200.00"), cas("PR-2", "160.00")));

        Proposal.of(said, books, PRIMARY, CLEARING, REF, MAP);

        assertThat(books.open(Optional.empty(), Party.P1)).isEqualTo(Money.ZERO);
        assertThat(books.open(Optional.empty(), Party.P2)).isEqualTo(dollars("160.00"));
        assertThat(books.open(Optional.empty(), Party.G)).isEqualTo(Money.ZERO);
    }

    @Test
    void a_denial_stays_with_the_payer_and_is_never_written_off() {
        KnownClaim books = books(List.of(PRIMARY), "353.78");
        RemittedClaim said =
                claim("1", "353.78", "0.00", List.of(), line(1, "99210", "353.78", "0.00", cas("CO-50", "353.78")));

        Proposal.Result result = Proposal.of(said, books, PRIMARY, CLEARING, REF, MAP);

        assertThat(result.transfers()).isEmpty();
        assertThat(result.outcome()).isEqualTo(Outcome.DENIED);
        assertThat(books.open(Optional.empty(), Party.P1)).isEqualTo(dollars("353.78"));
    }

    @Test
    void rule_C_41_a_second_payer_that_counts_the_first_ones_work_again_takes_off_only_what_is_left() {
        KnownClaim books = books(List.of(PRIMARY, SECONDARY), "500.00");
        Proposal.of(
                claim("1", "500.00", "300.00", List.of(cas("CO-45", "125.00"), cas("PR-1", "75.00"))),
                books,
                PRIMARY,
                CLEARING,
                REF,
                MAP);
        RemittedClaim wrong = claim("2", "500.00", "65.00", List.of(cas("CO-45", "435.00")));

        Proposal.Result result = Proposal.of(wrong, books, SECONDARY, CLEARING, REF, MAP);

        assertThat(rows(result.transfers())).containsExactly("clearing > P2 65.00 paid", "allowance > P2 10.00 CO-45");
        assertThat(result.flags()).contains("adjustment-more-than-left");
        assertThat(result.outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(books.open(Optional.empty(), Party.P2)).isEqualTo(Money.ZERO);
    }

    @Test
    void what_an_earlier_payer_did_is_not_posted_twice() {
        KnownClaim books = books(List.of(PRIMARY, SECONDARY), "260.54");
        Proposal.of(
                claim(
                        "19",
                        "260.54",
                        "44.56",
                        List.of(cas("CO-45", "180.97"), cas("PR-1", "23.87"), cas("PR-2", "11.14"))),
                books,
                PRIMARY,
                CLEARING,
                REF,
                MAP);

        Proposal.Result second = Proposal.of(
                claim("2", "260.54", "26.26", List.of(cas("OA-23", "225.53"), cas("PR-3", "8.75"))),
                books,
                SECONDARY,
                CLEARING,
                REF,
                MAP);

        assertThat(rows(second.transfers())).containsExactly("clearing > P2 26.26 paid", "G > P2 8.75 PR-3");
        assertThat(second.outcome()).isEqualTo(Outcome.POSTED);
    }

    @Test
    void an_incentive_pays_more_than_the_price_and_lessens_the_allowance() {
        KnownClaim books = books(List.of(PRIMARY), "260.79");
        Proposal.Result result = Proposal.of(
                claim(
                        "1",
                        "260.79",
                        "2.50",
                        List.of(),
                        line(
                                1,
                                "99210",
                                "260.79",
                                "2.50",
                                cas("CO-45", "96.54"),
                                cas("CO-144", "-2.50"),
                                cas("PR-1", "164.25"))),
                books,
                PRIMARY,
                CLEARING,
                REF,
                MAP);

        assertThat(rows(result.transfers())).contains("P1 > allowance 2.50 CO-144", "allowance > P1 96.54 CO-45");
        assertThat(books.open(Optional.empty(), Party.P1)).isEqualTo(Money.ZERO);
        assertThat(result.outcome()).isEqualTo(Outcome.POSTED);
    }

    @Test
    void an_answer_for_the_whole_claim_fills_every_line_to_the_cent() {
        KnownClaim books = books(List.of(PRIMARY), "540.22", "92.08", "340.92", "360.91");
        Proposal.Result result = Proposal.of(
                claim("1", "1334.13", "780.48", List.of(cas("CO-45", "533.65"), cas("PR-3", "20.00"))),
                books,
                PRIMARY,
                CLEARING,
                REF,
                MAP);

        assertThat(result.flags()).isEmpty();
        for (KnownClaim.Line line : books.lines()) {
            assertThat(books.open(Optional.of(line.charge()), Party.P1)).isEqualTo(Money.ZERO);
        }
        assertThat(books.open(Optional.empty(), Party.G)).isEqualTo(dollars("20.00"));
    }

    /** What the second payer says of the whole claim, and what the first payer and the second left, and the patient's. */
    @ParameterizedTest
    @CsvSource({
        "25, OA-23 260; PR-3 15, 0.00, 15.00",
        "0, OA-23 260; CO-45 40, 0.00, 0.00",
        "10, OA-23 260; CO-45 30, 0.00, 0.00",
        "5, CO-45 295, 0.00, 0.00",
        "10, PR-1 5; OA-23 260; CO-16 25, 25.00, 5.00"
    })
    void rule_C_41_an_answer_for_the_whole_claim_is_of_what_the_first_payer_left_on_each_line(
            String paid, String reasons, String left, String patient) {
        KnownClaim books = books(List.of(PRIMARY, SECONDARY), "100.00", "200.00");
        Proposal.of(
                claim(
                        "1",
                        "300.00",
                        "160.00",
                        List.of(),
                        line(1, "99210", "100.00", "60.00", cas("CO-45", "40.00")),
                        line(2, "99211", "200.00", "100.00", cas("CO-45", "60.00"), cas("PR-1", "40.00"))),
                books,
                PRIMARY,
                CLEARING,
                REF,
                MAP);
        List<Adjustment> said = Arrays.stream(reasons.split("; "))
                .map(one -> cas(one.split(" ")[0], one.split(" ")[1]))
                .toList();

        Proposal.of(claim("2", "300.00", paid, said), books, SECONDARY, CLEARING, REF, MAP);

        assertThat(books.open(Optional.empty(), Party.P1)).isEqualTo(Money.ZERO);
        assertThat(books.open(Optional.empty(), Party.P2)).isEqualTo(dollars(left));
        assertThat(books.open(Optional.empty(), Party.G)).isEqualTo(dollars(patient));
        assertThat(books.open(Optional.of(books.lines().getFirst().charge()), Party.P2))
                .as("nothing of it on the line that was settled")
                .isEqualTo(Money.ZERO);
    }

    @Test
    void rule_C_41_three_payers_settle_the_line_that_is_open() {
        KnownClaim books = books(List.of(PRIMARY, SECONDARY, TERTIARY), "100.00", "200.00");
        Proposal.of(
                claim(
                        "1",
                        "300.00",
                        "160.00",
                        List.of(),
                        line(1, "99210", "100.00", "60.00", cas("CO-45", "40.00")),
                        line(2, "99211", "200.00", "100.00", cas("CO-45", "60.00"), cas("PR-1", "40.00"))),
                books,
                PRIMARY,
                CLEARING,
                REF,
                MAP);

        Proposal.of(
                claim("2", "300.00", "10.00", List.of(cas("OA-23", "260.00"), cas("PR-2", "30.00"))),
                books,
                SECONDARY,
                CLEARING,
                REF,
                MAP);
        assertThat(books.open(Optional.empty(), Party.P3)).isEqualTo(dollars("30.00"));
        Proposal.Result last = Proposal.of(
                claim("3", "300.00", "30.00", List.of(cas("OA-23", "270.00"))), books, TERTIARY, CLEARING, REF, MAP);

        assertThat(last.flags()).isEmpty();
        for (Party party : List.of(Party.P1, Party.P2, Party.P3, Party.G)) {
            assertThat(books.open(Optional.empty(), party)).isEqualTo(Money.ZERO);
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_a_payer_answers_the_transfers_carry_its_payment_and_lose_nothing(int seed) {
        Random random = new Random(seed);
        int lines = 1 + random.nextInt(5);
        String[] charges = IntStream.range(0, lines)
                .mapToObj(i -> Money.ofCents(1 + random.nextInt(90_000)).toDollars())
                .toArray(String[]::new);
        KnownClaim books = books(random.nextBoolean() ? List.of(PRIMARY, SECONDARY) : List.of(PRIMARY), charges);
        RemittedClaim said = randomAnswer(random, charges);

        Proposal.Result result = Proposal.of(said, books, PRIMARY, CLEARING, REF, MAP);

        assertThat(effect(result.transfers(), CLEARING)).as("seed %s", seed).isEqualTo(said.paid());
        Money owed = Money.ZERO;
        for (Party party : List.of(Party.P1, Party.P2, Party.G)) {
            AccountKey key = AccountKey.receivable(ACCOUNT, party);
            Money before = party == Party.P1 ? books.charge() : Money.ZERO;
            Money after = before.plus(effect(result.transfers(), key));
            assertThat(books.open(Optional.empty(), party))
                    .as("seed %s, %s", seed, party)
                    .isEqualTo(after);
            owed = owed.plus(after);
        }
        AccountKey allowance = AccountKey.house(AccountKind.CONTRACTUAL_ALLOWANCE);
        assertThat(owed.plus(effect(result.transfers(), allowance)).plus(said.paid()))
                .isEqualTo(books.charge());
    }

    private static Money effect(List<TransferDraft> transfers, AccountKey key) {
        Money sum = Money.ZERO;
        for (TransferDraft transfer : transfers) {
            sum = transfer.debit().equals(key) ? sum.plus(transfer.amount()) : sum;
            sum = transfer.credit().equals(key) ? sum.minus(transfer.amount()) : sum;
        }
        return sum;
    }

    private static RemittedClaim randomAnswer(Random random, String[] charges) {
        List<RemittedLine> said = new ArrayList<>();
        Money paid = Money.ZERO;
        Money whole = Money.ZERO;
        for (int i = 0; i < charges.length; i++) {
            Money left = dollars(charges[i]);
            whole = whole.plus(left);
            List<Adjustment> adjustments = new ArrayList<>();
            for (String code : List.of("CO-45", "PR-1", "PR-2", "CO-50", "CO-253", "OA-23", "CO-144")) {
                if (random.nextInt(3) == 0) {
                    Money amount = code.equals("CO-144")
                            ? Money.ofCents(-1 - random.nextInt(500))
                            : Money.ofCents(random.nextLong(left.cents() + 1));
                    if (!amount.isZero()) {
                        adjustments.add(cas(code, amount.toDollars()));
                        left = left.minus(amount);
                    }
                }
            }
            paid = paid.plus(left);
            said.add(line(i + 1, "9921" + i, charges[i], left.toDollars(), adjustments.toArray(Adjustment[]::new)));
        }
        return claim("1", whole.toDollars(), paid.toDollars(), List.of(), said.toArray(RemittedLine[]::new));
    }
}
