package org.quittance.exchange;

/**
 * A kind of problem: a constant of an enum with a stable code. What it says stands in a word list beside the enum, one
 * for each language; see {@link ProblemWords}.
 */
public interface ProblemKind {

    /**
     * The code for programs, as in {@link Problem#code()}. Kinds that differ in their words only may share one.
     *
     * @return in capitals
     */
    String code();

    /**
     * The key of its words.
     *
     * @return the constant's name
     */
    String name();

    /**
     * A problem of this kind, in words.
     *
     * @param place where, as in {@link Problem#place()}
     * @param found what stood there, as in {@link Problem#found()}
     * @param facts what its words name, by position
     * @return the problem
     */
    default Problem at(String place, String found, Object... facts) {
        return new Problem(place, code(), found, ProblemWords.rule(this, facts), ProblemWords.remedy(this, facts));
    }
}
