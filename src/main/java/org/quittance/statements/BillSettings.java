package org.quittance.statements;

import java.util.List;
import org.quittance.money.Money;
import org.quittance.settings.Form;
import org.quittance.settings.Setting;
import org.quittance.settings.SettingGroup;
import org.quittance.settings.Settings;

/**
 * What a clinic decides about its bills, as it holds when a bill is made.
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
 * @param plans instalments offered; more than four in a written agreement would fall under Regulation Z (rule E-90)
 * @param leastInstalment the smallest instalment offered (rule E-93)
 */
public record BillSettings(
        String clinicName,
        String phone,
        String spanishPhone,
        String hours,
        String spanishHours,
        String remitTo,
        String payUrl,
        String helpUrl,
        int daysToPay,
        List<Integer> plans,
        Money leastInstalment) {

    private static final Setting<String> CLINIC_NAME = new Setting<>(
            "bill.clinic-name",
            "Name on bills",
            "Where an account has no facility whose name could stand there.",
            "The clinic",
            Form.someWords());
    private static final Setting<String> PHONE = new Setting<>(
            "bill.phone", "Whom to call", "Where the facility has no telephone of its own.", "", Form.words());
    private static final Setting<String> SPANISH_PHONE = new Setting<>(
            "bill.spanish-phone", "Whom to call in Spanish", "Empty: the same telephone.", "", Form.words());
    private static final Setting<String> HOURS = new Setting<>(
            "bill.hours", "When somebody answers", "As it stands on the bill.", "Mon to Fri 8 to 17", Form.someWords());
    private static final Setting<String> SPANISH_HOURS = new Setting<>(
            "bill.spanish-hours",
            "When somebody answers, in Spanish",
            "As it stands on the Spanish bill.",
            "de lunes a viernes, de 8 a 17",
            Form.someWords());
    private static final Setting<String> REMIT_TO = new Setting<>(
            "bill.remit-to",
            "Where checks go",
            "Lines apart by |, as in Lakeside Clinic | PO Box 12 | Burlington VT 05401. Empty: the facility’s address.",
            "",
            Form.words());
    private static final Setting<String> PAY_URL = new Setting<>(
            "bill.pay-url",
            "Where a bill is paid on the web",
            "The bill’s reference is put behind it. Empty: no link and no code to scan.",
            "",
            Form.webAddress());
    private static final Setting<String> HELP_URL = new Setting<>(
            "bill.help-url",
            "Where financial help is described",
            "As it stands on the bill. Empty: nothing.",
            "",
            Form.words());
    private static final Setting<Integer> DAYS_TO_PAY = new Setting<>(
            "bill.days-to-pay", "Days to pay", "From the day of a bill to the day it is due.", 21, Form.number(1, 120));
    private static final Setting<List<Integer>> PLANS = new Setting<>(
            "bill.plan-months",
            "Instalments offered",
            "How many months, apart by commas. More than four need papers of their own (Regulation Z).",
            List.of(2, 4),
            Form.numbers(2, 4));
    private static final Setting<Integer> LEAST_INSTALMENT = new Setting<>(
            "bill.least-instalment-cents",
            "Smallest instalment, in cents",
            "A plan with smaller ones is not offered: 2500 is 25.00.",
            2_500,
            Form.number(100, 1_000_000));

    /** All that there is to decide. */
    static final SettingGroup GROUP = new SettingGroup(
            "bills",
            "Bills",
            20,
            List.of(
                    CLINIC_NAME,
                    PHONE,
                    SPANISH_PHONE,
                    HOURS,
                    SPANISH_HOURS,
                    REMIT_TO,
                    PAY_URL,
                    HELP_URL,
                    DAYS_TO_PAY,
                    PLANS,
                    LEAST_INSTALMENT));

    /** What holds now. */
    static BillSettings now(Settings settings) {
        return new BillSettings(
                settings.get(CLINIC_NAME),
                settings.get(PHONE),
                settings.get(SPANISH_PHONE),
                settings.get(HOURS),
                settings.get(SPANISH_HOURS),
                settings.get(REMIT_TO),
                settings.get(PAY_URL),
                settings.get(HELP_URL),
                settings.get(DAYS_TO_PAY),
                settings.get(PLANS),
                Money.ofCents(settings.get(LEAST_INSTALMENT)));
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
                plans,
                leastInstalment);
    }
}
