package org.quittance.workbench.remittances;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quittance.codesets.AdjustmentReasons;
import org.quittance.remittance.Adjustment;
import org.quittance.remittance.Outcome;
import org.quittance.workbench.shell.Amount;

/** Codes of remittances in plain words. */
public final class RemittanceWords {

    private static final Map<String, String> LEVELS = Map.ofEntries(
            Map.entry("WO", "Overpayment recovery"),
            Map.entry("FB", "Forwarded balance"),
            Map.entry("L6", "Interest"),
            Map.entry("72", "Refund the payer received"),
            Map.entry("50", "Late charge"),
            Map.entry("51", "Interest penalty"),
            Map.entry("90", "Early payment"),
            Map.entry("AP", "Benefits paid ahead"),
            Map.entry("AM", "Paid to a lender"),
            Map.entry("AH", "Origination fee"),
            Map.entry("B2", "Rebate"),
            Map.entry("B3", "Recovery allowance"),
            Map.entry("BN", "Bonus"),
            Map.entry("C5", "Temporary allowance"),
            Map.entry("CR", "Capitation interest"),
            Map.entry("CT", "Capitation payment"),
            Map.entry("CS", "Adjustment"),
            Map.entry("E3", "Withheld"),
            Map.entry("IP", "Incentive"),
            Map.entry("IR", "Withheld for taxes"),
            Map.entry("IS", "Interim settlement"),
            Map.entry("J1", "Not reimbursable"),
            Map.entry("L3", "Penalty"),
            Map.entry("LE", "Levy"),
            Map.entry("LS", "Lump sum"),
            Map.entry("PI", "Periodic interim payment"),
            Map.entry("PL", "Final payment"),
            Map.entry("RA", "Adjusted afterwards"),
            Map.entry("TL", "Somebody else liable"),
            Map.entry("WU", "Recovery, no claim named"));

    private RemittanceWords() {}

    /**
     * What became of a claim.
     *
     * @return a few words
     */
    public static String outcome(Outcome outcome) {
        return switch (outcome) {
            case POSTED -> "posted";
            case DENIED -> "refused, stays open";
            case REVIEW -> "posted, look at it";
            case REVERSED -> "taken back";
            case PRICED -> "a price, nothing posted";
            case REVERSAL_UNMATCHED -> "takes back what we cannot find";
            case UNMATCHED -> "nobody here";
            case AMBIGUOUS -> "several fit";
            case APPLIED -> "applied later";
            case SETTLED -> "settled with the payer";
        };
    }

    /**
     * The tone of an outcome.
     *
     * @return colour and shape
     */
    public static String tone(Outcome outcome) {
        return switch (outcome) {
            case POSTED, APPLIED -> "credit";
            case DENIED -> "bad";
            case REVIEW, AMBIGUOUS, UNMATCHED, REVERSAL_UNMATCHED -> "patient";
            case REVERSED, PRICED, SETTLED -> "nobody";
        };
    }

    /**
     * The drawing of an outcome.
     *
     * @return an icon's name
     */
    public static String icon(Outcome outcome) {
        return switch (outcome) {
            case POSTED, APPLIED, SETTLED -> "check";
            case PRICED -> "calculator";
            case DENIED -> "ban";
            case REVIEW -> "eye";
            case REVERSED, REVERSAL_UNMATCHED -> "arrow-back-up";
            case UNMATCHED -> "user-question";
            case AMBIGUOUS -> "arrows-split-2";
        };
    }

    /**
     * What a person should do about an outcome.
     *
     * @return one sentence
     */
    public static String todo(Outcome outcome) {
        return switch (outcome) {
            case DENIED ->
                "The payer refused all or part. It stays asked of the payer until somebody corrects or appeals.";
            case REVIEW -> "It is posted; something in it is unusual.";
            case REVERSAL_UNMATCHED -> "The payer takes back an answer we do not have. The money stands as unapplied.";
            case UNMATCHED -> "No claim of ours has this number. The money stands as unapplied.";
            case AMBIGUOUS -> "Several claims of ours fit equally. The money stands as unapplied.";
            case PRICED -> "A price before the service: nobody owes because of it. Nothing to do.";
            case REVERSED -> "The payer took its answer back and has not given another one. Ask what follows.";
            case POSTED, APPLIED, SETTLED -> "Nothing to do.";
        };
    }

    /**
     * What a person should know about an answer.
     *
     * @param flag in code
     * @return in words
     */
    public static String flag(String flag) {
        return switch (flag) {
            case "payer-not-on-account" -> "this payer is not among the account’s payers";
            case "line-not-found" -> "a line does not stand on our claim";
            case "paid-more-than-owed" -> "paid more than was owed";
            case "claim-replaced" -> "our claim was replaced or voided before: only the money is posted";
            case "lines-of-other-claims" -> "some lines belong to another claim of this person, and are posted there";
            case "adjustment-more-than-left" -> "takes off more than was left";
            case "possible-double-payment" ->
                "possible double payment: the payer paid the same for this claim before; only the money is posted, and the"
                        + " patient is not asked again";
            case "same-answer-again" -> "the payer says the same as before; nothing is posted a second time";
            case "takes-back-what-we-never-had" -> "the payer takes back money of an answer that is not in these books";
            case "other-person" -> "the payer names somebody else than our claim";
            case "other-number" ->
                "the payer writes another claim number; person, day and amount are those of our claim";
            case "share-more-than-left" -> "leaves more to the patient than was left";
            case "sent-on" -> "the payer sent it on to the next one";
            case "qmb" -> "Qualified Medicare Beneficiary: never the patient’s (B-66)";
            case "held-qmb" -> "Qualified Medicare Beneficiary: bill Medicaid, never the patient (B-66)";
            case "held-no-surprises" ->
                "above the share within the network: the No Surprises Act may protect the patient (B-74)";
            case "held-not-owed" -> "the payer says the patient does not owe it";
            case "held-next-payer" -> "may go to a next payer, not to the patient; we know of none";
            case "not-theirs" -> "not this payer’s claim: it was sent to whose it is";
            case "status-unknown" -> "its status (CLP02) is none that is known";
            case "patient-total-differs" ->
                "the patient’s share is summed up otherwise (CLP05) than its reasons say; the reasons were posted";
            case "paid-without-deciding" -> "money came with an answer that decides nothing";
            default -> flag.replace('-', ' ');
        };
    }

    /**
     * A group and reason code with its words.
     *
     * @param code for example {@code CO-197}
     * @return for example {@code CO-197 no prior authorisation}
     */
    public static String reason(String code) {
        int dash = code.indexOf('-');
        return dash < 1
                ? code
                : code + " "
                        + AdjustmentReasons.standard()
                                .shortPhrase(code.substring(0, dash), code.substring(dash + 1))
                                .en();
    }

    /**
     * A remark code with its words.
     *
     * @param code for example {@code N115}
     * @return empty for codes that we have no words for
     */
    public static Optional<String> remark(String code) {
        return AdjustmentReasons.standard().remark(code).map(words -> code + " " + words.en());
    }

    /**
     * Remark codes as a page shows them: each with its words, where we have some.
     *
     * @param codes as the payer gave them
     * @return in order, each once
     */
    public static List<String> remarks(List<String> codes) {
        return codes.stream().distinct().map(code -> remark(code).orElse(code)).toList();
    }

    /**
     * Why a claim of ours fits.
     *
     * @param reasons in codes
     * @return in words
     */
    public static String fits(List<String> reasons) {
        List<String> words = new ArrayList<>();
        for (String reason :
                reasons.stream().filter(each -> !each.equals("by-hand")).toList()) {
            words.add(
                    switch (reason) {
                        case "number" -> "claim number";
                        case "payer-number" -> "the payer’s own number";
                        case "line-numbers" -> "line numbers";
                        case "number-nearly" -> "number, nearly";
                        case "charge" -> "amount";
                        case "member" -> "member id";
                        case "day" -> "day";
                        case "name" -> "name";
                        case "member-nearly" -> "member id, nearly";
                        case "name-nearly" -> "name, nearly";
                        default -> reason.replace('-', ' ');
                    });
        }
        String said = words.isEmpty() ? "nothing fits" : "same " + String.join(", ", words);
        return reasons.contains("by-hand") ? said + "; chosen by hand" : said;
    }

    /**
     * What speaks against a claim of ours.
     *
     * @param against in codes
     * @return in words, empty for nothing
     */
    public static String differs(List<String> against) {
        List<String> words = against.stream()
                .map(each -> switch (each) {
                    case "charge" -> "amount";
                    case "member" -> "member id";
                    case "name" -> "person";
                    case "given-name" -> "given name";
                    case "family-name" -> "family name";
                    default -> each.replace('-', ' ');
                })
                .toList();
        return words.isEmpty() ? "" : "other " + String.join(", ", words);
    }

    /**
     * Why a person is asked to look again before an answer is put on a claim.
     *
     * @param score how well the claim fits
     * @param doubts in codes
     * @return sentences
     */
    public static String lookAgain(int score, List<String> doubts) {
        List<String> words = new ArrayList<>();
        words.add("This claim fits " + score + " of 100.");
        List<String> differing = doubts.stream()
                .filter(each -> !each.equals("no-earlier-answer")
                        && !each.equals("payer-not-on-account")
                        && !each.equals("nothing-fits"))
                .toList();
        if (!differing.isEmpty()) {
            words.add("It has " + differs(differing) + ".");
        }
        if (doubts.contains("nothing-fits")) {
            words.add("Little of what the payer says is the same.");
        }
        if (doubts.contains("payer-not-on-account")) {
            words.add(
                    "This payer is not among the account’s payers: it will be credited by itself, and what the others owe"
                            + " stays.");
        }
        if (doubts.contains("no-earlier-answer")) {
            words.add(
                    "No earlier answer of this claim has these amounts: the payer will owe again what it takes back.");
        }
        return String.join(" ", words);
    }

    /**
     * What the payer did with a claim (CLP02).
     *
     * @param status the code
     * @return in words
     */
    public static String status(String status) {
        return switch (status) {
            case "1" -> "answered as first payer";
            case "2" -> "answered as second payer";
            case "3" -> "answered as third payer";
            case "4" -> "denied";
            case "19" -> "first payer, sent on";
            case "20" -> "second payer, sent on";
            case "21" -> "third payer, sent on";
            case "22" -> "takes back an earlier answer";
            case "23" -> "not theirs, sent on";
            case "25" -> "only foretold";
            default -> "status " + status;
        };
    }

    /**
     * Reasons in words.
     *
     * @param adjustments as the payer gave them
     * @return in order
     */
    public static List<RemittancePage.Why> why(List<Adjustment> adjustments) {
        return adjustments.stream()
                .map(each -> new RemittancePage.Why(
                        each.code(),
                        AdjustmentReasons.standard()
                                .shortPhrase(each.group(), each.reason())
                                .en(),
                        tone(each.group()),
                        Amount.of(each.amount())))
                .toList();
    }

    private static String tone(String group) {
        return switch (group) {
            case "PR" -> "patient";
            case "CO", "PI" -> "nobody";
            default -> "unknown";
        };
    }

    /**
     * What a provider-level adjustment is (PLB03-1).
     *
     * @return in words
     */
    public static String level(String code) {
        return LEVELS.getOrDefault(code, "Provider-level adjustment");
    }
}
