package org.quittance.workbench.people;

import java.util.List;

/**
 * Name and role of somebody.
 *
 * @param formKey names somebody new; empty for who is here already
 * @param signIn as typed
 * @param displayName as typed
 * @param roles what there is
 * @param said what is wrong with what
 */
public record PersonForm(String formKey, String signIn, String displayName, List<Option> roles, PersonPage.Said said) {

    /**
     * A role to choose.
     *
     * @param code as sent
     * @param words as shown
     * @param chosen whether it is chosen now
     */
    public record Option(String code, String words, boolean chosen) {}
}
