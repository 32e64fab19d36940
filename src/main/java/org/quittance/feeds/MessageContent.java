package org.quittance.feeds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quittance.money.Money;
import org.quittance.registration.Address;

/**
 * What a message says, as far as it can be read: for people, whatever is wrong with it. What it does not say is empty.
 *
 * @param patient whom it is about, given name first
 * @param number that person's record number
 * @param born date of birth, where it is a day
 * @param address where that person lives
 * @param phone telephone, digits only
 * @param visit number of the visit or account
 * @param clinician who sees the patient
 * @param admittedOn first day of the visit
 * @param dischargedOn last day of the visit
 * @param guarantor who pays what insurance does not
 * @param payers who insures, first payer first
 * @param diagnoses what was found, in words where it says any
 * @param charges what is charged or taken back
 * @param gone record numbers that become this person's
 * @param notUsed segments that are kept with the message but do nothing
 */
public record MessageContent(
        String patient,
        String number,
        Optional<LocalDate> born,
        Optional<Address> address,
        String phone,
        String visit,
        String clinician,
        Optional<LocalDate> admittedOn,
        Optional<LocalDate> dischargedOn,
        String guarantor,
        List<String> payers,
        List<String> diagnoses,
        List<Charge> charges,
        List<String> gone,
        List<String> notUsed) {

    /**
     * What is charged.
     *
     * @param servedOn day of service
     * @param code what was done, as a code
     * @param description the same in words, where it says any
     * @param units how many
     * @param amount how much, above zero
     * @param takenBack whether it is taken back
     */
    public record Charge(
            LocalDate servedOn, String code, String description, BigDecimal units, Money amount, boolean takenBack) {}
}
