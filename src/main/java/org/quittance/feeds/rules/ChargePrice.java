package org.quittance.feeds.rules;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.quittance.feeds.hl7.Faults;
import org.quittance.feeds.hl7.Hl7Segment;
import org.quittance.feeds.hl7.MessageFault;
import org.quittance.money.Money;

/**
 * What an FT1 moves: how many, how much, and which way (FT1-6, FT1-10 to FT1-12). A credit takes back whatever its signs
 * are; so does a charge of a quantity below zero, whether its price is told as a whole or for each. A charge whose price
 * itself is zero or below charges nothing and is no credit either: it is refused.
 *
 * @param units how many, above zero
 * @param amount how much, above zero
 * @param takenBack whether it takes back
 */
record ChargePrice(BigDecimal units, Money amount, boolean takenBack) {

    private static final int TYPE = 6;
    private static final int QUANTITY = 10;
    private static final int EXTENDED = 11;
    private static final int EACH = 12;
    private static final int CURRENCY = 2;

    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,12}(\\.\\d{1,2})?");
    private static final Pattern UNITS = Pattern.compile("-?\\d{1,9}(\\.\\d{1,3})?");

    /**
     * Reads the price of an FT1.
     *
     * @param ft1 the segment
     * @param faults takes what is wrong
     * @return the price; empty when something is wrong
     */
    static Optional<ChargePrice> of(Hl7Segment ft1, Faults faults) {
        String type = ft1.text(TYPE);
        if (!type.equals("CG") && !type.equals("CD")) {
            faults.add(ft1, TYPE, type.isEmpty() ? MessageFault.NO_TRANSACTION_TYPE : MessageFault.TRANSACTION_TYPE);
            return Optional.empty();
        }
        boolean charge = type.equals("CG");
        Optional<BigDecimal> units = units(ft1, faults);
        Optional<Money> amount = amount(ft1, units.orElse(BigDecimal.ONE), charge, faults);
        return units.flatMap(many ->
                amount.map(much -> new ChargePrice(many.abs(), much, !charge || many.signum() < 0)));
    }

    private static Optional<BigDecimal> units(Hl7Segment ft1, Faults faults) {
        String text = ft1.text(QUANTITY);
        if (text.isEmpty()) {
            return Optional.of(BigDecimal.ONE);
        }
        if (!UNITS.matcher(text).matches()) {
            faults.add(ft1, QUANTITY, MessageFault.QUANTITY);
            return Optional.empty();
        }
        BigDecimal units = new BigDecimal(text);
        if (units.signum() == 0) {
            faults.add(ft1, QUANTITY, MessageFault.QUANTITY_ZERO);
            return Optional.empty();
        }
        return Optional.of(units);
    }

    /** The extended amount, else units times the amount of each when that comes to whole cents; without its sign. */
    private static Optional<Money> amount(Hl7Segment ft1, BigDecimal units, boolean charge, Faults faults) {
        String whole = ft1.text(EXTENDED);
        String each = ft1.text(EACH);
        int field = whole.isEmpty() && !each.isEmpty() ? EACH : EXTENDED;
        String text = field == EACH ? each : whole;
        if (text.isEmpty()) {
            faults.add(ft1, EXTENDED, MessageFault.NO_AMOUNT);
            return Optional.empty();
        }
        if (!AMOUNT.matcher(text).matches()) {
            faults.add(ft1, field, MessageFault.AMOUNT);
            return Optional.empty();
        }
        String currency = ft1.text(field, 1, 1, CURRENCY);
        if (!currency.isEmpty() && !currency.equalsIgnoreCase("USD")) {
            faults.add(ft1, field, MessageFault.CURRENCY);
            return Optional.empty();
        }
        BigDecimal cents = new BigDecimal(text).movePointRight(2);
        if (charge ? cents.signum() <= 0 : cents.signum() == 0) {
            faults.add(ft1, field, charge ? MessageFault.CHARGE_NOT_ABOVE_ZERO : MessageFault.CREDIT_OF_NOTHING);
            return Optional.empty();
        }
        BigDecimal total = field == EACH ? cents.multiply(units) : cents;
        try {
            return Optional.of(Money.ofCents(total.abs().longValueExact()));
        } catch (ArithmeticException e) {
            faults.add(ft1, field, MessageFault.PART_OF_A_CENT);
            return Optional.empty();
        }
    }
}
