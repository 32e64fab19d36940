package org.quittance.api.fhir;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hl7.fhir.r4.model.Address.AddressUse;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Patient.LinkType;
import org.hl7.fhir.r4.model.StringType;
import org.quittance.history.RecordVersion;
import org.quittance.registration.Address;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientDetails;
import org.quittance.registration.PatientId;
import org.quittance.registration.Sex;

/** Patients as FHIR, and what FHIR says of a patient as a record keeps it. */
final class PatientMapping {

    private static final String LANGUAGES = "urn:ietf:bcp:47";
    private static final int OLDEST_YEARS = 124;

    private PatientMapping() {}

    static org.hl7.fhir.r4.model.Patient resource(
            Patient patient, Collection<PatientId> replaced, RecordVersion version) {
        org.hl7.fhir.r4.model.Patient resource = of(patient.details());
        Values.version(
                resource,
                patient.id().value(),
                version,
                Values.madeAt(patient.id().value()));
        resource.addIdentifier(Identifiers.recordNumber(patient.recordNumber()));
        Identifiers.of(Identifiers.Kind.PATIENT, patient.sourceKey()).forEach(resource::addIdentifier);
        resource.setActive(patient.mergedInto().isEmpty());
        patient.mergedInto()
                .ifPresent(survivor -> resource.addLink()
                        .setOther(Values.to("Patient", survivor.value()))
                        .setType(LinkType.REPLACEDBY));
        replaced.forEach(gone ->
                resource.addLink().setOther(Values.to("Patient", gone.value())).setType(LinkType.REPLACES));
        return resource;
    }

    /** What a record says, without ids. */
    static org.hl7.fhir.r4.model.Patient of(PatientDetails details) {
        org.hl7.fhir.r4.model.Patient resource = new org.hl7.fhir.r4.model.Patient();
        HumanName name = resource.addName().setUse(HumanName.NameUse.OFFICIAL);
        put(details.familyName(), name::setFamily);
        put(details.givenName(), name::addGiven);
        put(details.middleName(), name::addGiven);
        details.birthDate().ifPresent(day -> resource.setBirthDateElement(Values.date(day)));
        resource.setGender(gender(details.sex()));
        if (!details.address().isUnknown()) {
            resource.addAddress(address(details.address()));
        }
        put(details.phone(), phone -> resource.addTelecom(point(ContactPointSystem.PHONE, phone)));
        put(details.email(), email -> resource.addTelecom(point(ContactPointSystem.EMAIL, email)));
        put(
                details.language(),
                language -> resource.addCommunication()
                        .setPreferred(true)
                        .setLanguage(new CodeableConcept()
                                .addCoding(new Coding().setSystem(LANGUAGES).setCode(language))));
        details.deceasedOn().ifPresent(day -> resource.setDeceased(Values.day(day)));
        return resource;
    }

    /** What a resource says, over what a record said: what FHIR does not tell stays as it is. */
    static PatientDetails details(
            org.hl7.fhir.r4.model.Patient resource, PatientDetails known, ZoneId zone, LocalDate today) {
        HumanName name = name(resource);
        List<String> given = name.getGiven().stream()
                .map(StringType::getValueNotNull)
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
        return known.withName(
                        name.getFamily().strip(),
                        given.isEmpty() ? "" : given.getFirst(),
                        given.size() < 2 ? "" : String.join(" ", given.subList(1, given.size())))
                .withBirthDate(birthDate(resource, zone, today))
                .withSex(sex(resource.getGender()))
                .withAddress(address(resource))
                .withContact(
                        point(resource, ContactPointSystem.PHONE),
                        point(resource, ContactPointSystem.EMAIL),
                        language(resource))
                .withDeceasedOn(deceasedOn(resource, zone));
    }

    private static HumanName name(org.hl7.fhir.r4.model.Patient resource) {
        return resource.getName().stream()
                .filter(each -> each.hasFamily() && !each.getFamily().isBlank())
                .min(java.util.Comparator.comparingInt(each -> each.getUse() == HumanName.NameUse.OFFICIAL ? 0 : 1))
                .orElseThrow(() -> Refused.element(
                        "Patient.name[0].family",
                        "nothing",
                        "A patient has a family name",
                        "Send Patient.name with a family name."));
    }

    private static Optional<LocalDate> birthDate(org.hl7.fhir.r4.model.Patient resource, ZoneId zone, LocalDate today) {
        if (!resource.hasBirthDate()) {
            return Optional.empty();
        }
        LocalDate born = Values.day(resource.getBirthDateElement(), "Patient.birthDate", zone);
        if (born.isAfter(today) || born.plusYears(OLDEST_YEARS + 1L).isBefore(today)) {
            throw Refused.element(
                    "Patient.birthDate",
                    "a date in the future, or an age above " + OLDEST_YEARS,
                    "A date of birth lies in the past, at most " + OLDEST_YEARS + " years ago",
                    "Correct the date.");
        }
        return Optional.of(born);
    }

    private static Optional<LocalDate> deceasedOn(org.hl7.fhir.r4.model.Patient resource, ZoneId zone) {
        if (resource.hasDeceasedDateTimeType()) {
            return Optional.of(Values.day(resource.getDeceasedDateTimeType(), "Patient.deceased", zone));
        }
        if (resource.hasDeceasedBooleanType()
                && resource.getDeceasedBooleanType().booleanValue()) {
            throw Refused.element(
                    "Patient.deceased", "true", "The day of death is kept", "Send Patient.deceasedDateTime.");
        }
        return Optional.empty();
    }

    private static String language(org.hl7.fhir.r4.model.Patient resource) {
        return resource.getCommunication().stream()
                .min(java.util.Comparator.comparingInt(each -> each.getPreferred() ? 0 : 1))
                .map(each -> Codes.text(each.getLanguage().getCodingFirstRep().getCode()))
                .map(code -> code.split("-", 2)[0].toLowerCase(Locale.ROOT))
                .filter(code -> !code.isBlank())
                .orElse("en");
    }

    private static Address address(org.hl7.fhir.r4.model.Patient resource) {
        return resource.getAddress().stream()
                .min(java.util.Comparator.comparingInt(each -> each.getUse() == AddressUse.HOME ? 0 : 1))
                .map(each -> new Address(
                        String.join(
                                ", ",
                                each.getLine().stream()
                                        .map(StringType::getValueNotNull)
                                        .map(String::strip)
                                        .toList()),
                        Codes.text(each.getCity()).strip(),
                        Codes.text(each.getState()).strip(),
                        Codes.text(each.getPostalCode()).strip()))
                .orElse(Address.UNKNOWN);
    }

    private static org.hl7.fhir.r4.model.Address address(Address address) {
        org.hl7.fhir.r4.model.Address resource = new org.hl7.fhir.r4.model.Address().setUse(AddressUse.HOME);
        put(address.street(), resource::addLine);
        put(address.city(), resource::setCity);
        put(address.state(), resource::setState);
        put(address.zip(), resource::setPostalCode);
        return resource;
    }

    private static String point(org.hl7.fhir.r4.model.Patient resource, ContactPointSystem system) {
        List<ContactPoint> points = new ArrayList<>(resource.getTelecom());
        points.removeIf(each -> each.getSystem() != system || !each.hasValue());
        return points.stream()
                .min(java.util.Comparator.comparingInt(each -> each.hasRank() ? each.getRank() : Integer.MAX_VALUE))
                .map(each -> each.getValue().strip())
                .orElse("");
    }

    private static ContactPoint point(ContactPointSystem system, String value) {
        return new ContactPoint().setSystem(system).setValue(value);
    }

    private static AdministrativeGender gender(Sex sex) {
        return switch (sex) {
            case F -> AdministrativeGender.FEMALE;
            case M -> AdministrativeGender.MALE;
            case O -> AdministrativeGender.OTHER;
            case U -> AdministrativeGender.UNKNOWN;
        };
    }

    private static Sex sex(@org.jspecify.annotations.Nullable AdministrativeGender gender) {
        if (gender == null) {
            return Sex.U;
        }
        return switch (gender) {
            case FEMALE -> Sex.F;
            case MALE -> Sex.M;
            case OTHER -> Sex.O;
            case UNKNOWN, NULL -> Sex.U;
        };
    }

    static void put(String text, java.util.function.Consumer<String> where) {
        if (!text.isEmpty()) {
            where.accept(text);
        }
    }
}
