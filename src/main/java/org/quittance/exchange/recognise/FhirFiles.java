package org.quittance.exchange.recognise;

import java.util.regex.Pattern;

/** Tells FHIR bundles from other JSON and XML, by their beginning. */
final class FhirFiles {

    private static final Pattern JSON = Pattern.compile("\"resourceType\"\\s*:\\s*\"Bundle\"");
    private static final Pattern XML = Pattern.compile("<Bundle\\s[^>]*xmlns\\s*=\\s*[\"']http://hl7\\.org/fhir[\"']");

    private FhirFiles() {}

    static boolean isBundle(String head) {
        String text = head.stripLeading();
        return text.startsWith("{")
                ? JSON.matcher(text).find()
                : text.startsWith("<") && XML.matcher(text).find();
    }
}
