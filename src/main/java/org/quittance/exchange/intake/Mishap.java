package org.quittance.exchange.intake;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quittance.exchange.FileReport;
import org.quittance.exchange.FileStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** We were wrong: the file is held under a number, and the log tells what and where, never what stood in the file. */
final class Mishap {

    private static final Logger LOG = LoggerFactory.getLogger(Mishap.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int FRAMES = 12;
    private static final int NUMBER_BYTES = 4;

    private Mishap() {}

    static FileReport held(String path, String type, Throwable failure) {
        String number = logged(failure);
        return FileReport.of(
                path,
                type,
                FileStatus.HELD,
                "Something went wrong inside the program while this file was read; tell its makers the number " + number
                        + ".");
    }

    /** Writes the failure's type and place to the log; its message may hold names and amounts. */
    static String logged(Throwable failure) {
        byte[] bytes = new byte[NUMBER_BYTES];
        RANDOM.nextBytes(bytes);
        String number = "E-" + HexFormat.of().withUpperCase().formatHex(bytes);
        String place = Arrays.stream(failure.getStackTrace())
                .limit(FRAMES)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(" < "));
        String types = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(FRAMES)
                .map(cause -> cause.getClass().getName())
                .collect(Collectors.joining(" caused by "));
        LOG.error("{}: {} at {}", number, types, place);
        return number;
    }
}
