package org.quittance.api.fhir;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.quittance.history.RecordVersion;
import org.quittance.money.Money;

/** Amounts, days, ids and references as FHIR writes them. */
final class Values {

    private static final String DOLLAR = "USD";

    private Values() {}

    static org.hl7.fhir.r4.model.Money money(Money amount) {
        return new org.hl7.fhir.r4.model.Money()
                .setValue(BigDecimal.valueOf(amount.cents(), 2))
                .setCurrency(DOLLAR);
    }

    static Quantity quantity(BigDecimal count) {
        BigDecimal plain = count.stripTrailingZeros();
        return new Quantity().setValue(plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    static DateTimeType day(LocalDate day) {
        return new DateTimeType(day.toString());
    }

    static DateType date(LocalDate day) {
        return new DateType(day.toString());
    }

    static Period period(LocalDate from, Optional<LocalDate> to) {
        Period period = new Period();
        period.setStartElement(day(from));
        to.ifPresent(last -> period.setEndElement(day(last)));
        return period;
    }

    static Reference to(String type, UUID id) {
        return new Reference(type + "/" + id);
    }

    static Reference called(String display) {
        return new Reference().setDisplay(display);
    }

    /** The day of an element, at the place of the books. */
    static LocalDate day(BaseDateTimeType element, String path, ZoneId zone) {
        LocalDate day = switch (element.getPrecision()) {
            case YEAR, MONTH ->
                throw Refused.element(
                        path, "only a year or month", "The whole date is needed", "Send year, month and day.");
            case DAY -> LocalDate.parse(element.getValueAsString());
            case MINUTE, SECOND, MILLI ->
                element.getValue().toInstant().atZone(zone).toLocalDate();
        };
        if (day.getYear() < 1850 || day.getYear() > 2200) {
            throw Refused.element(path, "", "Dates lie between 1850 and 2200", "Correct the year.");
        }
        return day;
    }

    /** What tells resources in different states apart, and when the state began. */
    static void version(Resource resource, UUID id, RecordVersion version, Instant recordedAt) {
        resource.setId(id.toString());
        Instant at = version.at().isAfter(recordedAt) ? version.at() : recordedAt;
        resource.getMeta().setVersionId(Long.toString(version.number()));
        if (at.isAfter(Instant.EPOCH)) {
            resource.getMeta().setLastUpdated(Date.from(at));
        }
    }

    /** When a record with a time-ordered id was made; the epoch for other ids. */
    static Instant madeAt(UUID id) {
        return id.version() == 7 ? Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16) : Instant.EPOCH;
    }

    static Optional<UUID> id(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
