package org.quittance.workbench.feeds;

import java.util.List;
import java.util.Optional;
import org.quittance.workbench.entries.EntryPage.Fact;

/**
 * One message.
 *
 * @param what what it says happened
 * @param kind as HL7 writes it
 * @param line who sent it, when, and how the sender names it
 * @param state where it stands
 * @param place where something is wrong, empty when nothing is
 * @param problem what is wrong, in words
 * @param why which rule it breaks and what was found
 * @param remedy what to do
 * @param facts what it says, in words
 * @param fix the one field that is wrong, to be put right without reading the message
 * @param open whether the text is unfolded
 * @param text a line per segment, as last mended
 * @param rows how tall the text is
 * @param received a line per segment, as received; empty when the text is that
 * @param attempts what was tried since, latest first
 * @param mayMend whether the person who looks may mend it
 */
public record MessagePage(
        String id,
        String what,
        String kind,
        String line,
        String state,
        String tone,
        String place,
        String problem,
        String why,
        String remedy,
        List<Fact> facts,
        Optional<Fix> fix,
        boolean open,
        String text,
        int rows,
        String received,
        List<Tried> attempts,
        boolean mayMend) {

    /**
     * The one field that is wrong.
     *
     * @param label what it is
     * @param value what stands there
     * @param day whether it is a day
     */
    public record Fix(String label, String value, boolean day) {}

    /**
     * An attempt.
     *
     * @param outcome what became of it
     * @param why in words
     */
    public record Tried(String when, String who, String outcome, String tone, String why) {}
}
