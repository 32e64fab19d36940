package org.quittance.feeds.hl7;

import java.util.List;
import java.util.Optional;

/**
 * A message as its segments, in order.
 *
 * @param header the first segment, MSH
 * @param segments all segments, the header first
 */
public record Hl7Message(Hl7Segment header, List<Hl7Segment> segments) {

    /**
     * The first segment of a name.
     *
     * @param name three letters
     * @return the segment, or empty
     */
    public Optional<Hl7Segment> first(String name) {
        return segments.stream().filter(segment -> segment.name().equals(name)).findFirst();
    }

    /**
     * All segments of a name.
     *
     * @param name three letters
     * @return in order
     */
    public List<Hl7Segment> all(String name) {
        return segments.stream().filter(segment -> segment.name().equals(name)).toList();
    }
}
