package org.quittance.events;

import tools.jackson.databind.json.JsonMapper;

/** Events as they are kept: a line with the name and version, then their fields as JSON. */
final class EventText {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EventText() {}

    static String nameOf(Class<?> event) {
        Kept kept = event.getAnnotation(Kept.class);
        if (kept == null) {
            throw new IllegalArgumentException(event.getName() + " is not marked as a kept event.");
        }
        return kept.value();
    }

    static String of(Record event) {
        return nameOf(event.getClass()) + "\n" + JSON.writeValueAsString(event);
    }

    /** Whether a text is of this event, in this version. */
    static boolean is(String text, Class<?> event) {
        return text.startsWith(nameOf(event) + "\n");
    }

    static <E extends Record> E read(String text, Class<E> event) {
        return JSON.readValue(text.substring(text.indexOf('\n') + 1), event);
    }
}
