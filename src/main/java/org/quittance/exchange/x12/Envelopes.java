package org.quittance.exchange.x12;

import org.quittance.exchange.Envelope;
import org.quittance.exchange.Segment;

/** What becomes of an envelope when a segment opens or closes a part of it. */
final class Envelopes {

    private Envelopes() {}

    static Envelope interchange(Envelope before, Segment isa) {
        return new Envelope(
                before.interchange() + 1,
                isa.element(6).strip(),
                isa.element(8).strip(),
                isa.element(13).strip(),
                isa.element(15).strip(),
                before.group(),
                "",
                "",
                "",
                "",
                "",
                before.transaction(),
                "",
                "");
    }

    static Envelope group(Envelope before, Segment gs) {
        return new Envelope(
                before.interchange(),
                before.sender(),
                before.receiver(),
                before.interchangeControl(),
                before.usage(),
                before.group() + 1,
                gs.element(1).strip(),
                gs.element(2).strip(),
                gs.element(3).strip(),
                gs.element(6).strip(),
                gs.element(8).strip(),
                before.transaction(),
                "",
                "");
    }

    static Envelope transaction(Envelope before, Segment st) {
        return transaction(
                before,
                before.transaction() + 1,
                st.element(1).strip(),
                st.element(2).strip());
    }

    static Envelope afterTransaction(Envelope before) {
        return transaction(before, before.transaction(), "", "");
    }

    private static Envelope transaction(Envelope before, int ordinal, String kind, String control) {
        return new Envelope(
                before.interchange(),
                before.sender(),
                before.receiver(),
                before.interchangeControl(),
                before.usage(),
                before.group(),
                before.groupCode(),
                before.groupSender(),
                before.groupReceiver(),
                before.groupControl(),
                before.version(),
                ordinal,
                kind,
                control);
    }
}
