package org.quittance.storage;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Whose books a piece of work is about: one organisation is one schema of the database, with all its tables, and sees no
 * row of another. It is bound to a thread for as long as a request, a command, a job or the hearing of an event lasts;
 * connections are handed out with the search path of what is bound. Work that is given to another thread takes it along
 * with {@link #around(Runnable)}.
 *
 * @param name the schema's name: a small letter, then at most 40 small letters, digits or underscores
 */
public record Organisation(String name) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,40}");

    /** Schemas that are nobody's books. */
    private static final Set<String> TAKEN = Set.of("common", "public", "information_schema");

    /** The organisation that a new database begins with. */
    public static final Organisation FIRST = new Organisation("clinic");

    private static final ScopedValue<Organisation> CURRENT = ScopedValue.newInstance();

    /** @throws IllegalArgumentException for a name of another form: it would not be a safe name of a schema */
    public Organisation {
        if (!isName(name)) {
            throw new IllegalArgumentException("An organisation is named with small letters, digits and underscores,"
                    + " beginning with a letter, at most 41 in all; common, public and names of the database's own are"
                    + " taken.");
        }
    }

    /** Whether an organisation could be named so. */
    public static boolean isName(String typed) {
        return FORM.matcher(typed).matches() && !TAKEN.contains(typed) && !typed.startsWith("pg_");
    }

    /** The one that this thread works for; {@link #FIRST} where nothing was said. */
    public static Organisation current() {
        return CURRENT.orElse(FIRST);
    }

    /** Whether it was said for which one this thread works. */
    static boolean isBound() {
        return CURRENT.isBound();
    }

    /**
     * Works for this organisation.
     *
     * @return what the work answers with
     * @throws Exception as the work does
     */
    public <T> T call(Callable<T> work) throws Exception {
        return bound().call(work::call);
    }

    /** Works for this organisation. */
    public <T> T get(Supplier<T> work) {
        return bound().call(work::get);
    }

    /** Works for this organisation. */
    public void run(Runnable work) {
        bound().run(work);
    }

    /** An act is about one organisation: its connection stays led to the one that it began with. */
    private ScopedValue.Carrier bound() {
        if (TransactionSynchronizationManager.isActualTransactionActive() && !equals(current())) {
            throw new IllegalStateException(
                    "Within an act for " + current().name() + " nothing can be done for another organisation.");
        }
        return ScopedValue.where(CURRENT, this);
    }

    /** The same work for a thread that is still to take it, for the organisation of this one. */
    public static Runnable around(Runnable work) {
        Organisation mine = current();
        return () -> mine.run(work);
    }
}
