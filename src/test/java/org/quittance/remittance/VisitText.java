package org.quittance.remittance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Claims and answers of an invented person as files; the envelopes and their counts are right. */
final class VisitText {

    private static final String PROFESSIONAL = "005010X222A1";
    private static final String INSTITUTIONAL = "005010X223A2";
    private static int control = 100;

    private final String ending;
    private final String text;

    private VisitText(String ending, String text) {
        this.ending = ending;
        this.text = text;
    }

    String ending() {
        return ending;
    }

    String text() {
        return text;
    }

    /** A claim being written. A line is {@code code:dollars:control}. */
    static final class Sent {

        private final String number;
        private final String frequency;
        private final List<String> lines;
        private String control = "";
        private String on = "20260914";
        private String sequence = "P";
        private String person = "VASQUEZ*LORENZO****MI*HL730419707";
        private String born = "19890817";
        private String others = "";
        private String after = "";
        private boolean hospital;

        private Sent(String number, String frequency, List<String> lines) {
            this.number = number;
            this.frequency = frequency;
            this.lines = lines;
        }

        /** With the payer's number of the claim that it replaces or voids (REF*F8). */
        Sent of(String payerControl) {
            control = payerControl;
            return this;
        }

        Sent on(String day) {
            on = day;
            return this;
        }

        Sent person(String name) {
            person = name;
            return this;
        }

        Sent born(String day) {
            born = day;
            return this;
        }

        Sent hospital() {
            hospital = true;
            return this;
        }

        /** As sent to the second payer. */
        Sent toSecond() {
            sequence = "S";
            return this;
        }

        /** What stands in 2320 to 2330 of the other payers. */
        Sent others(String segments) {
            others = segments;
            return this;
        }

        /** What stands behind the last line (2430). */
        Sent afterLines(String segments) {
            after = segments;
            return this;
        }

        VisitText file() {
            String version = hospital ? INSTITUTIONAL : PROFESSIONAL;
            List<String> all = new ArrayList<>(List.of(
                    "ST*837*0001*" + version,
                    "BHT*0019*00*B1*" + on + "*0930*CH",
                    "NM1*41*2*ALDER CREEK MEDICAL GROUP*****46*ALDERCREEK",
                    "NM1*40*2*CLEARING*****46*CLEARING",
                    "HL*1**20*1",
                    "NM1*85*2*ALDER CREEK MEDICAL GROUP*****XX*1992000079",
                    "N3*14 MILL RACE",
                    "N4*BRATTLEBORO*VT*053010001",
                    "REF*EI*030718281",
                    "HL*2*1*22*0",
                    "SBR*" + sequence + "*18*******CI",
                    "NM1*IL*1*" + person,
                    "N3*9 ORCHARD LANE",
                    "N4*BRATTLEBORO*VT*05301",
                    "DMG*D8*" + born + "*M",
                    sequence.equals("P")
                            ? "NM1*PR*2*HARBORLIGHT HEALTH PLAN*****PI*HLP77"
                            : "NM1*PR*2*MAPLE MUTUAL*****PI*MAPL1"));
            BigDecimal charge = lines.stream()
                    .map(line -> new BigDecimal(line.split(":")[1]))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            all.add("CLM*" + number + "*" + charge + "***" + (hospital ? "13:A:" : "11:B:") + frequency
                    + (hospital ? "**A*Y*Y" : "*Y*A*Y*Y"));
            if (hospital) {
                all.add("DTP*434*RD8*20260911-20260911");
                all.add("CL1*1*1*01");
            }
            if (!control.isEmpty()) {
                all.add("REF*F8*" + control);
            }
            all.add("HI*ABK:R0789");
            if (!others.isEmpty()) {
                all.addAll(List.of(others.strip().split("~\\s*")));
            }
            int n = 1;
            for (String line : lines) {
                String[] part = line.split(":");
                all.add("LX*" + n++);
                all.add(
                        hospital
                                ? "SV2*0450*HC:" + part[0] + "*" + part[1] + "*UN*1"
                                : "SV1*HC:" + part[0] + "*" + part[1] + "*UN*1***1");
                all.add("DTP*472*D8*20260911");
                all.add("REF*6R*" + part[2]);
            }
            if (!after.isEmpty()) {
                all.addAll(List.of(after.strip().split("~\\s*")));
            }
            return VisitText.file("HC", version, all, ".837");
        }
    }

    static Sent claim(String number, String frequency, String... lines) {
        return new Sent(number, frequency, List.of(lines));
    }

    /** An answer of the first payer, or of the one named. */
    static VisitText answer(String trace, String paid, String segments) {
        return answer(trace, paid, "HARBORLIGHT HEALTH PLAN*XV*HLP77", segments);
    }

    static VisitText answer(String trace, String paid, String payer, String segments) {
        List<String> all = new ArrayList<>(List.of(
                "ST*835*0001",
                "BPR*I*" + paid + "*C*ACH*CCP*01*211070175*DA*1234567*1561234501**01*211372378*DA*7654321*20261026",
                "TRN*1*" + trace + "*1196485275",
                "DTM*405*20261026",
                "N1*PR*" + payer,
                "N1*PE*ALDER CREEK MEDICAL GROUP*XX*1992000079",
                "LX*1"));
        all.addAll(List.of(segments.strip().split("~\\s*")));
        return file("HP", "005010X221A1", all, ".835");
    }

    private static VisitText file(String kind, String version, List<String> segments, String ending) {
        int n = control++;
        List<String> all = new ArrayList<>(segments);
        all.add("SE*" + (all.size() + 1) + "*0001");
        String icn = String.format("%09d", n);
        return new VisitText(
                ending,
                "ISA*00*          *00*          *ZZ*ALDERCREEK     *ZZ*CLEARING       *260914*0930*^*00501*" + icn
                        + "*0*T*:~GS*" + kind + "*ALDERCREEK*CLEARING*20260914*0930*" + n + "*X*" + version + "~"
                        + String.join("~", all) + "~GE*1*" + n + "~IEA*1*" + icn + "~");
    }
}
