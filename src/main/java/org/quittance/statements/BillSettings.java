package org.quittance.statements;

import java.util.Arrays;
import java.util.List;
import org.quittance.money.Money;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What a clinic decides about its bills.
 *
 * @param clinicName name when an account has no facility
 * @param phone whom to call when the facility has no phone
 * @param spanishPhone whom to call in Spanish; the same phone when empty
 * @param hours when somebody answers
 * @param spanishHours the same in Spanish
 * @param remitTo where checks go, lines apart by {@code |}; the facility's address when empty
 * @param payUrl where a bill can be paid, the bill's reference is put behind it; no link when empty
 * @param helpUrl where financial help is described
 * @param daysToPay days from a bill to its due date
 * @param planMonths instalments offered; more than four in a written agreement would fall under Regulation Z (rule E-90)
 * @param leastInstalment the smallest instalment offered (rule E-93)
 */
@Component
public record BillSettings(
        @Value("${quittance.clinic.name:The clinic}") String clinicName,
        @Value("${quittance.clinic.phone:}") String phone,
        @Value("${quittance.bill.spanish-phone:}") String spanishPhone,
        @Value("${quittance.bill.hours:Mon to Fri 8 to 17}") String hours,

        @Value("${quittance.bill.spanish-hours:de lunes a viernes, de 8 a 17}")
        String spanishHours,

        @Value("${quittance.bill.remit-to:}") String remitTo,
        @Value("${quittance.bill.pay-url:}") String payUrl,
        @Value("${quittance.bill.help-url:}") String helpUrl,
        @Value("${quittance.bill.days-to-pay:21}") int daysToPay,
        @Value("${quittance.bill.plan-months:2,4}") String planMonths,

        @Value("${quittance.bill.least-instalment-cents:2500}")
        long leastInstalment) {

    /**
     * Instalments offered.
     *
     * @return how many, each more than one
     */
    public List<Integer> plans() {
        return Arrays.stream(planMonths.split(","))
                .map(String::strip)
                .filter(months -> !months.isEmpty())
                .map(Integer::valueOf)
                .filter(months -> months > 1)
                .toList();
    }

    /**
     * The same, without a page to pay on.
     *
     * @return settings under which no code is printed
     */
    public BillSettings withoutPayPage() {
        return new BillSettings(
                clinicName,
                phone,
                spanishPhone,
                hours,
                spanishHours,
                remitTo,
                "",
                helpUrl,
                daysToPay,
                planMonths,
                leastInstalment);
    }

    /**
     * The smallest instalment offered.
     *
     * @return an amount
     */
    public Money leastInstalmentAmount() {
        return Money.ofCents(leastInstalment);
    }
}
