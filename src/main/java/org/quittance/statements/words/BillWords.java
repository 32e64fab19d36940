package org.quittance.statements.words;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
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

    private static final DateTimeFormatter DAY_MONTH = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_MONTH_YEAR = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final String[] ORDINALS = {"first", "second", "third", "fourth", "fifth"};

    private static final int SHORT_VISIT = 6;
    private static final int BAR_POINTS = 400;
    private static final int LETTER_POINTS = 5;
    private static final int MARGIN_POINTS = 12;

    private BillWords() {}

    /** Which bill it is: "first", "second", "6th". */
    public static String ordinal(int ordinal) {
        return ordinal <= ORDINALS.length ? ORDINALS[ordinal - 1] : ordinal + "th";
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
                ? digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6)
                : digits;
    }

    /** A day beside the day of the bill, without the year when it is the same. */
    public static String day(LocalDate day, LocalDate today) {
        return DayText.near(day, today).in(Language.EN);
    }

    /** A visit's title: what, when, with whom, for whom. */
    public static String title(Visit visit, Bill bill) {
        String whose = visit.patientName().equals(bill.to().name()) ? "Your visit" : "Visit of " + visit.patientName();
        return join(", ", whose + " on " + day(visit.on(), bill.madeOn()), visit.clinician());
    }

    /** What stands below the bar. */
    public static String ofTheCharge(Bill bill) {
        String whole = "All of the " + AmountText.dollars(bill.bar().charged()) + " charged for ";
        String visits = bill.visits().size() == 1
                ? "your visit on " + day(bill.visits().getFirst().on(), bill.madeOn())
                : bill.visits().size() + " visits";
        return whole + visits + ".";
    }

    /** What a part of the bar says when there is room. */
    public static String onBar(BalanceBar.Part part) {
        String amount = AmountText.dollars(part.amount());
        return switch (part.kind()) {
            case TAKEN_OFF -> "plan’s price −" + amount;
            case CUT -> "taken off later −" + amount;
            case GIVEN_UP -> "given up −" + amount;
            case PAYER_PAID -> "insurance " + amount;
            case PATIENT_PAID -> "you paid " + amount;
            case WITH_PAYER -> "with insurance " + amount;
            case WITH_PATIENT -> "you owe " + amount;
            case WITH_AGENCY -> "with an agency " + amount;
            case CREDIT ->
                part.words().en() + " " + AmountText.dollars(part.amount().negated());
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

    /** Why a line is owed, small beside it; the amount is named when there is more than one reason. */
    public static String small(Line line) {
        if (line.why().size() == 1
                && line.why().getFirst().amount().equals(line.amounts().owed())) {
            return shortly(line.why().getFirst());
        }
        return line.why().stream()
                .map(why -> shortly(why) + " " + AmountText.plain(why.amount()))
                .collect(Collectors.joining(" · "));
    }

    private static String shortly(Reason why) {
        if (why.kind() == Owed.Kind.UNINSURED) {
            return "no insurance billed";
        }
        String code = why.code().equals("copay") ? "PR-3" : why.code();
        return ReasonCode.read(code).map(reason -> reason.shortWords().en()).orElse("left to you");
    }

    /** A reason as a sentence of the section "why insurance did not pay the rest". */
    public static String sentence(Reason reason) {
        String words = reason.words().en();
        return switch (reason.kind()) {
            case PAID -> reason.amount().isNegative() ? "You have paid this already." : "This was paid back to you.";
            case TAKEN_OFF -> "The clinic took this off.";
            case UNINSURED, LEFT, WAITING, REFUSED, OPEN, CREDIT ->
                words.substring(0, 1).toUpperCase(Locale.ENGLISH) + words.substring(1) + ".";
        };
    }

    /** The head of a way to pay. */
    public static String head(PayOption option) {
        int count = option.instalments().size();
        return count == 1 ? "All now" : count + " months";
    }

    /** The dates and amounts of a way to pay, months named. */
    public static String terms(PayOption option) {
        List<Instalment> parts = option.instalments();
        Instalment first = parts.getFirst();
        Instalment last = parts.getLast();
        if (parts.size() == 1) {
            return AmountText.dollars(first.amount()) + " by " + DAY_MONTH.format(first.on());
        }
        boolean even = last.amount().equals(first.amount());
        if (parts.size() <= 3) {
            String days =
                    parts.stream().map(part -> DAY_MONTH.format(part.on())).collect(Collectors.joining(", "));
            String rest = even ? "" : "; the last " + AmountText.dollars(last.amount());
            return AmountText.dollars(first.amount()) + " on " + days + rest;
        }
        String from = AmountText.dollars(first.amount()) + " from " + DAY_MONTH.format(first.on()) + " to "
                + DAY_MONTH.format(last.on());
        return even ? from : from + "; the last " + AmountText.dollars(last.amount());
    }

    /** A day in a table of a bill. */
    public static String tableDay(LocalDate day) {
        return DAY_MONTH_YEAR.format(day);
    }

    /** What stands small beside a visit's title. */
    public static String under(Visit visit) {
        String billed = visit.payers().isEmpty() ? "" : "billed to " + String.join(" and ", visit.payers());
        return join(" · ", "account " + visit.accountNumber(), visit.description(), billed);
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
    public static boolean isNamedInBar(BalanceBar.Part part) {
        return hasRoom(part, onBar(part));
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
    public static String inBar(BalanceBar.Part part) {
        if (isNamedInBar(part)) {
            return onBar(part);
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
