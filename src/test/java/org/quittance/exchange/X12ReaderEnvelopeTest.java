package org.quittance.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.exchange.X12Fixtures.Reading;

/** FILE-04: an envelope that lies is named with its place; what is harmless is read. */
class X12ReaderEnvelopeTest {

    private static final String ISA =
            "ISA*00*          *00*          *ZZ*PAYER1         *ZZ*CLINIC         *260918*0930*^*00501*000000159*0*T*:~";
    private static final String GS = "GS*HP*PAYER1*CLINIC*20260918*0930*159*X*005010X221A1~";
    private static final String BODY = "ST*835*0001~BPR*I*1*C*ACH~SE*3*0001~";
    private static final String END = "GE*1*159~IEA*1*000000159~";

    @ParameterizedTest
    @CsvSource({
        "cut.835, CUT",
        "no-iea.835, IEA-MISSING",
        "no-se.835, SE-MISSING",
        "se-count.835, SE01",
        "se-control.835, SE02",
        "ge-count.835, GE01",
        "iea-control.835, IEA02",
        "short-isa.835, ISA-LENGTH",
        "ahead.835, BEFORE-ISA",
        "nul.835, CONTROL-BYTE",
        "utf16.835, UTF-16",
        "same-delims.835, ISA-SAME-SEPARATORS",
        "wrong-gs.835, GS08-ST01",
        "nested.835, ST-NESTED",
        "empty.835, EMPTY",
        "only-isa.835, IEA-MISSING",
        "noise.835, NO-ISA",
        "cut.837, CUT",
        "no-iea.837, IEA-MISSING",
        "no-se.837, SE-MISSING",
        "se-count.837, SE01",
        "se-control.837, SE02",
        "ge-count.837, GE01",
        "iea-control.837, IEA02",
        "short-isa.837, ISA-LENGTH",
        "ahead.837, BEFORE-ISA",
        "nul.837, CONTROL-BYTE",
        "utf16.837, UTF-16",
        "same-delims.837, ISA-SAME-SEPARATORS",
        "wrong-gs.837, GS08-ST01",
        "nested.837, ST-NESTED"
    })
    void a_spoilt_file_is_named_by_its_fault(String file, String code) {
        assertThat(X12Fixtures.read(X12Fixtures.bytes("spoilt/" + file)).codes())
                .first()
                .isEqualTo(code);
    }

    @TestFactory
    List<DynamicTest> a_harmless_difference_changes_nothing() {
        return List.of("breaks", "bom", "blank", "wrapped", "latin", "twice").stream()
                .flatMap(change -> List.of(change + ".835", change + ".837").stream())
                .map(file -> DynamicTest.dynamicTest(
                        file,
                        () -> assertThat(X12Fixtures.read(X12Fixtures.bytes("spoilt/" + file))
                                        .isClean())
                                .isTrue()))
                .toList();
    }

    @Test
    void a_known_habit_of_a_sender_is_read_and_noted() throws IOException {
        byte[] bytes = X12Fixtures.bytes("835/affect-therapeutics-nevada_medicaid.txt");
        try (X12Reader reader = X12Reader.open("nevada", new ByteArrayInputStream(bytes))) {
            while (reader.next().isPresent()) {
                assertThat(reader.envelope().interchangeControl()).isEqualTo("100000300");
            }
            assertThat(reader.problems()).isEmpty();
            assertThat(reader.notes())
                    .containsExactly(
                            "Known habit of sender NVMED: ISA is written with collapsed blanks.",
                            "Known habit of sender NVMED: IEA02 does not repeat ISA13.",
                            "Segments that are not used: DTM*233 (3), N3 (3), N4 (3), NM1*GB (2), NM1*PR (2), PER (3),"
                                    + " REF*EA (3), REF*TJ (3).");
        }
    }

    @Test
    void a_habit_belongs_to_its_sender_alone() {
        String other = X12Fixtures.latin(X12Fixtures.bytes("835/affect-therapeutics-nevada_medicaid.txt"))
                .replace("NVMED", "OTHER");
        assertThat(X12Fixtures.read(X12Fixtures.latin(other)).codes()).containsExactly("ISA-LENGTH", "IEA02");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ST*835*0001~SE*3*0001~ | SE01",
                "ST*835*0001~SE*x*0001~ | SE01",
                "ST*835*0001~SE*2*0002~ | SE02",
                "ST*835*0001~ST*835*0002~SE*2*0002~ | ST-NESTED,GE01",
                "ST*835*0001~SE*2*0001~SE*2*0001~ | SE-OUTSIDE",
                "ST*835*0001~SE*2*0001~CLP*1~ | OUTSIDE",
                "ST*835*0001~SE*2*0001~~ | SEGMENT-ID",
                "ST*835*0001~clp*1~SE*3*0001~ | SEGMENT-ID",
                "ST*837*0001~SE*2*0001~ | GS08-ST01",
                "ST*835*0001*005010X279A1~SE*2*0001~ | ST03",
                "ST*835*0001~SE*2*0001~ST*835*0001~SE*2*0001~ | ST02-TWICE,GE01",
                "ST*835*0001~SE*2*0001~ST*835*0002~SE*2*0002~ | GE01",
                "ST*835*0001~GE*1*159~ | SE-MISSING,GE-OUTSIDE",
            })
    void faults_inside_a_group_are_named(String body, String codes) {
        assertThat(String.join(",", read(ISA + GS + body + END).codes())).isEqualTo(codes);
    }

    @Test
    void faults_around_the_group_are_named() {
        assertThat(read(ISA + GS + BODY + "GE*1*160~IEA*1*000000159~").codes()).containsExactly("GE02");
        assertThat(read(ISA + GS + BODY + "GE*1*159~IEA*2*000000159~").codes()).containsExactly("IEA01");
        assertThat(read(ISA + GS + BODY + "IEA*1*000000159~").codes()).containsExactly("GE-MISSING");
        assertThat(read(ISA + BODY + "IEA*0*000000159~").codes()).containsExactly("ST-OUTSIDE");
        assertThat(read(ISA + GS + BODY + END + "thank you").codes()).containsExactly("AFTER-IEA");
        assertThat(read(ISA + GS + BODY + END + GS + BODY).codes()).containsExactly("AFTER-IEA");
        assertThat(read(ISA + GS + BODY + ISA + GS + BODY + END).codes()).containsExactly("GE-MISSING", "IEA-MISSING");
        assertThat(read(ISA + GS + BODY + GS + BODY + "GE*1*159~IEA*2*000000159~")
                        .codes())
                .containsExactly("GE-MISSING");
    }

    @Test
    void numbers_may_have_leading_zeros() {
        assertThat(read(ISA + GS + "ST*835*0001~SE*02*0001~GE*01*0159~IEA*01*159~")
                        .codes())
                .isEmpty();
    }

    @Test
    void a_problem_names_file_segment_and_element() throws IOException {
        byte[] bytes = X12Fixtures.latin(ISA + GS + "ST*835*0001~SE*3*0001~" + END);
        try (X12Reader reader = X12Reader.open("20260918-130-HET55.835", new ByteArrayInputStream(bytes))) {
            while (reader.next().isPresent()) {
                assertThat(reader.fatal()).isFalse();
            }
            assertThat(reader.problems().getFirst().sentence())
                    .isEqualTo("20260918-130-HET55.835, segment 4 (SE01): SE01 counts 2 segments, found 3. "
                            + "Ask the sender for a corrected file.");
        }
    }

    @Test
    void a_segment_and_an_element_have_a_bound() {
        String element = "A".repeat(16_383);
        assertThat(read(ISA + GS + "ST*835*0001~NTE*ADD*" + element + "~SE*3*0001~" + END)
                        .codes())
                .isEmpty();
        assertThat(read(ISA + GS + "ST*835*0001~NTE*ADD*" + element + "AA~SE*3*0001~" + END)
                        .codes())
                .containsExactly("TOO-LONG");
        String many = "*A".repeat(32_000);
        assertThat(read(ISA + GS + "ST*835*0001~NTE" + many + "~SE*3*0001~" + END)
                        .codes())
                .isEmpty();
        assertThat(read(ISA + GS + "ST*835*0001~NTE" + many + many + "~SE*3*0001~" + END)
                        .codes())
                .containsExactly("TOO-LONG");
    }

    @Test
    void a_million_problems_keep_a_hundred() throws IOException {
        byte[] bytes = X12Fixtures.latin(ISA + GS + "X*1~".repeat(1_000_000) + END);
        try (X12Reader reader = X12Reader.open("f", new ByteArrayInputStream(bytes))) {
            while (reader.next().isPresent()) {
                assertThat(reader.problems().size()).isLessThanOrEqualTo(100);
            }
            assertThat(reader.problemCount()).isEqualTo(1_000_001);
        }
    }

    @Test
    void separators_are_what_the_header_says() throws IOException {
        String other = (ISA + GS + "ST*835*0001~SVC*HC:99213:25*1^2:3~SE*3*0001~" + END)
                .replace('*', '|')
                .replace(':', '<')
                .replace('^', '!')
                .replace('~', '\u001c');
        try (X12Reader reader = X12Reader.open("f", new ByteArrayInputStream(X12Fixtures.latin(other)))) {
            Segment svc = reader.next().flatMap(isa -> nextOf(reader, "SVC")).orElseThrow();
            assertThat(svc.id()).isEqualTo("SVC");
            assertThat(svc.size()).isEqualTo(2);
            assertThat(svc.number()).isEqualTo(4);
            assertThat(svc.component(1, 1)).isEqualTo("HC");
            assertThat(svc.component(1, 2)).isEqualTo("99213");
            assertThat(svc.component(1, 4)).isEmpty();
            assertThat(svc.components(1)).containsExactly("HC", "99213", "25");
            assertThat(svc.repetitions(2)).containsExactly("1", "2<3");
            assertThat(svc.componentsOf("2<3")).containsExactly("2", "3");
            assertThat(svc.component(2, 1)).isEqualTo("1");
            assertThat(svc.component(2, 2)).isEmpty();
            assertThat(svc.element(3)).isEmpty();
            assertThat(svc.place(1, 2)).isEqualTo("f, segment 4 (SVC01-2)");
        }
    }

    @Test
    void the_envelope_is_known_at_every_segment() throws IOException {
        byte[] bytes = X12Fixtures.latin(ISA + GS + BODY + END + ISA.replace("159", "160") + GS + BODY + END);
        try (X12Reader reader = X12Reader.open("f", new ByteArrayInputStream(bytes))) {
            assertThat(nextOf(reader, "BPR")).isPresent();
            assertThat(reader.envelope())
                    .isEqualTo(new Envelope(
                            1,
                            "PAYER1",
                            "CLINIC",
                            "000000159",
                            "T",
                            1,
                            "HP",
                            "PAYER1",
                            "CLINIC",
                            "159",
                            "005010X221A1",
                            1,
                            "835",
                            "0001"));
            assertThat(nextOf(reader, "BPR")).isPresent();
            assertThat(reader.envelope().interchange()).isEqualTo(2);
            assertThat(reader.envelope().interchangeControl()).isEqualTo("000000160");
            assertThat(reader.envelope().transaction()).isEqualTo(2);
        }
    }

    private static Optional<Segment> nextOf(X12Reader reader, String id) {
        try {
            Optional<Segment> next = reader.next();
            while (next.isPresent() && !next.get().is(id)) {
                next = reader.next();
            }
            return next;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reading read(String text) {
        return X12Fixtures.read(X12Fixtures.latin(text));
    }
}
