package org.quittance.cli;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.quittance.holds.Hold;
import org.quittance.registration.Account;
import org.quittance.registration.Guarantor;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.Mailing;
import org.quittance.registration.Registration;
import org.quittance.staff.AuditEvent;
import org.quittance.statements.AmountText;
import org.quittance.statements.BillResult;
import org.quittance.statements.Bills;
import org.quittance.statements.MadeBill;
import org.quittance.storage.StorageOptions;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code quittance bill}: makes a bill, keeps it, and writes it as PDF. */
@Command(
        name = "bill",
        description = "Make the bill of a guarantor, or of one account, as PDF.",
        mixinStandardHelpOptions = true)
final class BillCommand implements Callable<Integer> {

    /** Whom to bill: exactly one. */
    static final class Whom {
        @Option(names = "--account", paramLabel = "ACCOUNT", required = true, description = "One account, by number.")
        private Optional<String> account = Optional.empty();

        @Option(
                names = "--guarantor",
                paramLabel = "GUARANTOR",
                required = true,
                description = "All accounts of a guarantor, by number; patients billed apart get their own file.")
        private Optional<String> guarantor = Optional.empty();
    }

    @ArgGroup(multiplicity = "1")
    private Whom whom = new Whom();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "Where to write the PDF; further ones go beside it, with their number.")
    private Path out = Path.of("");

    @Mixin
    private final DataOption data = new DataOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return Session.recorded(data.storage(StorageOptions.Use.COMMAND), AuditEvent.Act.BILL, "bill", this::bill);
    }

    private int bill(ApplicationContext modules) {
        PrintWriter err = spec.commandLine().getErr();
        Bills bills = modules.getBean(Bills.class);
        List<BillResult> results = make(modules.getBean(Registration.class), bills);
        for (BillResult result : results) {
            if (result instanceof BillResult.Stopped(List<Hold> holds)) {
                holds.forEach(hold -> err.println("quittance: no bill is made. " + hold.sentence()));
            }
            if (result instanceof BillResult.NothingDue(String why)) {
                err.println("quittance: no bill is made. " + why);
            }
        }
        List<MadeBill> made = results.stream()
                .filter(BillResult.Made.class::isInstance)
                .map(BillResult::orElseThrow)
                .toList();
        boolean stopped = results.stream()
                .anyMatch(result -> result instanceof BillResult.Stopped || result instanceof BillResult.NothingDue);
        if (made.isEmpty() && stopped) {
            return ExitCode.FAILED;
        }
        if (made.isEmpty()) {
            err.println("quittance: there is no "
                    + whom.account
                            .map(number -> "account " + number)
                            .or(() -> whom.guarantor.map(number -> "guarantor " + number))
                            .orElse("such account")
                    + ".");
            return ExitCode.FAILED;
        }
        for (MadeBill bill : made) {
            Path file = bill.equals(made.getFirst()) ? out : beside(out, bill.number());
            try {
                Files.write(file, bills.pdf(bill.id()).orElseThrow());
            } catch (IOException e) {
                err.println("quittance: " + file + " could not be written; bill " + bill.number() + " is kept.");
                return ExitCode.FAILED;
            }
            err.println("Bill " + bill.number() + ": " + AmountText.dollars(bill.due()) + " by " + bill.dueOn() + ", "
                    + bill.pages() + (bill.pages() == 1 ? " page" : " pages") + ", in " + file);
        }
        return stopped ? ExitCode.PARTLY : ExitCode.DONE;
    }

    /** Where a further bill goes: {@code bills.pdf} becomes {@code bills-1000123.pdf}. */
    private static Path beside(Path first, String number) {
        String name = String.valueOf(first.getFileName());
        int end = name.lastIndexOf('.');
        String further = end > 0 ? name.substring(0, end) + "-" + number + name.substring(end) : name + "-" + number;
        return first.resolveSibling(further);
    }

    /** One bill for an account; for a guarantor as many as the household gets (rule F-03). */
    private List<BillResult> make(Registration registration, Bills bills) {
        String formKey = "command:" + UuidCreator.getTimeOrderedEpochPlus1();
        Optional<Account> account = whom.account.flatMap(registration::accountByNumber);
        Optional<Guarantor> guarantor = whom.guarantor.flatMap(registration::guarantorByNumber);
        if (guarantor.isEmpty()) {
            return account.map(found -> bills.make(Session.operator(), found.id(), formKey)).stream()
                    .toList();
        }
        GuarantorId payer = guarantor.get().id();
        return bills.mailings(payer).stream()
                .map(Mailing::apart)
                .map(apart -> apart.isPresent()
                        ? bills.make(
                                Session.operator(),
                                payer,
                                apart.get(),
                                formKey + ":" + apart.get().value())
                        : bills.make(Session.operator(), payer, formKey))
                .toList();
    }
}
