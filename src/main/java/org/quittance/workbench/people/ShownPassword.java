package org.quittance.workbench.people;

/**
 * A password that the program made: on this page and never again.
 *
 * @param name whose, as shown
 * @param signIn the name to type
 * @param href their page
 * @param added whether they are new here
 */
public record ShownPassword(String name, String signIn, String password, String href, boolean added) {

    @Override
    public String toString() {
        return "ShownPassword[" + signIn + "]";
    }
}
