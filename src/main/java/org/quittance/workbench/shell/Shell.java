package org.quittance.workbench.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quittance.staff.Right;
import org.quittance.staff.StaffMember;

/**
 * What a page needs besides its own content.
 *
 * @param title of the window; never personal data, because browsers keep it
 * @param place which part of the bar is lit
 * @param member who looks, if signed in
 * @param csrf token against forged requests
 * @param theme {@code light}, {@code dark}, or empty for what the system prefers
 * @param dense whether tables are dense
 * @param waiting how much waits for a person, by place of the bar; places where nothing waits are left out
 * @param notice something to say on top, once
 */
public record Shell(
        String title,
        Place place,
        Optional<StaffMember> member,
        String csrf,
        String theme,
        boolean dense,
        Map<Place, String> waiting,
        Optional<Notice> notice) {

    /**
     * Something to say on top of the page.
     *
     * @param tone {@code good}, {@code warn} or {@code bad}
     * @param text one sentence
     * @param href where more can be seen or done, empty for nowhere
     * @param more what that is
     */
    public record Notice(String tone, String text, String href, String more) {

        /**
         * Something to say, and nothing to do about it.
         *
         * @param tone {@code good}, {@code warn} or {@code bad}
         * @param text one sentence
         */
        public Notice(String tone, String text) {
            this(tone, text, "", "");
        }
    }

    /** What every page shares, that nobody can change. */
    public Shell {
        waiting = Map.copyOf(waiting);
    }

    /**
     * How much waits at a place.
     *
     * @param where a place of the bar
     * @return a number, or empty
     */
    public String waiting(Place where) {
        return waiting.getOrDefault(where, "");
    }

    /**
     * What the bar leads to, for this person: matters, each with the places that it has for them.
     *
     * @param group the matter
     * @param lit whether the page belongs to it
     * @param places at least one
     */
    public record Matter(Place.Group group, boolean lit, List<Place> places) {

        /** Where it leads: to the first of its places. */
        public String path() {
            return places.getFirst().path();
        }
    }

    /** The matters in the bar, in order. */
    public List<Matter> matters() {
        return Arrays.stream(Place.Group.values())
                .filter(group -> group != Place.Group.NONE)
                .map(group -> new Matter(
                        group,
                        group == place.group(),
                        Arrays.stream(Place.values())
                                .filter(each -> each.group() == group
                                        && each.needs().map(this::may).orElse(true))
                                .toList()))
                .filter(matter -> !matter.places().isEmpty())
                .toList();
    }

    /** The places beside that of the page, where its matter has more than one. */
    public List<Place> beside() {
        return matters().stream()
                .filter(matter -> matter.lit() && matter.places().size() > 1)
                .flatMap(matter -> matter.places().stream())
                .toList();
    }

    /** How much waits in a matter: at the first of its places where anything does. */
    public String waiting(Matter matter) {
        return matter.places().stream()
                .map(this::waiting)
                .filter(count -> !count.isEmpty())
                .findFirst()
                .orElse("");
    }

    /**
     * Whether the person who looks may do something.
     *
     * @param right what
     * @return true when their role allows it
     */
    public boolean may(Right right) {
        return member.map(person -> person.may(right)).orElse(false);
    }

    /**
     * The same page with something to say on top.
     *
     * @param tone {@code good}, {@code warn} or {@code bad}
     * @param text one sentence
     * @return the shell
     */
    public Shell saying(String tone, String text) {
        return saying(tone, text, "", "");
    }

    /**
     * The same page with something to say on top, and where more can be seen or done about it.
     *
     * @param tone {@code good}, {@code warn} or {@code bad}
     * @param text one sentence
     * @param href where
     * @param more what
     * @return the shell
     */
    public Shell saying(String tone, String text, String href, String more) {
        Notice said = new Notice(tone, text, href, more);
        return new Shell(title, place, member, csrf, theme, dense, waiting, Optional.of(said));
    }
}
