package org.quittance.findings.rules;

import java.util.Locale;
import org.quittance.findings.Field;

/**
 * Sex and title of somebody against one another, the maiden name and care that only one sex has (D-06): what most speak
 * against is wrong.
 */
public final class TitleAndSex {

    private static final String FEMALE = "F";
    private static final String MALE = "M";

    private TitleAndSex() {}

    /**
     * What is wrong, and what was meant.
     *
     * @param field sex or title
     * @param found what stands there
     * @param meant what was meant
     * @param why in a sentence
     * @param confidence in percent
     */
    public record Wrong(Field field, String found, String meant, String why, int confidence) {}

    /**
     * Decides.
     *
     * @param sex {@code F} or {@code M}
     * @param title before the name, or empty
     * @param maiden name before marriage, or empty
     * @param female how much care is for women only
     * @param male how much is for men only
     * @param care one of those in words
     * @return what is wrong
     */
    public static Wrong decide(String sex, String title, String maiden, long female, long male, String care) {
        String spoken = ofTitle(title);
        boolean woman = female > male || (female == male && !maiden.isBlank());
        boolean man = male > female;
        boolean careSaysOther = sex.equals(FEMALE) ? man : female > male;
        boolean othersSayOther = sex.equals(FEMALE) ? man : woman;
        String other = sex.equals(FEMALE) ? MALE : FEMALE;
        if (careSaysOther || (othersSayOther && spoken.equals(other))) {
            String what = careSaysOther ? "“" + care + "” is for " + people(other) + " only" : "There is a maiden name";
            String and = spoken.equals(other) ? ", and the title is " + title + "." : ".";
            return new Wrong(Field.SEX, sex, other, what + and, spoken.equals(sex) ? 85 : 96);
        }
        boolean confirmed = sex.equals(FEMALE) ? woman : man;
        String titled = sex.equals(FEMALE) ? maiden.isBlank() ? "Ms." : "Mrs." : "Mr.";
        String because = confirmed
                ? (!maiden.isBlank() ? "There is a maiden name" : "“" + care + "” is for " + people(sex) + " only")
                : "The sex is " + (sex.equals(FEMALE) ? "female" : "male");
        return new Wrong(Field.PREFIX, title, titled, because + ", the title is " + title + ".", confirmed ? 95 : 80);
    }

    private static String people(String sex) {
        return sex.equals(FEMALE) ? "women" : "men";
    }

    private static String ofTitle(String title) {
        return switch (title.toUpperCase(Locale.ROOT).replace(".", "").strip()) {
            case "MR" -> MALE;
            case "MRS", "MS", "MISS" -> FEMALE;
            default -> "";
        };
    }
}
