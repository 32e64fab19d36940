package org.quittance.workbench.accounts;

import java.util.Optional;
import java.util.UUID;
import org.quittance.workbench.shell.Shell;

/** What a matter says on top of an account's page, after an act of it that led back there. */
public interface AccountSaid {

    /**
     * What is said.
     *
     * @param note what became of the act: a word of the matter, as the address carries it
     * @param act which act; empty where the word is enough
     * @return empty where the word is not this matter's
     */
    Optional<Shell.Notice> of(UUID account, String note, Optional<UUID> act);
}
