package org.quittance.workbench.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.quittance.staff.Right;

/** The right that a handler asks for. A handler with neither this nor {@link OpenToAll} answers nobody. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Needs {

    /**
     * The right.
     *
     * @return what the person must be allowed to do
     */
    Right value();
}
