package org.quittance.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.IntStream;

/**
 * Writes an 837P and the 835 that answers it, of any number of claims, in flat memory. Clinic, payer and people are
 * invented; the same seed writes the same bytes.
 */
final class SampleFiles {

    private static final int CLAIMS_PER_TRANSACTION = 5_000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final LocalDate PAID_ON = LocalDate.of(2026, 10, 9);

    private final long seed;
    private final int first;
    private final int claims;

    /** Claims from a number on. */
    SampleFiles(long seed, int first, int claims) {
        this.seed = seed;
        this.first = first;
        this.claims = claims;
    }

    private SampleClaim claim(int place) {
        return SampleClaim.of(seed, first + place);
    }

    int claims() {
        return claims;
    }

    /** Writes the claims. */
    Path writeClaims(Path file) throws IOException {
        try (Segments out = new Segments(file)) {
            out.say(isa("LAKEBENCH", "BENCHPAYER"));
            out.say("GS*HC*LAKEBENCH*BENCHPAYER*20260930*0930*%d*X*005010X222A1", first);
            int transactions = 0;
            for (int from = 0; from < claims; from += CLAIMS_PER_TRANSACTION) {
                transactions++;
                writeClaims(out, from, Math.min(claims, from + CLAIMS_PER_TRANSACTION), transactions);
            }
            out.say("GE*%d*%d", transactions, first);
            out.say("IEA*1*%s", control());
        }
        return file;
    }

    private void writeClaims(Segments out, int from, int to, int transaction) throws IOException {
        long before = out.written;
        out.say("ST*837*%04d*005010X222A1", transaction);
        out.say("BHT*0019*00*B%d%04d*20260930*0930*CH", first, transaction);
        out.say("NM1*41*2*LAKESIDE BENCH CLINIC*****46*LAKEBENCH");
        out.say("PER*IC*BILLING*TE*8025550100");
        out.say("NM1*40*2*BENCH PAYER*****46*BENCHPAYER");
        out.say("HL*1**20*1");
        out.say("NM1*85*2*LAKESIDE BENCH CLINIC*****XX*1992000079");
        out.say("N3*1 TEST ROAD");
        out.say("N4*TESTVILLE*VT*054010000");
        out.say("REF*EI*561234501");
        for (int place = from; place < to; place++) {
            writeClaim(out, claim(place), place - from + 2);
        }
        out.say("SE*%d*%04d", out.written - before + 1, transaction);
    }

    private static void writeClaim(Segments out, SampleClaim claim, int level) throws IOException {
        out.say("HL*%d*1*22*0", level);
        out.say("SBR*P*18*******CI");
        out.say("NM1*IL*1*%s*%s****MI*%s", claim.family(), claim.given(), claim.member());
        out.say("N3*%d TEST ROAD", claim.n());
        out.say("N4*TESTVILLE*VT*05401");
        out.say("DMG*D8*%s*F", DAY.format(LocalDate.of(1950, 1, 1).plusDays(claim.n() % 20_000)));
        out.say("NM1*PR*2*BENCH PAYER*****PI*BENCHPAYER");
        out.say("CLM*%s*%s***11:B:1*Y*A*Y*Y", claim.number(), dollars(claim.charge()));
        out.say("HI*ABK:J069");
        for (SampleClaim.Line line : claim.lines()) {
            out.say("LX*%d", line.place());
            out.say("SV1*HC:%s*%s*UN*1***1", code(line), dollars(line.charge()));
            out.say("DTP*472*D8*%s", DAY.format(claim.served()));
            out.say("REF*6R*%s", claim.lineControl(line));
        }
    }

    /** Writes the remittance that answers them, as one transaction. */
    Path writeRemittance(Path file) throws IOException {
        long paid = IntStream.range(0, claims)
                .mapToLong(place -> claim(place).paid())
                .sum();
        try (Segments out = new Segments(file)) {
            out.say(isa("BENCHPAYER", "LAKEBENCH"));
            out.say("GS*HP*BENCHPAYER*LAKEBENCH*20261009*0930*%d*X*005010X221A1", first);
            long before = out.written;
            out.say("ST*835*0001");
            out.say(
                    "BPR*I*%s*C*ACH*CCP*01*111000025*DA*5550001*1561234501**01*222000111*DA*7770002*%s",
                    dollars(paid), DAY.format(PAID_ON));
            out.say("TRN*1*BENCH%d*1561234501", first);
            out.say("DTM*405*%s", DAY.format(PAID_ON));
            out.say("N1*PR*BENCH PAYER*XV*BENCHPAYER");
            out.say("N3*9 PAYER ROAD");
            out.say("N4*TESTVILLE*VT*05401");
            out.say("PER*BL*PAYER SUPPORT*TE*8025550199");
            out.say("N1*PE*LAKESIDE BENCH CLINIC*XX*1992000079");
            out.say("LX*1");
            for (int place = 0; place < claims; place++) {
                writeAnswer(out, claim(place));
            }
            out.say("SE*%d*0001", out.written - before + 1);
            out.say("GE*1*%d", first);
            out.say("IEA*1*%s", control());
        }
        return file;
    }

    private static void writeAnswer(Segments out, SampleClaim claim) throws IOException {
        out.say(
                "CLP*%s*1*%s*%s*%s*12*ICN2026%09d*11*1",
                claim.number(), dollars(claim.charge()), dollars(claim.paid()), dollars(claim.patient()), claim.n());
        out.say("NM1*QC*1*%s*%s****MI*%s", claim.family(), claim.given(), claim.member());
        out.say("NM1*82*2*LAKESIDE BENCH CLINIC*****XX*1992000079");
        out.say("REF*EA*MR%08d", claim.n());
        out.say("DTM*232*%s", DAY.format(claim.served()));
        out.say("DTM*233*%s", DAY.format(claim.served()));
        out.say("DTM*050*20261001");
        out.say("AMT*AU*%s", dollars(claim.denied() ? 0 : claim.charge()));
        for (SampleClaim.Line line : claim.lines()) {
            out.say("SVC*HC:%s*%s*%s**1", code(line), dollars(line.charge()), dollars(line.paid(claim.denied())));
            out.say("DTM*472*%s", DAY.format(claim.served()));
            if (claim.denied()) {
                out.say("CAS*CO*50*%s", dollars(line.charge()));
            } else {
                out.say("CAS*CO*45*%s", dollars(line.contractual()));
                out.say(
                        line.deductible() > 0 ? "CAS*PR*1*%2$s**2*%1$s" : "CAS*PR*2*%1$s",
                        dollars(line.coinsurance()),
                        dollars(line.deductible()));
            }
            out.say("REF*LU*11");
            out.say("REF*6R*%s", claim.lineControl(line));
            if (!claim.denied()) {
                out.say("AMT*B6*%s", dollars(line.charge() - line.contractual()));
            }
        }
    }

    private static String code(SampleClaim.Line line) {
        return line.place() == 1 ? "99213" : "85025";
    }

    private String control() {
        return String.format("%09d", first);
    }

    private String isa(String sender, String receiver) {
        return String.format(
                "ISA*00*          *00*          *ZZ*%-15s*ZZ*%-15s*261009*0930*^*00501*%s*0*T*:",
                sender, receiver, control());
    }

    private static String dollars(long cents) {
        return cents % 100 == 0 ? Long.toString(cents / 100) : String.format("%d.%02d", cents / 100, cents % 100);
    }

    /** Segments of a file, counted. */
    @SuppressWarnings("AnnotateFormatMethod") // The annotation is not among our libraries.
    private static final class Segments implements AutoCloseable {
        private final BufferedWriter writer;
        private long written;

        Segments(Path file) throws IOException {
            writer = Files.newBufferedWriter(file, StandardCharsets.US_ASCII);
        }

        void say(String segment, Object... values) throws IOException {
            writer.write(values.length == 0 ? segment : String.format(segment, values));
            writer.write("~\n");
            written++;
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }
}
