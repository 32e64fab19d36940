package org.quittance.workbench.shell;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.quittance.storage.Sha256;

/**
 * Style, script and font files under one address that carries a hash of their content, so that browsers keep them for
 * good and never use an old one.
 */
public final class Assets {

    /** Where all of them are served. */
    static final String ROOT = "/assets/";

    private static final List<String> OWN = List.of(
            "workbench.css",
            "tokens.css",
            "shell.css",
            "parts.css",
            "pages.css",
            "records.css",
            "sheets.css",
            "lists.css",
            "print.css",
            "workbench.js");
    private static final String VERSION = contentVersion();

    private Assets() {}

    /**
     * The address of a file.
     *
     * @param name name of the file
     * @return its path on this server
     */
    public static String path(String name) {
        return ROOT + VERSION + "/" + name;
    }

    static String version() {
        return VERSION;
    }

    static List<String> places() {
        return List.of(
                "classpath:/static/workbench/", webjar("tabler__core", "dist/css/"), webjar("htmx.org", "dist/"));
    }

    /**
     * A folder of a WebJar, in whatever version the build brought.
     *
     * @param name the WebJar
     * @param folder the folder in it
     * @return a class path location
     */
    static String webjar(String name, String folder) {
        return "classpath:/META-INF/resources/webjars/" + name + "/" + webjarVersion(name) + "/" + folder;
    }

    private static String webjarVersion(String name) {
        Properties maven = new Properties();
        try (InputStream properties = open("META-INF/maven/org.webjars.npm/" + name + "/pom.properties")) {
            maven.load(properties);
        } catch (IOException unreadable) {
            throw new IllegalStateException(name, unreadable);
        }
        return maven.getProperty("version");
    }

    private static String contentVersion() {
        try {
            MessageDigest digest = Sha256.fresh();
            for (String name : OWN) {
                try (InputStream file = open("static/workbench/" + name)) {
                    digest.update(file.readAllBytes());
                }
            }
            digest.update(webjarVersion("tabler__core").getBytes(java.nio.charset.StandardCharsets.UTF_8));
            digest.update(webjarVersion("htmx.org").getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static InputStream open(String resource) throws IOException {
        InputStream stream = Assets.class.getClassLoader().getResourceAsStream(resource);
        if (stream == null) {
            throw new IOException("Not on the class path: " + resource);
        }
        return stream;
    }
}
