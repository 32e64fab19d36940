package org.quittance.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.storage.StorageOptions.Use.COMMAND;
import static org.quittance.storage.StorageOptions.Use.SERVER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a data directory lives through, with real processes and real signals. */
@Timeout(180)
@Tag("slow")
class StorageTest {

    @TempDir
    Path folder;

    /** Most of what happens here happens to data that are there: two tests begin without any. */
    @BeforeEach
    void there_are_data(TestInfo test) {
        if (!test.getTags().contains("first-start")) {
            ReadyData.at(data());
        }
    }

    /** A kill may leave a PostgreSQL behind, as it should; a test cleans up. */
    @AfterEach
    void nothing_is_left_running() {
        if (Files.exists(data())) {
            StorageProbe.open(data(), COMMAND).close();
        }
    }

    @Test
    void data_outlive_an_orderly_end_and_postgres_ends_with_its_last_user() throws IOException {
        ProcessHandle postgres;
        try (StorageProbe server = StorageProbe.open(data(), SERVER)) {
            remember(server);
            postgres = postgres();
        }
        ended(postgres);

        try (StorageProbe command = StorageProbe.open(data(), COMMAND)) {
            assertThat(remembered(command)).isEqualTo("kept");
        }
    }

    @Test
    void after_a_killed_program_the_next_one_attaches_to_the_postgres_it_left() throws IOException {
        StorageProbe killed = StorageProbe.open(data(), SERVER);
        remember(killed);
        ProcessHandle postgres = postgres();
        killed.kill();
        assertThat(postgres.isAlive()).isTrue();

        try (StorageProbe next = StorageProbe.open(data(), SERVER)) {
            assertThat(remembered(next)).isEqualTo("kept");
            assertThat(postgres()).isEqualTo(postgres);
        }
        ended(postgres);
    }

    @Test
    void a_program_brings_back_its_killed_postgres_and_no_answered_write_is_lost() throws IOException {
        try (StorageProbe server = StorageProbe.open(data(), SERVER)) {
            remember(server);
            ProcessHandle killed = postgres();
            kill(killed);

            // The connection in hand is lost with the server; the question after that finds a new one.
            String first = remembered(server);
            assertThat(first.startsWith("failed") ? remembered(server) : first).isEqualTo("kept");
            assertThat(postgres()).isNotEqualTo(killed);
        }
    }

    @Test
    void a_killed_program_and_a_killed_postgres_leave_data_that_open_again() throws IOException {
        StorageProbe program = StorageProbe.open(data(), SERVER);
        remember(program);
        ProcessHandle postgres = postgres();
        program.kill();
        kill(postgres);

        try (StorageProbe next = StorageProbe.open(data(), COMMAND)) {
            assertThat(remembered(next)).isEqualTo("kept");
        }
    }

    @Test
    void a_second_server_is_refused_with_the_remedy_and_commands_are_not() {
        try (StorageProbe server = StorageProbe.open(data(), SERVER);
                StorageProbe second = StorageProbe.start(data(), SERVER);
                StorageProbe command = StorageProbe.open(data(), COMMAND)) {
            assertThat(second.answer())
                    .startsWith("Another Quittance server works on")
                    .contains("--data");
            remember(command);
            assertThat(remembered(server)).isEqualTo("kept");
        }
    }

    @Test
    void a_command_goes_on_when_the_server_it_attached_to_ends() throws IOException {
        StorageProbe server = StorageProbe.open(data(), SERVER);
        ProcessHandle postgres;
        try (StorageProbe command = StorageProbe.open(data(), COMMAND)) {
            server.close();
            remember(command);
            assertThat(remembered(command)).isEqualTo("kept");
            postgres = postgres();
        }
        ended(postgres);
    }

    @Test
    @Tag("first-start")
    void commands_started_at_once_on_a_new_directory_share_it() {
        List<StorageProbe> probes = IntStream.range(0, 3)
                .mapToObj(n -> StorageProbe.start(data(), COMMAND))
                .toList();

        assertThat(probes).allSatisfy(StorageProbe::opened);
        remember(probes.getFirst());
        assertThat(probes).allSatisfy(probe -> assertThat(remembered(probe)).isEqualTo("kept"));
        probes.forEach(StorageProbe::close);
    }

    @Test
    void a_stale_pid_file_that_names_a_living_stranger_does_not_stop_the_start() throws IOException {
        StorageProbe.open(data(), COMMAND).close();
        List<String> stranger = List.of(
                Long.toString(ProcessHandle.current().pid()), cluster().toString(), "1", "1", "", "", "", "ready");
        Files.write(cluster().resolve("postmaster.pid"), stranger);

        try (StorageProbe command = StorageProbe.open(data(), COMMAND)) {
            remember(command);
            assertThat(remembered(command)).isEqualTo("kept");
        }
    }

    @Test
    @Tag("first-start")
    void a_first_start_cut_short_is_begun_again() throws IOException {
        Files.createDirectories(data().resolve("postgres").resolve("unfinished"));
        Files.writeString(data().resolve("postgres").resolve("unfinished").resolve("half"), "half");

        try (StorageProbe command = StorageProbe.open(data(), COMMAND)) {
            assertThat(command.sql("SELECT 'works'")).isEqualTo("works");
        }
    }

    @Test
    void commits_wait_for_the_disk_and_errors_keep_values_to_themselves() {
        try (StorageProbe command = StorageProbe.open(data(), COMMAND)) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(command.sql("SELECT current_setting('" + setting + "')"))
                        .as(setting)
                        .isEqualTo("on");
            }
            remember(command);
            assertThat(command.sql("INSERT INTO probe (word) VALUES ('kept')"))
                    .startsWith("failed")
                    .doesNotContain("(word)=");
        }
    }

    private static void remember(StorageProbe probe) {
        assertThat(probe.sql("CREATE TABLE probe (word text PRIMARY KEY)")).isEqualTo("done");
        assertThat(probe.sql("INSERT INTO probe (word) VALUES ('kept')")).isEqualTo("done");
    }

    private static String remembered(StorageProbe probe) {
        return probe.sql("SELECT word FROM probe");
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path cluster() {
        return data().resolve("postgres").resolve("cluster");
    }

    private ProcessHandle postgres() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(cluster().resolve("postmaster.pid")).getFirst());
        return ProcessHandle.of(pid).orElseThrow();
    }

    private static void ended(ProcessHandle process) {
        assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(60));
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }
}
