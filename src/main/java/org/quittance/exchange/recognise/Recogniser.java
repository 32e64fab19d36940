package org.quittance.exchange.recognise;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.quittance.exchange.Recognised;
import org.quittance.exchange.Recognised.TransactionKind;
import org.quittance.exchange.Segment;
import org.quittance.exchange.TextEncoding;
import org.quittance.exchange.X12Reader;
import org.quittance.exchange.unpack.Zip;

/** Tells what an unpacked file is. X12 is read to its end, to count what is in it; of anything else only the start. */
public final class Recogniser {

    private static final int HEAD = 16_384;
    private static final int MOST_KINDS = 100;
    private static final Pattern INTERCHANGE = Pattern.compile("ISA([^\\w\\s])[^\\n]{2}\\1");

    private record Kind(String transaction, String version) {}

    private Recogniser() {}

    /**
     * Recognises a file.
     *
     * @param name for places; decides nothing
     * @param in the unpacked bytes, read but not closed, as a rule not to the end
     * @return what it is
     * @throws IOException when the bytes cannot be read
     */
    public static Recognised recognise(String name, InputStream in) throws IOException {
        byte[] head = in.readNBytes(HEAD);
        String text = Looks.withoutMark(new String(head, StandardCharsets.ISO_8859_1));
        if (isX12(text)) {
            return x12(name, again(head, in));
        }
        if (FhirFiles.isBundle(text)) {
            return new Recognised.FhirBundle();
        }
        if (Zip.is(head)) {
            // Other archives are unpacked before they come here.
            return new Recognised.Workbook();
        }
        // UTF-16 is written in two bytes per letter; what follows looks at letters.
        Optional<Charset> wide = TextEncoding.utf16(head);
        String letters = wide.map(charset -> new String(head, charset).replaceFirst("^\\uFEFF", ""))
                .orElse(text);
        Optional<String> table = SyntheaTables.named(Looks.firstLine(letters));
        return table.<Recognised>map(Recognised.SyntheaTable::new)
                .or(() -> TextTables.separator(letters).map(Recognised.TextTable::new))
                .orElseGet(() -> new Recognised.Unknown(Looks.of(head)));
    }

    /** Also where it is spoilt in ways the reader names better: text in front, UTF-16. */
    private static boolean isX12(String text) {
        return INTERCHANGE.matcher(text).find() || text.stripLeading().startsWith("ISA") || text.contains("I\0S\0A\0");
    }

    private static Recognised x12(String name, InputStream in) throws IOException {
        Map<Kind, Long> counts = new LinkedHashMap<>();
        try (X12Reader reader = X12Reader.open(name, in)) {
            for (Optional<Segment> next = reader.next(); next.isPresent(); next = reader.next()) {
                if (next.get().is("ST")) {
                    Kind kind = new Kind(
                            reader.envelope().transactionKind(),
                            reader.envelope().version());
                    if (counts.size() < MOST_KINDS || counts.containsKey(kind)) {
                        counts.merge(kind, 1L, Long::sum);
                    }
                }
            }
        }
        List<TransactionKind> kinds = new ArrayList<>();
        counts.forEach((kind, count) -> kinds.add(new TransactionKind(kind.transaction(), kind.version(), count)));
        return new Recognised.X12(kinds);
    }

    /** The bytes from the start; closing it leaves the caller's stream open. */
    private static InputStream again(byte[] head, InputStream rest) throws IOException {
        PushbackInputStream whole = new PushbackInputStream(rest, HEAD) {
            @Override
            public void close() {
                // The caller reads on.
            }
        };
        whole.unread(head);
        return whole;
    }
}
