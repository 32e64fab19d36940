package org.quittance.api.fhir.store;

import java.security.SecureRandom;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code api_page_key}: one secret for all nodes, made when it is first needed. */
public final class PageKeyStore {

    private static final int BYTES = 32;

    private final JdbcClient jdbc;

    /**
     * The table in a database.
     */
    public PageKeyStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * The secret.
     *
     * @return 32 bytes, the same for ever
     */
    public byte[] secret() {
        return read().orElseGet(() -> {
            byte[] fresh = new byte[BYTES];
            new SecureRandom().nextBytes(fresh);
            jdbc.sql("insert into api_page_key (secret) values (:secret) on conflict (one) do nothing")
                    .param("secret", fresh)
                    .update();
            return read().orElseThrow();
        });
    }

    private Optional<byte[]> read() {
        return jdbc.sql("select secret from api_page_key")
                .query((row, n) -> row.getBytes(1))
                .optional();
    }
}
