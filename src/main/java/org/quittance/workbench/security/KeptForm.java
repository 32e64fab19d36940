package org.quittance.workbench.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody typed into a form whose session was over when it was sent: it goes along through the sign-in page and is
 * shown once more before it is sent. It is kept nowhere but in the page itself.
 *
 * @param path where the form goes; one of ours
 * @param fields its fields, as typed, in order; none of a password
 */
public record KeptForm(String path, Map<String, List<String>> fields) {

    private static final String PATH = "kept-path";
    private static final String FIELD = "kept:";
    private static final int MOST_FIELDS = 200;
    private static final int MOST_CHARACTERS = 60_000;
    private static final Pattern OWN_PATH = Pattern.compile("/[A-Za-z0-9][A-Za-z0-9_/.-]{0,200}");

    /** What forms call a field that has another name on the page. */
    private static final Map<String, String> SAID =
            Map.of("memo", "Note", "tender", "Paid by", "allocation", "What it is for", "q", "Searched for");

    /** Copies what was typed. */
    public KeptForm {
        fields = new LinkedHashMap<>(fields);
    }

    /**
     * What a request brought that came too late.
     *
     * @param request a form that was sent
     * @return the form, or empty where there is nothing to keep: no form, files, or passwords
     */
    public static Optional<KeptForm> of(HttpServletRequest request) {
        return of(request, request.getRequestURI());
    }

    /**
     * What a request brought that came too late, after it was led to another page.
     *
     * @param request a form that was sent
     * @param path where it was sent to
     * @return the form, or empty where there is nothing to keep: no form, files, or passwords
     */
    public static Optional<KeptForm> of(HttpServletRequest request, String path) {
        String type = String.valueOf(request.getContentType());
        if (!"POST".equals(request.getMethod()) || !type.startsWith("application/x-www-form-urlencoded")) {
            return Optional.empty();
        }
        return checked(path, fields(request, ""));
    }

    /**
     * What came along with the sign-in page.
     *
     * @param request the sign-in form
     * @return the form, or empty for none
     */
    public static Optional<KeptForm> broughtBy(HttpServletRequest request) {
        String path = request.getParameter(PATH);
        return path == null ? Optional.empty() : checked(path, fields(request, FIELD));
    }

    private static Optional<KeptForm> checked(String path, Map<String, List<String>> fields) {
        boolean ours = OWN_PATH.matcher(path).matches() && !path.contains("..") && !path.contains("//");
        boolean mayBeKept = !path.startsWith("/sign-") && !path.startsWith("/password");
        long characters = fields.entrySet().stream()
                .mapToLong(field -> field.getKey().length()
                        + field.getValue().stream().mapToLong(String::length).sum())
                .sum();
        return ours && mayBeKept && fields.size() <= MOST_FIELDS && characters <= MOST_CHARACTERS
                ? Optional.of(new KeptForm(path, fields))
                : Optional.empty();
    }

    private static Map<String, List<String>> fields(HttpServletRequest request, String prefix) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(prefix) && !name.equals("_csrf")) {
                fields.put(name.substring(prefix.length()), List.of(values));
            }
        });
        return fields;
    }

    /**
     * The hidden fields with which the form goes along.
     *
     * @return names and values for the sign-in form
     */
    public Map<String, List<String>> along() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put(PATH, List.of(path));
        fields.forEach((name, values) -> all.put(FIELD + name, values));
        return all;
    }

    /**
     * What was typed, for showing it once more: without what nobody typed.
     *
     * @return names in words, and values
     */
    public Map<String, String> typed() {
        Map<String, String> shown = new LinkedHashMap<>();
        fields.forEach((name, values) -> {
            String text = String.join(", ", values).strip();
            boolean ours = name.equals("formKey") || name.startsWith("seen") || name.startsWith("_");
            if (!ours && !text.isEmpty()) {
                shown.put(words(name), text);
            }
        });
        return shown;
    }

    private static String words(String name) {
        if (SAID.containsKey(name)) {
            return SAID.getOrDefault(name, name);
        }
        String spaced = name.replaceAll("([a-z])([A-Z])", "$1 $2")
                .replaceAll("[_.-]+", " ")
                .toLowerCase(java.util.Locale.ROOT);
        return spaced.isEmpty() ? name : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
