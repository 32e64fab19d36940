package org.quittance.remittance.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.events.KeptEvents;
import org.quittance.exchange.FileStatus;
import org.quittance.jobs.Jobs;
import org.quittance.remittance.RemittancePosted;
import org.quittance.storage.Acts;
import org.quittance.storage.CertainTransactions;
import org.quittance.storage.TestDatabase;

/** That a remittance was posted is told when it stands: once, and never of one that is only tried or is held. */
class PostedToldTest {

    private static final String ANSWER = """
            CLP*QH1*1*320.00*225.00*25.00*12*A1*11*1~NM1*QC*1*ROOKWOOD*CLEO****MI*M1~DTM*232*20260914~
            SVC*HC:99213*320.00*225.00**1~DTM*472*20260914~CAS*CO*45*70.00~CAS*PR*3*25.00~REF*6R*L1~AMT*B6*250~""";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final List<Record> told = new ArrayList<>();
    private Practice practice;

    @BeforeEach
    void open() {
        Acts acts = new Acts(new CertainTransactions(database.dataSource()));
        KeptEvents listening =
                new KeptEvents(new Jobs(database.dataSource(), acts, Clock.systemUTC()), acts, List::of) {
                    @Override
                    public void publish(Record event) {
                        told.add(event);
                    }
                };
        practice = new Practice(database.dataSource(), 1_000, listening);
        practice.file("QH1", "M1", List.of("BLN01"), "99213:320.00:L1");
        told.clear();
    }

    @Test
    void a_dry_run_tells_nothing_and_posting_tells_it_once() {
        assertThat(practice.tryOut(Era.paying("881207", "225.00").say(ANSWER).file("a.835"))
                        .status())
                .isEqualTo(FileStatus.ACCEPTED);
        assertThat(told).isEmpty();
        practice.take(Era.paying("881207", "225.00").say(ANSWER).file("a.835"));
        assertThat(told).singleElement().isInstanceOf(RemittancePosted.class);
        practice.take(Era.paying("881207", "225.00").say(ANSWER).file("again.835"));
        assertThat(told).hasSize(1);
    }

    @Test
    void a_file_that_does_not_balance_tells_nothing() {
        assertThat(practice.take(Era.paying("881207", "225.01").say(ANSWER).file("cent.835"))
                        .status())
                .isNotEqualTo(FileStatus.ACCEPTED);
        assertThat(told).isEmpty();
    }
}
