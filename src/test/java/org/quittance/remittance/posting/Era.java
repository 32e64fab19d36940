package org.quittance.remittance.posting;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.exchange.IncomingFile;
import org.quittance.exchange.KeptFileId;
import org.quittance.exchange.Recognised;

/** Writes an 835 for tests: the envelope and its counts are right, the rest is as told. */
final class Era {

    private final String trace;
    private final String bpr02;
    private final String day;
    private final String payer;
    private final List<String> segments = new ArrayList<>();

    private Era(String trace, String bpr02, String day, String payer) {
        this.trace = trace;
        this.bpr02 = bpr02;
        this.day = day;
        this.payer = payer;
    }

    static Era paying(String trace, String bpr02) {
        return new Era(trace, bpr02, "20261009", "N1*PR*BLUE LANTERN HEALTH*XV*BLN01");
    }

    /** The same, its money dated on another day. */
    Era on(String otherDay) {
        return new Era(trace, bpr02, otherDay, payer).say(String.join("~", segments));
    }

    /** The same of another payer. */
    Era of(String otherPayer) {
        return new Era(trace, bpr02, day, otherPayer).say(String.join("~", segments));
    }

    /** Adds segments, separated by a tilde. */
    Era say(String text) {
        for (String segment : text.strip().split("~")) {
            if (!segment.isBlank()) {
                segments.add(segment.strip());
            }
        }
        return this;
    }

    private List<String> transaction(String control) {
        List<String> all = new ArrayList<>();
        all.add("ST*835*" + control);
        all.add("BPR*I*" + bpr02 + "*C*ACH*CCP*01*111000025*DA*5550001*1561234501**01*222000111*DA*7770002*" + day);
        all.add("TRN*1*" + trace + (payer.contains("BLN01") ? "*1561234501" : "*1569999902"));
        all.add("DTM*405*" + day);
        all.add(payer);
        all.add("N1*PE*LAKESIDE CLINIC*XX*1992000079");
        all.add("LX*1");
        all.addAll(segments);
        all.add("SE*" + (all.size() + 1) + "*" + control);
        return all;
    }

    String text() {
        return text(List.of(this));
    }

    private static String text(List<Era> sets) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < sets.size(); i++) {
            all.addAll(sets.get(i).transaction("000" + (i + 1)));
        }
        return "ISA*00*          *00*          *ZZ*BLN01          *ZZ*LAKESIDE       *261009*0930*^*00501*000000030*0*T*:~"
                + "GS*HP*BLN01*LAKESIDE*20261009*0930*30*X*005010X221A1~"
                + String.join("~", all)
                + "~GE*" + sets.size() + "*30~IEA*1*000000030~";
    }

    IncomingFile file(String name) {
        return file(name, List.of(this));
    }

    /** Several transactions in one file. */
    static IncomingFile file(String name, List<Era> sets) {
        byte[] bytes = text(sets).getBytes(StandardCharsets.UTF_8);
        Recognised kind =
                new Recognised.X12(List.of(new Recognised.TransactionKind("835", "005010X221A1", sets.size())));
        return new IncomingFile(
                "in/" + name,
                name,
                kind,
                Optional.of(new KeptFileId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)))),
                bytes.length,
                () -> new ByteArrayInputStream(bytes));
    }
}
