package org.quittance.workbench.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A handler of a form that carries a key of its own, made when the form was shown: sent twice it is done once (threat
 * MONEY-01). A form without its key is not handled: nobody could tell whether it was sent before.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface SentOnce {}
