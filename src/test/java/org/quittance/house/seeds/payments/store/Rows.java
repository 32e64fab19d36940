package org.quittance.house.seeds.payments.store;

/** Statements that nobody sends. */
public final class Rows implements Written<String> {

    public int insert(String what) {
        return sent("""
                insert into what (words)
                values (:words)""", what);
    }

    public int count(String what) {
        return sent("select count(*) from what where words = :words for update", what);
    }

    @Override
    public int keep(String what) {
        return insert(what);
    }

    private static int sent(String statement, String what) {
        return statement.length() + what.length();
    }
}
