package org.quittance.remittance;

import java.time.LocalDate;
import java.util.Map;
import org.quittance.money.Money;

/**
 * Head of a remittance: who pays whom, how much, how and when.
 *
 * @param transactionNo position of the transaction in its file, from 1
 * @param control transaction set control number (ST02)
 * @param segment number of its ST segment
 * @param handling BPR01
 * @param sent what the payer sends (BPR02), never below zero (rule C-06)
 * @param method BPR04: ACH, CHK, NON …
 * @param paidOn date of the money (BPR16)
 * @param trace check or EFT number (TRN02, rule C-50)
 * @param payerName N1*PR
 * @param payerIdentifiers how the payer names itself: kind to value
 * @param payeeName N1*PE
 * @param payeeNpi N1*PE with XX
 */
public record RemittanceHeader(
        int transactionNo,
        String control,
        int segment,
        String handling,
        Money sent,
        String method,
        LocalDate paidOn,
        String trace,
        String payerName,
        Map<String, String> payerIdentifiers,
        String payeeName,
        String payeeNpi) {}
