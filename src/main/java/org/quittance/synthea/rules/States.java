package org.quittance.synthea.rules;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The names of the United States' states and territories, and their two letters. */
public final class States {

    private static final Map<String, String> CODES = codes("""
            AL Alabama;AK Alaska;AZ Arizona;AR Arkansas;CA California;CO Colorado;CT Connecticut;DE Delaware;\
            DC District of Columbia;FL Florida;GA Georgia;HI Hawaii;ID Idaho;IL Illinois;IN Indiana;IA Iowa;KS Kansas;\
            KY Kentucky;LA Louisiana;ME Maine;MD Maryland;MA Massachusetts;MI Michigan;MN Minnesota;MS Mississippi;\
            MO Missouri;MT Montana;NE Nebraska;NV Nevada;NH New Hampshire;NJ New Jersey;NM New Mexico;NY New York;\
            NC North Carolina;ND North Dakota;OH Ohio;OK Oklahoma;OR Oregon;PA Pennsylvania;PR Puerto Rico;\
            RI Rhode Island;SC South Carolina;SD South Dakota;TN Tennessee;TX Texas;UT Utah;VT Vermont;VA Virginia;\
            WA Washington;WV West Virginia;WI Wisconsin;WY Wyoming""");

    private States() {}

    /**
     * The two letters of a state.
     *
     * @param name its name or its letters
     * @return its letters; what was given when it is neither
     */
    public static String codeOf(String name) {
        return CODES.getOrDefault(name.toLowerCase(Locale.ROOT), name);
    }

    private static Map<String, String> codes(String list) {
        Map<String, String> codes = new HashMap<>();
        for (String state : list.split(";")) {
            codes.put(state.substring(3).toLowerCase(Locale.ROOT), state.substring(0, 2));
        }
        return Map.copyOf(codes);
    }
}
