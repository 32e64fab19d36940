package org.quittance.claims.intake;

/** Small 837P files of invented people. */
final class ClaimText {

    private static final String HEAD =
            "ISA*00*          *00*          *ZZ*QUAYHARBOR     *ZZ*CLEARING       *260124*0930*^*00501*000000002*0*T*:~"
                    + "GS*HC*QUAYHARBOR*CLEARING*20260124*0930*2*X*005010X222A1~"
                    + "ST*837*0001*005010X222A1~"
                    + "BHT*0019*00*B1*20260124*0930*CH~"
                    + "NM1*41*2*QUAY HARBOR CLINIC*****46*QUAYHARBOR~"
                    + "NM1*40*2*CLEARING*****46*CLEARING~"
                    + "HL*1**20*1~"
                    + "NM1*85*2*QUAY HARBOR CLINIC*****XX*1992000079~"
                    + "N3*1 QUAY ROAD~"
                    + "N4*BURLINGTON*VT*054010001~"
                    + "REF*EI*039999999~";

    private ClaimText() {}

    static String of(String number, String frequency, String dollars) {
        return of(number, frequency, dollars, "20260124");
    }

    static String of(String number, String frequency, String dollars, String day) {
        return (HEAD
                        + "HL*2*1*22*0~SBR*P*18*******CI~NM1*IL*1*QUILL*QUENTIN****MI*M1~N3*1 ELM STREET~"
                        + "N4*BURLINGTON*VT*05401~DMG*D8*19660502*M~NM1*PR*2*SAMPLE PLAN*****PI*99001~"
                        + "CLM*" + number + "*" + dollars + "***11:B:" + frequency + "*Y*A*Y*Y~HI*ABK:K219~"
                        + "LX*1~SV1*HC:99213*" + dollars + "*UN*1***1~DTP*472*D8*20260110~"
                        + "SE*22*0001~GE*1*2~IEA*1*000000002~")
                .replace("B1*20260124", "B1*" + day);
    }

    static String many(int claims) {
        StringBuilder text = new StringBuilder(HEAD);
        for (int i = 1; i <= claims; i++) {
            text.append("HL*")
                    .append(i + 1)
                    .append("*1*22*0~SBR*P*18*******CI~NM1*IL*1*QUILL*Q")
                    .append(i)
                    .append("****MI*M")
                    .append(i)
                    .append("~DMG*D8*19660502*M~NM1*PR*2*SAMPLE PLAN*****PI*99001~")
                    .append("CLM*C")
                    .append(i)
                    .append("*150.5***11:B:1*Y*A*Y*Y~HI*ABK:K219*ABF:I10~")
                    .append("LX*1~SV1*HC:99213:25*100.25*UN*1***1~DTP*472*D8*20260110~REF*6R*C")
                    .append(i)
                    .append("L1~LX*2~SV1*HC:36415*50.25*UN*1***1:2~DTP*472*D8*20260110~REF*6R*C")
                    .append(i)
                    .append("L2~");
        }
        int segments = 9 + 15 * claims + 1;
        return text.append("SE*")
                .append(segments)
                .append("*0001~GE*1*2~IEA*1*000000002~")
                .toString();
    }
}
