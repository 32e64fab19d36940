package org.quittance.statements.print;

import gg.jte.generated.precompiled.StaticTemplates;
import org.quittance.statements.Bill;
import org.quittance.statements.Receipt;

/** Prints bills and receipts. */
public final class Prints {

    private static final int LINES_ON_ONE_PAGE = 7;

    private Prints() {}

    /**
     * Prints a bill: on one page when it is short, else with the details on the pages that follow.
     *
     * @param bill what it says
     * @return the PDF
     */
    public static Pdf bill(Bill bill) {
        if (isShort(bill)) {
            Pdf compact = PdfWriter.write(
                    new StaticTemplates().statementsBill(bill, true).render());
            if (compact.pages() == 1) {
                return compact;
            }
        }
        return PdfWriter.write(new StaticTemplates().statementsBill(bill, false).render());
    }

    /**
     * What a page shows of a bill: the same markup as in the PDF, without paper around it.
     *
     * @param bill what it says
     * @return markup, everything escaped that people typed
     */
    public static String page(Bill bill) {
        return new StaticTemplates().statementsPaper(bill, isShort(bill)).render();
    }

    /**
     * Prints a receipt.
     *
     * @param receipt what it says
     * @return the PDF
     */
    public static Pdf receipt(Receipt receipt) {
        return PdfWriter.write(new StaticTemplates().statementsReceipt(receipt).render());
    }

    private static boolean isShort(Bill bill) {
        return bill.visits().isEmpty()
                || (bill.visits().size() == 1
                        && bill.visits().getFirst().lines().size() <= LINES_ON_ONE_PAGE);
    }
}
