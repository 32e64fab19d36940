package org.quittance.tasks;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.money.Money;

/**
 * Something that has to be done. Kind and key make it unique while it is open.
 *
 * @param kind what sort
 * @param key the id of what it is about
 * @param account the patient account that it is about too, when one is known
 * @param stake the money in it that is not settled; zero where no money is
 * @param due until when, when there is such a day
 * @param reason why, in code; the words are made where it is shown
 * @param args what those words are made with; no names of patients
 */
public record NewTask(
        TaskKind kind,
        UUID key,
        Optional<UUID> account,
        Money stake,
        Optional<Due> due,
        String reason,
        List<String> args) {

    /** Takes a copy. */
    public NewTask {
        args = List.copyOf(args);
    }
}
