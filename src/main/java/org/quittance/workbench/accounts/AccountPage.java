package org.quittance.workbench.accounts;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Optional;
import org.quittance.workbench.shell.Amount;
import org.quittance.workbench.shell.Bar;

/**
 * A patient's account.
 *
 * @param id names it
 * @param head who and what
 * @param slider which day is shown
 * @param owed who owes what; empty when nothing is left
 * @param settled what to say when nothing is left
 * @param bar the charge, split
 * @param lines what was done
 * @param apart amounts of the account that concern no line
 * @param sum of all of them
 * @param notes below the lines
 * @param happened newest first
 * @param next what to do
 * @param others other accounts of the guarantor
 * @param sections what else matters show of it
 */
public record AccountPage(
        String id,
        Head head,
        Slider slider,
        List<Owes> owed,
        String settled,
        Bar bar,
        List<Line> lines,
        Optional<Line> apart,
        Line sum,
        List<Note> notes,
        List<Act> happened,
        Next next,
        List<Other> others,
        List<Section> sections) {

    /**
     * Who and what.
     *
     * @param patient where the patient's record is
     * @param name of the patient
     * @param about age, birth, language
     * @param number of the account
     * @param sourceNumber its number where it came from, empty when that is the same
     * @param visit what it was for
     * @param payers in the order they pay
     * @param guarantor who pays, when it is not the patient
     * @param there time of day where the patient was treated
     * @param wishes how the patient wishes to be reached, and in which language
     * @param warnings what cannot be missed
     */
    public record Head(
            String patient,
            String name,
            String about,
            String number,
            String sourceNumber,
            String visit,
            List<PayerLine> payers,
            String guarantor,
            String there,
            List<String> wishes,
            List<String> warnings) {}

    /**
     * A payer of the account.
     *
     * @param name of the payer
     * @param detail rank and plan
     */
    public record PayerLine(String name, String detail) {}

    /**
     * The day that is shown.
     *
     * @param first day number of the first day
     * @param last day number of today
     * @param shown day number of the day shown
     * @param firstWords the first day
     * @param shownWords the day shown
     * @param today whether that is today
     */
    public record Slider(long first, long last, long shown, String firstWords, String shownWords, boolean today) {}

    /**
     * Who owes what.
     *
     * @param amount how much
     * @param tone colour and shape
     * @param words who, since when
     */
    public record Owes(Amount amount, String tone, String words) {}

    /**
     * What was done, and what became of what it cost.
     *
     * @param name of the treatment
     * @param why what it was done for
     * @param charge what was charged
     * @param off what nobody owes
     * @param insurance what payers paid
     * @param patient what the patient's side paid
     * @param left what is left
     * @param leftTone with whom
     * @param marked whether something is left
     */
    public record Line(
            String name,
            String code,
            String why,
            Amount charge,
            Amount off,
            Amount insurance,
            Amount patient,
            Amount left,
            String leftTone,
            boolean marked) {}

    /**
     * Something that happened.
     *
     * @param icon its drawing
     * @param what in words
     * @param when in words
     * @param amount how much, empty for none
     * @param back whether it was taken back
     * @param href where something can be done about it, empty for nowhere
     * @param more what can be done
     */
    public record Act(
            String icon, String what, String when, Optional<Amount> amount, boolean back, String href, String more) {

        /**
         * Something about which nothing can be done.
         *
         * @param icon its drawing
         * @param what in words
         * @param when in words
         * @param amount how much, empty for none
         * @param back whether it was taken back
         */
        public Act(String icon, String what, String when, Optional<Amount> amount, boolean back) {
            this(icon, what, when, amount, back, "", "");
        }
    }

    /**
     * Something to know besides the lines.
     *
     * @param words a sentence
     * @param href where more stands, empty for nowhere
     * @param more what stands there
     */
    public record Note(String words, String href, String more) {}

    /**
     * What to do.
     *
     * @param title the next task
     * @param text why
     * @param look colour of its card
     * @param does allowed acts
     * @param donts acts that are not allowed, with the reason
     */
    public record Next(String title, String text, String look, List<Do> does, List<Dont> donts) {}

    /** What can be done with an account, or cannot. */
    public sealed interface Offer permits Do, Dont {}

    /** Where an allowed act is offered. */
    public enum Where {
        /** Beside the patient's name. */
        HEAD,
        /** Below what to do next; it opens beside the page. */
        DRAWER,
        /** Below what is not allowed. */
        FOOT
    }

    /**
     * An allowed act.
     *
     * @param icon its drawing
     * @param words what
     * @param href where
     * @param key its key; empty for none
     * @param first whether it is the one to do now
     * @param where where it is offered
     */
    public record Do(String icon, String words, String href, String key, boolean first, Where where) implements Offer {

        /**
         * An act beside the patient's name.
         *
         * @param icon its drawing
         * @param words what
         * @param href where
         * @param key its key; empty for none
         * @param first whether it is the one to do now
         * @return the act
         */
        public static Do inHead(String icon, String words, String href, String key, boolean first) {
            return new Do(icon, words, href, key, first, Where.HEAD);
        }

        /**
         * An act that opens beside the page.
         *
         * @param icon its drawing
         * @param words what
         * @param href where
         * @return the act
         */
        public static Do inDrawer(String icon, String words, String href, String key) {
            return new Do(icon, words, href, key, false, Where.DRAWER);
        }

        /**
         * An act below all others.
         *
         * @param icon its drawing
         * @param words what
         * @param href where
         * @return the act
         */
        public static Do atFoot(String icon, String words, String href) {
            return new Do(icon, words, href, "", false, Where.FOOT);
        }
    }

    /**
     * An act that is not allowed.
     *
     * @param icon its drawing
     * @param words what
     * @param why the rule that forbids it
     */
    public record Dont(String icon, String words, String why) implements Offer {

        /**
         * What a role that only reads may not do.
         *
         * @param icon its drawing
         * @param words what
         * @return the act and why
         */
        public static Dont ofReader(String icon, String words) {
            return new Dont(icon, words, "Your role reads accounts. A representative or supervisor can do this.");
        }
    }

    /**
     * A panel that a matter fills.
     *
     * @param id unique on the page
     * @param title what it is about
     * @param content a template of the matter with what it shows
     */
    public record Section(String id, String title, JteModel content) {}

    /**
     * Another account of the guarantor.
     *
     * @param href its page
     * @param words whose and what for
     * @param left what is left
     * @param open whether anything is
     */
    public record Other(String href, String number, String words, Amount left, boolean open) {}

    /**
     * A paper.
     *
     * @param icon its drawing
     * @param name what it is
     * @param href where it is, empty for nowhere
     * @param date of it
     */
    public record Paper(String icon, String name, String href, String date) {}
}
