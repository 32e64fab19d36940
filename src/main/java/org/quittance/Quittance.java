package org.quittance;

/** Where the program starts. */
public final class Quittance {

    private Quittance() {}

    public static void main(String[] arguments) {
        System.exit(0);
    }
}
