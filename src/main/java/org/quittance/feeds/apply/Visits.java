package org.quittance.feeds.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quittance.feeds.MessageKind;
import org.quittance.feeds.apply.Arrival.Keys;
import org.quittance.feeds.hl7.MessageFault;
import org.quittance.feeds.rules.MessageFacts;
import org.quittance.feeds.rules.VisitFacts;
import org.quittance.feeds.store.ToldTimes;
import org.quittance.history.RecordAct;
import org.quittance.registration.Account;
import org.quittance.registration.AccountCorrection;
import org.quittance.registration.AccountDetails;
import org.quittance.registration.AccountId;
import org.quittance.registration.AccountRecords;
import org.quittance.registration.AccountStatus;
import org.quittance.registration.NewAccount;
import org.quittance.registration.Registration;
import org.springframework.stereotype.Component;

/** Finds, opens and updates the accounts of the visits that messages name. */
@Component("feedVisits")
final class Visits {

    private static final String STATUS = "account";
    private static final String UNNAMED = "Visit";

    private final Registration registration;
    private final AccountRecords accounts;

    Visits(Registration registration, AccountRecords accounts) {
        this.registration = registration;
        this.accounts = accounts;
    }

    /** Says of each message which account it means; refuses those that mean somebody else's. */
    void findAll(List<Work> works) {
        List<String> keys = works.stream()
                .flatMap(work -> work.told().visit().stream())
                .map(Keys::visit)
                .toList();
        Map<String, Account> known = accounts.bySourceKeys(keys);
        for (Work work : works) {
            work.told().visit().map(Keys::visit).map(known::get).ifPresent(account -> {
                work.found(account);
                if (work.patient()
                        .map(patient -> !patient.id().equals(account.patient()))
                        .orElse(true)) {
                    work.refuse("PV1", 1, 19, MessageFault.VISIT_OF_ANOTHER);
                }
            });
            if (!work.told().charges().isEmpty() && work.told().visit().isEmpty()) {
                work.refuse("PV1", 1, 19, MessageFault.NO_VISIT);
            }
        }
    }

    /** Opens new accounts and updates known ones; gives back those that shall follow the patient's coverage. */
    Map<AccountId, RecordAct> write(List<Work> works, ToldTimes times) {
        Map<AccountId, RecordAct> following = open(works.stream()
                .filter(work -> work.account().isEmpty() && work.told().visit().isPresent())
                .filter(work -> work.told().kind().visit() != MessageKind.Visit.NONE)
                .toList());
        List<AccountCorrection> corrections = new ArrayList<>();
        for (Work work : works) {
            Optional<Account> account = work.account();
            if (account.isPresent()
                    && times.isNews(
                            account.get().id().value(),
                            STATUS,
                            work.told().toldAt().to())) {
                if (!updated(account.get().details(), work).equals(account.get().details())) {
                    corrections.add(
                            new AccountCorrection(work.act(), account.get().id(), details -> updated(details, work)));
                }
                if (work.told().kind().visit() == MessageKind.Visit.OPENS
                        && account.get().status() != AccountStatus.OPEN) {
                    following.put(account.get().id(), work.act());
                }
            }
            work.visit()
                    .ifPresent(id ->
                            times.tell(id.value(), STATUS, work.told().toldAt().from()));
        }
        accounts.correct(corrections);
        return following;
    }

    private Map<AccountId, RecordAct> open(List<Work> works) {
        Map<AccountId, RecordAct> opened = new LinkedHashMap<>();
        Map<String, AccountId> ids = new HashMap<>();
        Work.byActor(works)
                .forEach((by, theirs) -> ids.putAll(registration.openAccounts(
                        by, theirs.stream().map(Visits::account).toList())));
        for (Work work : works) {
            AccountId id = People.required(ids, Keys.visit(work.told().visit().orElseThrow()));
            work.opened(id);
            opened.put(id, work.act());
        }
        return opened;
    }

    private static NewAccount account(Work work) {
        MessageFacts told = work.told();
        VisitFacts visit = told.visit().orElseThrow();
        AccountStatus status = status(AccountStatus.OPEN, told.kind());
        LocalDate opened = visit.admittedOn().orElse(told.toldOn());
        return new NewAccount(
                Keys.visit(visit),
                Optional.of(visit.number()),
                visit.number(),
                AccountDetails.of(work.who(), work.payer(), opened)
                        .withCare(visit.described().isEmpty() ? UNNAMED : visit.described(), visit.clinician())
                        .withLife(opened, closed(told, Optional.empty(), opened), status));
    }

    private static AccountDetails updated(AccountDetails known, Work work) {
        MessageFacts told = work.told();
        VisitFacts visit = told.visit().orElseThrow();
        AccountStatus status = status(known.status(), told.kind());
        LocalDate opened = visit.admittedOn().orElse(known.openedOn());
        AccountDetails life = known.withLife(opened, closed(told, known.closedOn(), opened), status)
                .withCare(
                        visit.described().isEmpty() ? known.description() : visit.described(),
                        visit.clinician().isEmpty() ? known.clinician() : visit.clinician());
        boolean follows = told.guarantor().isPresent() && status == AccountStatus.OPEN;
        return follows ? life.withGuarantor(work.payer()) : life;
    }

    private static AccountStatus status(AccountStatus known, MessageKind kind) {
        return switch (kind.visit()) {
            case OPENS -> AccountStatus.OPEN;
            case DISCHARGES -> AccountStatus.DISCHARGED;
            case CANCELS -> AccountStatus.CANCELLED;
            case STAYS, NONE -> known;
        };
    }

    private static Optional<LocalDate> closed(MessageFacts told, Optional<LocalDate> known, LocalDate opened) {
        return switch (told.kind().visit()) {
            case OPENS -> Optional.empty();
            case DISCHARGES ->
                told.visit()
                        .flatMap(VisitFacts::dischargedOn)
                        .or(() -> Optional.of(told.toldOn()))
                        .map(day -> day.isBefore(opened) ? opened : day);
            case CANCELS, STAYS, NONE -> known;
        };
    }
}
