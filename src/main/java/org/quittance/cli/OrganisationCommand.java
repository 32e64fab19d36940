package org.quittance.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.quittance.staff.AuditEvent;
import org.quittance.staff.NewSignIn;
import org.quittance.staff.Staff;
import org.quittance.storage.Organisation;
import org.quittance.storage.Organisations;
import org.quittance.storage.StorageOptions;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code quittance organisation [--add NAME]}: whose books stand in one database. */
@Command(
        name = "organisation",
        description = {
            "List the organisations whose books stand in this database, or add one.",
            "Each has books of its own and sees nothing of the others. Its people sign in as name@organisation."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Exit codes: 0 done, 1 not possible, 2 wrong call."})
final class OrganisationCommand implements Callable<Integer> {

    @Option(
            names = "--add",
            paramLabel = "NAME",
            description = "Small letters, digits and underscores, beginning with a letter.")
    private Optional<String> added = Optional.empty();

    @Mixin
    private final DataOption data = new DataOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (added.isPresent() && !Organisation.isName(added.get())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--add: a name has small letters, digits and underscores, beginning with a letter.");
        }
        return Session.use(data.storage(StorageOptions.Use.COMMAND), modules -> {
            PrintWriter out = spec.commandLine().getOut();
            Organisations organisations = modules.getBean(Organisations.class);
            added.ifPresent(name -> add(modules, organisations, new Organisation(name), out));
            organisations.all().forEach(one -> out.println(one.name()));
            out.flush();
            return ExitCode.DONE;
        });
    }

    private static void add(ApplicationContext modules, Organisations all, Organisation wanted, PrintWriter out) {
        Organisation made = all.make(wanted);
        Optional<NewSignIn> first = made.get(() -> {
            Session.record(modules, AuditEvent.Act.KEEP_STAFF, "organisation");
            return modules.getBean(Staff.class).createFirstAdministrator();
        });
        first.ifPresent(signIn -> {
            out.println("Sign in as   " + signIn.signIn() + "@" + made.name());
            out.println("Password     " + signIn.password() + "   shown once; change it after signing in");
        });
    }
}
