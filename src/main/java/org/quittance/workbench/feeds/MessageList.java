package org.quittance.workbench.feeds;

import java.util.List;

/**
 * Messages in one state.
 *
 * @param groups how many stand where
 * @param chosen the state shown
 * @param rows latest first
 * @param next address of the next page, empty for none
 */
public record MessageList(List<Group> groups, String chosen, List<Row> rows, String next) {

    /**
     * How many messages stand in a state.
     *
     * @param code the state
     * @param count how many
     * @param words what that means
     * @param tone colour
     */
    public record Group(String code, String count, String words, String tone) {}

    /**
     * A message.
     *
     * @param href its page
     * @param what what it says happened
     * @param who whom it is about; empty when nobody can be made out
     * @param kind as HL7 writes it
     * @param sender who sent it
     * @param control how the sender names it
     * @param arrived when
     * @param place where something is wrong
     * @param problem what is wrong, in words
     * @param remedy what to do
     * @param state where it stands
     */
    public record Row(
            String href,
            String what,
            String who,
            String kind,
            String sender,
            String control,
            String arrived,
            String place,
            String problem,
            String remedy,
            String state,
            String tone) {}
}
