package org.quittance.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.TestApplication;
import org.quittance.codesets.Language;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.payments.Clinic;
import org.quittance.payments.NewWriteOff;
import org.quittance.payments.Payments;
import org.quittance.payments.WriteOff;
import org.quittance.payments.WriteOffReason;
import org.quittance.payments.WriteOffResult;
import org.quittance.payments.WriteOffs;
import org.quittance.registration.AccountId;
import org.quittance.registration.GuarantorId;
import org.quittance.staff.Actor;
import org.quittance.staff.Role;
import org.quittance.statements.rules.AddsUp;
import org.quittance.statements.words.BillWords;
import org.quittance.storage.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;

/** What was given up by hand, and what was taken back of it, is said to the cent wherever the balance is said. */
class WriteOffExplainedTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final LocalDate VISIT = LocalDate.of(2026, 9, 14);
    private static final Actor LENA = new Actor.Person("lena", Role.LEAD);

    @Test
    void a_write_off_and_its_undo_are_said_in_plain_words_and_every_cent_is_explained() {
        try (ConfigurableApplicationContext modules = TestApplication.modules(DATABASE)) {
            Clinic clinic = new Clinic(DATABASE.dataSource());
            GuarantorId ines = clinic.guarantor("Ines", "Corbeau");
            AccountId account = clinic.account(ines, VISIT, "Visit");
            clinic.charge(account, 1, VISIT, "99213", "Office visit", 14_007, Party.G);
            clinic.charge(account, 2, VISIT, "85025", "Blood count", 3_050, Party.G);
            modules.getBean(Payments.class).take(clinic.check(ines, "4417", 2_000));

            WriteOff small = writtenOff(modules, account, 13_033, WriteOffReason.SMALL_BALANCE);
            Explanation explained = checked(modules, account, 2_024);
            String said = ExplanationText.of(explained, Language.EN);
            assertThat(said)
                    .contains("Given up by the clinic: a small balance", "The clinic gave up $130.33")
                    .contains("nobody has to pay it")
                    .doesNotContain("write-off", "within the limit");
            assertThat(ExplanationText.of(explained, Language.ES))
                    .contains("Perdonado por la clínica: un saldo pequeño", "La clínica perdonó $130.33")
                    .doesNotContain("write-off", "within the limit", "Cancelado");
            billed(modules, ines, 2_024, "given up by us −$130.33", "perdonado por nosotros −$130.33");

            writtenOff(modules, account, 2_024, WriteOffReason.ADMINISTRATIVE);
            assertThat(ExplanationText.of(checked(modules, account, 0), Language.EN))
                    .contains("Given up by the clinic: a decision of ours", "Nothing is left to pay");

            assertThat(modules.getBean(WriteOffs.class).takeBack(small.id(), "the wrong account", LENA))
                    .isInstanceOf(WriteOffResult.Done.class);
            Explanation back = checked(modules, account, 13_033);
            assertThat(ExplanationText.of(back, Language.EN)).contains("The clinic gave up $20.24");
            billed(modules, ines, 13_033, "given up by us −$20.24", "perdonado por nosotros −$20.24");
        }
    }

    private static WriteOff writtenOff(
            ConfigurableApplicationContext modules, AccountId account, long cents, WriteOffReason reason) {
        WriteOffResult result = modules.getBean(WriteOffs.class)
                .writeOff(new NewWriteOff(
                        "explained-" + cents, account, Money.ofCents(cents), reason, "Our clerk said so", LENA));
        assertThat(result).isInstanceOf(WriteOffResult.Done.class);
        return ((WriteOffResult.Done) result).writeOff();
    }

    private static Explanation checked(ConfigurableApplicationContext modules, AccountId account, long left) {
        Explanation explained =
                modules.getBean(Statements.class).explain(account).orElseThrow();
        assertThat(explained.balance()).isEqualTo(Money.ofCents(left));
        AddsUp.sentence(explained.say().en(), explained.balance());
        AddsUp.words(explained.bar());
        assertThat(explained.bar().parts().stream().map(BalanceBar.Part::amount).reduce(Money.ZERO, Money::plus))
                .isEqualTo(explained.bar().charged());
        for (ExplainedLine line : explained.lines()) {
            AddsUp.sentence(line.say().en(), line.balance());
            AddsUp.words(line.bar());
            AddsUp.rows(line);
        }
        return explained;
    }

    private static void billed(
            ConfigurableApplicationContext modules, GuarantorId ines, long due, String english, String spanish) {
        Bills bills = modules.getBean(Bills.class);
        for (Language language : List.of(Language.EN, Language.ES)) {
            Bill bill =
                    bills.preview(ines, Optional.empty(), Optional.of(language)).orElseThrow();
            assertThat(bill.due()).isEqualTo(Money.ofCents(due));
            assertThat(bill.bar().parts().stream()
                            .filter(part -> part.kind() == BalanceBar.Kind.GIVEN_UP)
                            .map(part -> BillWords.onBar(part, language)))
                    .containsExactly(language == Language.EN ? english : spanish);
        }
    }
}
