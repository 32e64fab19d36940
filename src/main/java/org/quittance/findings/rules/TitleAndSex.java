package org.quittance.findings.rules;

import java.util.Locale;
import org.quittance.findings.Field;
import org.quittance.registration.Sex;

/**
 * Sex and title of somebody against one another, the first and maiden name and care that only one sex has (D-06): what most speak
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
     * @param named the sex of nearly all who bear the first name
     * @param maiden name before marriage, or empty
     * @param female how much care is for women only
     * @param male how much is for men only
     * @param care one of those in words
     * @return what is wrong
     */
    public static Wrong decide(
            String sex, String title, Sex named, String maiden, long female, long male, String care) {
        String spoken = ofTitle(title);
        boolean married = !maiden.isBlank();
        boolean careSaysOther = sex.equals(FEMALE) ? male > female : female > male;
        boolean careSaysNothing = female == male;
        boolean woman = female > male || (careSaysNothing && (married || named == Sex.F));
        boolean man = male > female || (careSaysNothing && !married && named == Sex.M);
        boolean othersSayOther = sex.equals(FEMALE) ? man : woman;
        String other = sex.equals(FEMALE) ? MALE : FEMALE;
        String name = married ? "There is a maiden name" : "The first name is one of " + people(other);
        if (careSaysOther || (othersSayOther && spoken.equals(other))) {
            String what = careSaysOther ? "“" + care + "” is for " + people(other) + " only" : name;
            String and = spoken.equals(other) ? ", and the title is " + title + "." : ".";
            return new Wrong(Field.SEX, sex, other, what + and, sureOf(careSaysOther || married, spoken.equals(sex)));
        }
        boolean confirmed = sex.equals(FEMALE) ? woman : man;
        String titled = sex.equals(FEMALE) ? married ? "Mrs." : "Ms." : "Mr.";
        return new Wrong(
                Field.PREFIX,
                title,
                titled,
                because(sex, married, careSaysNothing, care) + ", the title is " + title + ".",
                confirmed ? 95 : 80);
    }

    private static int sureOf(boolean recorded, boolean titleAgrees) {
        return titleAgrees ? 85 : recorded ? 96 : 90;
    }

    private static String because(String sex, boolean married, boolean careSaysNothing, String care) {
        if (married) {
            return "There is a maiden name";
        }
        return careSaysNothing
                ? "The sex is " + (sex.equals(FEMALE) ? "female" : "male")
                : "“" + care + "” is for " + people(sex) + " only";
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
