package org.quittance.api.fhir;

import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Looks at JSON before it is read as a resource: names that stand twice, nesting without end, and numbers that take all
 * memory once they are reckoned with (threats FILE-11, MONEY-07).
 */
final class StrictJson {

    static final int DEEPEST = 100;

    private static final int LONGEST_NUMBER = 40;
    private static final Pattern LARGE_EXPONENT = Pattern.compile("[eE][+-]?\\d{3,}");

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxNameLength(200)
                    .build())
            .build();

    private StrictJson() {}

    static void check(String text) {
        int line = 1;
        try (JsonParser json = FACTORY.createParser(tools.jackson.core.ObjectReadContext.empty(), text)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                line = json.currentLocation().getLineNr();
                if (token.isNumeric()
                        && LARGE_EXPONENT.matcher(json.getString()).find()) {
                    throw refused(line, "A number has an exponent of at most two digits");
                }
            }
        } catch (JacksonException e) {
            throw refused(
                    line,
                    "The body is JSON, with each name once in its object, at most " + DEEPEST
                            + " levels deep, numbers of at most " + LONGEST_NUMBER + " digits");
        }
    }

    private static Refused refused(int line, String rule) {
        return Refused.of(400, IssueType.STRUCTURE, "", rule + ". See line " + line + " or after it.");
    }
}
