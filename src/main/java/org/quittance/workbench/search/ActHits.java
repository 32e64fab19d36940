package org.quittance.workbench.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.quittance.registration.Account;
import org.quittance.staff.Right;
import org.quittance.staff.StaffMember;
import org.quittance.workbench.search.Found.Hit;

/** Acts and places by their names: "new patient", "import", "take payment Díaz". */
final class ActHits {

    private static final int SHORTEST = 3;

    private record Act(String icon, String name, String detail, String href, Right right, String words) {}

    /** Acts that need no account. */
    private static final List<Act> PLAIN = List.of(
            new Act(
                    "id",
                    "New patient",
                    "make a record",
                    "/patients/new",
                    Right.CORRECT_RECORD,
                    "new patient register add patient"),
            new Act(
                    "file-upload",
                    "Import",
                    "bring files in",
                    "/import",
                    Right.IMPORT,
                    "import upload file files sheet 835 837"),
            new Act("file-invoice", "Accounts", "who owes what", "/accounts", Right.READ, "accounts list balances"),
            new Act(
                    "arrows-exchange",
                    "Remittances",
                    "payers’ checks and transfers",
                    "/remittances",
                    Right.READ,
                    "remittances checks transfers eob era"),
            new Act(
                    "cash",
                    "Unapplied money",
                    "apply it, or pay it back",
                    "/payments/waiting",
                    Right.READ,
                    "unapplied waiting refund money"),
            new Act("receipt", "Payments", "of patients", "/payments", Right.READ, "payments receipts"),
            new Act(
                    "alert-triangle",
                    "Exceptions",
                    "what waits for a person",
                    "/exceptions",
                    Right.READ,
                    "exceptions today worklist waiting"),
            new Act(
                    "search",
                    "Findings",
                    "what looks mistyped",
                    "/findings",
                    Right.READ,
                    "findings typos mistyped errors"),
            new Act(
                    "id",
                    "Duplicates",
                    "records that may be one person",
                    "/duplicates",
                    Right.READ,
                    "duplicates merge records"),
            new Act(
                    "file-text",
                    "Sheets",
                    "imports with their preview",
                    "/sheets",
                    Right.READ,
                    "sheets spreadsheet excel csv undo import"),
            new Act("send", "Messages", "from other systems", "/messages", Right.READ, "messages hl7 feeds"),
            new Act("lock", "Your password", "change it", "/password", Right.READ, "change your password"),
            new Act(
                    "logout",
                    "Sign out",
                    "end your work here",
                    "/sign-out",
                    Right.READ,
                    "sign out log off logout leave"));

    /** Acts on an account, with what stands behind its address. */
    private static final List<Act> ON_ACCOUNT = List.of(
            new Act(
                    "credit-card",
                    "Take payment",
                    "/payment",
                    "/accounts",
                    Right.TAKE_PAYMENT,
                    "take payment pay payment"),
            new Act("file-invoice", "Bill", "/bill", "/accounts", Right.BILL, "make bill bill statement"));

    private ActHits() {}

    /**
     * Acts that the words name, for people who may do them.
     *
     * @param text as typed
     * @param member who asks
     * @param accounts finds the accounts that further words name
     * @return best first
     */
    static List<Hit> of(String text, StaffMember member, Function<String, List<Named>> accounts) {
        String typed = text.strip().toLowerCase(Locale.ROOT);
        List<Hit> hits = new ArrayList<>();
        if (typed.length() < SHORTEST) {
            return hits;
        }
        for (Act act : ON_ACCOUNT) {
            if (member.may(act.right())) {
                onAccount(act, typed, accounts, hits);
            }
        }
        for (Act act : PLAIN) {
            if (member.may(act.right()) && names(act, typed)) {
                hits.add(new Hit(
                        "hit-act" + act.href().replace('/', '-'),
                        act.icon(),
                        act.name(),
                        act.detail(),
                        act.href(),
                        ""));
            }
        }
        return hits;
    }

    private static void onAccount(Act act, String typed, Function<String, List<Named>> accounts, List<Hit> hits) {
        List<String> words = Arrays.asList(typed.split("\\s+"));
        long leading = words.stream()
                .takeWhile(word -> Arrays.asList(act.words().split(" ")).contains(word))
                .count();
        String rest = String.join(" ", words.subList((int) leading, words.size()));
        if (leading > 0 && !rest.isEmpty()) {
            for (Named named : accounts.apply(rest)) {
                hits.add(new Hit(
                        "hit-act" + act.detail().replace('/', '-')
                                + named.account().id().value(),
                        act.icon(),
                        act.name() + ": " + named.name(),
                        named.detail(),
                        "/accounts/" + named.account().id().value() + act.detail(),
                        ""));
            }
        } else if (leading > 0 || act.name().toLowerCase(Locale.ROOT).startsWith(typed)) {
            hits.add(new Hit(
                    "hit-act" + act.detail().replace('/', '-'),
                    act.icon(),
                    act.name(),
                    "choose the account, or type a name behind it",
                    act.href(),
                    ""));
        }
    }

    private static boolean names(Act act, String typed) {
        String own = act.name().toLowerCase(Locale.ROOT);
        return own.startsWith(typed)
                || Arrays.stream(typed.split("\\s+"))
                        .allMatch(word -> Arrays.stream(act.words().split(" ")).anyMatch(key -> key.startsWith(word)));
    }

    /**
     * An account with its patient's name.
     *
     * @param account the account
     * @param name the patient
     * @param detail what tells it from others
     */
    record Named(Account account, String name, String detail) {}
}
