package org.quittance.workbench.accounts;

import java.util.Optional;

/**
 * What a matter says is to be done next with an account. The page shows the first that says anything, by {@code @Order}:
 * 10 what stops asking, 20 what a payer refused, 30 what nobody was owed, 40 what is somebody's task, 50 bills, 60 what a
 * payer announced, 70 whom we wait for.
 */
public interface NextStep {

    /**
     * What is to be done.
     *
     * @param shown the account
     * @return empty where this matter has nothing to say
     */
    Optional<Step> of(ShownAccount shown);

    /**
     * A step.
     *
     * @param title what to do
     * @param text why
     * @param look colour of its card: {@code bad}, {@code payer}, {@code calm}, or empty
     */
    record Step(String title, String text, String look) {}
}
