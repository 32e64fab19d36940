package org.quittance.remittance.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.instancio.Select.allStrings;
import static org.instancio.Select.field;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.instancio.Instancio;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.remittance.Adjustment;
import org.quittance.remittance.AnsweredClaim;
import org.quittance.remittance.Outcome;
import org.quittance.remittance.RemittanceId;
import org.quittance.remittance.RemittedClaim;
import org.quittance.remittance.RemittedLine;
import org.quittance.remittance.Unsettled;
import org.quittance.storage.TestDatabase;

/** What payers said comes out of the database as it went in: all of it, in order, to the last digit. */
class AnswerRowsTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void answers_come_back_as_they_were_with_all_reasons_and_remarks_in_order(long seed) {
        List<AnsweredClaim> answers =
                IntStream.range(0, 20).mapToObj(i -> answer(1_000 * seed + i)).toList();
        AnswerRows apart = new AnswerRows(database.dataSource());
        answers.forEach(apart::add);
        AnswerRows gathered = new AnswerRows(database.dataSource());
        gathered.addAll(apart);
        gathered.write();

        assertThat(new AnswerReader(database.dataSource())
                        .byIds(answers.stream().map(AnsweredClaim::id).toList()))
                .containsExactlyElementsOf(answers);
        assertThat(answers.stream().flatMap(answer -> answer.said().allAdjustments()))
                .as("a property of nothing holds always")
                .hasSizeGreaterThan(20);
    }

    private static AnsweredClaim answer(long seed) {
        List<RemittedLine> lines = Instancio.ofList(RemittedLine.class)
                .size((int) (seed % 4))
                .withSeed(seed)
                .lenient()
                .supply(field(RemittedLine::adjustments), random -> adjustments(random.longRange(1, 1L << 40)))
                .supply(field(RemittedLine::remarks), random -> remarks(random.longRange(1, 1L << 40)))
                .create();
        List<RemittedLine> numbered = new ArrayList<>();
        List<Optional<UUID>> charges = new ArrayList<>();
        for (RemittedLine line : lines) {
            numbered.add(numbered(line, numbered.size() + 1));
            charges.add(seed % 3 == 0 ? Optional.empty() : Optional.of(new UUID(seed, charges.size())));
        }
        RemittedClaim said = Instancio.of(RemittedClaim.class)
                .withSeed(seed)
                .lenient()
                .set(field(RemittedClaim::lines), List.copyOf(numbered))
                .set(field(RemittedClaim::adjustments), adjustments(seed + 1))
                .set(field(RemittedClaim::remarks), remarks(seed + 2))
                .set(field(RemittedClaim::patient), Optional.of(Money.ofCents(seed)))
                .set(field(RemittedClaim::serviceFrom), Optional.of(LocalDate.of(2026, 9, 14)))
                .create();
        return new AnsweredClaim(
                UuidCreator.getTimeOrderedEpochPlus1(),
                new RemittanceId(new UUID(seed, 0)),
                said,
                Optional.of(new UUID(seed, 1)),
                Optional.of(new UUID(seed, 2)),
                Party.P1,
                100,
                List.of("number"),
                Outcome.POSTED,
                List.of(),
                Optional.empty(),
                List.copyOf(charges),
                new Unsettled(Money.ZERO, List.of()));
    }

    /** Also what would break a packing: separators, what COPY escapes, and codes that no list knows. */
    private static List<Adjustment> adjustments(long seed) {
        return Instancio.ofList(Adjustment.class)
                .size((int) (seed % 8))
                .withSeed(seed)
                .lenient()
                .supply(field(Adjustment::group), random -> random.oneOf("CO", "PR", "OA", "PI", "CR", ""))
                .supply(
                        field(Adjustment::reason),
                        random -> random.oneOf("45", "253", "A1", "4|5", "\\N", "a\tb", "ü", "{1,\"2\"}"))
                .supply(
                        field(Adjustment::amount),
                        random -> Money.ofCents(random.longRange(-999_999_999_999L, 999_999_999_999L)))
                .supply(
                        field(Adjustment::quantity),
                        random -> random.oneOf(
                                Optional.empty(),
                                Optional.of(new BigDecimal("2")),
                                Optional.of(new BigDecimal("-0.500")),
                                Optional.of(new BigDecimal("123456789012345"))))
                .create();
    }

    private static List<String> remarks(long seed) {
        return Instancio.ofList(String.class)
                .size((int) (seed % 5))
                .withSeed(seed)
                .lenient()
                .supply(allStrings(), random -> random.oneOf("N130", "MA01", "M|1", "N130"))
                .create();
    }

    private static RemittedLine numbered(RemittedLine line, int n) {
        return new RemittedLine(
                n,
                line.segment(),
                line.code(),
                line.submittedCode(),
                line.charge(),
                line.paid(),
                line.allowed(),
                line.units(),
                line.serviceDate(),
                line.lineControl(),
                line.adjustments(),
                line.remarks());
    }
}
