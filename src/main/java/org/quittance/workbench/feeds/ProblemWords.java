package org.quittance.workbench.feeds;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quittance.feeds.FeedMessage;

/** What is wrong with a message and what to do, for people who do not read HL7. */
final class ProblemWords {

    private static final Pattern PLACE = Pattern.compile("([A-Z][A-Z0-9]{2})(?:\\[(\\d+)])?(?:-(\\d+))?");
    private static final String FOUND = ", found ";

    private ProblemWords() {}

    /** What is wrong: the field by its name, and what stands there. */
    static String problem(FeedMessage message) {
        String where = where(message.place());
        String what = what(rule(message));
        String found = found(message);
        if (where.isEmpty()) {
            return sentence(what);
        }
        return where + (found.isEmpty() ? "" : " says “" + found + "”") + ": " + sentence(what);
    }

    /** What to do about it. */
    static String remedy(FeedMessage message) {
        String remedy = message.remedy();
        if (remedy.startsWith("Correct") || remedy.isEmpty()) {
            return sentence(remedy);
        }
        String sender = message.sender().replace('|', ' ').strip();
        return "Ask whoever looks after " + (sender.isEmpty() ? "the sending system" : sender) + " to change it: "
                + sentence(remedy);
    }

    private static String sentence(String text) {
        return text.isEmpty() || text.endsWith(".") ? text : text + ".";
    }

    private static String rule(FeedMessage message) {
        String why = message.why();
        String prefix = message.place() + ": ";
        String rule = why.startsWith(prefix) ? why.substring(prefix.length()) : why;
        int found = rule.lastIndexOf(FOUND);
        return found < 0 ? rule : rule.substring(0, found);
    }

    /** What stands in the field that is wrong. */
    static String found(FeedMessage message) {
        int found = message.why().lastIndexOf(FOUND);
        return found < 0 ? "" : message.why().substring(found + FOUND.length());
    }

    private static String what(String rule) {
        return switch (rule) {
            case "A date is written YYYYMMDD and exists", "A day of service is written YYYYMMDD and exists" ->
                "that is no day of any calendar";
            case "The date is not in the future" -> "that day lies in the future";
            case "The date is not before 1900" -> "that day lies before 1900";
            case "A day of service is not in the future, and not before 1900" ->
                "that day lies in the future, or before 1900";
            case "A time is written YYYYMMDDHHMM and exists" -> "that is no time of any day";
            case "PID-3 has a record number" -> "it is missing, so that nobody can be found";
            case "FT1-7 or FT1-25 has a code" -> "what was done has no code";
            case "FT1-10 is a number" -> "that is no number";
            case "FT1-10 is not zero" -> "nothing was charged or taken back";
            case "FT1-11 has an amount" -> "the amount is missing";
            case "An amount is dollars and cents" -> "that is no amount";
            case "FT1-6 is CG (charge) or CD (credit)" -> "it is neither a charge nor a credit";
            case "IN1-3 or IN1-4 names the payer" -> "the payer is not named";
            default -> rule;
        };
    }

    /** The place as people call it; empty for a place that has no name among people. */
    static String where(String place) {
        Matcher parts = PLACE.matcher(place);
        if (!parts.matches()) {
            return "";
        }
        String name = name(parts.group(1), parts.group(3) == null ? "" : parts.group(3));
        return name.isEmpty() || parts.group(2) == null ? name : name + ", number " + parts.group(2);
    }

    private static String name(String segment, String field) {
        return switch (segment) {
            case "PID" ->
                switch (field) {
                    case "2", "3" -> "The patient’s record number";
                    case "5" -> "The patient’s name";
                    case "7" -> "The patient’s date of birth";
                    case "8" -> "The patient’s sex";
                    case "11" -> "The patient’s address";
                    case "13" -> "The patient’s telephone";
                    case "29" -> "The patient’s date of death";
                    default -> "What it says of the patient";
                };
            case "PV1" ->
                switch (field) {
                    case "19" -> "The number of the visit";
                    case "44" -> "The day the visit began";
                    case "45" -> "The day the visit ended";
                    default -> "What it says of the visit";
                };
            case "FT1" ->
                switch (field) {
                    case "4" -> "The day of service of a charge";
                    case "6" -> "The kind of a charge";
                    case "7", "25" -> "The code of a charge";
                    case "10" -> "The quantity of a charge";
                    case "11", "12" -> "The amount of a charge";
                    default -> "A charge";
                };
            case "IN1" ->
                switch (field) {
                    case "3", "4" -> "The insurance company";
                    case "12" -> "The first day of the insurance";
                    case "13" -> "The last day of the insurance";
                    default -> "What it says of the insurance";
                };
            case "DG1" -> "A diagnosis";
            case "PR1" -> "A treatment";
            case "MRG" -> "The record that is to be merged";
            case "GT1" -> "Who pays";
            case "MSH" -> "The head of the message";
            default -> "";
        };
    }

    /** Whether a field holds a day. */
    static boolean isDay(String place) {
        String plain = place.replaceAll("\\[\\d+]", "");
        return switch (plain) {
            case "PID-7", "PID-29", "FT1-4", "IN1-12", "IN1-13" -> true;
            default -> false;
        };
    }
}
