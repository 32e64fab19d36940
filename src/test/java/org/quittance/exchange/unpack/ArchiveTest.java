package org.quittance.exchange.unpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** FILE-08: archives are refused by counted size and by names before any reader opens them. */
@Tag("slow")
class ArchiveTest {

    private static final Limits SMALL = new Limits(4L << 20, 200, 5);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_zip_gives_its_files_in_the_order_of_names() throws IOException {
        Path zip = zip("b.835", "2", "a/x.835", "1", "a/", "");
        assertThat(Zip.lookThrough(zip, SMALL)).isEqualTo(new Zip.Content.Files(List.of("a/x.835", "b.835")));
        try (InputStream in = Zip.open(zip, "a/x.835")) {
            assertThat(in.readAllBytes()).isEqualTo("1".getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void a_file_whose_check_sum_is_another_one_is_refused() throws IOException {
        Path zip = folder.resolve("stored.zip");
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
            ZipArchiveEntry stored = new ZipArchiveEntry("a.csv");
            stored.setMethod(ZipArchiveEntry.STORED);
            add(out, stored, "patient_id,last name\n1,Maple\n");
        }
        byte[] bytes = Files.readAllBytes(zip);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        bytes[text.indexOf("Maple")] = 'm';
        Files.write(zip, bytes);
        assertThat(Zip.lookThrough(zip, SMALL))
                .isInstanceOfSatisfying(
                        Zip.Content.Refused.class,
                        refused -> assertThat(refused.reason()).contains("CRC"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../x", "a/../../x", "/etc/passwd", "C:/x", "c:\\x", "..\\x", "a\\..\\..\\x", "a/..", "a\u0001b"
            })
    void names_that_lead_elsewhere_are_refused(String name) throws IOException {
        assertThat(Zip.lookThrough(zip(name, "1"), SMALL)).isInstanceOf(Zip.Content.Refused.class);
    }

    @Test
    void equal_names_links_and_archives_inside_are_refused() throws IOException {
        assertThat(Zip.lookThrough(zip("x", "1", "x", "2"), SMALL)).isInstanceOf(Zip.Content.Refused.class);
        assertThat(Zip.lookThrough(zip("x", "PK\3\4rest"), SMALL)).isInstanceOf(Zip.Content.Refused.class);
        assertThat(Zip.lookThrough(zip("x", "\u001f\u008b\b"), SMALL)).isInstanceOf(Zip.Content.Refused.class);
        ZipArchiveEntry link = new ZipArchiveEntry("link");
        link.setUnixMode(0120777);
        Path file = folder.resolve("link.zip");
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
            add(zip, link, "/etc/passwd");
        }
        assertThat(Zip.lookThrough(file, SMALL)).isInstanceOf(Zip.Content.Refused.class);
    }

    @Test
    void the_number_of_entries_has_a_bound() throws IOException {
        String[] five = {"1", "", "2", "", "3", "", "4", "", "5", ""};
        assertThat(Zip.lookThrough(zip(five), SMALL)).isInstanceOf(Zip.Content.Files.class);
        assertThat(Zip.lookThrough(zip(five), new Limits(4L << 20, 200, 4))).isInstanceOf(Zip.Content.Refused.class);
    }

    @Test
    void what_comes_out_of_a_zip_has_a_bound() throws IOException {
        String noise = noise(3 << 20);
        assertThat(Zip.lookThrough(zip("1", noise), SMALL)).isInstanceOf(Zip.Content.Files.class);
        assertThat(Zip.lookThrough(zip("1", noise, "2", noise), SMALL)).isInstanceOf(Zip.Content.Refused.class);
        assertThat(Zip.lookThrough(zip("1", "A".repeat(3 << 20)), SMALL)).isInstanceOf(Zip.Content.Refused.class);
    }

    @Test
    void what_comes_out_of_gzip_has_a_bound() throws IOException {
        String noise = noise(3 << 20);
        assertThat(unzipped(noise)).isEqualTo(noise.length());
        assertThatThrownBy(() -> unzipped(noise + noise)).isInstanceOf(RefusedArchiveException.class);
        assertThatThrownBy(() -> unzipped("A".repeat(3 << 20))).isInstanceOf(RefusedArchiveException.class);
        assertThat(unzipped("A".repeat(1 << 20))).isEqualTo(1 << 20);
    }

    @Test
    void damaged_archives_are_refused_or_throw_as_unreadable_only() throws IOException {
        byte[] whole = Files.readAllBytes(zip("a.835", "ISA*00*", "b/c.837", "ISA*01*".repeat(50), "d", noise(500)));
        Path file = folder.resolve("damaged.zip");
        Random random = new Random(20_261_124L);
        for (int round = 0; round < 2_000; round++) {
            byte[] damaged = whole.clone();
            for (int i = random.nextInt(6); i >= 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Files.write(file, Arrays.copyOf(damaged, damaged.length - random.nextInt(4) * random.nextInt(40)));
            try {
                if (Zip.lookThrough(file, SMALL) instanceof Zip.Content.Files files) {
                    assertThat(files.entries())
                            .allSatisfy(name -> assertThat(name).doesNotStartWith("/"));
                }
            } catch (IOException damage) {
                assertThat(damage).isNotNull();
            }
        }
    }

    private static long unzipped(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.ISO_8859_1));
        }
        try (InputStream in = Gzip.open(new ByteArrayInputStream(packed.toByteArray()), SMALL)) {
            return in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static String noise(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private Path zip(String... namesAndTexts) throws IOException {
        Path file = folder.resolve("test.zip");
        Files.deleteIfExists(file);
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                add(zip, new ZipArchiveEntry(namesAndTexts[i]), namesAndTexts[i + 1]);
            }
        }
        return file;
    }

    private static void add(ZipArchiveOutputStream zip, ZipArchiveEntry entry, String text) throws IOException {
        zip.putArchiveEntry(entry);
        zip.write(text.getBytes(StandardCharsets.ISO_8859_1));
        zip.closeArchiveEntry();
    }
}
