package org.quittance.remittance.store;

import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.ledger.EntryId;
import org.quittance.remittance.AnsweredClaim;
import org.quittance.remittance.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers that a person put on a claim or settled, and that wait again when the placement is taken back. */
public final class PlacementStore {

    private final JdbcClient jdbc;

    /**
     * Writes to a data source.
     *
     * @param dataSource where
     */
    public PlacementStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Whether a later answer takes one back.
     *
     * @return true while a remittance stands that reverses it
     */
    public boolean isTakenBackLater(UUID answer) {
        return jdbc.sql("""
                        select exists (
                            select from remittance_claim later
                            join remittance on remittance.id = later.remittance_id and remittance.undone_entry_id is null
                            where later.reverses = :answer
                              and later.claim_id = (select claim_id from remittance_claim
                                                    where id = :answer))
                        """).param("answer", answer).query(Boolean.class).single();
    }

    /**
     * Notes that an answer stands on no claim any more.
     *
     * @param placed as it stood
     * @param outcome what it waits for
     */
    public void waitAgain(AnsweredClaim placed, Outcome outcome) {
        boolean onClaim = placed.claim().isPresent();
        jdbc.sql("""
                        update remittance_claim
                        set claim_id = null, account_id = null, party = '', outcome = :outcome, match_score = 0,
                            match_reasons = '{}', flags = '{}', reverses = null, applied_entry_id = null,
                            unsettled_cents = 0, unsettled_charges = '{}'
                        where id = :id""").param("outcome", outcome.code()).param("id", placed.id()).update();
        jdbc.sql("update remittance_line set charge_id = null where claim_row_id = :id")
                .param("id", placed.id())
                .update();
        counted(placed, placed.said().paid().cents(), onClaim ? -1 : 0);
    }

    /**
     * Notes that the money of an answer was settled with its payer.
     *
     * @param waiting as it waited
     * @param entry the entry that moved it
     */
    public void settled(AnsweredClaim waiting, EntryId entry) {
        jdbc.sql("update remittance_claim set outcome = :outcome, applied_entry_id = :entry where id = :id")
                .param("outcome", Outcome.SETTLED.code())
                .param("entry", entry.value())
                .param("id", waiting.id())
                .update();
        counted(waiting, -waiting.said().paid().cents(), 0);
    }

    private void counted(AnsweredClaim answer, long unapplied, int matched) {
        jdbc.sql("""
                        update remittance
                        set unapplied_cents = unapplied_cents + :cents, matched_claims = matched_claims + :matched
                        where id = :id""")
                .param("cents", unapplied)
                .param("matched", matched)
                .param("id", answer.remittance().value())
                .update();
    }
}
