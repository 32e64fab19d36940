package org.quittance.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.quittance.claims.Claims;
import org.quittance.ledger.BusinessDays;
import org.quittance.money.Money;
import org.quittance.payments.Allocation;
import org.quittance.payments.AmountInput;
import org.quittance.payments.NewPayment;
import org.quittance.payments.Payment;
import org.quittance.payments.Payments;
import org.quittance.payments.RefusalWords;
import org.quittance.payments.ReverseResult;
import org.quittance.payments.TakeResult;
import org.quittance.payments.Tender;
import org.quittance.registration.Account;
import org.quittance.registration.Registration;
import org.springframework.stereotype.Component;

/**
 * Payments of the sample's patients, as {@code sample/lakeside/payments.tsv} lists them: whole and in part, one of more
 * than is owed, one whose check comes back, and one before the payer corrects itself, so that a credit is left.
 */
@Component
class SamplePayments {

    private static final String FILE = "/sample/lakeside/payments.tsv";
    private static final int COLUMNS = 8;

    private final Payments payments;
    private final Claims claims;
    private final Registration registration;
    private final BusinessDays days;
    private final List<Planned> plan = plan();

    SamplePayments(Payments payments, Claims claims, Registration registration, BusinessDays days) {
        this.payments = payments;
        this.claims = claims;
        this.registration = registration;
        this.days = days;
    }

    /**
     * A payment that somebody makes.
     *
     * @param day when
     * @param claim number of a claim the money is for
     * @param forAccount whether it is for that claim's account alone; else for the oldest first
     * @param tender how
     * @param reference check number or the card terminal's reference
     * @param amount how much
     * @param memo a note
     * @param returnedOn when the check came back
     */
    private record Planned(
            LocalDate day,
            String claim,
            boolean forAccount,
            Tender tender,
            String reference,
            Money amount,
            String memo,
            Optional<LocalDate> returnedOn) {}

    /** Takes what was paid before a day, and takes back what came back; what stands already stays as it is. */
    void takeBefore(LocalDate day) {
        for (Planned planned : plan) {
            if (planned.day().isBefore(day)) {
                account(planned).ifPresent(account -> take(planned, account, day));
            }
        }
    }

    private Optional<Account> account(Planned planned) {
        return claims.byNumbers(List.of(planned.claim())).getOrDefault(planned.claim(), List.of()).stream()
                .findFirst()
                .flatMap(claim -> registration.account(claim.account()));
    }

    private void take(Planned planned, Account account, LocalDate before) {
        days.on(planned.day(), () -> {
            Payment payment = taken(payments.take(payment(planned, account)), planned);
            planned.returnedOn()
                    .filter(returned -> returned.isBefore(before))
                    .ifPresent(returned -> days.on(returned, () -> takeBack(payment)));
        });
    }

    private static NewPayment payment(Planned planned, Account account) {
        Allocation allocation = planned.forAccount()
                ? new Allocation.Chosen(Map.of(account.id(), planned.amount()))
                : new Allocation.OldestFirst();
        return new NewPayment(
                account.guarantor(),
                planned.tender(),
                planned.reference(),
                planned.amount(),
                allocation,
                planned.day(),
                SampleMarker.ACTOR,
                planned.memo(),
                "sample:" + planned.day() + ":" + planned.claim(),
                "",
                // Some patients of the sample are children or have died: what they brought was brought unasked.
                "brought to the desk");
    }

    private static Money amount(String dollars) {
        return switch (AmountInput.read(dollars)) {
            case AmountInput.Amount(Money amount) -> amount;
            case AmountInput.NotAnAmount(var why) -> throw new IllegalStateException(RefusalWords.of(why));
        };
    }

    private static Payment taken(TakeResult result, Planned planned) {
        return switch (result) {
            case TakeResult.Taken(Payment payment) -> payment;
            case TakeResult.AlreadyTaken(Payment payment) -> payment;
            case TakeResult.NotAllowed missing ->
                throw new IllegalStateException("A payment of the sample may not be taken");
            case TakeResult.SuspectedDuplicate duplicate ->
                throw new IllegalStateException("A payment of the sample looks like another: " + planned.day());
            case TakeResult.Refused refused ->
                throw new IllegalStateException(
                        "A payment of the sample is refused: " + RefusalWords.of(refused.refusal()));
        };
    }

    private void takeBack(Payment payment) {
        ReverseResult result = payments.reverse(payment.id(), "Check returned: insufficient funds", SampleMarker.ACTOR);
        if (result instanceof ReverseResult.Refused refused) {
            throw new IllegalStateException(
                    "A payment of the sample cannot be taken back: " + RefusalWords.of(refused.refusal()));
        }
    }

    private static List<Planned> plan() {
        try (InputStream in = SamplePayments.class.getResourceAsStream(FILE)) {
            String text = new String(Objects.requireNonNull(in, FILE).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(SamplePayments::planned).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The payments of the sample clinic are missing from the program.", e);
        }
    }

    private static Planned planned(String line) {
        String[] cells = line.split("\t", COLUMNS);
        return new Planned(
                LocalDate.parse(cells[0]),
                cells[1],
                cells[2].equals("account"),
                Tender.ofWord(cells[3]),
                cells[4],
                amount(cells[5]),
                cells[6],
                cells[7].isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cells[7])));
    }
}
