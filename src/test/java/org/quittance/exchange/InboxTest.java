package org.quittance.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.staff.Actor;
import org.quittance.storage.TestDatabase;
import org.quittance.tasks.TestTasks;
import org.springframework.core.io.InputStreamSource;

class InboxTest {

    @RegisterExtension
    private static final TestDatabase database = new TestDatabase();

    private static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");

    private final Inbox inbox = new Inbox(
            database.dataSource(),
            Clock.fixed(NOW, ZoneOffset.UTC),
            new HeldTasks(TestTasks.of(database.dataSource())));

    @Test
    void the_same_bytes_are_kept_once_under_their_first_name() throws IOException {
        byte[] bytes = X12Fixtures.bytes("pairs/20260130-001-BLN01.835");
        Keep first = inbox.keep(Actor.operator("Kim"), "era.835", source(bytes));
        assertThat(first).isInstanceOf(Keep.Kept.class);
        assertThat(first.file().name()).isEqualTo("era.835");
        assertThat(first.file().kind()).isEqualTo("835");
        assertThat(first.file().arrivedAt()).isEqualTo(NOW);
        assertThat(first.file().arrivedBy()).isEqualTo("Kim");
        assertThat(first.file().status()).isEqualTo(KeptStatus.KEPT);
        assertThat(first.file().id().value().version()).isEqualTo(7);
        assertThat(inbox.keep(Actor.operator("Lee"), "other.835", source(bytes)))
                .isEqualTo(new Keep.Seen(first.file()));
        assertThat(inbox.open(first.file().id()).readAllBytes()).isEqualTo(bytes);
    }

    @Test
    void pieces_come_back_as_they_were_at_every_edge() throws IOException {
        for (int size : new int[] {0, 1, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 3 << 20, (3 << 20) + 17}) {
            byte[] bytes = new byte[size];
            new Random(size).nextBytes(bytes);
            KeptFile file = inbox.keep(Actor.operator("test"), "noise " + size, source(bytes))
                    .file();
            assertThat(file.sizeBytes()).isEqualTo(size);
            try (InputStream in = inbox.open(file.id())) {
                assertThat(in.readAllBytes()).isEqualTo(bytes);
                assertThat(in.read()).isEqualTo(-1);
            }
        }
    }

    @Test
    void of_many_that_keep_the_same_file_at_once_one_keeps_it() throws Exception {
        byte[] bytes = new byte[(2 << 20) + 5];
        new Random(99).nextBytes(bytes);
        int many = 8;
        CyclicBarrier start = new CyclicBarrier(many);
        List<Future<Keep>> kept = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            for (int i = 0; i < many; i++) {
                String name = "copy " + i;
                kept.add(threads.submit(() -> {
                    start.await();
                    return inbox.keep(Actor.operator("test"), name, source(bytes));
                }));
            }
        }
        List<Keep> results = new ArrayList<>();
        for (Future<Keep> each : kept) {
            results.add(each.get());
        }
        assertThat(results).filteredOn(Keep.Kept.class::isInstance).hasSize(1);
        assertThat(results)
                .extracting(Keep::file)
                .extracting(KeptFile::id)
                .containsOnly(results.getFirst().file().id());
        assertThat(inbox.open(results.getFirst().file().id()).readAllBytes()).isEqualTo(bytes);
    }

    @Test
    void a_file_that_changes_or_breaks_off_while_it_is_read_leaves_nothing() {
        AtomicInteger opened = new AtomicInteger();
        InputStreamSource changing = () ->
                new ByteArrayInputStream(("version " + opened.incrementAndGet()).getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> inbox.keep(Actor.operator("test"), "changing", changing))
                .isInstanceOf(FileChangedException.class);
        InputStreamSource breaking = () -> new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                throw new IOException("gone");
            }
        };
        assertThatThrownBy(() -> inbox.keep(Actor.operator("test"), "breaking", breaking))
                .isInstanceOf(IOException.class);
        assertThat(database.jdbc()
                        .sql("select count(*) from kept_file where name in ('changing', 'breaking')")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void what_became_of_a_file_is_remembered() throws IOException {
        KeptFileId id = inbox.keep(Actor.operator("test"), "a", source("a".getBytes(StandardCharsets.UTF_8)))
                .file()
                .id();
        inbox.conclude(Actor.operator("Kim"), id, KeptStatus.HELD, "off by 0.01");
        KeptFile held = inbox.find(id).orElseThrow();
        assertThat(held.status()).isEqualTo(KeptStatus.HELD);
        assertThat(held.reason()).isEqualTo("off by 0.01");
        assertThat(held.taken()).isTrue();
        assertThat(inbox.page(KeptStatus.HELD, NOW.plusSeconds(1), 10)).containsExactly(held);
        inbox.reconsider(Actor.operator("Kim"), id);
        assertThat(inbox.find(id).orElseThrow().status()).isEqualTo(KeptStatus.KEPT);
    }

    private static InputStreamSource source(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }
}
