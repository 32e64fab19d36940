package org.quittance.house;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Java file's text, without what is not code. Lines keep their numbers. */
final class Source {

    private static final Pattern NOT_CODE = Pattern.compile(
            "(?<comment>/\\*.*?\\*/|//[^\\n]*)"
                    + "|(?<text>\"\"\".*?(?<!\\\\)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+')",
            Pattern.DOTALL);

    private Source() {}

    /** Without comments, and without the contents of strings. */
    static String code(String source) {
        return blank(source, true);
    }

    /** Without comments; SQL stands in strings. */
    static String codeAndStrings(String source) {
        return blank(source, false);
    }

    private static String blank(String source, boolean stringsToo) {
        return NOT_CODE.matcher(source)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group("comment") != null || stringsToo
                                ? match.group().replaceAll("[^\\n]", " ")
                                : match.group()));
    }

    /** Where a pattern stands in a text: line number and what was found. */
    static List<Hit> find(Pattern pattern, String text) {
        List<Hit> hits = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            long line = text.substring(0, matcher.start()).lines().count();
            boolean atLineStart = matcher.start() == 0 || text.charAt(matcher.start() - 1) == '\n';
            hits.add(new Hit(line + (atLineStart ? 1 : 0), matcher.group(), matcher.toMatchResult()));
        }
        return hits;
    }

    /** One place in a text. */
    record Hit(long line, String found, java.util.regex.MatchResult match) {}
}
