package org.quittance.findings.store;

/**
 * Care that only women, or only men, have: by the words beside a code, by chapters of ICD-10-CM (O00 to O9A, N70 to N98,
 * C51 to C58; N40 to N53, C60 to C63) and by ranges of procedure codes (56405 to 59899; 54000 to 55899). Conditions of SQL
 * over {@code code} without dots and {@code words}.
 */
final class SexWords {

    /** Said of the family, of a newborn or of nobody's body: it speaks for nobody's sex. */
    private static final String NOT_ONES_OWN =
            "words ~* 'family history|proband|newborn|neonat|perinatal|fetal alcohol" + "|screening status|education'";

    /** Codes speak in their own system alone: dental codes and other lists use the same letters and digits. */
    static final String CODE =
            "case when kind = 'diagnosis' and code ~ '^[A-Z]' or kind = 'line' and code ~ '^[0-9]{5}$'"
                    + " then replace(code, '.', '') else '' end";

    static final String FEMALE = "(not (" + NOT_ONES_OWN + ") and words ~* '\\mpregnan|antenatal|prenatal|antepartum"
            + "|postpartum|postnatal|obstetric|gyn(a)?ecolog|\\muter(us|ine)|intrauterine|\\movar(y|ies|ian)\\M"
            + "|hysterectom|\\mvagin|\\mvulva|endometri|menopaus|menstru|eclampsia|childbirth|miscarriage|\\mabortion"
            + "|\\mfet(al|us)\\M|placenta|contracepti|tubal (pregnancy|ligation)|salping|cervical (smear|cytolog|cancer)"
            + "|of cervix|28 day pack|91 day pack|etonogestrel|norelgestromin|nuvaring"
            + "|medroxyprogesterone acetate 150 mg') or code ~ '^(O[0-9][0-9A]|N7[0-7]|N8[0-9]|N9[0-8]|C5[1-8]|D2[5-8]"
            + "|Z3[346]|Z37|Z39|Z124|Z0141|5640[5-9]$|564[1-9][0-9]$|56[5-9][0-9]{2}$|5[78][0-9]{3}$|59[0-8][0-9]{2}$)'";
    static final String MALE =
            "(not (" + NOT_ONES_OWN + ") and words ~* '\\mprostat|testic|\\mtestis|\\mpenile|\\mpenis"
                    + "|vasectom|scrot|erectile|spermat|orchi(tis|ectom)|hypospadias') or code ~ '^(N4[0-9]|N5[0-3]|C6[0-3]|Z125"
                    + "|54[0-9]{3}$|55[0-8][0-9]{2}$)'";

    private SexWords() {}
}
