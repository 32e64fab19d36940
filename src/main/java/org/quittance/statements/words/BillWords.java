package org.quittance.statements.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.quittance.codesets.Language;
import org.quittance.money.Money;
import org.quittance.registration.Address;
import org.quittance.statements.AmountText;
import org.quittance.statements.BalanceBar;
import org.quittance.statements.Bill;
import org.quittance.statements.Bill.Amounts;
import org.quittance.statements.Bill.Instalment;
import org.quittance.statements.Bill.Line;
import org.quittance.statements.Bill.PayOption;
import org.quittance.statements.Bill.Reason;
import org.quittance.statements.Bill.Visit;
import org.quittance.statements.DayText;
import org.quittance.statements.Owed;

/** The sentences of a bill. */
public final class BillWords {

    private static final String[] ORDINALS = {"first bill", "second bill", "third bill", "fourth bill", "fifth bill"};
    private static final String[] ORDINALS_ES = {
        "primer estado de cuenta",
        "segundo estado de cuenta",
        "tercer estado de cuenta",
        "cuarto estado de cuenta",
        "quinto estado de cuenta"
    };

    private static final int SHORT_VISIT = 6;
    private static final int BAR_POINTS = 400;
    private static final int LETTER_POINTS = 5;
    private static final int MARGIN_POINTS = 12;

    private BillWords() {}

    /** Which bill it is: "first bill", "second bill", "bill 6". */
    public static String ordinal(int ordinal, Language language) {
        String[] known = language == Language.ES ? ORDINALS_ES : ORDINALS;
        return ordinal <= known.length
                ? known[ordinal - 1]
                : language.pick("bill " + ordinal, "estado de cuenta " + ordinal);
    }

    /** The number of a bill; one that was not made has none yet. */
    public static String number(Bill bill, Language language) {
        return bill.number().equals(Bill.PREVIEW) ? language.pick("not made yet", "todavía no emitido") : bill.number();
    }

    /** An address in one line. */
    public static String oneLine(Address address) {
        return join(", ", address.street(), join(" ", address.city(), address.state(), zip(address.zip())));
    }

    /** An address in lines. */
    public static List<String> lines(Address address) {
        return List.of(address.street(), join(" ", address.city(), address.state(), zip(address.zip()))).stream()
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String zip(String zip) {
        return zip.length() == 9 ? zip.substring(0, 5) + "-" + zip.substring(5) : zip;
    }

    /** A phone number as people read it. */
    public static String phone(String digits) {
        return digits.matches("\\d{10}")
                ? "(" + digits.substring(0, 3) + ") " + digits.substring(3, 6) + "-" + digits.substring(6)
                : digits;
    }

    /** A day beside the day of the bill, without the year when it is the same. */
    public static String day(LocalDate day, Bill bill) {
        return DayText.near(day, bill.madeOn()).in(bill.to().language());
    }

    /** The lines below the name: where it goes, in care of whoever answers for an estate. */
    public static List<String> where(Bill.Addressee to) {
        if (to.careOf().isEmpty()) {
            return lines(to.address());
        }
        List<String> lines = new ArrayList<>();
        lines.add(to.language().pick("c/o ", "A cargo de ") + to.careOf().getFirst());
        List<String> address = to.careOf().subList(1, to.careOf().size());
        lines.addAll(address.isEmpty() ? lines(to.address()) : address);
        return lines;
    }

    /** A visit's title: what, when, with whom, for whom. */
    public static String title(Visit visit, Bill bill) {
        Language language = bill.to().language();
        boolean own = visit.patientName().equals(bill.to().name());
        String whose = own
                ? language.pick("Your visit on ", "Su visita del ")
                : language.pick(
                        "Visit of " + visit.patientName() + " on ", "Visita de " + visit.patientName() + " del ");
        return join(", ", whose + day(visit.on(), bill), visit.clinician());
    }

    /** What stands below the bar. */
    public static String ofTheCharge(Bill bill) {
        String charged = AmountText.dollars(bill.bar().charged());
        Money raised = bill.bar().sum(BalanceBar.Kind.TAKEN_OFF).negated();
        if (raised.isPositive()) {
            String price = AmountText.dollars(bill.bar().charged().plus(raised));
            return bill.to()
                    .language()
                    .pick(
                            "All of the plan’s price of " + price + "; " + charged + " was charged.",
                            "En total, el precio con su seguro es " + price + "; se cobraron " + charged + ".");
        }
        return bill.to()
                .language()
                .pick("All of the " + charged + " charged.", "En total se cobraron " + charged + ".");
    }

    /** What a part of the bar says when there is room. */
    public static String onBar(BalanceBar.Part part, Language language) {
        if (part.kind() != BalanceBar.Kind.CREDIT && part.amount().isNegative()) {
            return onTop(part, language);
        }
        String amount = AmountText.dollars(part.amount());
        return switch (part.kind()) {
            case TAKEN_OFF -> language.pick("plan’s price −", "precio del seguro −") + amount;
            case CUT -> language.pick("taken off later −", "descontado después −") + amount;
            case GIVEN_UP -> language.pick("given up by us −", "perdonado por nosotros −") + amount;
            case PAYER_PAID -> language.pick("insurance ", "su seguro pagó ") + amount;
            case PATIENT_PAID -> language.pick("you paid ", "usted pagó ") + amount;
            case WITH_PAYER -> language.pick("with insurance ", "con su seguro ") + amount;
            case WITH_PATIENT -> language.pick("you owe ", "le queda ") + amount;
            case WITH_AGENCY -> language.pick("with an agency ", "con una agencia ") + amount;
            case CREDIT ->
                part.words().in(language) + " "
                        + AmountText.dollars(part.amount().negated());
        };
    }

    /** What goes the other way than its part usually does: added instead of taken off, taken back instead of paid. */
    private static String onTop(BalanceBar.Part part, Language language) {
        String amount = AmountText.dollars(part.amount().negated());
        return switch (part.kind()) {
            case TAKEN_OFF ->
                language.pick("the plan raised its price by ", "el seguro aumentó su precio en ") + amount;
            case CUT, GIVEN_UP -> language.pick("added +", "añadido +") + amount;
            case PAYER_PAID -> language.pick("insurance took back ", "su seguro retiró ") + amount;
            case PATIENT_PAID -> language.pick("paid back to you ", "se le devolvió ") + amount;
            case WITH_PAYER, WITH_PATIENT, WITH_AGENCY, CREDIT -> part.words().in(language) + " −" + amount;
        };
    }

    /** An amount in a bill's column; nothing for zero. */
    public static String cell(Money amount) {
        return amount.isZero() ? "" : AmountText.plain(amount);
    }

    /** Whether any row has an amount elsewhere. */
    public static boolean hasElsewhere(Bill bill) {
        return bill.visits().stream()
                .flatMap(visit -> visit.lines().stream())
                .map(Line::amounts)
                .map(Amounts::elsewhere)
                .anyMatch(amount -> !amount.isZero());
    }

    /** Whether any row has an amount that nobody owes any more. */
    public static boolean hasOff(Bill bill) {
        return bill.visits().stream()
                .flatMap(visit -> visit.lines().stream())
                .map(Line::amounts)
                .map(Amounts::off)
                .anyMatch(amount -> !amount.isZero());
    }

    /** Whether a plan was asked for anything on the bill. */
    public static boolean hasPlan(Bill bill) {
        return bill.visits().stream().anyMatch(visit -> !visit.payers().isEmpty());
    }

    /** The columns of amounts, in the order of the rows. */
    public static List<String> columns(Bill bill) {
        Language language = bill.to().language();
        List<String> columns = new ArrayList<>();
        columns.add(language.pick("Charge", "Precio de lista"));
        columns.add(
                hasPlan(bill)
                        ? language.pick("Plan’s price", "Precio con su seguro")
                        : language.pick("Price", "Precio"));
        columns.add(language.pick("Insurance paid", "Pagó su seguro"));
        columns.add(language.pick("You paid", "Pagó usted"));
        if (hasOff(bill)) {
            columns.add(language.pick("Taken off", "Descontado"));
        }
        if (hasElsewhere(bill)) {
            columns.add(language.pick("With insurance", "Con su seguro"));
        }
        columns.add(language.pick("You owe", "Le queda"));
        return columns;
    }

    /** The amounts of a row below {@link #columns}. */
    public static List<String> cells(Amounts amounts, Bill bill) {
        List<String> cells = new ArrayList<>();
        cells.add(AmountText.plain(amounts.charge()));
        boolean unpriced = amounts.price().isZero() && !amounts.undecided().isZero();
        cells.add(unpriced ? "" : AmountText.plain(amounts.price()));
        cells.add(cell(amounts.insurance()));
        cells.add(cell(amounts.patient()));
        if (hasOff(bill)) {
            cells.add(cell(amounts.off()));
        }
        if (hasElsewhere(bill)) {
            cells.add(cell(amounts.elsewhere()));
        }
        cells.add(AmountText.plain(amounts.owed()));
        return cells;
    }

    /** Why a line is owed, small beside it; the amount is named when there is more than one reason. */
    public static String small(Line line, Language language) {
        if (line.why().size() == 1
                && line.why().getFirst().kind() != Owed.Kind.TAKEN_OFF
                && line.why().getFirst().amount().equals(line.amounts().owed())) {
            return shortly(line.why().getFirst(), language);
        }
        return line.why().stream()
                .map(why -> shortly(why, language) + " " + AmountText.plain(why.amount()))
                .collect(Collectors.joining(" · "));
    }

    private static String shortly(Reason why, Language language) {
        if (why.kind() == Owed.Kind.UNINSURED) {
            return language.pick("no insurance billed", "sin seguro");
        }
        if (why.kind() == Owed.Kind.TAKEN_OFF) {
            return why.words().in(language);
        }
        String code = why.code().equals("copay") ? "PR-3" : why.code();
        return ReasonCode.read(code)
                .map(reason -> reason.shortWords().in(language))
                .orElse(language.pick("left to you", "le queda a usted"));
    }

    /** A reason as a sentence of the section "why insurance did not pay the rest". */
    public static String sentence(Reason reason, Language language) {
        String words = reason.words().in(language);
        return switch (reason.kind()) {
            case PAID ->
                reason.amount().isNegative()
                        ? language.pick("You have paid this already.", "Usted ya pagó esto.")
                        : language.pick("This was paid back to you.", "Esto se le devolvió.");
            case TAKEN_OFF -> language.pick("The clinic took this off.", "La clínica descontó esto.");
            case UNINSURED, LEFT, WAITING, TOLD, REFUSED, OPEN, CREDIT ->
                words.substring(0, 1).toUpperCase(Locale.ENGLISH) + words.substring(1) + ".";
        };
    }

    /** What is owed by age, ages without an amount left out. */
    public static String ages(Bill bill) {
        Language language = bill.to().language();
        String days = language.pick(" days ", " días ");
        Bill.Aging aging = bill.aging();
        return join(
                ", ",
                age("0–30" + days, aging.upTo30()),
                age("31–60" + days, aging.upTo60()),
                age("61–90" + days, aging.upTo90()),
                age("91–120" + days, aging.upTo120()),
                age(language.pick("121 days and more ", "121 días y más "), aging.older()));
    }

    private static String age(String days, Money amount) {
        return amount.isZero() ? "" : days + AmountText.dollars(amount);
    }

    /** The head of a way to pay. */
    public static String head(PayOption option, Language language) {
        int count = option.instalments().size();
        return count == 1 ? language.pick("All now", "Todo ahora") : language.pick(count + " months", count + " pagos");
    }

    /** The dates and amounts of a way to pay, months named. */
    public static String terms(PayOption option, Language language) {
        List<Instalment> parts = option.instalments();
        Instalment first = parts.getFirst();
        Instalment last = parts.getLast();
        String each = AmountText.dollars(first.amount());
        if (parts.size() == 1) {
            return each + language.pick(" by ", " hasta el ") + DayText.dayMonth(first.on(), language);
        }
        boolean even = last.amount().equals(first.amount());
        String rest = even ? "" : language.pick("; the last ", "; el último ") + AmountText.dollars(last.amount());
        if (parts.size() <= 3) {
            String days = parts.stream()
                    .map(part -> DayText.dayMonth(part.on(), language))
                    .collect(Collectors.joining(", "));
            return each + language.pick(" on ", " el ") + days + rest;
        }
        return each
                + language.pick(" from ", " del ")
                + DayText.dayMonth(first.on(), language)
                + language.pick(" to ", " al ")
                + DayText.dayMonth(last.on(), language)
                + rest;
    }

    /** A day in a table of a bill. */
    public static String tableDay(LocalDate day, Language language) {
        return DayText.brief(day, language);
    }

    /** What stands small beside a visit's title. */
    public static String under(Visit visit, Language language) {
        String name = visit.description();
        boolean said = name.isEmpty() || name.equals("visita");
        return join(" · ", language.pick("account ", "cuenta ") + visit.accountNumber(), said ? "" : name);
    }

    /** To whom a claim went, when, and under which number. */
    public static String claim(Bill.Claimed claim, Language language) {
        String sent = claim.sentOn()
                .map(day -> language.pick("claim sent ", "reclamación enviada el ") + tableDay(day, language))
                .orElse("");
        String member = claim.member().isEmpty() ? "" : language.pick("member ", "afiliado ") + claim.member();
        return join(", ", claim.payer(), member, sent);
    }

    /**
     * Rows of a visit that stay on one page, so that none stands alone.
     *
     * @param lines the rows
     * @param together whether they must not be parted
     * @param last whether the sum follows
     */
    public record Rows(List<Line> lines, boolean together, boolean last) {}

    /** Whether a visit stays on one page. */
    public static boolean isShort(Visit visit) {
        return visit.lines().size() <= SHORT_VISIT;
    }

    /** The rows of a visit: the first two and the last two stay together. */
    public static List<Rows> groups(Visit visit) {
        List<Line> lines = visit.lines();
        int size = lines.size();
        if (isShort(visit)) {
            return List.of(new Rows(lines, true, true));
        }
        return List.of(
                new Rows(lines.subList(0, 2), true, false),
                new Rows(lines.subList(2, size - 2), false, false),
                new Rows(lines.subList(size - 2, size), true, true));
    }

    /** Width of a part of the bar. */
    public static String percent(BalanceBar.Part part) {
        return part.width() / 10 + "." + part.width() % 10 + "%";
    }

    /** Whether a part is named inside the bar. */
    public static boolean isNamedInBar(BalanceBar.Part part, Language language) {
        return hasRoom(part, onBar(part, language));
    }

    /** Whether a part has no room for its amount. */
    public static boolean isNarrow(BalanceBar.Part part) {
        return !hasRoom(part, AmountText.dollars(part.amount()));
    }

    /** A bar on paper is about 400 pt wide, a letter in it about 5 pt. */
    private static boolean hasRoom(BalanceBar.Part part, String words) {
        return part.width() * BAR_POINTS / BalanceBar.WIDTH >= MARGIN_POINTS + LETTER_POINTS * words.length();
    }

    /** What stands inside a part of the bar. */
    public static String inBar(BalanceBar.Part part, Language language) {
        if (isNamedInBar(part, language)) {
            return onBar(part, language);
        }
        return isNarrow(part) ? "" : AmountText.dollars(part.amount());
    }

    /** The shape of a part, as text. */
    public static String mark(BalanceBar.Kind kind) {
        return switch (kind) {
            case TAKEN_OFF, CUT, GIVEN_UP -> "–";
            case PAYER_PAID -> "■";
            case PATIENT_PAID, CREDIT -> "+";
            case WITH_PAYER -> "□";
            case WITH_PATIENT -> "●";
            case WITH_AGENCY -> "◆";
        };
    }

    private static String join(String between, String... parts) {
        List<String> there = new ArrayList<>();
        for (String part : parts) {
            if (!part.isEmpty()) {
                there.add(part);
            }
        }
        return String.join(between, there);
    }
}
