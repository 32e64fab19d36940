package org.quittance.sheets.apply;

import org.quittance.sheets.rules.Read;

/**
 * A cell that is refused.
 *
 * @param field which field
 * @param fault why
 */
public record CellFault(String field, Read.Fault fault) {

    /**
     * A fault.
     *
     * @param field which field
     * @param code what kind, for programs
     * @param rule what should stand there
     * @param remedy what a person can do
     * @return the fault, without what was found
     */
    public static CellFault of(String field, String code, String rule, String remedy) {
        return new CellFault(field, new Read.Fault(code, "", rule, remedy));
    }
}
