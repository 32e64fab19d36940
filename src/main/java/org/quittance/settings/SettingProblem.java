package org.quittance.settings;

import java.time.LocalDate;

/** What is wrong with the text of a setting; {@link SettingProblemWords} says it. */
public sealed interface SettingProblem {

    /** Problems that need no facts. */
    enum Plain implements SettingProblem {
        /** It is empty. */
        NO_WORD,
        /** It is no address that begins with https or http. */
        NO_WEB_ADDRESS,
        /** It is no name of the time zone database. */
        NO_ZONE
    }

    /**
     * In that zone it is still a day that the books closed already.
     *
     * @param day the closed day
     */
    record DayClosed(LocalDate day) implements SettingProblem {}

    /**
     * It is too long, or stands on several lines.
     *
     * @param most signs at most
     */
    record TooLong(int most) implements SettingProblem {}

    /**
     * It is no whole number between two.
     */
    record NotANumber(int least, int most) implements SettingProblem {}

    /**
     * They are not whole numbers between two, apart by commas.
     */
    record NotNumbers(int least, int most) implements SettingProblem {}
}
