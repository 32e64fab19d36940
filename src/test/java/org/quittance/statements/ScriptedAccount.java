package org.quittance.statements;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quittance.codesets.DiagnosisWords;
import org.quittance.codesets.Language;
import org.quittance.codesets.Phrase;
import org.quittance.codesets.PostingMap;
import org.quittance.codesets.ServiceWords;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.AccountKind;
import org.quittance.ledger.Entry;
import org.quittance.ledger.EntryId;
import org.quittance.ledger.EntryKind;
import org.quittance.ledger.LedgerRow;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.payments.Tender;
import org.quittance.statements.PayerAnswer.Adjusted;
import org.quittance.statements.rules.AccountFacts;

/** An account written by hand, act by act, as the posting modules would write it. */
public final class ScriptedAccount {

    private static final UUID GUARANTOR = new UUID(1, 1);
    private static final UUID PAYER = new UUID(1, 2);

    private final UUID id = new UUID(2, 1);
    private final LocalDate openedOn;
    private final Map<Party, Debtor> debtors = new EnumMap<>(Party.class);
    private final List<ExplainedCharge> charges = new ArrayList<>();
    private final List<LedgerRow> rows = new ArrayList<>();
    private final Map<EntryId, Entry> entries = new LinkedHashMap<>();
    private final List<PayerAnswer> answers = new ArrayList<>();
    private final Map<UUID, PaymentFact> payments = new HashMap<>();
    private final Map<Party, LocalDate> sentOn = new EnumMap<>(Party.class);
    private long next = 1;

    public ScriptedAccount(LocalDate openedOn) {
        this.openedOn = openedOn;
        debtors.put(Party.P1, new Debtor(Party.P1, "Blue Lantern"));
        debtors.put(Party.P2, new Debtor(Party.P2, "Harbor Mutual"));
        debtors.put(Party.G, new Debtor(Party.G, "Ana Díaz"));
    }

    public UUID id() {
        return id;
    }

    public ScriptedAccount sent(Party payer, LocalDate day) {
        sentOn.put(payer, day);
        return this;
    }

    /** A charge line; gives its id. */
    public UUID charge(String code, String words, long cents, Party first, String... diagnoses) {
        UUID line = new UUID(3, charges.size() + 1);
        List<ExplainedCharge.Diagnosis> found = new ArrayList<>();
        for (String diagnosis : diagnoses) {
            String[] parts = diagnosis.split("=", 2);
            String spanish = DiagnosisWords.of(parts[0]).map(Phrase::es).orElseThrow();
            found.add(new ExplainedCharge.Diagnosis(parts[0], new Phrase(parts[1], spanish)));
        }
        charges.add(new ExplainedCharge(
                line,
                charges.size() + 1,
                code,
                named(code, words),
                openedOn,
                Money.ofCents(cents),
                found,
                "V1004112",
                "20260918.837",
                20 + charges.size() * 3));
        if (cents != 0) {
            EntryId entry = entry(EntryKind.CHARGES, openedOn, Optional.empty());
            row(
                    entry,
                    AccountKey.receivable(id, first),
                    AccountKey.house(AccountKind.REVENUE),
                    cents,
                    line,
                    null,
                    "charge");
        }
        return line;
    }

    private List<ExplainedAccount.Insured> insured() {
        return sentOn.keySet().stream()
                .map(party -> new ExplainedAccount.Insured(
                        party,
                        Objects.requireNonNull(debtors.get(party)).name(),
                        "BL8841207",
                        Optional.ofNullable(sentOn.get(party))))
                .toList();
    }

    private static Phrase named(String code, String words) {
        return new Phrase(words, ServiceWords.of(code).map(Phrase::es).orElse(words));
    }

    /** Begins a payer's answer; what it moves is added with {@link Answering}. */
    public Answering answer(Party party, LocalDate day, Optional<UUID> reverses) {
        return new Answering(party, day, reverses);
    }

    public Answering answer(Party party, LocalDate day) {
        return answer(party, day, Optional.empty());
    }

    /** A payment of the patient's side on one line or on the account; gives its entry. */
    public EntryId pays(LocalDate day, String tender, String reference, Map<Optional<UUID>, Long> spread) {
        UUID payment = new UUID(5, next);
        payments.put(
                payment,
                new PaymentFact(payment, "R-" + (20310 + next), Tender.ofWord(tender), reference, day, "J. Moreau"));
        EntryId entry = entry(EntryKind.PAYMENT, day, Optional.empty());
        spread.forEach((line, cents) -> row(
                entry,
                AccountKey.house(AccountKind.CASH),
                AccountKey.receivable(id, Party.G),
                cents,
                line.orElse(null),
                payment,
                "payment"));
        return entry;
    }

    /** Moves an amount between any two accounts. */
    public EntryId moves(
            LocalDate day, AccountKey debit, AccountKey credit, long cents, Optional<UUID> line, String why) {
        EntryId entry = entry(EntryKind.PAYER_DECISION, day, Optional.empty());
        row(entry, debit, credit, cents, line.orElse(null), null, why);
        return entry;
    }

    /** Takes back a whole entry. */
    public EntryId reverses(EntryId reversed, LocalDate day) {
        EntryId entry = entry(EntryKind.REVERSAL, day, Optional.of(reversed));
        for (LedgerRow row : List.copyOf(rows)) {
            if (row.entry().equals(reversed)) {
                rows.add(new LedgerRow(
                        next++,
                        entry,
                        EntryKind.REVERSAL,
                        day,
                        day,
                        day.atStartOfDay().toInstant(ZoneOffset.UTC),
                        /* debit= */ row.credit(),
                        /* credit= */ row.debit(),
                        row.amount(),
                        row.charge(),
                        row.sourceRef(),
                        row.segment(),
                        row.serviceDate(),
                        row.reason()));
            }
        }
        return entry;
    }

    public List<LedgerRow> rows(LocalDate asOf) {
        return rows.stream().filter(row -> !row.businessDay().isAfter(asOf)).toList();
    }

    public AccountFacts facts(LocalDate asOf) {
        return new AccountFacts(
                new ExplainedAccount(
                        id,
                        "V1004112",
                        "Family Medicine",
                        "Dr. Welby",
                        openedOn,
                        new UUID(4, 1),
                        "Ana Díaz",
                        GUARANTOR,
                        "Ana Díaz",
                        Language.ES,
                        insured()),
                asOf,
                debtors,
                charges,
                rows(asOf),
                entries,
                answers.stream()
                        .filter(answer -> !answer.postedOn().isAfter(asOf))
                        .toList(),
                payments,
                sentOn,
                List.of());
    }

    private EntryId entry(EntryKind kind, LocalDate day, Optional<EntryId> reverses) {
        EntryId entry = new EntryId(entries.size() + 1);
        entries.put(
                entry,
                new Entry(
                        entry,
                        "key" + entry.value(),
                        kind,
                        "why",
                        day,
                        day,
                        day.atStartOfDay().toInstant(ZoneOffset.UTC),
                        "J. Moreau",
                        "",
                        reverses,
                        Optional.empty()));
        return entry;
    }

    private void row(
            EntryId entry,
            AccountKey debit,
            AccountKey credit,
            long cents,
            @Nullable UUID line,
            @Nullable UUID ref,
            String reason) {
        Entry act = Objects.requireNonNull(entries.get(entry));
        rows.add(new LedgerRow(
                next,
                entry,
                act.kind(),
                act.businessDay(),
                act.effectiveOn(),
                act.postedAt(),
                cents > 0 ? debit : credit,
                cents > 0 ? credit : debit,
                Money.ofCents(Math.abs(cents)),
                Optional.ofNullable(line),
                Optional.ofNullable(ref),
                (int) next + 10,
                Optional.of(openedOn),
                reason));
        next++;
    }

    /** A payer's answer being written. */
    public final class Answering {

        private final UUID ref = new UUID(6, answers.size() + 1);
        private final Party party;
        private final LocalDate day;
        private final Optional<UUID> reverses;
        private final EntryId entry;
        private final List<Adjusted> adjusted = new ArrayList<>();
        private final List<UUID> named = new ArrayList<>();
        private final List<String> remarks = new ArrayList<>();

        private Answering(Party party, LocalDate day, Optional<UUID> reverses) {
            this.party = party;
            this.day = day;
            this.reverses = reverses;
            this.entry = ScriptedAccount.this.entry(EntryKind.REMITTANCE, day, Optional.empty());
        }

        public Answering paid(UUID line, long cents) {
            name(line);
            row(
                    entry,
                    AccountKey.of(AccountKind.REMITTANCE_CLEARING, PAYER),
                    AccountKey.receivable(id, party),
                    cents,
                    line,
                    ref,
                    "paid");
            return this;
        }

        public Answering takesOff(UUID line, String code, long cents) {
            says(line, code, cents);
            row(
                    entry,
                    AccountKey.house(AccountKind.CONTRACTUAL_ALLOWANCE),
                    AccountKey.receivable(id, party),
                    cents,
                    line,
                    ref,
                    code);
            return this;
        }

        public Answering leaves(UUID line, String code, long cents, Party to) {
            says(line, code, cents);
            row(entry, AccountKey.receivable(id, to), AccountKey.receivable(id, party), cents, line, ref, code);
            return this;
        }

        /** Says something that moves nothing. */
        public Answering says(@Nullable UUID line, String code, long cents) {
            name(line);
            String[] parts = code.split("-", 2);
            adjusted.add(new Adjusted(
                    Optional.ofNullable(line),
                    parts[0],
                    parts[1],
                    Money.ofCents(cents),
                    30,
                    List.of(),
                    PostingMap.standard().row(parts[0], parts[1]).effect()));
            return this;
        }

        /** Says a remark code of the whole claim. */
        public Answering remarks(String code) {
            remarks.add(code);
            return this;
        }

        private void name(@Nullable UUID line) {
            if (line != null && !named.contains(line)) {
                named.add(line);
            }
        }

        public EntryId entry() {
            return entry;
        }

        public UUID done(String status) {
            answers.add(new PayerAnswer(
                    ref,
                    new UUID(7, answers.size() + 1),
                    entry,
                    Objects.requireNonNull(debtors.get(party)).name(),
                    party,
                    "881207",
                    "ACH",
                    day,
                    day,
                    "20261009.835",
                    17,
                    "V1004112",
                    status,
                    List.copyOf(remarks),
                    List.copyOf(adjusted),
                    List.copyOf(named),
                    reverses,
                    false));
            return ref;
        }
    }
}
