package org.quittance.exchange.store;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import org.quittance.exchange.KeptFileId;

/** Makes ids that sort by time: UUID version 7, milliseconds in front, the rest random. */
final class FileIds {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private FileIds() {}

    static KeptFileId next(Instant now) {
        long high = (now.toEpochMilli() << 16) | VERSION_7 | (RANDOM.nextInt() & 0xFFFL);
        long low = (RANDOM.nextLong() >>> 2) | VARIANT;
        return new KeptFileId(new UUID(high, low));
    }
}
