package org.quittance.workbench.patients;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Optional;
import org.quittance.workbench.shell.AsOf;

/**
 * A patient's record.
 *
 * @param head who it is
 * @param asOf the day it is shown as of
 * @param left sections of the person
 * @param owed what is owed
 * @param cards how the patient is insured
 * @param middle further sections of care
 * @param right sections of money and house-keeping
 * @param changes what was changed
 * @param may whether it can be changed here
 */
public record PatientPage(
        String id,
        Head head,
        AsOf asOf,
        List<Section> left,
        List<Section> owed,
        Cards cards,
        List<Section> middle,
        List<Section> right,
        Changes changes,
        boolean may) {

    /**
     * Who it is.
     *
     * @param name given and family name
     * @param about age, birth and language
     * @param number record number
     * @param there what time it is where the patient is; empty when nobody knows
     * @param survivor where the surviving record is, when this one was merged away
     * @param warnings what must not be missed
     */
    public record Head(
            String name, String about, String number, String there, String survivor, List<String> warnings) {}

    /** Where a section stands. */
    public enum Column {
        /** The person. */
        LEFT,
        /** What is owed: above how the patient is insured. */
        OWED,
        /** Care. */
        MIDDLE,
        /** Money and house-keeping. */
        RIGHT
    }

    /**
     * A part of the record: facts, or whatever a matter's own template shows.
     *
     * @param id unique on the page
     * @param column where it stands
     * @param title what it is about
     * @param side what stands beside the title; may be empty
     * @param links where it is edited and added to
     * @param facts what is known
     * @param blank what is said when nothing is known
     * @param content a template of the matter with what it shows, in place of facts
     */
    public record Section(
            String id,
            Column column,
            String title,
            String side,
            List<Link> links,
            List<Fact> facts,
            String blank,
            Optional<JteModel> content) {

        /**
         * A section of facts.
         *
         * @param id unique on the page
         * @param column where it stands
         * @param title what it is about
         * @param links where it is edited and added to
         * @param facts what is known
         * @param blank what is said when nothing is known
         */
        public Section(String id, Column column, String title, List<Link> links, List<Fact> facts, String blank) {
            this(id, column, title, "", links, facts, blank, Optional.empty());
        }

        /**
         * A section with a look of its own.
         *
         * @param id unique on the page
         * @param column where it stands
         * @param title what it is about
         * @param side what stands beside the title; may be empty
         * @param content a template of the matter with what it shows
         * @return the section
         */
        public static Section of(String id, Column column, String title, String side, JteModel content) {
            return new Section(id, column, title, side, List.of(), List.of(), "", Optional.of(content));
        }

        /**
         * A section with one link, or none.
         *
         * @param id unique on the page
         * @param column where it stands
         * @param title what it is about
         * @param edit where it is edited, empty for nowhere
         * @param editWords what the link says
         * @param facts what is known
         * @param blank what is said when nothing is known
         */
        public Section(
                String id, Column column, String title, String edit, String editWords, List<Fact> facts, String blank) {
            this(id, column, title, Link.to(edit, editWords), facts, blank);
        }
    }

    /**
     * Where a section is edited or added to.
     *
     * @param href the form
     * @param words what the link says
     */
    public record Link(String href, String words) {

        /**
         * One link, or none.
         *
         * @param href the form; empty for none
         * @param words what the link says
         * @return at most one
         */
        public static List<Link> to(String href, String words) {
            return href.isEmpty() ? List.of() : List.of(new Link(href, words));
        }
    }

    /**
     * Something that is known.
     *
     * @param label what it is
     * @param text what is known
     * @param detail more of it, may be empty
     * @param href where it leads, may be empty
     * @param over whether it is over: a former address
     */
    public record Fact(String label, String text, String detail, String href, boolean over) {

        /**
         * Something in one line.
         *
         * @param label what it is
         * @param text what is known
         * @return the fact
         */
        public static Fact of(String label, String text) {
            return new Fact(label, text, "", "", false);
        }

        /**
         * Something in two lines.
         *
         * @param label what it is
         * @param text what is known
         * @param detail more of it, may be empty
         * @return the fact
         */
        public static Fact of(String label, String text, String detail) {
            return new Fact(label, text, detail, "", false);
        }

        /**
         * The same, leading somewhere.
         *
         * @param where an address; empty for nowhere
         * @return the fact
         */
        public Fact to(String where) {
            return new Fact(label, text, detail, where, over);
        }

        /** The same, which is over. */
        public Fact ended() {
            return new Fact(label, text, detail, href, true);
        }
    }

    /**
     * How the patient is insured.
     *
     * @param rows those that pay, in order
     * @param kept those that do not pay now
     * @param add where a card is added, empty for nowhere
     * @param order what a new order was built on: the policies as shown
     * @param undo the order before the change just made, empty for none
     * @param movable whether the order can be changed
     * @param csrf token against forged requests
     */
    public record Cards(
            List<CardRow> rows,
            List<CardRow> kept,
            String add,
            String order,
            String undo,
            boolean movable,
            String csrf) {}

    /**
     * An insurance card.
     *
     * @param place first, second …
     * @param member number of the member
     * @param detail plan, holder
     * @param time from when to when
     * @param edit where it is corrected, empty for nowhere
     * @param first whether it pays first
     * @param last whether it pays last
     */
    public record CardRow(
            String policy,
            String place,
            String payer,
            String member,
            String detail,
            String time,
            String edit,
            boolean first,
            boolean last) {}

    /**
     * What was changed.
     *
     * @param acts latest first
     * @param next address of more, empty for none
     * @param made who made the record and when
     */
    public record Changes(List<Act> acts, String next, String made) {}

    /**
     * One act.
     *
     * @param when date and time
     * @param who by whom
     * @param why the reason
     * @param findingHref where the finding stands that it came from; empty where it came from none
     * @param changes what it changed
     */
    public record Act(String when, String who, String why, String findingHref, List<Change> changes) {}

    /**
     * One field.
     *
     * @param record whose field, empty for the patient's own
     * @param field its name
     * @param before what it was, empty for nothing
     * @param after what it is since, empty for nothing
     */
    public record Change(String record, String field, String before, String after) {}
}
