package org.quittance.registration;

import java.time.ZoneId;

/**
 * A facility to register. Texts that are not known are empty.
 *
 * @param code short and unique; registering it again adds a telephone where none stands, and changes nothing else
 * @param name the name on bills
 * @param address where it stands
 * @param phone as printed on bills
 * @param npi national provider identifier, 10 digits
 * @param zone its calendar (rule A-08)
 */
public record NewFacility(String code, String name, Address address, String phone, String npi, ZoneId zone) {}
