package org.quittance.workbench.shell;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import org.quittance.money.Money;
import org.quittance.reports.Sheet;
import org.quittance.storage.WorkFolder;

/** Answers with a list as a workbook. */
public final class Sheets {

    /** How many rows are read at once. */
    public static final int ROWS = 500;

    private static final int CENTS_DECIMALS = 2;

    private Sheets() {}

    /** How many lists are written at once; whoever asks for one more is told to come back. */
    private static final int AT_ONCE = 4;

    private static final Semaphore ROOM = new Semaphore(AT_ONCE);
    private static final int UNAVAILABLE = 503;

    /**
     * Sends a list. It is written aside first, so that whoever reads slowly or not at all holds nothing of the database
     * (threat CRASH-07).
     *
     * @param response to whom
     * @param sheet the list
     * @throws IOException when whoever asked has gone, or there is no room for the list
     */
    public static void send(HttpServletResponse response, Sheet<?> sheet) throws IOException {
        if (!ROOM.tryAcquire()) {
            response.setHeader("Retry-After", "5");
            response.sendError(UNAVAILABLE);
            return;
        }
        Path aside = WorkFolder.newFile(sheet.name() + ".xlsx");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(aside))) {
                sheet.write(out);
            } finally {
                ROOM.release();
            }
            sendFile(response, sheet, aside);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static void sendFile(HttpServletResponse response, Sheet<?> sheet, Path aside) throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + sheet.name() + ".xlsx\"");
        response.setContentLengthLong(Files.size(aside));
        Files.copy(aside, response.getOutputStream());
    }

    /**
     * A value as it stands in an address.
     *
     * @param value any text
     * @return the same, encoded
     */
    public static String inAddress(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
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
