package org.quittance.workbench.people;

import java.util.List;

/**
 * One person.
 *
 * @param path the page's address
 * @param signIn the name typed at sign-in
 * @param name as shown now
 * @param role in words, as it is now
 * @param active whether they can sign in
 * @param own whether it is the one who looks
 * @param form another name and role
 * @param certificates what they hold and held
 * @param adding the form for another certificate
 * @param changes what was done to their place here, the latest first
 */
public record PersonPage(
        String path,
        String signIn,
        String name,
        String role,
        boolean active,
        boolean own,
        PersonForm form,
        List<Held> certificates,
        CertificateForm adding,
        List<Change> changes) {

    /**
     * A certificate.
     *
     * @param name what it is called
     * @param about issuer and number
     * @param earned the day, or empty
     * @param until its last day, in words
     * @param mark how long it still holds; empty words where that is long
     * @param withdraw where it is taken off; empty when it was
     */
    public record Held(String name, String about, String earned, String until, PeopleList.Mark mark, String withdraw) {}

    /**
     * Something that was done.
     *
     * @param what a few words
     * @param who by whom
     * @param at when
     */
    public record Change(String what, String who, String at) {}

    /**
     * Another certificate.
     *
     * @param formKey makes it one however often it is sent
     * @param name as typed
     * @param issuer as typed
     * @param number as typed
     * @param earned as typed
     * @param expires as typed
     * @param said what is wrong with what
     */
    public record CertificateForm(
            String formKey, String name, String issuer, String number, String earned, String expires, Said said) {}

    /**
     * What is wrong with a form.
     *
     * @param field which field, or empty
     * @param words a sentence, or empty
     */
    public record Said(String field, String words) {

        /** Nothing is wrong. */
        static final Said NOTHING = new Said("", "");

        /**
         * What is said at a field.
         *
         * @param name of the field
         * @return a sentence, or empty
         */
        public String at(String name) {
            return name.equals(field) ? words : "";
        }
    }
}
