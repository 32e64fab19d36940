package org.quittance.settings;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.quittance.settings.store.SettingStore;
import org.quittance.staff.Actor;
import org.quittance.staff.Right;
import org.quittance.storage.Acts;
import org.quittance.storage.PerOrganisation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the organisation that the thread works for decided. Read often: what holds is kept in memory, for this node it
 * changes at once and for others within seconds.
 */
@Component
public class Settings {

    private static final long KEPT_NANOS = Duration.ofSeconds(5).toNanos();

    private record Kept(Map<String, String> values, long until) {}

    private final SettingStore store;
    private final Acts acts;
    private final ObjectProvider<Clock> clock;
    private final ObjectProvider<SettingGroup> groups;
    private final ObjectProvider<SettingGuard> guards;
    private final PerOrganisation<AtomicReference<Optional<Kept>>> kept =
            new PerOrganisation<>(() -> new AtomicReference<>(Optional.empty()));

    Settings(
            JdbcClient jdbc,
            Acts acts,
            ObjectProvider<Clock> clock,
            ObjectProvider<SettingGroup> groups,
            ObjectProvider<SettingGuard> guards) {
        this.store = new SettingStore(jdbc);
        this.acts = acts;
        this.clock = clock;
        this.groups = groups;
        this.guards = guards;
    }

    /** What holds now. */
    public <T> T get(Setting<T> setting) {
        String text = values().get(setting.name());
        return text == null || setting.form().problem(text).isPresent() ? setting.standard() : setting.read(text);
    }

    /** What holds now, as it is written. */
    public String text(Setting<?> setting) {
        return values().getOrDefault(setting.name(), setting.standardText());
    }

    private Map<String, String> values() {
        AtomicReference<Optional<Kept>> mine = kept.get();
        Optional<Kept> last = mine.get();
        if (last.isPresent() && last.get().until() - System.nanoTime() > 0) {
            return last.get().values();
        }
        Map<String, String> read = Map.copyOf(store.latest());
        mine.set(Optional.of(new Kept(read, System.nanoTime() + KEPT_NANOS)));
        return read;
    }

    /** All matters that there is something to decide about, in the order of the page. */
    public List<SettingGroup> groups() {
        return groups.stream()
                .sorted(Comparator.comparingInt(SettingGroup::order))
                .toList();
    }

    /** The setting of a name. */
    public Optional<Setting<?>> named(String name) {
        return groups().stream()
                .flatMap(group -> group.settings().stream())
                .filter(setting -> setting.name().equals(name))
                .findFirst();
    }

    /**
     * Decides about settings of one matter: all that differ from what holds, or none.
     *
     * @param typed what each is to be, by name; names that the matter does not have are left alone
     */
    public SettingResult set(Actor by, SettingGroup group, Map<String, String> typed) {
        if (!by.may(Right.KEEP_SETTINGS)) {
            return new SettingResult.NotAllowed();
        }
        Map<String, SettingProblem> problems = new LinkedHashMap<>();
        group.settings()
                .forEach(setting -> Optional.ofNullable(typed.get(setting.name()))
                        .flatMap(text -> setting.form().problem(text.strip()))
                        .ifPresent(problem -> problems.put(setting.name(), problem)));
        if (!problems.isEmpty()) {
            return new SettingResult.Refused(problems);
        }
        SettingResult result = acts.whole(() -> write(by, group, typed));
        kept.get().set(Optional.empty());
        return result;
    }

    private SettingResult write(Actor by, SettingGroup group, Map<String, String> typed) {
        store.hold();
        Map<String, String> now = store.latest();
        Map<Setting<?>, String> wanted = new LinkedHashMap<>();
        Map<String, SettingProblem> problems = new LinkedHashMap<>();
        for (Setting<?> setting : group.settings()) {
            String before = now.getOrDefault(setting.name(), setting.standardText());
            String text = typed.getOrDefault(setting.name(), before).strip();
            if (!text.equals(before)) {
                wanted.put(setting, text);
                guards.stream()
                        .flatMap(guard -> guard.problem(setting, text).stream())
                        .findFirst()
                        .ifPresent(problem -> problems.put(setting.name(), problem));
            }
        }
        if (!problems.isEmpty()) {
            return new SettingResult.Refused(problems);
        }
        wanted.forEach((setting, text) ->
                store.insert(setting.name(), text, by.name(), clock.getObject().instant()));
        return new SettingResult.Changed(wanted.size());
    }

    /** What was decided about a matter, the latest first. */
    public List<SettingChange> history(SettingGroup group, int most) {
        return store.history(group.settings().stream().map(Setting::name).toList(), most);
    }
}
