package org.quittance.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A record that is a kept event: a fact in the past tense, of ids, days, moments and cents; never a name. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Kept {

    /** Its name in the database with its version, as {@code remittance.posted.1}. Other fields get another version. */
    String value();
}
