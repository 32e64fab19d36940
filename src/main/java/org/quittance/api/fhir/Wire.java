package org.quittance.api.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;

/** Resources as JSON and XML. Reading is strict: what is not FHIR is refused, and nothing is fetched or expanded. */
final class Wire {

    private static final Pattern DECLARATION = Pattern.compile("(?i)<!\\s*(doctype|entity)");
    private static final Pattern ENCODING = Pattern.compile("(?s)^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']+)");
    private static final Pattern ELEMENT =
            Pattern.compile("(?:element(?:=|\\s)?\\s?[\"']([A-Za-z.\\[\\]]{1,60})[\"'])");

    private Wire() {}

    /** Made when it is first needed: it takes a second or two, and most starts never need it. */
    private static final class Lazy {

        static final FhirContext R4 = context();

        private static FhirContext context() {
            FhirContext context = FhirContext.forR4();
            context.setParserErrorHandler(new StrictErrorHandler());
            return context;
        }
    }

    /** How resources are written. */
    enum Format {
        /** application/fhir+json. */
        JSON("application/fhir+json"),
        /** application/fhir+xml. */
        XML("application/fhir+xml");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        String mediaType() {
            return mediaType;
        }

        /** The format that a media type or {@code _format} names; JSON where it says nothing, or anything. */
        static Format wanted(String named) {
            String small = named.toLowerCase(Locale.ROOT);
            if (small.isBlank() || small.contains("json") || small.contains("*/*") || small.contains("html")) {
                return JSON;
            }
            if (small.contains("xml")) {
                return XML;
            }
            throw Refused.of(
                    406, IssueType.NOTSUPPORTED, "", "Resources are written as application/fhir+json or +xml.");
        }

        /** The format of a body. */
        static Format of(String contentType) {
            String small = contentType.toLowerCase(Locale.ROOT);
            int end = small.indexOf(';');
            return switch (end < 0 ? small.strip() : small.substring(0, end).strip()) {
                case "application/fhir+json", "application/json" -> JSON;
                case "application/fhir+xml", "application/xml" -> XML;
                default ->
                    throw Refused.of(
                            415,
                            IssueType.NOTSUPPORTED,
                            "",
                            "A body is application/fhir+json or application/fhir+xml. Set Content-Type.");
            };
        }
    }

    static Resource read(byte[] body, Format format) {
        String text = text(body);
        if (format == Format.JSON) {
            StrictJson.check(text);
        } else {
            checkXml(text);
        }
        try {
            IParser parser = format == Format.JSON ? Lazy.R4.newJsonParser() : Lazy.R4.newXmlParser();
            return (Resource) parser.parseResource(text);
        } catch (DataFormatException | ClassCastException | IllegalArgumentException | IllegalStateException e) {
            // Its words hold what was sent, which may be a person's; only the element's name is told.
            throw Refused.of(
                    400,
                    IssueType.STRUCTURE,
                    element(Codes.text(e.getMessage())),
                    "The body is not a FHIR R4 resource as its definition says. Validate it where it is made.");
        }
    }

    private static String element(String words) {
        Matcher named = ELEMENT.matcher(words);
        return named.find() ? named.group(1) : "";
    }

    static String write(Resource resource, Format format, boolean pretty) {
        IParser parser = format == Format.JSON ? Lazy.R4.newJsonParser() : Lazy.R4.newXmlParser();
        return parser.setPrettyPrint(pretty).encodeResourceToString(resource);
    }

    private static String text(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Refused.request("The body is UTF-8", "Send it as UTF-8.");
        }
    }

    private static void checkXml(String text) {
        Matcher encoding = ENCODING.matcher(text);
        if (encoding.find() && !encoding.group(1).equalsIgnoreCase("UTF-8")) {
            throw Refused.request("The body is UTF-8", "Send it as UTF-8.");
        }
        if (DECLARATION.matcher(text).find()) {
            throw Refused.request("XML has no document type and no entities here", "Send the resource without them.");
        }
    }
}
