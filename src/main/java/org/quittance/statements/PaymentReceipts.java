package org.quittance.statements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.quittance.codesets.Language;
import org.quittance.holds.Holds;
import org.quittance.money.Money;
import org.quittance.payments.Payment;
import org.quittance.payments.PaymentId;
import org.quittance.payments.Payments;
import org.quittance.payments.Refunds;
import org.quittance.payments.Spread;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.registration.Guarantor;
import org.quittance.registration.Mailing;
import org.quittance.registration.Mailings;
import org.quittance.registration.PatientId;
import org.quittance.registration.Registration;
import org.quittance.settings.Settings;
import org.quittance.staff.Staff;
import org.quittance.statements.facts.PaymentFacts;
import org.quittance.statements.print.Prints;
import org.quittance.statements.words.LeafWords;
import org.quittance.statements.words.VisitWords;
import org.springframework.stereotype.Component;

/** Receipts for payments. */
@Component
public class PaymentReceipts {

    private final Payments payments;
    private final Refunds refunds;
    private final Staff staff;
    private final Registration registration;
    private final Mailings mailings;
    private final Addressees addressees;
    private final Clinics clinics;

    /**
     * Receipts from what was taken.
     *
     * @param payments what was taken
     * @param refunds what of it was paid back
     * @param registration people and accounts
     * @param holds who answers for an estate
     * @param mailings where papers of a household go
     * @param staff what people here are called
     * @param settings what the clinic decided about its papers
     */
    public PaymentReceipts(
            Payments payments,
            Refunds refunds,
            Registration registration,
            Holds holds,
            Mailings mailings,
            Staff staff,
            Settings settings) {
        this.addressees = new Addressees(registration, holds);
        this.mailings = mailings;
        this.payments = payments;
        this.refunds = refunds;
        this.staff = staff;
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
        return receipt(id, Optional.empty());
    }

    /**
     * What a receipt says in a language.
     *
     * @param id the payment
     * @param language which; empty for the one that whoever paid reads
     * @return the receipt, or empty when there is no such payment
     */
    public Optional<Receipt> receipt(PaymentId id, Optional<Language> language) {
        return payments.payment(id).map(payment -> receipt(payment, language));
    }

    /**
     * A receipt on paper.
     *
     * @param id the payment
     * @param language which; empty for the one that whoever paid reads
     * @return the PDF, or empty when there is no such payment
     */
    public Optional<byte[]> pdf(PaymentId id, Optional<Language> language) {
        return receipt(id, language).map(receipt -> Prints.receipt(receipt).bytes());
    }

    /**
     * A receipt on paper, in the language that whoever paid reads.
     *
     * @param id the payment
     * @return the PDF, or empty when there is no such payment
     */
    public Optional<byte[]> pdf(PaymentId id) {
        return pdf(id, Optional.empty());
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

    private Receipt receipt(Payment payment, Optional<Language> asked) {
        Spread spread = payments.spreadOf(payment);
        Map<AccountId, Money> paid = spread.byAccount();
        Map<AccountId, Account> accounts = registration.accounts(paid.keySet());
        Map<AccountId, Money> left = payments.owedBy(payment.guarantor());
        Guarantor guarantor = registration.guarantor(payment.guarantor()).orElseThrow();
        Mailing mailing = mailing(guarantor, accounts.values(), payment.receivedOn());
        Language language = asked.orElse(Language.ofCode(mailing.language()));
        Refunds.Rest rest = refunds.restOf(payment);
        List<Receipt.Part> parts = new ArrayList<>();
        for (AccountId id : spread.shares().stream()
                .map(share -> share.account())
                .distinct()
                .toList()) {
            Account account = Objects.requireNonNull(accounts.get(id));
            parts.add(new Receipt.Part(
                    account.number(),
                    account.openedOn(),
                    VisitWords.of(account.description(), language),
                    paid.getOrDefault(id, Money.ZERO),
                    left.getOrDefault(id, Money.ZERO)));
        }
        return new Receipt(
                payment.receiptNumber(),
                clinics.of(accounts.values(), language),
                addressees.of(guarantor, mailing, language, accounts.values(), payment.receivedOn()),
                payment.receivedOn(),
                LeafWords.tender(PaymentFacts.of(payment, staff.nameOf(payment.takenBy())))
                        .in(language),
                payment.amount(),
                List.copyOf(parts),
                rest.applied(),
                rest.refunds().stream()
                        .map(refund -> new Receipt.Refund(refund.on(), refund.amount()))
                        .toList(),
                rest.waiting(),
                staff.nameOf(payment.takenBy()),
                payment.reversal().isPresent());
    }
}
