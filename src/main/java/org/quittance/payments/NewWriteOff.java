package org.quittance.payments;

import org.quittance.money.Money;
import org.quittance.registration.AccountId;
import org.quittance.staff.Actor;

/**
 * A write-off as it is wanted.
 *
 * @param formKey made when the form was shown: the same form writes off once
 * @param account the patient account
 * @param amount how much of what the guarantor owes on it
 * @param reason which kind
 * @param note why, a person's words
 * @param by who wants it
 */
public record NewWriteOff(
        String formKey, AccountId account, Money amount, WriteOffReason reason, String note, Actor by) {}
