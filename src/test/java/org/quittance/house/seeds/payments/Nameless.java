package org.quittance.house.seeds.payments;

import java.util.List;
import java.util.function.Supplier;
import org.quittance.house.seeds.payments.store.Rows;
import org.quittance.house.seeds.payments.store.Written;
import org.quittance.staff.Actor;
import org.springframework.stereotype.Component;

/** A face that writes and does not always know for whom. */
@Component
public class Nameless {

    private final Rows rows = new Rows();
    private final Written<String> written = rows;

    /** Carries who acts. */
    public record Wish(Actor by, String what) {}

    public int written(String what) {
        return rows.insert(what);
    }

    public int inALambda(String what) {
        Supplier<Integer> later = () -> rows.insert(what);
        return later.get();
    }

    public int throughAnInterface(String what) {
        return written.keep(what);
    }

    public int ofMany(List<String> what) {
        return what.stream().mapToInt(rows::insert).sum();
    }

    public int ofSomebody(Actor by, String what) {
        return rows.insert(by.name() + what);
    }

    public int wished(List<Wish> wishes) {
        return wishes.stream()
                .mapToInt(wish -> rows.insert(wish.by().name() + wish.what()))
                .sum();
    }

    public int asked(String what) {
        return rows.count(what);
    }

    int unseen(String what) {
        return rows.insert(what);
    }
}
