package org.quittance.statements.words;

import org.quittance.codesets.Language;
import org.quittance.codesets.SourceWords;
import org.quittance.statements.ExplainedAccount;

/** What a visit is called. Sources write English only: in Spanish it is what we know of it, else a visit. */
public final class VisitWords {

    private VisitWords() {}

    /**
     * The name of a visit.
     *
     * @param language of whoever reads it
     * @return a few words, possibly empty
     */
    public static String of(ExplainedAccount account, Language language) {
        return of(account.description(), language);
    }

    /**
     * The name of a visit.
     *
     * @param description as the source wrote it
     * @param language of whoever reads it
     * @return a few words, possibly empty
     */
    public static String of(String description, Language language) {
        return language.pick(description, SourceWords.spanish(description).orElse("visita"));
    }
}
