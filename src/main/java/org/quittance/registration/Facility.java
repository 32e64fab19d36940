package org.quittance.registration;

import java.time.ZoneId;

/**
 * A house that gives care and sends bills. Texts that are not known are empty.
 *
 * @param code short and unique: how sources name it
 * @param name the name on bills
 * @param address where it stands
 * @param phone as printed on bills
 * @param npi national provider identifier, 10 digits
 * @param zone its calendar (rule A-08)
 */
public record Facility(
        FacilityId id, String code, String name, Address address, String phone, String npi, ZoneId zone) {}
