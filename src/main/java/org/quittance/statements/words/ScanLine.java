package org.quittance.statements.words;

import org.quittance.money.Money;
import org.quittance.statements.Bill;

/**
 * The line at the foot of a coupon that a lockbox reads: the bill's number in ten digits, what is due in cents in ten digits,
 * and a check digit (modulus 10, Luhn) over both. It names nobody.
 */
public final class ScanLine {

    private static final int WIDTH = 10;
    private static final int TEN = 10;

    private ScanLine() {}

    /**
     * The line of a bill.
     *
     * @return three groups of digits, one blank between them
     */
    public static String of(Bill bill) {
        return of(bill.number(), bill.due());
    }

    /**
     * The line for a number and an amount.
     *
     * @param number of the bill; its digits count
     * @param due from zero to 99,999,999.99
     * @return three groups of digits, one blank between them
     */
    public static String of(String number, Money due) {
        String digits = number.replaceAll("[^0-9]", "");
        String first = "0".repeat(Math.max(0, WIDTH - digits.length())) + digits;
        String second = String.format(java.util.Locale.ROOT, "%010d", due.cents());
        return first + " " + second + " " + checkDigit(first + second);
    }

    static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit * 2 : digit;
            sum += weighed >= TEN ? weighed - TEN + 1 : weighed;
        }
        return (TEN - sum % TEN) % TEN;
    }
}
