package org.quittance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.storage.Storage;
import org.quittance.storage.StorageOptions;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("slow")
class CheckCommandTest {

    @TempDir
    private Path data;

    @Test
    void books_that_hold_answer_0_and_altered_books_1_with_the_number_of_the_row() {
        Answer good = check();
        assertThat(good.code).isEqualTo(0);
        assertThat(good.json.get("holds").asBoolean()).isTrue();
        assertThat(good.json.get("proofs")).hasSizeGreaterThanOrEqualTo(8);

        try (Storage storage =
                Storage.open(StorageOptions.of(Optional.of(data), StorageOptions.Use.COMMAND, Map.of()))) {
            JdbcClient.create(storage.dataSource())
                    .sql("insert into ledger_balance (account_id, debit_cents, credit_cents) values (4711, 500, 0)")
                    .update();
        }
        Answer bad = check();
        assertThat(bad.code).isEqualTo(1);
        assertThat(bad.json.get("holds").asBoolean()).isFalse();
        assertThat(bad.json
                        .get("proofs")
                        .get(0)
                        .get("findings")
                        .get(0)
                        .get("ledgerAccount")
                        .asLong())
                .isEqualTo(4711);
    }

    private record Answer(int code, JsonNode json) {}

    private Answer check() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            int code = QuittanceCommand.execute("check", "--json", "--data", data.toString());
            return new Answer(code, JsonMapper.shared().readTree(bytes.toString(StandardCharsets.UTF_8)));
        } finally {
            System.setOut(before);
        }
    }
}
