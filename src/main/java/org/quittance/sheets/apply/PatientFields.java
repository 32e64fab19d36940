package org.quittance.sheets.apply;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.quittance.registration.Address;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.PatientDetails;
import org.quittance.registration.Sex;

/** The fields of a patient's record under the names of columns, as the record writes them. */
final class PatientFields {

    /** Between given and middle name, where one column holds both, as in the exports. */
    static final String AND = "\u001f";

    private PatientFields() {}

    /** What the record says. */
    static String raw(PatientDetails details, String field, boolean givenHoldsBoth) {
        Address home = details.address();
        return switch (field) {
            case "family" -> details.familyName();
            case "given" -> givenHoldsBoth ? details.givenName() + AND + details.middleName() : details.givenName();
            case "middle" -> details.middleName();
            case "birth_date" -> text(details.birthDate());
            case "sex" -> details.sex().name();
            case "street" -> home.street();
            case "city" -> home.city();
            case "state" -> home.state();
            case "zip" -> home.zip();
            case "phone" -> details.phone();
            case "email" -> details.email();
            case "language" -> details.language();
            case "deceased_on" -> text(details.deceasedOn());
            case "guarantor" -> details.guarantor().value().toString();
            default -> throw new IllegalArgumentException(field);
        };
    }

    /** What the record says, as sheets show it. */
    static String shown(String raw) {
        return raw.replace(AND, " ").strip();
    }

    /** What the record will say when a sheet says so. */
    static String typed(String field, String cell, String rawNow) {
        int and = rawNow.indexOf(AND);
        if (!field.equals("given") || and < 0) {
            return cell;
        }
        String given = rawNow.substring(0, and).strip();
        String middle = rawNow.substring(and + 1).strip();
        if (!middle.isEmpty() && cell.endsWith(" " + middle)) {
            return cell.substring(0, cell.length() - middle.length() - 1).strip() + AND + middle;
        }
        return !given.isEmpty() && cell.startsWith(given + " ")
                ? given + AND + cell.substring(given.length() + 1).strip()
                : cell + AND;
    }

    /** The record with a field as it is written. */
    static PatientDetails put(PatientDetails now, String field, String raw) {
        Address home = now.address();
        return switch (field) {
            case "family" -> now.withName(raw, now.givenName(), now.middleName());
            case "given" -> {
                int and = raw.indexOf(AND);
                yield and < 0
                        ? now.withName(now.familyName(), raw, now.middleName())
                        : now.withName(now.familyName(), raw.substring(0, and), raw.substring(and + 1));
            }
            case "middle" -> now.withName(now.familyName(), now.givenName(), raw);
            case "birth_date" -> now.withBirthDate(day(raw));
            case "sex" -> now.withSex(Sex.ofCode(raw));
            case "street" -> now.withAddress(new Address(raw, home.city(), home.state(), home.zip()));
            case "city" -> now.withAddress(new Address(home.street(), raw, home.state(), home.zip()));
            case "state" -> now.withAddress(new Address(home.street(), home.city(), raw, home.zip()));
            case "zip" -> now.withAddress(new Address(home.street(), home.city(), home.state(), raw));
            case "phone" -> now.withContact(raw, now.email(), now.language());
            case "email" -> now.withContact(now.phone(), raw, now.language());
            case "language" -> now.withContact(now.phone(), now.email(), raw);
            case "deceased_on" -> now.withDeceasedOn(day(raw));
            case "guarantor" -> now.withGuarantor(new GuarantorId(UUID.fromString(raw)));
            default -> throw new IllegalArgumentException(field);
        };
    }

    private static Optional<LocalDate> day(String iso) {
        return iso.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(iso));
    }

    private static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
