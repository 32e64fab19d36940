package org.quittance.workbench.password;

/**
 * The form for another password.
 *
 * @param field which field has a problem: {@code old}, {@code wanted}, {@code again}, or empty
 * @param problem what is wrong with it
 */
public record PasswordPage(String field, String problem) {

    static final PasswordPage FRESH = new PasswordPage("", "");

    /**
     * What is said at a field.
     *
     * @param name of the field
     * @return the problem, or empty
     */
    public String said(String name) {
        return name.equals(field) ? problem : "";
    }
}
