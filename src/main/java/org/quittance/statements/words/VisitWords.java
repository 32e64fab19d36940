package org.quittance.statements.words;

import org.quittance.codesets.Language;
import org.quittance.statements.ExplainedAccount;

/** What a visit is called. Sources write English only: in Spanish a visit is called a visit. */
public final class VisitWords {

    private VisitWords() {}

    /**
     * The name of a visit.
     *
     * @param account whose
     * @param language of whoever reads it
     * @return a few words, possibly empty
     */
    public static String of(ExplainedAccount account, Language language) {
        return language.pick(account.description(), "visita");
    }
}
