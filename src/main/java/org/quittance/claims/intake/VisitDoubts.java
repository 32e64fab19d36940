package org.quittance.claims.intake;

import org.quittance.exchange.Problem;

/** Why a replacement, void or late charge cannot be tied to a visit by itself, and what a person can do. */
final class VisitDoubts {

    private final SentClaim claim;

    VisitDoubts(SentClaim claim) {
        this.claim = claim;
    }

    private String what() {
        return switch (claim.frequency()) {
            case "7" -> "replacement";
            case "8" -> "void";
            default -> "continuation";
        };
    }

    private String code() {
        return switch (claim.frequency()) {
            case "7" -> "CLAIM-REPLACEMENT";
            case "8" -> "CLAIM-VOID";
            default -> "CLAIM-VISIT";
        };
    }

    private Problem problem(String rule, String remedy) {
        return new Problem(claim.place(), code(), claim.number(), rule, remedy);
    }

    /** The two ways that exist: page and command. */
    private String tie() {
        String newVisit = claim.voids() ? "" : ", or take it as a new visit";
        return "Say which claim is meant" + newVisit + " (Import, \"Tie a claim\"; or ./quittance tie "
                + claim.number() + " --to NUMBER" + (claim.voids() ? "" : " or --new-visit")
                + "), then import the file again.";
    }

    Problem noPayerNumber() {
        return problem(
                "a " + what() + " (CLM05-3 is " + claim.frequency()
                        + ") carries the payer's number of the first claim in REF*F8 (C-64)",
                "Send it with REF*F8, or as an original if the payer never took the first. " + tie());
    }

    Problem contradiction() {
        return problem("REF*F8 names a claim of one account and CLM01 a claim of another", tie());
    }

    Problem anotherPerson() {
        return problem(
                "the payer's number in REF*F8 is of another person's claim: name, birth date and member number of this "
                        + what() + " (CLM05-3 is " + claim.frequency() + ") are not theirs (C-22, C-64)",
                "Compare REF*F8 with the payer's answer and send the claim with the right number. " + tie());
    }

    Problem several() {
        return problem(
                "several claims may be meant by this " + what() + " (CLM05-3 is " + claim.frequency() + ")", tie());
    }

    Problem replacesVoided() {
        return problem(
                "this replaces a claim that was voided", "A voided claim is billed anew as an original (1). " + tie());
    }

    Problem unknown() {
        return problem(
                "this is a " + what() + " (CLM05-3 is " + claim.frequency()
                        + ") of a claim that does not stand in the books: neither its number nor the payer's number in"
                        + " REF*F8 is known from a claim or an answer (C-64)",
                "Import the file with the first claim before this one. " + tie());
    }
}
