package org.quittance.history;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.instancio.GeneratorSpecProvider;
import org.instancio.Instancio;
import org.instancio.Select;

/** Records with something in every field, by seed: whatever forgets a new field does not give it back. */
public final class AnyRecord {

    private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);

    private AnyRecord() {}

    /** Texts of all fields, as history keeps them; all days are one, so that none is before another. */
    public static Map<String, String> texts(RecordFields fields, long seed) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (RecordField<?> field : fields.all()) {
            texts.put(field.name(), text(field, seed, seed * 1_000 + texts.size()));
        }
        return texts;
    }

    private static String text(RecordField<?> field, long ofRecord, long seed) {
        return switch (field.form()) {
            case DAY, PAST_DAY -> FIRST.plusDays(ofRecord * 271 % 25_000).toString();
            case SEX -> word(seed, gen -> gen.oneOf("F", "M", "O", "U"));
            case STATE -> word(seed, gen -> gen.oneOf("VT", "AR", "NY"));
            case ZIP -> word(seed, gen -> gen.string().digits().length(5));
            case PHONE -> word(seed, gen -> gen.string().digits().length(10));
            case EMAIL -> word(seed, gen -> gen.net().email());
            case LANGUAGE -> word(seed, gen -> gen.oneOf("en", "es", "vi"));
            case RECORD -> Instancio.of(UUID.class).withSeed(seed).create().toString();
            case CODE -> word(seed, gen -> gen.oneOf("open", "discharged", "cancelled"));
            case TEXT, NAME, IDENTIFIER -> word(seed, gen -> gen.string().length(1, 12));
        };
    }

    private static String word(long seed, GeneratorSpecProvider<String> words) {
        return Instancio.of(String.class)
                .withSeed(seed)
                .generate(Select.root(), words)
                .create();
    }
}
