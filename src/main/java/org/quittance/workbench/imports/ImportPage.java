package org.quittance.workbench.imports;

import java.util.List;
import org.quittance.workbench.shell.Amount;

/**
 * What became of files, or what would.
 *
 * @param posted whether it was done; else it is only foretold
 * @param summary the whole in one sentence
 * @param tone of the summary
 * @param figures the money of all files
 * @param changes what changes on accounts
 * @param debts who newly owes most
 * @param moreDebts who else, in words; empty for nobody
 * @param doubts what looks wrong
 * @param moreDoubts what else, in words; empty for nothing
 * @param rows one for each file or transaction
 * @param any whether anything would change
 * @param onlyHeld whether nothing would be posted, and something kept to be looked at
 * @param onlySheets whether all are sheets, whose rows are looked at before anything is written
 */
public record ImportPage(
        boolean posted,
        String summary,
        String tone,
        List<Figure> figures,
        List<Figure> changes,
        List<Debt> debts,
        String moreDebts,
        List<Doubt> doubts,
        String moreDoubts,
        List<Row> rows,
        boolean any,
        boolean onlyHeld,
        boolean onlySheets) {

    /**
     * What a patient's side newly owes.
     *
     * @param who the patient
     * @param detail account and claim
     * @param href the account
     * @param amount how much
     */
    public record Debt(String who, String detail, String href, Amount amount) {}

    /**
     * A claim that needs a person.
     *
     * @param icon its drawing
     * @param claim its number as the payer wrote it
     * @param what in a few words
     * @param why in plain words
     * @param paid what was paid on it
     */
    public record Doubt(String icon, String claim, String what, String tone, String why, Amount paid) {}

    /**
     * A sum.
     *
     * @param figure how much
     * @param words of what
     * @param tone colour
     */
    public record Figure(String figure, String words, String tone) {}

    /**
     * A file, or a transaction in it.
     *
     * @param name of the file
     * @param type what it is
     * @param status what became of it
     * @param tone of the status
     * @param reason why
     * @param claims how many
     * @param cash what came
     * @param onClaims of that, on claims we know
     * @param unapplied of that, on claims we do not know
     * @param providerLevel of that, apart from claims
     * @param problems what is wrong, each with place and remedy
     * @param notes what was harmless
     * @param sheet the page of its rows, where it is a sheet; else empty
     */
    public record Row(
            String name,
            String type,
            String status,
            String tone,
            String reason,
            String claims,
            Amount cash,
            Amount onClaims,
            Amount unapplied,
            Amount providerLevel,
            List<String> problems,
            List<String> notes,
            String sheet) {}
}
