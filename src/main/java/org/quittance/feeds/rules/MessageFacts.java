package org.quittance.feeds.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.quittance.feeds.MessageKind;
import org.quittance.feeds.hl7.Fault;
import org.quittance.feeds.hl7.Faults;
import org.quittance.feeds.hl7.Header;
import org.quittance.feeds.hl7.Hl7Message;
import org.quittance.feeds.hl7.Hl7Segment;
import org.quittance.feeds.hl7.MessageFault;

/**
 * What a message says, as facts.
 *
 * @param header what it says about itself
 * @param kind what it does
 * @param toldAt when it happened, as exactly as it is told: EVN-2, else MSH-7, else when it arrived
 * @param toldOn the same as a day at the facility
 * @param person who it is about
 * @param visit the visit, when it names one
 * @param guarantor who pays what insurance does not, when it tells
 * @param phones telephones of the patient
 * @param employers where patient and guarantor work
 * @param insurance who insures, first payer first; empty when it does not tell
 * @param diagnoses what was found
 * @param treatments what was done, apart from what is charged
 * @param charges what was done
 * @param merges which records become one
 */
public record MessageFacts(
        Header header,
        MessageKind kind,
        Moments.Span toldAt,
        LocalDate toldOn,
        PersonFacts person,
        Optional<VisitFacts> visit,
        Optional<GuarantorFacts> guarantor,
        List<PhoneFacts> phones,
        List<EmployerFacts> employers,
        List<InsuranceFacts> insurance,
        List<DiagnosisFacts> diagnoses,
        List<TreatmentFacts> treatments,
        List<ChargeFacts> charges,
        List<MergeFacts> merges) {

    private static final int KIND = 9;
    private static final int CONTROL = 10;
    private static final int PROCESSING = 11;
    private static final int VERSION = 12;

    /**
     * Reads a message.
     *
     * @param arrivedAt when it arrived
     * @param zone the facility's
     * @param faults takes what is wrong; the facts are of use only when nothing is
     * @return the facts; empty when the message is not ours, or about nobody
     */
    public static Optional<MessageFacts> of(Hl7Message message, Instant arrivedAt, ZoneId zone, Faults faults) {
        Header header = Header.of(message.header());
        Optional<MessageKind> kind = kind(message.header(), header, faults);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        Optional<Hl7Segment> pid = message.first("PID");
        if (pid.isEmpty()) {
            faults.add(new Fault("PID", 1, 0, MessageFault.NO_PATIENT, ""));
            return Optional.empty();
        }
        Moments.Span toldAt = toldAt(message, header, arrivedAt, zone);
        LocalDate arrivedOn = LocalDate.ofInstant(arrivedAt, zone);
        LocalDate today = arrivedOn.plusDays(1);
        LocalDate toldOn = LocalDate.ofInstant(toldAt.from(), zone);
        PersonFacts person = PersonFacts.of(pid.get(), header.facility(), today, faults);
        Optional<VisitFacts> visit = message.first("PV1")
                .flatMap(pv1 -> VisitFacts.of(pv1, person, header.facility(), faults))
                .or(() -> kind.get().charges() ? VisitFacts.ofAccount(person, header.facility()) : Optional.empty());
        Optional<GuarantorFacts> guarantor = message.first("GT1").map(GuarantorFacts::of);
        return Optional.of(new MessageFacts(
                header,
                kind.get(),
                toldAt,
                toldOn,
                person,
                visit,
                guarantor,
                PhoneFacts.of(pid.get()),
                EmployerFacts.of(message, guarantor),
                InsuranceFacts.of(message, faults),
                DiagnosisFacts.of(message, faults),
                TreatmentFacts.of(message, toldOn, faults),
                kind.get().charges() ? ChargeFacts.of(message, toldOn, arrivedOn, faults) : List.of(),
                kind.get().merges() ? MergeFacts.of(message, header.facility(), today, faults) : List.of()));
    }

    private static Optional<MessageKind> kind(Hl7Segment msh, Header header, Faults faults) {
        Optional<MessageKind> kind = MessageKind.of(header.type(), header.event());
        if (header.type().isEmpty()) {
            faults.add(msh, KIND, MessageFault.NO_KIND);
        } else if (!header.version().matches("2\\.[1-9](\\.[0-9])?")) {
            faults.add(msh, VERSION, MessageFault.VERSION);
        } else if (kind.isEmpty()) {
            boolean type = MessageKind.knowsType(header.type());
            faults.add(new Fault(
                    "MSH", 1, KIND, type ? MessageFault.OTHER_EVENT : MessageFault.OTHER_TYPE, header.kind()));
        } else if (header.processing().equals("T") || header.processing().equals("D")) {
            faults.add(msh, PROCESSING, MessageFault.TRAINING);
        } else if (header.control().isEmpty()) {
            faults.add(msh, CONTROL, MessageFault.NO_CONTROL);
        } else {
            return kind;
        }
        return Optional.empty();
    }

    /** A time that lies ahead of the clock would keep out all later news: it counts as now. */
    private static Moments.Span toldAt(Hl7Message message, Header header, Instant arrivedAt, ZoneId zone) {
        String recorded = message.first("EVN").map(evn -> evn.text(2)).orElse("");
        Moments.Span now = Moments.Span.at(arrivedAt);
        return told(recorded, zone)
                .or(() -> told(header.sentAt(), zone))
                .filter(span -> span.from().isBefore(arrivedAt))
                .map(span -> span.to().isBefore(arrivedAt) ? span : new Moments.Span(span.from(), arrivedAt))
                .orElse(now);
    }

    /** The year 1, as programs write a time that they do not know, tells none. */
    private static Optional<Moments.Span> told(String text, ZoneId zone) {
        return Moments.span(text, zone).filter(span -> Moments.plausible(LocalDate.ofInstant(span.from(), zone)));
    }
}
