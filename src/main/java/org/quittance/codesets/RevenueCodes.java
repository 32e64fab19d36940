package org.quittance.codesets;

import java.util.Map;
import java.util.Optional;

/**
 * What a hospital's revenue code is about, in a word or two that a patient would use. Our own words, by the first three
 * of the four digits; the official descriptions belong to others.
 */
public final class RevenueCodes {

    private static final int DIGITS = 4;
    private static final int CATEGORY = 3;

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("010", "Room and care"),
            Map.entry("011", "Room and care"),
            Map.entry("012", "Room and care"),
            Map.entry("013", "Room and care"),
            Map.entry("014", "Room and care"),
            Map.entry("015", "Room and care"),
            Map.entry("016", "Room and care"),
            Map.entry("017", "Newborn care"),
            Map.entry("018", "Bed kept free"),
            Map.entry("019", "Follow-on care"),
            Map.entry("020", "Intensive care"),
            Map.entry("021", "Heart intensive care"),
            Map.entry("022", "Special charges"),
            Map.entry("023", "Nursing"),
            Map.entry("024", "All-inclusive care"),
            Map.entry("025", "Medicines"),
            Map.entry("026", "Infusion"),
            Map.entry("027", "Medical supplies"),
            Map.entry("028", "Cancer care"),
            Map.entry("029", "Medical equipment"),
            Map.entry("030", "Laboratory tests"),
            Map.entry("031", "Tissue tests"),
            Map.entry("032", "X-ray"),
            Map.entry("033", "Radiation or chemotherapy"),
            Map.entry("034", "Nuclear medicine"),
            Map.entry("035", "CT scan"),
            Map.entry("036", "Operating room"),
            Map.entry("037", "Anesthesia"),
            Map.entry("038", "Blood"),
            Map.entry("039", "Blood handling"),
            Map.entry("040", "Imaging"),
            Map.entry("041", "Breathing treatment"),
            Map.entry("042", "Physical therapy"),
            Map.entry("043", "Occupational therapy"),
            Map.entry("044", "Speech therapy"),
            Map.entry("045", "Emergency room"),
            Map.entry("046", "Lung tests"),
            Map.entry("047", "Hearing tests"),
            Map.entry("048", "Heart tests"),
            Map.entry("049", "Same-day surgery"),
            Map.entry("050", "Outpatient care"),
            Map.entry("051", "Clinic visit"),
            Map.entry("052", "Clinic visit"),
            Map.entry("053", "Osteopathic care"),
            Map.entry("054", "Ambulance"),
            Map.entry("055", "Skilled nursing"),
            Map.entry("056", "Social services at home"),
            Map.entry("057", "Help at home"),
            Map.entry("058", "Home health visit"),
            Map.entry("060", "Oxygen at home"),
            Map.entry("061", "MRI"),
            Map.entry("062", "Medical supplies"),
            Map.entry("063", "Medicines"),
            Map.entry("064", "Infusion at home"),
            Map.entry("065", "Hospice care"),
            Map.entry("070", "Cast room"),
            Map.entry("071", "Recovery room"),
            Map.entry("072", "Labor and delivery"),
            Map.entry("073", "Heart tracing (ECG)"),
            Map.entry("074", "Brain wave test (EEG)"),
            Map.entry("075", "Stomach and bowel tests"),
            Map.entry("076", "Observation"),
            Map.entry("077", "Vaccination"),
            Map.entry("078", "Telehealth"),
            Map.entry("079", "Kidney stone treatment"),
            Map.entry("080", "Dialysis in hospital"),
            Map.entry("081", "Organ donation"),
            Map.entry("082", "Dialysis"),
            Map.entry("083", "Dialysis"),
            Map.entry("084", "Dialysis"),
            Map.entry("085", "Dialysis"),
            Map.entry("088", "Dialysis"),
            Map.entry("090", "Mental health care"),
            Map.entry("091", "Mental health care"),
            Map.entry("092", "Other tests"),
            Map.entry("093", "Day care"),
            Map.entry("094", "Other therapy"),
            Map.entry("096", "Doctor’s fee"),
            Map.entry("097", "Doctor’s fee"),
            Map.entry("098", "Doctor’s fee"),
            Map.entry("099", "Patient comfort"));

    private RevenueCodes() {}

    /**
     * The words of a code.
     *
     * @param code four digits, or three without the leading zero
     * @return the words, where the code is known
     */
    public static Optional<String> words(String code) {
        String whole = code.length() == DIGITS - 1 ? "0" + code : code;
        return whole.length() == DIGITS
                ? Optional.ofNullable(WORDS.get(whole.substring(0, CATEGORY)))
                : Optional.empty();
    }
}
