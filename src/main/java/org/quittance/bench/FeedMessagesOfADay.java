package org.quittance.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** ADT messages of an invented hospital: half register somebody with two insurers, half change what is known. */
final class FeedMessagesOfADay {

    private static final List<String> FAMILIES =
            List.of("Maple", "Cedar", "Hazelton", "Jessamine", "Núñez", "Kingfisher", "Lowther", "Everly");

    private final SplittableRandom random;
    private int control;
    private int people;

    FeedMessagesOfADay(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Messages for connections: people of one connection are not those of another. */
    List<List<String>> of(int messages, int connections) {
        List<List<String>> all = new ArrayList<>();
        for (int connection = 0; connection < connections; connection++) {
            List<String> own = new ArrayList<>();
            List<Integer> known = new ArrayList<>();
            for (int n = messages * connection / connections; n < messages * (connection + 1) / connections; n++) {
                boolean fresh = known.isEmpty() || random.nextBoolean();
                int person = fresh ? ++people : known.get(random.nextInt(known.size()));
                if (fresh) {
                    known.add(person);
                }
                own.add(message(fresh ? "A04" : "A08", person));
            }
            all.add(own);
        }
        return all;
    }

    private String message(String event, int person) {
        int minute = control / 50;
        String at = String.format(
                Locale.ROOT, "202603%02d%02d%02d00", 1 + minute / 1440 % 28, minute / 60 % 24, minute % 60);
        String name = FAMILIES.get(person % FAMILIES.size()) + "^Ann" + (char) ('a' + person % 26);
        return "MSH|^~\\&|REG|BENCH|QUITTANCE|BILLING|" + at + "||ADT^" + event + "^ADT_A01|C" + ++control
                + "|P|2.5.1||||||UNICODE UTF-8\rEVN|" + event + "|" + at
                + "\rPID|1||B" + person + "^^^BENCH^MR||" + name + "||19" + (10 + person % 89) + "0203|F|||" + person
                + " Maple Ave^^Burlington^VT^05401^USA||^PRN^PH^^1^802^555" + (1000 + random.nextInt(9000))
                + "|||||V" + person + "\rPV1|1|O|WARD1^101^A||||1234567893^WELBY^MARCUS|||MED||||||||O|V" + person
                + "\rIN1|1|PLAN|AMB01|Amber Health||||||||20260101||||" + name + "|SEL|||||1||||||||||||||M" + person
                + "\rIN1|2|PLAN|SAG03|Sage Senior||||||||20260101||||" + name + "|SEL|||||2||||||||||||||S" + person
                + "\rGT1|1||" + name + "||" + person + " Maple Ave^^Burlington^VT^05401||||||SEL\r";
    }

    int people() {
        return people;
    }
}
