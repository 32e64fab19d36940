package org.quittance.duplicates;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.quittance.history.FieldForm;
import org.quittance.history.RecordField;
import org.quittance.registration.PatientDetails;
import org.quittance.registration.PatientFields;

/**
 * What a surviving record can take over from the one that goes: a field, or several that say one thing together, as an
 * address does.
 *
 * @param code as forms carry it, as {@code birth_date}
 * @param label as pages show it
 * @param fields which fields of the record
 */
public record MergeField(String code, String label, List<RecordField<?>> fields) {

    /** All of them, in the order people read them; who pays is asked apart. */
    public static final List<MergeField> ALL = all();

    private static List<MergeField> all() {
        Map<String, List<RecordField<?>>> groups = new LinkedHashMap<>();
        PatientFields.ALL.all().stream()
                .filter(field -> field.form() != FieldForm.RECORD)
                .forEach(field -> groups.computeIfAbsent(field.group(), any -> new ArrayList<>())
                        .add(field));
        List<MergeField> all = new ArrayList<>();
        groups.forEach((label, fields) -> all.add(new MergeField(
                fields.size() == 1 ? fields.getFirst().name() : label.toLowerCase(Locale.ROOT), label, fields)));
        return List.copyOf(all);
    }

    /** Takes a copy. */
    public MergeField {
        fields = List.copyOf(fields);
    }

    /**
     * What takes a field over, alone or with those that belong to it.
     *
     * @param field one of a patient's record, but not who pays
     * @return what is asked for
     */
    public static MergeField of(RecordField<?> field) {
        return ALL.stream()
                .filter(each -> each.fields.contains(field))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(field.name()));
    }

    /**
     * What history calls it.
     *
     * @return one name, of an address four
     */
    public List<String> names() {
        return fields.stream().<String>map(RecordField::name).toList();
    }

    /**
     * What a record says.
     *
     * @param details the record
     * @return empty when nothing is known; parts of an address in lines
     */
    public String value(PatientDetails details) {
        return fields.stream().map(field -> details.values().text(field)).collect(Collectors.joining("\n"));
    }

    /**
     * A record that takes the field over from another.
     *
     * @param to the record
     * @param from the other
     * @return the record with the other's value
     */
    public PatientDetails taken(PatientDetails to, PatientDetails from) {
        PatientDetails taken = to;
        for (RecordField<?> field : fields) {
            taken = taken.taking(field, from);
        }
        return taken;
    }
}
