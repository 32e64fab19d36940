package org.quittance.exchange.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whether text is a table: a line of names, and below it a row with as many cells. */
final class TextTables {

    private static final String SEPARATORS = ",;\t|";
    private static final int LONGEST_NAME = 60;
    private static final Pattern NUMBER = Pattern.compile("[-+$]?[\\d.,]+");
    /** Spreadsheets are told what stands between cells by a line of its own in front. */
    private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)\"?sep=(.)\"?[ \\t,;|]*\\r?\\n");

    private static final Pattern OTHER = Pattern.compile("^[<{\\[%#]|^(from|received|subject):");

    private TextTables() {}

    /** What separates the cells of a table; empty when the text is none. */
    static Optional<Character> separator(String head) {
        String text = head.stripLeading();
        Matcher named = SEPARATOR_LINE.matcher(text);
        if (named.lookingAt()) {
            char separator = named.group(1).charAt(0);
            String below = text.substring(named.end());
            return SEPARATORS.indexOf(separator) >= 0 && isTable(below, separator)
                    ? Optional.of(separator)
                    : Optional.empty();
        }
        if (OTHER.matcher(text.toLowerCase(Locale.ROOT)).find() || text.chars().anyMatch(c -> c == 0)) {
            return Optional.empty();
        }
        return SEPARATORS
                .chars()
                .mapToObj(c -> (char) c)
                .filter(separator -> isTable(text, separator))
                .findFirst();
    }

    private static boolean isTable(String text, char separator) {
        List<List<String>> lines = firstLines(text, separator);
        if (lines.isEmpty()) {
            return false;
        }
        List<String> names = lines.getFirst();
        long named = names.stream().filter(name -> !name.isBlank()).count();
        boolean namesOnly = names.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .allMatch(name -> name.length() <= LONGEST_NAME
                        && !NUMBER.matcher(name).matches()
                        && !name.contains(". ")
                        && !name.endsWith("."));
        // A name may stand twice: the second column is named and left out. One name alone makes no table.
        boolean distinct =
                names.stream().filter(name -> !name.isBlank()).distinct().count() >= 2;
        return named >= 2
                && namesOnly
                && distinct
                && (lines.size() < 2 || lines.get(1).size() == names.size());
    }

    /** The first two lines in cells; quotes may hold separators and line breaks. */
    private static List<List<String>> firstLines(String text, char separator) {
        List<List<String>> lines = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length() && lines.size() < 2; i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
                lines.add(List.copyOf(cells));
                cells.clear();
            } else if (c != '\r' || quoted) {
                cell.append(c);
            }
        }
        if (lines.size() < 2 && !quoted && (!cells.isEmpty() || !cell.isEmpty())) {
            cells.add(cell.toString());
            lines.add(List.copyOf(cells));
        }
        return lines;
    }
}
