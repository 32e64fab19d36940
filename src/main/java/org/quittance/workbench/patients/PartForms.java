package org.quittance.workbench.patients;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.quittance.registration.PartKind;
import org.quittance.workbench.patients.EditPage.Field;
import org.quittance.workbench.patients.EditPage.Option;

/** The forms of the parts of a record: which fields each has, and what they are called. */
final class PartForms {

    static final Map<String, String> PHONE_KINDS =
            Map.of("home", "home", "mobile", "mobile", "work", "work", "other", "other");
    static final Map<String, String> ADDRESS_KINDS =
            Map.of("home", "home", "mailing", "mail goes here", "temporary", "for a time");

    private static final List<Option> YES_NO = List.of(new Option("yes", "yes"), new Option("no", "no"));
    private static final Field FROM = Field.of("from_on", "From", "date", "");
    private static final Field UNTIL = Field.of("until_on", "Until", "date", "Leave empty while it holds.");

    private PartForms() {}

    static String title(PartKind kind, boolean fresh) {
        String words = switch (kind) {
            case PHONE -> "telephone";
            case ADDRESS -> "address";
            case WISHES -> "wishes about contact";
            case CONFIDENTIAL -> "confidential communication";
            case BANKRUPTCY -> "bankruptcy";
            case ATTORNEY -> "attorney";
            case EMPLOYER -> "employer";
            case OWN_BILL -> "a bill of their own";
        };
        String capital = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return fresh && kind != PartKind.WISHES && kind != PartKind.OWN_BILL ? "Add: " + words : capital;
    }

    static String note(PartKind kind) {
        return switch (kind) {
            case CONFIDENTIAL ->
                "Everything that would go to the record’s address or telephone goes here instead, also what is meant"
                        + " for the guarantor. Nobody is asked why (45 CFR 164.522(b)).";
            case ADDRESS -> "A new home ends the one before. Where one was only written wrongly, correct that one.";
            case OWN_BILL -> "The patient’s visits leave the household’s bill and come on one of their own.";
            case BANKRUPTCY -> "From the day it is filed, letters and calls about earlier debts stop.";
            case ATTORNEY -> "Whoever is represented is reached through the attorney (rule E-44).";
            case PHONE, WISHES, EMPLOYER -> "";
        };
    }

    static List<Field> fields(PartKind kind) {
        List<Field> fields = new ArrayList<>();
        switch (kind) {
            case PHONE ->
                fields.addAll(List.of(
                        choice("kind", "Kind", PHONE_KINDS, List.of("mobile", "home", "work", "other")),
                        Field.of("number", "Number", "tel", ""),
                        Field.choice("may_call", "May we call?", YES_NO),
                        Field.choice("may_text", "May we text?", YES_NO),
                        FROM,
                        UNTIL,
                        Field.of("source", "Who said so", "text", "As patient, daughter, portal.")));
            case ADDRESS -> {
                fields.add(choice("kind", "Kind", ADDRESS_KINDS, List.of("home", "mailing", "temporary")));
                fields.addAll(FormFields.ADDRESS);
                fields.addAll(List.of(FROM, UNTIL, Field.of("source", "Who said so", "text", "")));
            }
            case WISHES ->
                fields.addAll(List.of(
                        Field.choice("channels", "Prefers", channels()),
                        Field.of("quiet_from", "Do not call from", "text", "As 12:00."),
                        Field.of("quiet_until", "until", "text", "As 14:30."),
                        Field.choice("no_call", "No calls at all?", YES_NO.reversed()),
                        Field.choice("no_text", "No text messages?", YES_NO.reversed()),
                        Field.choice("no_email", "No e-mail?", YES_NO.reversed()),
                        Field.choice("time_zone", "Time zone", zones())));
            case CONFIDENTIAL -> {
                fields.add(Field.of("asked_on", "Asked for on", "date", ""));
                fields.add(UNTIL);
                fields.addAll(FormFields.ADDRESS);
                fields.addAll(List.of(
                        FormFields.PHONE,
                        FormFields.EMAIL,
                        Field.choice(
                                "channel",
                                "Only by",
                                List.of(
                                        new Option("", "any of these"),
                                        new Option("mail", "letter"),
                                        new Option("phone", "telephone"),
                                        new Option("email", "e-mail")))));
            }
            case BANKRUPTCY ->
                fields.addAll(List.of(
                        Field.choice(
                                "chapter",
                                "Chapter",
                                List.of(
                                        new Option("7", "7"),
                                        new Option("13", "13"),
                                        new Option("11", "11"),
                                        new Option("12", "12"))),
                        Field.of("case_number", "Case number", "text", ""),
                        Field.of("court", "Court", "text", ""),
                        Field.of("filed_on", "Filed on", "date", ""),
                        Field.of("discharged_on", "Discharged on", "date", ""),
                        Field.of("dismissed_on", "Dismissed on", "date", "")));
            case ATTORNEY ->
                fields.addAll(List.of(
                        Field.of("name", "Name", "text", ""),
                        Field.of("firm", "Firm", "text", ""),
                        FormFields.PHONE,
                        Field.of("from_on", "Represents from", "date", ""),
                        UNTIL));
            case EMPLOYER -> {
                fields.add(Field.of("name", "Employer", "text", ""));
                fields.add(FormFields.PHONE);
                fields.addAll(FormFields.ADDRESS);
                fields.addAll(List.of(FROM, UNTIL));
            }
            case OWN_BILL -> fields.addAll(List.of(FROM, UNTIL));
        }
        return fields;
    }

    private static List<Option> channels() {
        return List.of(
                new Option("", "nothing said"),
                new Option("phone,mail", "telephone, then letter"),
                new Option("mail,phone", "letter, then telephone"),
                new Option("text,phone,mail", "text, then telephone, then letter"),
                new Option("email,phone,mail", "e-mail, then telephone, then letter"),
                new Option("mail", "letters only"));
    }

    private static List<Option> zones() {
        return List.of(
                new Option("", "by ZIP and telephone"),
                new Option("America/New_York", "Eastern"),
                new Option("America/Chicago", "Central"),
                new Option("America/Denver", "Mountain"),
                new Option("America/Phoenix", "Arizona"),
                new Option("America/Los_Angeles", "Pacific"),
                new Option("America/Anchorage", "Alaska"),
                new Option("Pacific/Honolulu", "Hawaii"),
                new Option("America/Puerto_Rico", "Puerto Rico"),
                new Option("Pacific/Guam", "Guam"));
    }

    private static Field choice(String name, String label, Map<String, String> words, List<String> order) {
        return Field.choice(
                name,
                label,
                order.stream()
                        .map(value -> new Option(value, words.getOrDefault(value, value)))
                        .toList());
    }

    /** Channels in words, as kept. */
    static String channelWords(String channels) {
        return channels().stream()
                .filter(option -> option.value().equals(channels))
                .map(Option::words)
                .findFirst()
                .orElse(channels.replace(",", ", then "));
    }
}
