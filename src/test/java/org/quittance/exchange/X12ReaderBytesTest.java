package org.quittance.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.quittance.exchange.X12Fixtures.Reading;

/** FILE-02, FILE-04: the same bytes give the same segments however they arrive, and half a file never looks whole. */
@Tag("slow")
class X12ReaderBytesTest {

    private static final int LARGEST_PIECE = 300;
    private static final long SEED = 20_260_918L;

    @TestFactory
    List<DynamicTest> pieces_of_every_size_give_the_same_segments() {
        return X12Fixtures.all().stream()
                .map(file -> DynamicTest.dynamicTest(X12Fixtures.name(file), () -> {
                    byte[] bytes = X12Fixtures.bytes(file);
                    Reading whole = X12Fixtures.read(bytes);
                    for (int size = 1; size <= LARGEST_PIECE; size++) {
                        assertThat(X12Fixtures.readInPieces(bytes, size))
                                .as("pieces of %d bytes", size)
                                .isEqualTo(whole);
                    }
                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> a_plain_split_at_the_terminator_finds_the_same_segments() {
        return X12Fixtures.clean().stream()
                .filter(file -> !X12Fixtures.name(file).contains("twice")
                        && !X12Fixtures.name(file).contains("nevada"))
                .map(file -> DynamicTest.dynamicTest(X12Fixtures.name(file), () -> {
                    byte[] bytes = X12Fixtures.bytes(file);
                    assertThat(X12Fixtures.read(bytes).segments()).isEqualTo(plainSplit(X12Fixtures.latin(bytes)));
                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> line_breaks_change_nothing() {
        return X12Fixtures.clean().stream()
                .map(file -> DynamicTest.dynamicTest(X12Fixtures.name(file), () -> {
                    byte[] bytes = X12Fixtures.bytes(file);
                    Reading asWritten = X12Fixtures.read(bytes);
                    if (!isBreak(terminator(bytes))) {
                        String bare = X12Fixtures.latin(bytes)
                                .replaceFirst("^ï»¿", "")
                                .replaceAll("[\r\n]", "");
                        String terminator = String.valueOf(terminator(bytes));
                        for (String end : List.of("", "\n", "\r\n", "\r", "\n\n  ")) {
                            String broken = bare.replace(terminator, terminator + end);
                            assertThat(X12Fixtures.read(X12Fixtures.latin(broken)))
                                    .as("after each segment: %s", end)
                                    .isEqualTo(asWritten);
                        }
                        for (int width : new int[] {1, 3, 79, 80, 81, 104, 105, 106, 107}) {
                            String wrapped = bare.replaceAll("(?s)(.{" + width + "})", "$1\r\n");
                            assertThat(X12Fixtures.read(X12Fixtures.latin(wrapped)))
                                    .as("wrapped at %d", width)
                                    .isEqualTo(asWritten);
                        }
                    }
                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> a_cut_after_every_segment_and_at_random_bytes_is_a_problem() {
        return X12Fixtures.clean().stream()
                .map(file -> DynamicTest.dynamicTest(X12Fixtures.name(file), () -> {
                    byte[] bytes = X12Fixtures.bytes(file);
                    int lengthOfData = X12Fixtures.latin(bytes).stripTrailing().length();
                    List<Integer> cuts = new ArrayList<>();
                    for (int i = 0; i < lengthOfData - 1; i++) {
                        if (bytes[i] == terminator(bytes)) {
                            cuts.add(i + 1);
                        }
                    }
                    Random random = new Random(SEED);
                    for (int i = 0; i < 200; i++) {
                        cuts.add(random.nextInt(lengthOfData));
                    }
                    for (int cut : cuts) {
                        byte[] head = Arrays.copyOf(bytes, cut);
                        if (!isWholeInterchange(X12Fixtures.latin(head))) {
                            assertThat(X12Fixtures.read(head).isClean())
                                    .as("cut after %d bytes", cut)
                                    .isFalse();
                        }
                    }
                }))
                .toList();
    }

    @Test
    void five_thousand_damaged_files_never_throw_and_never_hang() {
        List<byte[]> files = X12Fixtures.all().stream()
                .map(X12Fixtures::bytes)
                .filter(file -> file.length > 0)
                .toList();
        Random random = new Random(SEED);
        for (int round = 0; round < 5_000; round++) {
            byte[] damaged = damaged(files.get(random.nextInt(files.size())), random);
            Reading reading = X12Fixtures.read(damaged);
            assertThat(reading.segments()).hasSizeLessThanOrEqualTo(damaged.length);
            if (!reading.fatal() && reading.segments().isEmpty()) {
                assertThat(reading.isClean())
                        .as("seed %d, round %d", SEED, round)
                        .isFalse();
            }
        }
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        byte[] damaged = bytes.clone();
        for (int i = random.nextInt(8); i >= 0; i--) {
            int at = random.nextInt(damaged.length);
            switch (random.nextInt(6)) {
                case 0 -> damaged[at] = (byte) random.nextInt(256);
                case 1 -> damaged[at] = (byte) "*~:^\n\rISAGE0 ".charAt(random.nextInt(13));
                case 2 -> damaged = Arrays.copyOf(damaged, Math.max(1, at));
                case 3 -> damaged = joined(damaged, at, damaged, random.nextInt(damaged.length));
                case 4 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
                case 5 -> damaged = joined(damaged, damaged.length, damaged, 0);
                default -> throw new IllegalStateException();
            }
        }
        return damaged;
    }

    private static byte[] joined(byte[] head, int headLength, byte[] tail, int tailFrom) {
        int tailLength = Math.min(tail.length - tailFrom, 30_000);
        byte[] all = Arrays.copyOf(head, headLength + tailLength);
        System.arraycopy(tail, tailFrom, all, headLength, tailLength);
        return all;
    }

    private static List<String> plainSplit(String text) {
        String file = text.substring(text.indexOf("ISA"));
        String terminator = String.valueOf(terminator(X12Fixtures.latin(file)));
        return Arrays.stream(file.split(Pattern.quote(terminator)))
                .map(segment -> decoded(segment.replaceAll("[\r\n]", "").stripLeading()))
                .filter(segment -> !segment.isEmpty())
                .toList();
    }

    private static String decoded(String latin) {
        byte[] bytes = X12Fixtures.latin(latin);
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        return utf8.contains("�") ? latin : utf8;
    }

    /** The character two behind the sixteenth element separator. */
    private static char terminator(byte[] bytes) {
        String text = X12Fixtures.latin(bytes);
        int at = text.indexOf("ISA") + 3;
        char separator = text.charAt(at);
        for (int n = 1; n < 16; n++) {
            at = text.indexOf(separator, at + 1);
        }
        return text.charAt(at + 2);
    }

    private static boolean isWholeInterchange(String text) {
        return text.strip().matches("(?s).*IEA.\\d+.\\d{9}.?")
                && X12Fixtures.read(X12Fixtures.latin(text)).isClean();
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
