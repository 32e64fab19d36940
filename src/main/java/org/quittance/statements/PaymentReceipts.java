package org.quittance.statements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.quittance.codesets.Language;
import org.quittance.money.Money;
import org.quittance.payments.Payment;
import org.quittance.payments.PaymentId;
import org.quittance.payments.Payments;
import org.quittance.payments.Spread;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.registration.Guarantor;
import org.quittance.registration.Mailing;
import org.quittance.registration.Mailings;
import org.quittance.registration.PatientId;
import org.quittance.registration.Registration;
import org.quittance.statements.facts.PaymentFacts;
import org.quittance.statements.print.Prints;
import org.quittance.statements.words.LeafWords;
import org.springframework.stereotype.Component;

/** Receipts for payments. */
@Component
public class PaymentReceipts {

    private final Payments payments;
    private final Registration registration;
    private final Mailings mailings;
    private final Clinics clinics;

    /**
     * Receipts from what was taken.
     *
     * @param payments what was taken
     * @param registration people and accounts
     * @param mailings where papers of a household go
     * @param settings what the clinic decided about its papers
     */
    public PaymentReceipts(Payments payments, Registration registration, Mailings mailings, BillSettings settings) {
        this.mailings = mailings;
        this.payments = payments;
        this.registration = registration;
        this.clinics = new Clinics(registration, settings);
    }

    /**
     * What a receipt says.
     *
     * @param id the payment
     * @return the receipt, or empty when there is no such payment
     */
    public Optional<Receipt> receipt(PaymentId id) {
        return payments.payment(id).map(this::receipt);
    }

    /**
     * A receipt on paper.
     *
     * @param id the payment
     * @return the PDF, or empty when there is no such payment
     */
    public Optional<byte[]> pdf(PaymentId id) {
        return receipt(id).map(receipt -> Prints.receipt(receipt).bytes());
    }

    /** A receipt that is only about a patient who asked for confidential communication goes there (rule F-03). */
    private Mailing mailing(Guarantor guarantor, Collection<Account> accounts, LocalDate day) {
        List<PatientId> patients =
                accounts.stream().map(Account::patient).distinct().toList();
        List<Mailing> all = mailings.of(guarantor, day);
        return all.stream()
                .filter(mailing -> !patients.isEmpty() && mailing.patients().containsAll(patients))
                .findFirst()
                .orElse(all.getFirst());
    }

    private Receipt receipt(Payment payment) {
        Spread spread = payments.spreadOf(payment);
        Map<AccountId, Money> paid = spread.byAccount();
        Map<AccountId, Account> accounts = registration.accounts(paid.keySet());
        Map<AccountId, Money> left = payments.owedBy(payment.guarantor());
        Guarantor guarantor = registration.guarantor(payment.guarantor()).orElseThrow();
        Mailing mailing = mailing(guarantor, accounts.values(), payment.receivedOn());
        List<Receipt.Part> parts = new ArrayList<>();
        for (AccountId id : spread.shares().stream()
                .map(share -> share.account())
                .distinct()
                .toList()) {
            Account account = Objects.requireNonNull(accounts.get(id));
            parts.add(new Receipt.Part(
                    account.number(),
                    account.openedOn(),
                    account.description(),
                    paid.getOrDefault(id, Money.ZERO),
                    left.getOrDefault(id, Money.ZERO)));
        }
        return new Receipt(
                payment.receiptNumber(),
                clinics.of(accounts.values()),
                new Bill.Addressee(
                        guarantor.id(),
                        guarantor.number(),
                        mailing.name(),
                        mailing.address().shown()),
                payment.receivedOn(),
                LeafWords.tender(PaymentFacts.of(payment)).in(Language.EN),
                payment.amount(),
                List.copyOf(parts),
                spread.rest(),
                payment.takenBy(),
                payment.reversal().map(Payment.Reversal::reason).orElse(""));
    }
}
