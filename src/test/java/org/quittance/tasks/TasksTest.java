package org.quittance.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.money.Money;
import org.quittance.staff.Actor;
import org.quittance.staff.PersonDisabled;
import org.quittance.storage.Acts;
import org.quittance.storage.TestDatabase;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** A task stands once, and everything that happens to it is kept. */
class TasksTest {

    private static final TaskKind SETTLED = TaskKind.settled("test-settled", TaskKind.Subject.ANSWER);
    private static final TaskKind BY_HAND = TaskKind.byHand("test-by-hand", TaskKind.Subject.FILE);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Actor JEANNE = Actor.operator("jeanne");
    private static final Actor TUNDE = Actor.operator("tunde");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private Tasks tasks;

    @BeforeEach
    void open() {
        tasks = TestTasks.of(database.dataSource(), new TaskSource() {
            @Override
            public List<TaskKind> kinds() {
                return List.of(SETTLED, BY_HAND);
            }

            @Override
            public String causes() {
                return "select '' as kind, null::uuid as key, 0::bigint as stake where false";
            }
        });
    }

    private static NewTask wanted(TaskKind kind, UUID key, long cents, int days) {
        return new NewTask(
                kind,
                key,
                Optional.empty(),
                Money.ofCents(cents),
                days == 0 ? Optional.empty() : Optional.of(Due.after(days, TODAY, "it came")),
                "why",
                List.of("a", "b"));
    }

    private Task opened(TaskKind kind, long cents) {
        UUID key = UUID.randomUUID();
        tasks.open(JEANNE, List.of(wanted(kind, key, cents, 7)));
        return tasks.open(kind, key).orElseThrow();
    }

    private List<TaskEvent.What> happened(Task task) {
        return tasks.history(task.id()).stream().map(TaskEvent::what).toList();
    }

    @Test
    void openers_that_race_make_one_task_and_the_stake_is_of_one_of_them() throws Exception {
        UUID key = UUID.randomUUID();
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 1; i <= 24; i++) {
                long cents = i;
                all.add(threads.submit(() -> {
                    start.await();
                    tasks.open(JEANNE, List.of(wanted(SETTLED, key, cents, 7)));
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> each : all) {
                each.get();
            }
        }
        assertThat(database.jdbc()
                        .sql("select count(*) from task")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        Task task = tasks.open(SETTLED, key).orElseThrow();
        assertThat(happened(task).getFirst()).isEqualTo(TaskEvent.What.OPENED);
        assertThat(happened(task)).containsOnlyOnce(TaskEvent.What.OPENED);
        assertThat(tasks.history(task.id()).getLast().value())
                .isEqualTo(Long.toString(task.stake().cents()));
    }

    @Test
    void opened_again_it_says_what_is_at_stake_now_and_nothing_more_when_nothing_changed() {
        Task task = opened(SETTLED, 500);
        tasks.open(TUNDE, List.of(wanted(SETTLED, task.key(), 500, 7)));
        assertThat(happened(task)).containsExactly(TaskEvent.What.OPENED);

        tasks.open(TUNDE, List.of(wanted(SETTLED, task.key(), 300, 9)));
        Task now = tasks.task(task.id()).orElseThrow();
        assertThat(now.stake()).isEqualTo(Money.ofCents(300));
        assertThat(now.due()).contains(new Due(TODAY.plusDays(9), "9 days after it came"));
        assertThat(now.args()).containsExactly("a", "b");
        assertThat(happened(task)).containsExactly(TaskEvent.What.OPENED, TaskEvent.What.CHANGED);
    }

    @Test
    void settled_it_is_closed_and_its_cause_that_comes_back_is_another_task() {
        Task task = opened(SETTLED, 500);
        tasks.agree(TUNDE, List.of(SETTLED), List.of(task.key()), List.of(), "settled");
        assertThat(tasks.task(task.id()).orElseThrow().closed()).hasValueSatisfying(end -> {
            assertThat(end.by()).isEqualTo("tunde");
            assertThat(end.why()).isEqualTo("settled");
            assertThat(end.byHand()).isFalse();
        });
        tasks.close(TUNDE, SETTLED, List.of(task.key()), "settled");
        assertThat(happened(task)).containsExactly(TaskEvent.What.OPENED, TaskEvent.What.CLOSED);

        tasks.agree(
                TUNDE, List.of(SETTLED), List.of(task.key()), List.of(wanted(SETTLED, task.key(), 100, 7)), "settled");
        assertThat(tasks.open(SETTLED, task.key()))
                .hasValueSatisfying(again -> assertThat(again.id()).isNotEqualTo(task.id()));
    }

    @Test
    void of_two_who_take_it_at_once_one_has_it_and_the_other_is_told() throws Exception {
        Task task = opened(SETTLED, 500);
        CountDownLatch start = new CountDownLatch(1);
        List<TaskResult> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<TaskResult>> both = List.of(JEANNE, TUNDE).stream()
                    .map(who -> threads.submit(() -> {
                        start.await();
                        return tasks.assign(who, task.id(), "", who.name());
                    }))
                    .toList();
            start.countDown();
            for (Future<TaskResult> each : both) {
                results.add(each.get());
            }
        }
        String owner = tasks.task(task.id()).orElseThrow().owner();
        assertThat(results).containsExactlyInAnyOrder(new TaskResult.Done(), new TaskResult.Others(owner));
        assertThat(happened(task)).containsExactly(TaskEvent.What.OPENED, TaskEvent.What.ASSIGNED);
    }

    @Test
    void what_was_put_off_waits_for_nobody_until_its_day() {
        Task task = opened(SETTLED, 500);
        tasks.snooze(JEANNE, task.id(), Optional.of(TODAY.plusDays(3)));
        assertThat(tasks.count(TaskFilter.forOne("jeanne", TODAY), 10)).isZero();
        assertThat(tasks.list(
                        new TaskFilter(List.of(), TaskFilter.Whose.PUT_OFF, "jeanne", TODAY, TaskFilter.Order.DUE),
                        Optional.empty(),
                        10))
                .extracting(Task::id)
                .containsExactly(task.id());
        assertThat(tasks.count(TaskFilter.forOne("jeanne", TODAY.plusDays(3)), 10))
                .isEqualTo(1);
    }

    @Test
    void a_person_closes_only_what_may_be_left_alone() {
        Task stands = opened(SETTLED, 500);
        Task left = opened(BY_HAND, 0);
        assertThat(tasks.leave(JEANNE, stands.id(), "no")).isEqualTo(new TaskResult.StandsOn());
        assertThat(tasks.leave(JEANNE, left.id(), "sent twice")).isEqualTo(new TaskResult.Done());
        assertThat(tasks.leave(JEANNE, left.id(), "again")).isEqualTo(new TaskResult.Ended());
        assertThat(tasks.task(left.id()).orElseThrow().closed())
                .hasValueSatisfying(end -> assertThat(end.byHand()).isTrue());
        assertThat(tasks.assign(JEANNE, left.id(), "", "tunde")).isEqualTo(new TaskResult.Ended());
        assertThat(tasks.assign(JEANNE, UUID.randomUUID(), "", "tunde")).isEqualTo(new TaskResult.Unknown());
    }

    @Test
    void page_after_page_shows_each_task_once_in_both_orders_and_the_count_is_that_of_the_list() {
        Random random = new Random(20_261_130);
        List<NewTask> wanted = IntStream.range(0, 57)
                .mapToObj(i -> wanted(
                        random.nextBoolean() ? SETTLED : BY_HAND,
                        UUID.randomUUID(),
                        random.nextInt(4) * 100L,
                        random.nextInt(4)))
                .toList();
        tasks.open(JEANNE, wanted);
        List<Task> some = paged(TaskFilter.Order.STAKE, "jeanne");
        tasks.assign(JEANNE, some.get(5).id(), "", "tunde");
        tasks.assign(JEANNE, some.get(6).id(), "", "jeanne");
        for (TaskFilter.Order order : TaskFilter.Order.values()) {
            List<Task> all = paged(order, "jeanne");
            assertThat(all)
                    .extracting(Task::id)
                    .doesNotHaveDuplicates()
                    .hasSize(56)
                    .doesNotContain(some.get(5).id());
            List<Long> stakes = all.stream().map(each -> each.stake().cents()).toList();
            if (order == TaskFilter.Order.STAKE) {
                assertThat(stakes).isSortedAccordingTo(Collections.reverseOrder());
            } else {
                assertThat(all.stream().map(each -> each.due().map(Due::on).orElse(LocalDate.MAX)))
                        .isSorted();
            }
        }
        assertThat(tasks.count(TaskFilter.forOne("jeanne", TODAY), 1_000)).isEqualTo(56);
        assertThat(tasks.count(TaskFilter.forOne("jeanne", TODAY), 10)).isEqualTo(10);
        assertThat(tasks.counts(TaskFilter.forOne("jeanne", TODAY)).values().stream()
                        .mapToLong(TaskCount::tasks)
                        .sum())
                .isEqualTo(56);
    }

    private List<Task> paged(TaskFilter.Order order, String person) {
        TaskFilter filter = new TaskFilter(List.of(), TaskFilter.Whose.FOR_ONE, person, TODAY, order);
        List<Task> all = new ArrayList<>();
        List<Task> page = tasks.list(filter, Optional.empty(), 10);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = tasks.list(filter, Optional.of(TaskFilter.Place.of(page.getLast())), 10);
        }
        return all;
    }

    @Test
    void what_two_acts_left_apart_is_put_right_at_night() {
        database.jdbc()
                .sql("create table test_cause (key uuid primary key, stake bigint not null)")
                .update();
        TaskSource source = new TaskSource() {
            @Override
            public List<TaskKind> kinds() {
                return List.of(SETTLED);
            }

            @Override
            public String causes() {
                return """
                        select 'test-settled' as kind, key, stake, null::uuid as account, null::date as due,
                               '' as due_source, 'why' as reason, '{}'::text[] as args
                        from test_cause""";
            }
        };
        Tasks kept = TestTasks.of(database.dataSource(), source);
        UUID missed = UUID.randomUUID();
        UUID grown = UUID.randomUUID();
        UUID settled = UUID.randomUUID();
        UUID fine = UUID.randomUUID();
        kept.open(
                JEANNE,
                List.of(
                        wanted(SETTLED, grown, 100, 0),
                        wanted(SETTLED, settled, 200, 0),
                        wanted(SETTLED, fine, 300, 0)));
        database.jdbc()
                .sql("insert into test_cause values (:missed, 50), (:grown, 150), (:fine, 300)")
                .param("missed", missed)
                .param("grown", grown)
                .param("fine", fine)
                .update();
        NightlyAgreement night = new NightlyAgreement(
                database.dataSource(),
                List.of(source),
                kept,
                new Acts(new DataSourceTransactionManager(database.dataSource())));

        assertThat(night.agreeAll(() -> false)).as("asked to stop").isEmpty();
        assertThat(night.agreeAll(() -> true)).contains(new NightlyAgreement.Mended(3, 0));

        assertThat(kept.open(SETTLED, missed).orElseThrow().stake()).isEqualTo(Money.ofCents(50));
        assertThat(kept.open(SETTLED, grown).orElseThrow().stake()).isEqualTo(Money.ofCents(150));
        assertThat(kept.open(SETTLED, settled)).isEmpty();
        assertThat(kept.open(SETTLED, fine)).isPresent();
        assertThat(night.agreeAll(() -> true)).contains(new NightlyAgreement.Mended(0, 0));
    }

    @Test
    void what_somebody_had_who_can_no_longer_sign_in_is_anybodys_again() {
        Task hers = opened(SETTLED, 100);
        Task theirs = opened(SETTLED, 200);
        tasks.assign(TUNDE, hers.id(), "", "jeanne");
        tasks.assign(TUNDE, theirs.id(), "", "tunde");

        tasks.on(new PersonDisabled("jeanne", TUNDE));

        assertThat(tasks.task(hers.id()).orElseThrow().owner()).isEmpty();
        assertThat(tasks.task(theirs.id()).orElseThrow().owner()).isEqualTo("tunde");
        assertThat(happened(hers))
                .containsExactly(TaskEvent.What.OPENED, TaskEvent.What.ASSIGNED, TaskEvent.What.ASSIGNED);
    }
}
