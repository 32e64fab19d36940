package org.quittance.remittance;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How long a payer's refusal can be appealed where no contract says otherwise (rules C-92, C-94). Counted from the date
 * of the remittance; a day on a weekend is not moved to a later one.
 *
 * @param days after the date of the remittance, five of them until it counts as received where the rule says so
 * @param source the regulation
 */
public record AppealTime(int days, String source) {

    /**
     * The time for a kind of payer.
     *
     * @param filing claim filing indicator of the coverage (SBR09)
     * @return empty where only a contract or a state's law says
     */
    public static Optional<AppealTime> of(String filing) {
        return switch (filing) {
            case "MA", "MB" -> Optional.of(new AppealTime(125, "Medicare, 42 CFR 405.942"));
            case "16" -> Optional.of(new AppealTime(65, "Medicare Advantage, 42 CFR 422.582"));
            case "MC" -> Optional.of(new AppealTime(60, "Medicaid managed care, 42 CFR 438.402"));
            case "12", "13", "14", "15", "BL", "CI", "HM" ->
                Optional.of(new AppealTime(180, "employer plan, 29 CFR 2560.503-1; a contract may say less"));
            default -> Optional.empty();
        };
    }

    /**
     * The last day.
     *
     * @param told date of the remittance
     * @return the last day on which an appeal is in time
     */
    public LocalDate lastDay(LocalDate told) {
        return told.plusDays(days);
    }
}
