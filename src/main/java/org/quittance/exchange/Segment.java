package org.quittance.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One X12 segment, as it stood in the file without line breaks. Immutable; elements and components are cut out only
 * when asked for. What is absent is the empty string. Elements are counted from 1, as in the guides: {@code CAS03} is
 * {@code element(3)}.
 */
public final class Segment {

    private final String fileName;
    private final int number;
    private final Delimiters delimiters;
    private final String text;
    private final int[] separators;

    /**
     * A segment.
     *
     * @param fileName the file it stands in, for places
     * @param number 1-based ordinal in the file
     * @param delimiters what it separates with
     * @param text the segment without its terminator
     * @param separators where in the text the element separators stand, ascending; not changed afterwards by anyone
     */
    public Segment(String fileName, int number, Delimiters delimiters, String text, int[] separators) {
        this.fileName = fileName;
        this.number = number;
        this.delimiters = delimiters;
        this.text = text;
        this.separators = separators;
    }

    /**
     * A segment from its text, for tests and for writers that read back what they wrote.
     *
     * @param fileName the file it stands in, for places
     * @param number 1-based ordinal in the file
     * @param delimiters what it separates with
     * @param text the segment without its terminator
     * @return the segment
     */
    public static Segment of(String fileName, int number, Delimiters delimiters, String text) {
        int[] found = IntStream.range(0, text.length())
                .filter(i -> text.charAt(i) == delimiters.element())
                .toArray();
        return new Segment(fileName, number, delimiters, text, found);
    }

    /**
     * The segment's name, as {@code CLP}.
     *
     * @return what stands before the first element separator
     */
    public String id() {
        return separators.length == 0 ? text : text.substring(0, separators[0]);
    }

    /**
     * Whether the segment has this name; cheaper than comparing {@link #id()}.
     *
     * @param id a segment name
     * @return true when it is that segment
     */
    public boolean is(String id) {
        int end = separators.length == 0 ? text.length() : separators[0];
        return end == id.length() && text.startsWith(id);
    }

    /**
     * How many elements are written, empty ones included.
     *
     * @return the number of the last element
     */
    public int size() {
        return separators.length;
    }

    /**
     * An element as written, with its repetitions and components.
     *
     * @param n number of the element, from 1
     * @return its text, empty when absent
     */
    public String element(int n) {
        if (n < 1 || n > separators.length) {
            return "";
        }
        int from = separators[n - 1] + 1;
        int to = n == separators.length ? text.length() : separators[n];
        return text.substring(from, to);
    }

    /**
     * A component of an element's first repetition.
     *
     * @param n number of the element, from 1
     * @param c number of the component, from 1
     * @return its text, empty when absent
     */
    public String component(int n, int c) {
        String whole = element(n);
        int end = end(whole, delimiters.repetition());
        return part(whole, end, delimiters.component(), c);
    }

    /**
     * The components of an element's first repetition.
     *
     * @param n number of the element, from 1
     * @return at least one text; the last may be empty
     */
    public List<String> components(int n) {
        String whole = element(n);
        return split(whole.substring(0, end(whole, delimiters.repetition())), delimiters.component());
    }

    /**
     * The repetitions of an element, each with its components as written.
     *
     * @param n number of the element, from 1
     * @return at least one text; a single one where the interchange knows no repetitions
     */
    public List<String> repetitions(int n) {
        return split(element(n), delimiters.repetition());
    }

    /**
     * The components of a text taken from {@link #repetitions}.
     *
     * @param repetition one repetition
     * @return at least one text
     */
    public List<String> componentsOf(String repetition) {
        return split(repetition, delimiters.component());
    }

    /**
     * Where the segment stands in its file.
     *
     * @return 1-based ordinal, ISA being the first
     */
    public int number() {
        return number;
    }

    /**
     * The file it stands in.
     *
     * @return the name given when it was opened
     */
    public String fileName() {
        return fileName;
    }

    /**
     * What this segment separates with.
     *
     * @return the delimiters of its interchange
     */
    public Delimiters delimiters() {
        return delimiters;
    }

    /**
     * The segment as written, without terminator and without the line breaks that are not part of it.
     *
     * @return its text
     */
    public String text() {
        return text;
    }

    /**
     * The place for a {@link Problem} about the segment as a whole.
     *
     * @return as {@code 20260918-130-HET55.835, segment 12 (CAS)}
     */
    public String place() {
        return fileName + ", segment " + number + " (" + shortId() + ")";
    }

    /**
     * The place for a {@link Problem} about one element.
     *
     * @param n number of the element, from 1
     * @return as {@code 20260918-130-HET55.835, segment 12 (CAS03)}
     */
    public String place(int n) {
        return fileName + ", segment " + number + " (" + shortId() + (n < 10 ? "0" : "") + n + ")";
    }

    /**
     * The place for a {@link Problem} about one component.
     *
     * @param n number of the element, from 1
     * @param c number of the component, from 1
     * @return as {@code 20260918-130-HET55.835, segment 20 (SVC01-2)}
     */
    public String place(int n, int c) {
        return fileName + ", segment " + number + " (" + shortId() + (n < 10 ? "0" : "") + n + "-" + c + ")";
    }

    /** For a debugger: place only, because the text may name a person. */
    @Override
    public String toString() {
        return place();
    }

    private String shortId() {
        String id = id();
        boolean proper = id.length() <= 3 && id.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
        return proper ? id : "?";
    }

    private static int end(String whole, char separator) {
        int at = separator == Delimiters.NONE ? -1 : whole.indexOf(separator);
        return at < 0 ? whole.length() : at;
    }

    private static String part(String whole, int end, char separator, int wanted) {
        int from = 0;
        for (int at = 1; from <= end; at++) {
            int next = whole.indexOf(separator, from);
            int to = next < 0 || next > end ? end : next;
            if (at == wanted) {
                return whole.substring(from, to);
            }
            from = to + 1;
        }
        return "";
    }

    private static List<String> split(String whole, char separator) {
        if (separator == Delimiters.NONE || whole.indexOf(separator) < 0) {
            return List.of(whole);
        }
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int to = whole.indexOf(separator); to >= 0; to = whole.indexOf(separator, from)) {
            parts.add(whole.substring(from, to));
            from = to + 1;
        }
        parts.add(whole.substring(from));
        return Collections.unmodifiableList(parts);
    }
}
