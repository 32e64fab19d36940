package org.quittance.claims.intake;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Files that the tests carry. */
final class Samples {

    private Samples() {}

    static Path path(String resource) {
        URL url = Objects.requireNonNull(Samples.class.getResource(resource), resource);
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(resource, e);
        }
    }

    static byte[] bytes(String resource) {
        try {
            return Files.readAllBytes(path(resource));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** One of the public X12 samples, as {@code 837p/linuxforhealth-demo.837}. */
    static byte[] x12(String name) {
        return bytes("/org/quittance/exchange/x12/" + name);
    }
}
