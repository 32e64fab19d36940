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
    private final List<String> segments = new ArrayList<>();

    private Era(String trace, String bpr02) {
        this.trace = trace;
        this.bpr02 = bpr02;
    }

    static Era paying(String trace, String bpr02) {
        return new Era(trace, bpr02);
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

    String text() {
        List<String> all = new ArrayList<>();
        all.add("ST*835*0001");
        all.add("BPR*I*" + bpr02 + "*C*ACH*CCP*01*111000025*DA*5550001*1561234501**01*222000111*DA*7770002*20261009");
        all.add("TRN*1*" + trace + "*1561234501");
        all.add("DTM*405*20261009");
        all.add("N1*PR*BLUE LANTERN HEALTH*XV*BLN01");
        all.add("N1*PE*LAKESIDE CLINIC*XX*1992000079");
        all.add("LX*1");
        all.addAll(segments);
        all.add("SE*" + (all.size() + 1) + "*0001");
        return "ISA*00*          *00*          *ZZ*BLN01          *ZZ*LAKESIDE       *261009*0930*^*00501*000000030*0*T*:~"
                + "GS*HP*BLN01*LAKESIDE*20261009*0930*30*X*005010X221A1~"
                + String.join("~", all)
                + "~GE*1*30~IEA*1*000000030~";
    }

    IncomingFile file(String name) {
        byte[] bytes = text().getBytes(StandardCharsets.UTF_8);
        Recognised kind = new Recognised.X12(List.of(new Recognised.TransactionKind("835", "005010X221A1", 1)));
        return new IncomingFile(
                "in/" + name,
                name,
                kind,
                Optional.of(new KeptFileId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)))),
                bytes.length,
                () -> new ByteArrayInputStream(bytes));
    }
}
