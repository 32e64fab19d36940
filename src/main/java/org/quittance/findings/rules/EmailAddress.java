package org.quittance.findings.rules;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.quittance.findings.Field;
import org.quittance.findings.FindingKind;
import org.quittance.findings.Suspicion;

/**
 * An e-mail address that mail cannot reach, or whose domain is one slip from one that many use and that hardly
 * anybody else here uses (identifiers, "Phone and address").
 */
public final class EmailAddress implements Rule {

    private static final Pattern FORM =
            Pattern.compile("[^\\s@,;:<>()\\[\\]\\\\\"]+" + "@[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?\\.[A-Za-z]{2,}");
    private static final int USED_HERE = 3;
    private static final int MANY = 100;
    private static final int RARE = 50;

    @Override
    public List<Suspicion> check(Dossier dossier, Known known) {
        String email = dossier.person().email();
        if (email.isBlank()) {
            return List.of();
        }
        boolean formed = FORM.matcher(email).matches() && !email.contains("..");
        String mended = formed ? email : mended(email);
        Optional<String> domain = FORM.matcher(mended).matches() ? domainMeant(mended, known) : Optional.empty();
        String proposed = domain.map(other -> mended.substring(0, mended.indexOf('@') + 1) + other)
                .orElse(FORM.matcher(mended).matches() ? mended : "");
        if (formed && domain.isEmpty()) {
            return List.of();
        }
        String why = formed
                ? "Hardly anybody here has mail at " + email.substring(email.indexOf('@') + 1) + "; many have at "
                        + domain.orElse("") + "."
                : "An e-mail address has one @ and a domain with a dot, and no blanks or commas.";
        return List.of(new Suspicion(
                FindingKind.EMAIL,
                dossier.patient(),
                Field.EMAIL,
                email,
                proposed.equals(email) ? "" : proposed,
                "D-04",
                why,
                formed ? 92 : 96));
    }

    private static String mended(String email) {
        String text = email.replaceAll("\\s+", "").replaceAll("@+", "@").replaceAll("\\.{2,}", ".");
        text = text.replace(',', '.')
                .replace(';', '.')
                .replaceAll("^\\.|\\.$", "")
                .replace("@.", "@");
        if (text.indexOf('@') < 0) {
            text = text.replaceFirst("[2#](?=[A-Za-z0-9-]+\\.[A-Za-z]{2,}$)", "@");
        }
        if (text.matches(".*@[A-Za-z0-9-]+(com|net|org|edu)")) {
            text = text.replaceFirst("(com|net|org|edu)$", ".$1");
        }
        return text;
    }

    private static Optional<String> domainMeant(String email, Known known) {
        String domain = email.substring(email.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        int here = known.habits().mailDomains().getOrDefault(domain, 0);
        if (known.mailDomains().contains(domain)) {
            return Optional.empty();
        }
        Map<String, Integer> used = new HashMap<>();
        known.mailDomains().forEach(one -> used.put(one, 1));
        known.habits().mailDomains().forEach((one, count) -> {
            if (count >= USED_HERE || used.containsKey(one)) {
                used.merge(one, count, Integer::sum);
            }
        });
        return used.entrySet().stream()
                .filter(one -> !one.getKey().equals(domain) && close(domain, one.getKey(), one.getValue()))
                .filter(one -> here - 1 < USED_HERE || here * RARE <= one.getValue())
                .max(Comparator.comparingInt(one -> 4
                                * Slip.between(caps(domain), caps(one.getKey()))
                                        .map(Slip::likelihood)
                                        .orElse(0)
                        + Math.min(20, one.getValue())))
                .map(Map.Entry::getKey);
    }

    /** Short domains are near one another: there a slip is believed when it swaps or doubles, or many are there. */
    private static boolean close(String domain, String used, int count) {
        Optional<Slip> slip = Slip.between(caps(domain), caps(used));
        return slip.isPresent()
                && (used.length() >= 8
                        || slip.get() == Slip.SWAPPED
                        || slip.get() == Slip.DOUBLED
                        || slip.get() == Slip.MISSING
                        || count >= MANY);
    }

    private static String caps(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
