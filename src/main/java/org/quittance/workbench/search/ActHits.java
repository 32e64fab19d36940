package org.quittance.workbench.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.quittance.registration.Account;
import org.quittance.registration.PatientHit;
import org.quittance.registration.Registration;
import org.quittance.staff.StaffMember;
import org.quittance.workbench.search.Found.Hit;
import org.quittance.workbench.shell.Words;
import org.springframework.stereotype.Component;

/** Acts and places by their names: "new patient", "import", "take payment Díaz". Matters say which there are. */
@Component
class ActHits {

    private static final int SHORTEST = 3;
    private static final int PEOPLE = 6;
    private static final int ACCOUNTS_EACH = 2;

    private final List<SearchAct> acts;
    private final Registration registration;

    ActHits(List<SearchAct> acts, Registration registration) {
        this.acts = List.copyOf(acts);
        this.registration = registration;
    }

    /** Acts that the words name, for people who may do them: those on accounts first. */
    List<Hit> of(String text, StaffMember member) {
        String typed = text.strip().toLowerCase(Locale.ROOT);
        List<Hit> hits = new ArrayList<>();
        if (typed.length() < SHORTEST) {
            return hits;
        }
        List<SearchAct> allowed =
                acts.stream().filter(act -> member.may(act.needs())).toList();
        allowed.stream().filter(act -> !act.onAccount().isEmpty()).forEach(act -> hits.addAll(onAccount(act, typed)));
        allowed.stream()
                .filter(act -> act.onAccount().isEmpty() && names(act, typed))
                .map(act -> hit(act, act.href()))
                .forEach(hits::add);
        return hits;
    }

    private List<Hit> onAccount(SearchAct act, String typed) {
        List<String> words = Arrays.asList(typed.split("\\s+"));
        List<String> own = Arrays.asList(act.words().split(" "));
        long leading = words.stream().takeWhile(own::contains).count();
        String rest = String.join(" ", words.subList((int) leading, words.size()));
        if (leading > 0 && !rest.isEmpty()) {
            return onAccounts(act, rest);
        }
        return leading > 0 || act.name().toLowerCase(Locale.ROOT).startsWith(typed)
                ? List.of(hit(act, act.onAccount()))
                : List.of();
    }

    /** On the latest accounts of whom the further words name. */
    private List<Hit> onAccounts(SearchAct act, String rest) {
        List<Hit> hits = new ArrayList<>();
        for (PatientHit found : registration.search(rest, PEOPLE)) {
            latest(found)
                    .forEach(account -> hits.add(new Hit(
                            id(act.onAccount()) + account.id().value(),
                            act.icon(),
                            act.name() + ": " + found.patient().fullName(),
                            Words.dotted(List.of(
                                    "account " + account.number(),
                                    account.description(),
                                    Words.brief(account.openedOn()))),
                            "/accounts/" + account.id().value() + act.onAccount(),
                            "")));
        }
        return hits;
    }

    private List<Account> latest(PatientHit found) {
        return found
                .account()
                .map(List::of)
                .orElseGet(() -> registration.accountsOfPatient(found.patient().id()))
                .stream()
                .sorted((a, b) -> b.openedOn().compareTo(a.openedOn()))
                .limit(ACCOUNTS_EACH)
                .toList();
    }

    private static Hit hit(SearchAct act, String named) {
        return new Hit(id(named), act.icon(), act.name(), act.detail(), act.href(), "");
    }

    private static String id(String path) {
        return "hit-act" + path.replace('/', '-');
    }

    private static boolean names(SearchAct act, String typed) {
        String own = act.name().toLowerCase(Locale.ROOT);
        return own.startsWith(typed)
                || Arrays.stream(typed.split("\\s+"))
                        .allMatch(word -> Arrays.stream(act.words().split(" ")).anyMatch(key -> key.startsWith(word)));
    }
}
