package org.quittance.house.seeds.payments.store;

/** Keeps something, somehow. */
public interface Written<T> {

    int keep(T what);
}
