package org.quittance.feeds.apply;

import java.util.ArrayList;
import java.util.List;
import org.quittance.feeds.hl7.Header;
import org.quittance.feeds.rules.ChargeFacts;

/**
 * What the charges of messages go by: the sender's number of the transaction (FT1-2), which is told apart by who sends it;
 * where there is none, the sender's number of the message (MSH-10) and the place in it. So a message that is sent again
 * books once, also with another time in its header, and two senders that both count from 1 do not meet.
 */
final class ChargeKeys {

    private ChargeKeys() {}

    /** The key of a line. */
    static String of(Work work, ChargeFacts facts) {
        Header header = work.told().header();
        String sender = "hl7:" + header.sender();
        return facts.transaction().isEmpty()
                ? sender + ":message:" + header.control() + ":" + facts.segment()
                : sender + ":ft1:" + facts.transaction();
    }

    /** The key of a credit that bears the number of the charge it takes back. */
    static String back(Work work, ChargeFacts facts) {
        return of(work, facts) + ":back";
    }

    /** The key of a line that a person let in beside another one of its number. */
    static String apart(Work work, ChargeFacts facts) {
        return of(work, facts) + ":apart:" + work.arrival().hash();
    }

    /** All keys under which the lines of a message may stand. */
    static List<String> all(Work work) {
        List<String> keys = new ArrayList<>();
        for (ChargeFacts facts : work.told().charges()) {
            keys.add(of(work, facts));
            keys.add(back(work, facts));
            keys.add(apart(work, facts));
        }
        return keys;
    }
}
