package org.quittance.feeds;

import java.util.List;

/** Writes messages of an invented registration desk. */
final class Messages {

    private static int last;

    private Messages() {}

    static String message(String kind, String at, List<String> segments) {
        return message(kind, at, "M" + ++last, segments);
    }

    static String message(String kind, String at, String control, List<String> segments) {
        String event = kind.substring(kind.indexOf('^') + 1);
        return "MSH|^~\\&|REG|HILLTOP|QUITTANCE|BILLING|" + at + "||" + kind + "|" + control
                + "|P|2.5.1||||||UNICODE UTF-8\rEVN|" + event + "|" + at + "\r"
                + String.join("\r", segments) + "\r";
    }

    static String pid(String number, String name, String born, String phone) {
        return "PID|1||" + number + "^^^HILLTOP^MR||" + name + "||" + born
                + "|F|||1 Maple Ave^^Burlington^VT^05401||^PRN^PH^^1^802^" + phone;
    }

    static String pv1(String visit) {
        return "PV1|1|O|||||1234567893^WELBY^MARCUS||||||||||||" + visit;
    }

    static String in1(int rank, String payer, String member) {
        return "IN1|" + rank + "|PLAN|" + payer + "|" + payer + " Health||||||||20260101||||Maple^Ann|SEL|||||" + rank
                + "||||||||||||||" + member;
    }

    static String mrg(String number) {
        return "MRG|" + number + "^^^HILLTOP^MR";
    }

    static String ft1(int n, String transaction, String type, String code, int units, String amount) {
        return "FT1|" + n + "|" + transaction + "||20260302|20260302|" + type + "|" + code + "|||" + units + "|"
                + amount + "||||||||I10||||||" + code + "^^HCPCS";
    }

    static String register(String number, String visit) {
        return message(
                "ADT^A04", "20260302080000", List.of(pid(number, "Maple^Ann", "19600203", "5550100"), pv1(visit)));
    }
}
