package org.quittance.workbench.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the trail keeps of a handler: stands beside {@link Needs}, and a test fails where it is missing. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Audited {

    /** Who writes the line. */
    enum How {
        /** {@link Rules}, when the page or download was answered. The same page asked again at once is one line. */
        SHOWN,
        /** The handler itself, with the outcome of what was wanted. */
        ACT,
        /** Nobody: nothing of a patient is shown and nothing is changed, or the page that asks was recorded. */
        NOT
    }

    /**
     * Who writes the line.
     *
     * @return how
     */
    How value();

    /**
     * What the line is about; for {@link How#NOT} why there is none.
     *
     * @return a few words, no personal data
     */
    String of();
}
