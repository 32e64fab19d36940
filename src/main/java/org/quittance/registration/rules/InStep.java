package org.quittance.registration.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.quittance.registration.Address;
import org.quittance.registration.Part;

/**
 * Which of somebody's telephones and addresses stands in the record itself: the one that stands there, while it holds;
 * else the first that holds.
 */
public final class InStep {

    private static final int NATIONAL = 10;

    private InStep() {}

    /**
     * The telephone of a record.
     *
     * @param stands what the record says
     * @param all the telephones as they are from now on
     * @return what the record shall say
     */
    public static String phone(String stands, List<Part> all, LocalDate today) {
        List<Part> holding = all.stream().filter(part -> part.holdsOn(today)).toList();
        if (all.isEmpty() || holding.stream().anyMatch(part -> same(part.text("number"), stands))) {
            return stands;
        }
        return holding.stream().map(part -> part.text("number")).findFirst().orElse("");
    }

    /**
     * The address of a record.
     *
     * @param stands what the record says
     * @param all the addresses as they are from now on
     * @return what the record shall say
     */
    public static Address address(Address stands, List<Part> all, LocalDate today) {
        List<Part> holding = all.stream().filter(part -> part.holdsOn(today)).toList();
        if (all.isEmpty() || holding.stream().anyMatch(part -> part.address().equals(stands))) {
            return stands;
        }
        return holding.stream()
                .min(Comparator.comparingInt(InStep::homeFirst))
                .map(Part::address)
                .orElse(Address.UNKNOWN);
    }

    private static int homeFirst(Part part) {
        return switch (part.text("kind")) {
            case "home" -> 0;
            case "temporary" -> 1;
            default -> 2;
        };
    }

    /**
     * Whether two telephone numbers are the same one.
     *
     * @param one as written
     * @param other as written
     * @return true when their last ten digits are the same
     */
    public static boolean same(String one, String other) {
        String digits = digits(one);
        return !digits.isEmpty() && digits.equals(digits(other));
    }

    private static String digits(String number) {
        String digits = number.replaceAll("\\D", "");
        return digits.length() > NATIONAL ? digits.substring(digits.length() - NATIONAL) : digits;
    }
}
