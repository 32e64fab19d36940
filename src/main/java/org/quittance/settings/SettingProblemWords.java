package org.quittance.settings;

/** What is wrong with settings, as pages show it. */
public final class SettingProblemWords {

    private SettingProblemWords() {}

    /**
     * A problem in words.
     *
     * @param problem what is wrong
     * @return a sentence that says what to write instead
     */
    public static String of(SettingProblem problem) {
        return switch (problem) {
            case SettingProblem.Plain plain ->
                switch (plain) {
                    case NO_WORD -> "Write at least a word.";
                    case NO_WEB_ADDRESS -> "Write an address that begins with https://, or leave it empty.";
                    case NO_ZONE -> "Write a zone by its name, as in America/New_York or America/Denver.";
                };
            case SettingProblem.DayClosed(var day) ->
                "In that zone it is still " + day
                        + ", a day that is closed already, and nothing could be posted until it"
                        + " is over there. Change the zone after midnight there.";
            case SettingProblem.TooLong(int most) -> "Write it on one line, with at most " + most + " signs.";
            case SettingProblem.NotANumber(int least, int most) ->
                "Write a whole number from " + least + " to " + most + ".";
            case SettingProblem.NotNumbers(int least, int most) ->
                "Write whole numbers from " + least + " to " + most + ", apart by commas, or leave it empty.";
        };
    }
}
