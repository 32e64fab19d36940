package org.quittance.sheets.apply;

import org.quittance.exchange.ProblemWords;
import org.quittance.sheets.rules.Read;

/**
 * A cell that is refused.
 *
 * @param fault why
 */
public record CellFault(String field, Read.Fault fault) {

    /**
     * A fault.
     *
     * @param fault what kind
     * @param facts what its words name, by position
     * @return the fault, without what was found
     */
    static CellFault of(String field, SheetFault fault, Object... facts) {
        return new CellFault(
                field,
                new Read.Fault(fault.code(), "", ProblemWords.rule(fault, facts), ProblemWords.remedy(fault, facts)));
    }
}
