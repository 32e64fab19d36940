package org.quittance.claims.intake;

import java.util.Map;
import org.quittance.charges.ChargeKind;
import org.quittance.claims.ClaimForm;

/** What kind of care a claim is about, in the words a patient would use. */
final class PlainWords {

    private static final Map<String, String> BY_PLACE = Map.ofEntries(
            Map.entry("01", "Pharmacy"),
            Map.entry("02", "Telehealth visit"),
            Map.entry("10", "Telehealth visit"),
            Map.entry("11", "Office visit"),
            Map.entry("12", "Care at home"),
            Map.entry("13", "Care in assisted living"),
            Map.entry("15", "Mobile unit visit"),
            Map.entry("17", "Walk-in clinic visit"),
            Map.entry("19", "Outpatient hospital visit"),
            Map.entry("20", "Urgent care visit"),
            Map.entry("21", "Hospital stay"),
            Map.entry("22", "Outpatient hospital visit"),
            Map.entry("23", "Emergency room visit"),
            Map.entry("24", "Surgery center visit"),
            Map.entry("25", "Birthing center"),
            Map.entry("31", "Skilled nursing care"),
            Map.entry("32", "Nursing home care"),
            Map.entry("33", "Custodial care"),
            Map.entry("34", "Hospice care"),
            Map.entry("41", "Ambulance"),
            Map.entry("42", "Air ambulance"),
            Map.entry("49", "Clinic visit"),
            Map.entry("50", "Health center visit"),
            Map.entry("51", "Psychiatric hospital stay"),
            Map.entry("52", "Psychiatric day care"),
            Map.entry("53", "Mental health center visit"),
            Map.entry("61", "Rehabilitation stay"),
            Map.entry("62", "Rehabilitation visit"),
            Map.entry("65", "Dialysis"),
            Map.entry("71", "Public health clinic visit"),
            Map.entry("72", "Rural health clinic visit"),
            Map.entry("81", "Laboratory tests"));

    private static final Map<String, String> BY_BILL = Map.ofEntries(
            Map.entry("11", "Hospital stay"),
            Map.entry("12", "Hospital stay"),
            Map.entry("13", "Outpatient hospital visit"),
            Map.entry("14", "Hospital laboratory tests"),
            Map.entry("18", "Hospital swing bed"),
            Map.entry("21", "Skilled nursing care"),
            Map.entry("22", "Skilled nursing care"),
            Map.entry("23", "Skilled nursing care"),
            Map.entry("32", "Home health care"),
            Map.entry("34", "Home health care"),
            Map.entry("71", "Rural health clinic visit"),
            Map.entry("72", "Dialysis"),
            Map.entry("74", "Rehabilitation visit"),
            Map.entry("75", "Rehabilitation visit"),
            Map.entry("76", "Mental health center visit"),
            Map.entry("77", "Health center visit"),
            Map.entry("81", "Hospice care"),
            Map.entry("82", "Hospice care"),
            Map.entry("83", "Surgery center visit"),
            Map.entry("85", "Outpatient hospital visit"));

    private PlainWords() {}

    static String care(ClaimForm form, String facilityCode) {
        return switch (form) {
            case PROFESSIONAL -> BY_PLACE.getOrDefault(facilityCode, "Medical care");
            case INSTITUTIONAL -> BY_BILL.getOrDefault(facilityCode, "Hospital care");
            case PHARMACY -> "Pharmacy";
        };
    }

    /** What kind of thing a line charges for, by its codes. */
    static ChargeKind kind(String code, String revenueCode, boolean drug) {
        String revenue = revenueCode.length() == 3 ? "0" + revenueCode : revenueCode;
        if (drug || code.startsWith("J") || revenue.startsWith("025") || revenue.startsWith("063")) {
            return ChargeKind.MEDICATION;
        }
        boolean goods = code.length() == 5 && "AEKL".indexOf(code.charAt(0)) >= 0 && !code.startsWith("A0");
        if (goods || revenue.startsWith("027") || revenue.startsWith("029")) {
            return ChargeKind.SUPPLY;
        }
        boolean visit = code.startsWith("992") || code.startsWith("993") || code.startsWith("994");
        boolean stay = revenue.startsWith("01") || revenue.startsWith("045") || revenue.startsWith("051");
        return visit || stay ? ChargeKind.ENCOUNTER : ChargeKind.TREATMENT;
    }
}
