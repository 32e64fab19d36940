package org.quittance.findings.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.quittance.findings.Field;
import org.quittance.findings.FindingKind;
import org.quittance.findings.Heard;
import org.quittance.findings.Suspicion;
import org.quittance.registration.PlainLetters;

/**
 * A telephone number that cannot be dialled: not ten digits, an area code nobody has, an exchange that cannot be
 * (identifiers, "Phone and address"), or one the same person has otherwise, one slip apart. An area code of another
 * state is usual: people move and keep it. Numbers of other countries begin with + and are passed over.
 */
public final class PhoneNumber implements Rule {

    private static final int LENGTH = 10;

    /** Between two numbers in one field. */
    private static final Pattern TWO = Pattern.compile("(?i)\\s+or\\s+|\\s*[/;]\\s*");

    private static final Set<String> TOLL_FREE = Set.of("800", "833", "844", "855", "866", "877", "888");

    @Override
    public List<Suspicion> check(Dossier dossier, Known known) {
        String phone = dossier.person().phone().strip();
        if (phone.isEmpty() || (phone.startsWith("+") && !phone.startsWith("+1"))) {
            return List.of();
        }
        String digits = national(phone);
        Optional<String> problem = problem(digits, known);
        boolean both = Stream.of(TWO.split(phone))
                .allMatch(one -> problem(national(one), known).isEmpty());
        if (problem.isPresent() && both) {
            return List.of();
        }
        if (problem.isPresent()) {
            return List.of(said(dossier, phone, meant(dossier, digits, known), problem.get(), 93));
        }
        return other(dossier, digits, known)
                .map(heard -> said(
                        dossier,
                        phone,
                        national(heard.said().phone()),
                        Voices.who(heard) + heard.said().phone() + ": "
                                + Slip.between(digits, national(heard.said().phone()))
                                        .map(Slip::words)
                                        .orElse("") + ".",
                        72))
                .stream()
                .toList();
    }

    private static Optional<String> problem(String digits, Known known) {
        if (digits.length() != LENGTH) {
            return Optional.of("A number has ten digits, this one " + digits.length() + ".");
        }
        String area = digits.substring(0, 3);
        if (!known.areaCodes().contains(area) && !TOLL_FREE.contains(area)) {
            return Optional.of("No area code " + area + " exists.");
        }
        String exchange = digits.substring(3, 6);
        return exchange.charAt(0) < '2' || exchange.endsWith("11")
                ? Optional.of("No exchange " + exchange + " can exist.")
                : Optional.empty();
    }

    /**
     * What the same person has elsewhere; else the one without the digit that is there twice, or the one slip away whose
     * area code most people here have. Where several may be meant nothing is proposed.
     */
    private static String meant(Dossier dossier, String digits, Known known) {
        List<String> elsewhere = new ArrayList<>();
        for (Heard heard : dossier.heard()) {
            String said = national(heard.said().phone());
            if (problem(said, known).isEmpty() && Slip.nearly(digits, said)) {
                elsewhere.add(said);
            }
        }
        if (!elsewhere.isEmpty()) {
            return elsewhere.getFirst();
        }
        if (digits.length() < LENGTH || digits.length() > LENGTH + 1) {
            return "";
        }
        String state = Home.of(dossier.person().address()).state();
        return Slip.digitsMeant(digits, LENGTH).stream()
                .filter(number -> problem(number, known).isEmpty())
                .filter(number -> Slip.between(digits, number).orElse(Slip.WRONG) != Slip.WRONG
                        || usual(known, state, number) > 0)
                .max(Comparator.comparingInt(number ->
                        Slip.between(digits, number).map(Slip::likelihood).orElse(0)
                                + Math.min(20, 2 * usual(known, state, number))))
                .orElse("");
    }

    private static int usual(Known known, String state, String number) {
        return known.habits().areaCodes().getOrDefault(state + " " + number.substring(0, 3), 0);
    }

    private static Optional<Heard> other(Dossier dossier, String digits, Known known) {
        boolean confirmed = dossier.heard().stream()
                .anyMatch(heard -> heard.source() != Heard.Source.GUARANTOR
                        && national(heard.said().phone()).equals(digits));
        return confirmed
                ? Optional.empty()
                : dossier.heard().stream()
                        .filter(heard ->
                                problem(national(heard.said().phone()), known).isEmpty())
                        .filter(heard -> Slip.between(
                                        digits, national(heard.said().phone()))
                                .isPresent())
                        .findFirst();
    }

    /** Digits without the country's 1. */
    static String national(String phone) {
        String digits = PlainLetters.digits(phone);
        return digits.length() == LENGTH + 1 && digits.startsWith("1") ? digits.substring(1) : digits;
    }

    private static Suspicion said(Dossier dossier, String found, String proposed, String evidence, int confidence) {
        return new Suspicion(
                FindingKind.PHONE, dossier.patient(), Field.PHONE, found, proposed, "D-04", evidence, confidence);
    }
}
