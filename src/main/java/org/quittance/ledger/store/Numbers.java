package org.quittance.ledger.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Numbers from the ledger's sequences. They are not part of any transaction: what is rolled back leaves a gap. */
final class Numbers {

    private Numbers() {}

    /**
     * Takes numbers that follow each other.
     *
     * @return the first of them
     */
    static long take(JdbcClient jdbc, String sequence, int count) {
        return jdbc.sql("select ledger_take_numbers(:sequence::regclass, :count)")
                .param("sequence", sequence)
                .param("count", count)
                .query(Long.class)
                .single();
    }
}
