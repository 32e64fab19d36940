package org.quittance.workbench.shell;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import org.quittance.money.Money;
import org.quittance.reports.Sheet;

/** Answers with a list as a workbook. */
public final class Sheets {

    /** How many rows are read at once. */
    public static final int ROWS = 500;

    private static final int CENTS_DECIMALS = 2;

    private Sheets() {}

    /**
     * Sends a list.
     *
     * @param response to whom
     * @param sheet the list
     * @throws IOException when whoever asked has gone
     */
    public static void send(HttpServletResponse response, Sheet<?> sheet) throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + sheet.name() + ".xlsx\"");
        sheet.write(response.getOutputStream());
    }

    /**
     * An amount as a cell holds it.
     *
     * @param amount how much
     * @return dollars with two decimals
     */
    public static BigDecimal dollars(Money amount) {
        return BigDecimal.valueOf(amount.cents(), CENTS_DECIMALS);
    }
}
