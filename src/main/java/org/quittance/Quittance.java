package org.quittance;

import org.quittance.cli.QuittanceCommand;

/** Where the program starts. */
public final class Quittance {

    private Quittance() {}

    public static void main(String[] arguments) {
        System.exit(QuittanceCommand.execute(arguments));
    }
}
