package org.quittance.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.quittance.exchange.IncomingFile;
import org.quittance.exchange.Intake;
import org.quittance.exchange.Recognised;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files that the project carries for the sample clinic. */
final class SampleFiles {

    private static final String ROOT = "classpath:/sample/";
    private static final int DATE_LENGTH = 8;

    private SampleFiles() {}

    /** The tables of the population. */
    static List<IncomingFile> population() {
        return found("synthea/*.csv.gz").stream().map(SampleFiles::table).toList();
    }

    private static IncomingFile table(Resource resource) {
        String packed = nameOf(resource);
        String name = packed.substring(0, packed.length() - ".gz".length());
        return new IncomingFile(
                "sample/" + name,
                name,
                new Recognised.SyntheaTable(name.substring(0, name.length() - ".csv".length())),
                Optional.empty(),
                0,
                () -> unpacked(resource));
    }

    private static InputStream unpacked(Resource resource) throws IOException {
        return new GZIPInputStream(resource.getInputStream());
    }

    /** What came and went in a practice's year, by the day its name begins with. */
    static SortedMap<LocalDate, List<Intake.Upload>> year() {
        SortedMap<LocalDate, List<Intake.Upload>> byDay = new TreeMap<>();
        for (Resource resource : found("*/83?/*.83?")) {
            LocalDate day =
                    LocalDate.parse(nameOf(resource).substring(0, DATE_LENGTH), DateTimeFormatter.BASIC_ISO_DATE);
            byDay.computeIfAbsent(day, first -> new ArrayList<>()).add(upload(resource));
        }
        return byDay;
    }

    /** Files as others write them. */
    static List<Intake.Upload> others() {
        return found("x12/*").stream().map(SampleFiles::upload).toList();
    }

    /** What the registration desk sent, in order: HL7 messages, a line per segment. */
    static List<String> messages() {
        return found("lakeside/messages/*.hl7").stream()
                .map(resource -> {
                    try {
                        return resource.getContentAsString(StandardCharsets.UTF_8);
                    } catch (IOException e) {
                        throw new UncheckedIOException("The messages of the sample clinic are missing.", e);
                    }
                })
                .toList();
    }

    private static Intake.Upload upload(Resource resource) {
        return new Intake.Upload(nameOf(resource), resource);
    }

    private static List<Resource> found(String pattern) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(ROOT + pattern))
                    .sorted(Comparator.comparing(SampleFiles::nameOf))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The files of the sample clinic are missing from the program.", e);
        }
    }

    private static String nameOf(Resource resource) {
        return Objects.requireNonNull(resource.getFilename());
    }
}
