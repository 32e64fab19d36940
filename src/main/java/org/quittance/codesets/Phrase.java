package org.quittance.codesets;

/**
 * The same words in each language we write.
 *
 * @param en English
 * @param es Spanish
 */
public record Phrase(String en, String es) {

    /** No words. */
    public static final Phrase EMPTY = new Phrase("", "");

    /**
     * The words in one language.
     *
     * @return the words
     */
    public String in(Language language) {
        return switch (language) {
            case EN -> en;
            case ES -> es;
        };
    }

    /**
     * Words that are the same in every language: a name, a number.
     *
     * @return the phrase
     */
    public static Phrase same(String words) {
        return new Phrase(words, words);
    }

    /**
     * These words, then others after a space.
     *
     * @param other what follows
     * @return the sentence pair
     */
    public Phrase then(Phrase other) {
        return new Phrase((en + " " + other.en).strip(), (es + " " + other.es).strip());
    }
}
