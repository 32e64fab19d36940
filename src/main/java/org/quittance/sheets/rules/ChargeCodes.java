package org.quittance.sheets.rules;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What kind of code a charge is billed under, by its form: five characters of CPT and HCPCS, eleven digits of a drug
 * (NDC, also in three parts), else a code of the house's own. A revenue code may stand alone.
 */
public final class ChargeCodes {

    private static final Pattern PROCEDURE = Pattern.compile("[0-9A-Z]\\d{3}[0-9A-Z]");
    private static final Pattern DRUG = Pattern.compile("\\d{11}|\\d{4,5}-\\d{3,4}-\\d{1,2}");
    private static final Pattern OWN = Pattern.compile("[0-9A-Z][0-9A-Z._-]{0,19}");
    private static final Pattern REVENUE = Pattern.compile("0\\d{3}|[1-9]\\d{3}");

    private ChargeCodes() {}

    /**
     * The system of a code.
     *
     * @param code in capitals; empty where only a revenue code is billed
     * @return {@code HC}, {@code NDC}, {@code LOCAL} or {@code NUBC}
     */
    public static String system(String code) {
        if (code.isEmpty()) {
            return "NUBC";
        }
        return PROCEDURE.matcher(code).matches() ? "HC" : DRUG.matcher(code).matches() ? "NDC" : "LOCAL";
    }

    /**
     * What is wrong with the codes of a line.
     *
     * @param code procedure or drug code, may be empty
     * @param revenue revenue code, may be empty
     * @return why it is refused, or empty; a fault of the revenue code has the code {@code REVENUE}
     */
    public static Optional<Read.Fault> refused(String code, String revenue) {
        if (code.isEmpty() && revenue.isEmpty()) {
            return Optional.of(new Read.Fault(
                    "CODE-MISSING", "", "A charge has a code, or a revenue code", "Write what was done"));
        }
        if (!code.isEmpty() && !OWN.matcher(code).matches()) {
            return Optional.of(new Read.Fault(
                    "CODE", code, "A code has up to twenty letters and digits, as 99213 or J1885", "Correct the code"));
        }
        if (!revenue.isEmpty() && !REVENUE.matcher(revenue).matches()) {
            return Optional.of(
                    new Read.Fault("REVENUE", revenue, "A revenue code has four digits, as 0450", "Correct the code"));
        }
        return Optional.empty();
    }
}
