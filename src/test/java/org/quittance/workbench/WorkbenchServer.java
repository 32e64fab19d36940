package org.quittance.workbench;

import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.quittance.TestApplication;
import org.quittance.jobs.Jobs;
import org.quittance.jobs.RunChoice;
import org.quittance.staff.NewSignIn;
import org.quittance.staff.Role;
import org.quittance.staff.Staff;
import org.quittance.storage.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;

/** The program, started once for all page tests of a run, on its own database with invented people. */
final class WorkbenchServer {

    private static final WorkbenchServer ONE = new WorkbenchServer();

    private final TestDatabase database = new TestDatabase();
    private final SettableClock clock = new SettableClock();
    private final ConfigurableApplicationContext context;
    private final AnaStory story;

    private WorkbenchServer() {
        context = TestApplication.server(database, clock);
        sealOnce();
        add("jeanne", "J. Moreau", Role.REPRESENTATIVE);
        add("tunde", "T. Osei", Role.SUPERVISOR);
        add("rosa", "R. Lindqvist", Role.AUDITOR);
        add("nadia", "N. Haddad", Role.ADMINISTRATOR);
        story = new AnaStory(this).tell();
        Runtime.getRuntime().addShutdownHook(new Thread(context::close));
    }

    /** Some tests turn the clock by days, others tell what was posted weeks ago: no day is sealed under them. */
    private void sealOnce() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> !bean(Jobs.class)
                        .page(RunChoice.ENDED, "ledger.seal", Optional.empty(), 1)
                        .isEmpty());
        Awaitility.await().until(() -> database.jdbc().sql("""
                                update common.scheduled_tasks set execution_time = '2099-01-01'
                                where task_name = 'ledger.seal' and not picked
                                """).update() == 1);
    }

    private void add(String signIn, String displayName, Role role) {
        context.getBean(Staff.class).add(new NewSignIn(signIn, signIn + "-sample-clinic", role), displayName);
    }

    static WorkbenchServer get() {
        return ONE;
    }

    String url(String path) {
        return TestApplication.address(context) + path;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    TestDatabase database() {
        return database;
    }

    SettableClock clock() {
        return clock;
    }

    AnaStory story() {
        return story;
    }
}
