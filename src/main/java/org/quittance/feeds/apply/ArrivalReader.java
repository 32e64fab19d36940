package org.quittance.feeds.apply;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.quittance.feeds.hl7.Decoding;
import org.quittance.feeds.hl7.Faults;
import org.quittance.feeds.hl7.Header;
import org.quittance.feeds.hl7.Hl7Message;
import org.quittance.feeds.hl7.Hl7Reader;
import org.quittance.feeds.rules.MessageFacts;
import org.quittance.history.RecordAct;
import org.quittance.staff.Actor;
import org.quittance.storage.Sha256;

/** Reads what arrives as far as it can be read without the books. May be used by many threads at once. */
final class ArrivalReader {

    private static final Pattern LINE_ENDS = Pattern.compile("[\\r\\n]+");
    private static final int SENT_AT = 7;
    private static final int CONTROL = 10;

    private final Hl7Reader reader = new Hl7Reader();
    private final ZoneId zone;

    ArrivalReader(ZoneId zone) {
        this.zone = zone;
    }

    Arrival read(byte[] bytes, Instant at, Optional<Actor> by) {
        Faults faults = new Faults();
        String raw = new String(bytes, StandardCharsets.ISO_8859_1);
        String text = Decoding.text(bytes, faults);
        Optional<Hl7Message> message = reader.read(text, faults);
        Header header = message.map(read -> Header.of(read.header())).orElse(Header.UNKNOWN);
        Optional<MessageFacts> facts = message.flatMap(read -> MessageFacts.of(read, at, zone, faults));
        String kind = header.kind().isEmpty() ? "message" : header.kind();
        return new Arrival(
                UuidCreator.getTimeOrderedEpochPlus1(),
                raw,
                hash(raw),
                twinHash(raw),
                header,
                faults.none() ? facts : Optional.empty(),
                faults.all(),
                at,
                RecordAct.of(
                        by.orElseGet(() -> feed(header)),
                        kind,
                        ("hl7 " + header.sender() + " " + header.control()).strip()),
                false);
    }

    /** The content without line ends and the time it was sent: a message that is sent again may tell another one. */
    private static Actor feed(Header header) {
        return Actor.feed(("hl7 feed " + header.sender()).strip());
    }

    private static String hash(String raw) {
        return hash(lines(raw, SENT_AT));
    }

    /** What it says, whatever its number and whenever it was sent. */
    private static String twinHash(String raw) {
        return hash(lines(raw, SENT_AT, CONTROL).stream()
                .filter(line -> !line.startsWith("EVN"))
                .toList());
    }

    private static List<String> lines(String raw, int... without) {
        String[] lines = LINE_ENDS.split(raw.strip());
        if (lines[0].startsWith("MSH") && lines[0].length() > 4) {
            String separator = lines[0].substring(3, 4);
            String[] fields = lines[0].split(Pattern.quote(separator), -1);
            for (int field : without) {
                if (fields.length >= field) {
                    fields[field - 1] = "";
                }
            }
            lines[0] = String.join(separator, fields);
        }
        return List.of(lines);
    }

    private static String hash(List<String> lines) {
        return HexFormat.of()
                .formatHex(Sha256.fresh().digest(String.join("\r", lines).getBytes(StandardCharsets.ISO_8859_1)));
    }
}
