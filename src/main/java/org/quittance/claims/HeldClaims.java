package org.quittance.claims;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.quittance.exchange.Inbox;
import org.quittance.exchange.KeptFile;
import org.quittance.exchange.KeptStatus;
import org.quittance.exchange.Segment;
import org.quittance.exchange.X12Reader;
import org.quittance.ledger.BusinessDays;
import org.springframework.stereotype.Component;

/** Which claim numbers wait in files that are held. */
@Component
public class HeldClaims {

    private static final int MOST_FILES = 200;
    private static final long MOST_BYTES = 20_000_000;

    private final Inbox inbox;
    private final BusinessDays days;

    /**
     * Held files.
     *
     * @param inbox where they are kept
     * @param days the calendar
     */
    public HeldClaims(Inbox inbox, BusinessDays days) {
        this.inbox = inbox;
        this.days = days;
    }

    /** Whether a number waits. */
    public enum Found {
        /** A held file has it. */
        HELD,
        /** No held file has it. */
        NOWHERE,
        /** More is held than was looked through. */
        NOT_KNOWN
    }

    /**
     * Whether a held file has a claim of a number.
     *
     * @param number CLM01, as it was sent
     * @return what was found
     */
    public Found of(String number) {
        List<KeptFile> held = inbox.page(KeptStatus.HELD, days.now().plusSeconds(1), MOST_FILES);
        long left = MOST_BYTES;
        for (KeptFile file : held) {
            left -= file.sizeBytes();
            if (left < 0) {
                return Found.NOT_KNOWN;
            }
            if (has(file, number.strip())) {
                return Found.HELD;
            }
        }
        return held.size() < MOST_FILES ? Found.NOWHERE : Found.NOT_KNOWN;
    }

    private boolean has(KeptFile file, String number) {
        try (InputStream bytes = inbox.open(file.id());
                X12Reader reader = X12Reader.open(file.name(), bytes)) {
            Optional<Segment> next = reader.next();
            while (next.isPresent()) {
                Segment segment = next.get();
                if (segment.is("CLM") && segment.element(1).strip().equals(number)) {
                    return true;
                }
                next = reader.next();
            }
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
