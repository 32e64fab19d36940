package org.quittance.workbench.shell;

import gg.jte.Content;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Tabler's icons as drawings inside the page, always beside words and so hidden from screen readers. */
public final class Icons {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Map<String, String> READ = new ConcurrentHashMap<>();
    private static final String FOLDER =
            Assets.webjar("tabler__icons", "icons/outline/").substring("classpath:/".length());

    private Icons() {}

    /**
     * A drawing.
     *
     * @param name its name in Tabler's set
     * @return the drawing
     */
    public static Content of(String name) {
        return output -> output.writeContent(READ.computeIfAbsent(name, Icons::read));
    }

    private static String read(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(name);
        }
        try (InputStream file = Assets.open(FOLDER + name + ".svg")) {
            String drawing = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            String shapes = drawing.substring(drawing.indexOf("<path"), drawing.lastIndexOf("</svg>"));
            return "<svg class=\"icon\" viewBox=\"0 0 24 24\" width=\"16\" height=\"16\" fill=\"none\" "
                    + "stroke=\"currentColor\" stroke-width=\"1.75\" stroke-linecap=\"round\" "
                    + "stroke-linejoin=\"round\" aria-hidden=\"true\" focusable=\"false\">"
                    + SPACE.matcher(COMMENT.matcher(shapes).replaceAll(""))
                            .replaceAll(" ")
                            .strip()
                    + "</svg>";
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
