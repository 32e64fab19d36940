package org.quittance.ledger.store;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.LongStream;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.AccountKind;
import org.quittance.ledger.Party;
import org.quittance.ledger.TransferDraft;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Numbers of ledger accounts; accounts are made when they are first named. */
final class AccountNumbers {

    /** What an act soon needs where it needs one of them: made together, so that later acts rarely make any. */
    private static final List<Party> USUAL = List.of(Party.P1, Party.P2, Party.G);

    private static final String NAMED = "unnest(:owners::uuid[], :kinds::text[], :parties::text[])";

    private final JdbcClient jdbc;

    AccountNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Numbers of accounts; those that are missing are made, in one order. */
    Map<AccountKey, Long> resolve(Collection<AccountKey> keys) {
        SortedSet<AccountKey> wanted = new TreeSet<>(keys);
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Map<AccountKey, Long> known = find(wanted);
        if (known.size() < wanted.size()) {
            wanted.removeAll(known.keySet());
            make(withUsual(wanted));
            known.putAll(find(wanted));
        }
        return known;
    }

    private static SortedSet<AccountKey> withUsual(SortedSet<AccountKey> keys) {
        SortedSet<AccountKey> all = new TreeSet<>(keys);
        for (AccountKey key : keys) {
            if (key.kind() == AccountKind.RECEIVABLE) {
                USUAL.forEach(party -> all.add(AccountKey.receivable(key.owner(), party)));
            }
        }
        return all;
    }

    private Map<AccountKey, Long> find(SortedSet<AccountKey> keys) {
        Map<AccountKey, Long> found = new HashMap<>();
        named(keys, "select account.id, account.owner, account.kind, account.party from " + NAMED + """
                 as named (owner, kind, party)
                join ledger_account account
                  on account.owner = named.owner and account.kind = named.kind and account.party = named.party""")
                .query(row -> {
                    found.put(
                            new AccountKey(
                                    AccountKind.valueOf(row.getString(3)),
                                    row.getObject(2, UUID.class),
                                    Party.ofCode(row.getString(4))),
                            row.getLong(1));
                });
        return found;
    }

    private void make(SortedSet<AccountKey> keys) {
        Digests digests = new Digests();
        long first = Numbers.take(jdbc, "ledger_account_id_seq", keys.size());
        long[] ids = LongStream.range(first, first + keys.size()).toArray();
        long[] digestsOfRows = new long[ids.length];
        int place = 0;
        for (AccountKey key : keys) {
            digestsOfRows[place] = digests.ofAccount(
                    ids[place], key.kind().name(), key.owner(), key.party().code());
            place++;
        }
        named(keys, """
                insert into ledger_account (id, owner, kind, party, digest)
                select named.id, named.owner, named.kind, named.party, named.digest
                from unnest(:ids::bigint[], :owners::uuid[], :kinds::text[], :parties::text[], :digests::bigint[])
                    with ordinality as named (id, owner, kind, party, digest, place)
                order by named.place
                on conflict (owner, kind, party) do nothing""").param("ids", ids).param("digests", digestsOfRows).update();
    }

    private JdbcClient.StatementSpec named(SortedSet<AccountKey> keys, String sql) {
        return jdbc.sql(sql)
                .param("owners", keys.stream().map(AccountKey::owner).toArray(UUID[]::new))
                .param("kinds", keys.stream().map(key -> key.kind().name()).toArray(String[]::new))
                .param("parties", keys.stream().map(key -> key.party().code()).toArray(String[]::new));
    }

    /** The accounts that transfers name. */
    static Set<AccountKey> namedBy(Collection<TransferDraft> drafts) {
        Set<AccountKey> keys = new HashSet<>();
        for (TransferDraft draft : drafts) {
            keys.add(draft.debit());
            keys.add(draft.credit());
        }
        return keys;
    }

    /** The accounts among these that keep no balance. */
    static Set<Long> withoutBalance(Map<AccountKey, Long> ids) {
        Set<Long> without = new HashSet<>();
        ids.forEach((key, id) -> {
            if (!key.kind().keepsBalance()) {
                without.add(id);
            }
        });
        return without;
    }

    /** The accounts of an entry's transfers that keep no balance. */
    Set<Long> withoutBalance(long entry) {
        return new HashSet<>(jdbc.sql("""
                        select id from ledger_account
                        where kind = any(:kinds)
                          and id in (select debit_id from transfer where entry_id = :entry
                                     union select credit_id from transfer where entry_id = :entry)""")
                .param("entry", entry)
                .param(
                        "kinds",
                        Arrays.stream(AccountKind.values())
                                .filter(kind -> !kind.keepsBalance())
                                .map(Enum::name)
                                .toArray(String[]::new))
                .query(Long.class)
                .list());
    }
}
