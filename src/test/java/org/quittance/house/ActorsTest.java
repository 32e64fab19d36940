package org.quittance.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameter;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quittance.QuittanceApplication;
import org.quittance.history.RecordAct;
import org.quittance.staff.Actor;
import org.quittance.staff.StaffMember;
import org.springframework.stereotype.Component;

/**
 * Whoever writes says who acts: every act of a face takes an {@link Actor}, or a record that carries one, so that what is
 * kept can name somebody.
 */
class ActorsTest {

    private static final String BY_ITSELF = "the program looks by itself; whoever answers what it found is named";
    private static final String OF_A_BATCH = "goes on with what was begun; the batch names whoever began each act";
    private static final String OF_AN_EVENT = "told by an act, which names who acts; heard later by the program";
    private static final String OF_A_JOB = "asked for within somebody's act; what the work writes names who asked";
    private static final String AT_THE_DOOR = "nobody acts yet: this is how people come in";

    /** Acts that know nobody, each with its reason: class and method, below the root. */
    private static final Map<String, String> NOBODY = Map.ofEntries(
            Map.entry("ledger.Ledger.lock", "what it may add is an account with nothing on it"),
            Map.entry("ledger.Seals.sealClosedDays", "days are sealed by the calendar"),
            Map.entry("staff.Audit.record", "the trail itself: the event names the person"),
            Map.entry("staff.Audit.seen", "the trail itself: the event names the person"),
            Map.entry("staff.Authority.takenBack", "a part of the act that takes back, which names who does it"),
            Map.entry("staff.Staff.signIn", AT_THE_DOOR),
            Map.entry("staff.Staff.check", AT_THE_DOOR),
            Map.entry("staff.Staff.holderOf", AT_THE_DOOR),
            Map.entry("staff.Staff.add", "people of the sample clinic, before anybody is there; People asks who adds"),
            Map.entry("staff.Staff.sampleSignIns", "people of the sample clinic, before anybody is there"),
            Map.entry("staff.Staff.createFirstAdministrator", "the first person, before anybody is there"),
            Map.entry("findings.Findings.look", BY_ITSELF),
            Map.entry("findings.Findings.lookAt", BY_ITSELF),
            Map.entry("findings.Findings.lookAtAll", BY_ITSELF),
            Map.entry("findings.Findings.lookAtTouchedSince", BY_ITSELF),
            Map.entry("findings.Findings.handIn", BY_ITSELF),
            Map.entry("findings.Findings.hear", BY_ITSELF),
            Map.entry("duplicates.Duplicates.lookAt", BY_ITSELF),
            Map.entry("duplicates.Duplicates.lookAtAll", BY_ITSELF),
            Map.entry("duplicates.Duplicates.lookAtTouchedSince", BY_ITSELF),
            Map.entry("payments.Settling.settle", "money is applied by rule A-42, and its entry names the rule"),
            Map.entry("sheets.Sheets.read", OF_A_BATCH),
            Map.entry("sheets.Sheets.run", OF_A_BATCH),
            Map.entry("sheets.SheetJobs.start", OF_A_BATCH),
            Map.entry("sheets.SheetJobs.begin", OF_A_BATCH),
            Map.entry("sheets.SheetJobs.behind", OF_A_BATCH),
            Map.entry("sheets.SheetJobs.run", OF_A_BATCH),
            Map.entry("sheets.SheetTasks.follow", OF_A_BATCH),
            Map.entry("events.Hearing.now", OF_AN_EVENT),
            Map.entry("events.KeptEvents.publish", OF_AN_EVENT),
            Map.entry("events.KeptEvents.publishOnce", OF_AN_EVENT),
            Map.entry("jobs.Jobs.start", OF_A_JOB),
            Map.entry("jobs.Jobs.startAt", OF_A_JOB),
            Map.entry("jobs.Jobs.again", "the trail names whoever steers the work"));

    private static final Writes WRITES = Writes.below(House.folderOf(QuittanceApplication.class), slashes(House.ROOT));

    @Test
    void every_act_of_a_face_says_who_acts() {
        Violation.none(nameless(House.product(), House.ROOT, WRITES).stream()
                .filter(act -> !NOBODY.containsKey(act.name()))
                .map(Nameless::finding)
                .toList());
    }

    @Test
    void every_exception_is_needed() {
        Set<String> found = nameless(House.product(), House.ROOT, WRITES).stream()
                .map(Nameless::name)
                .collect(Collectors.toSet());
        assertThat(NOBODY.keySet()).allSatisfy(name -> assertThat(found).contains(name));
    }

    @Test
    void an_act_that_changes_records_is_made_of_somebody_who_acts() {
        Violation.none(House.product().stream()
                .flatMap(type -> type.getConstructorCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().isEquivalentTo(RecordAct.class))
                .filter(call -> !call.getOriginOwner().getPackageName().startsWith(House.ROOT + ".history"))
                .filter(call -> call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(type -> type.isEquivalentTo(Actor.class)))
                .map(ActorsTest::made)
                .toList());
    }

    @Test
    void the_check_is_on() {
        String seeds = House.class.getPackageName() + ".seeds";
        Writes writes = Writes.below(House.folderOf(House.class), slashes(seeds));
        assertThat(nameless(House.seeds(), seeds, writes).stream().map(Nameless::name))
                .containsExactlyInAnyOrder(
                        "payments.Nameless.written",
                        "payments.Nameless.inALambda",
                        "payments.Nameless.throughAnInterface",
                        "payments.Nameless.ofMany");
        assertThat(nameless(House.seeds(), seeds, writes))
                .filteredOn(act -> act.name().endsWith(".inALambda"))
                .singleElement()
                .satisfies(act -> assertThat(act.finding().found()).contains("Rows.insert"));
    }

    /** An act of a face that knows nobody. */
    private record Nameless(String name, Violation finding) {}

    private static List<Nameless> nameless(JavaClasses classes, String root, Writes writes) {
        List<Nameless> acts = new ArrayList<>();
        for (JavaClass type : classes) {
            if (isFace(type, root)) {
                type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .filter(method -> writes.writes(method(method)))
                        .filter(method -> method.getParameters().stream().noneMatch(ActorsTest::saysWho))
                        .map(method -> nameless(method, root, writes))
                        .forEach(acts::add);
            }
        }
        return acts;
    }

    private static Nameless nameless(JavaMethod method, String root, Writes writes) {
        String way = writes.way(method(method)).stream()
                .map(step -> step.type().replaceAll(".*/", "") + "." + step.name())
                .collect(Collectors.joining(" > "));
        return new Nameless(
                method.getOwner().getName().substring(root.length() + 1) + "." + method.getName(),
                new Violation(
                        method.getFullName(),
                        "writes and does not know who acts" + (way.isEmpty() ? "" : ", by " + way),
                        "take an Actor as the first parameter and keep its name; or say in NOBODY why nobody acts"));
    }

    /** What Spring makes and other modules use: public, and directly in the module's package. */
    private static boolean isFace(JavaClass type, String root) {
        String name = type.getPackageName();
        return name.startsWith(root + ".")
                && !name.substring(root.length() + 1).contains(".")
                && type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.isMetaAnnotatedWith(Component.class);
    }

    private static boolean saysWho(JavaParameter parameter) {
        return parameter.getType().getAllInvolvedRawTypes().stream().anyMatch(type -> saysWho(type, new HashSet<>()));
    }

    /** An actor, a person who acts for themselves, or a record that carries one. */
    private static boolean saysWho(JavaClass type, Set<JavaClass> seen) {
        if (type.isAssignableTo(Actor.class) || type.isEquivalentTo(StaffMember.class)) {
            return true;
        }
        return type.isRecord()
                && seen.add(type)
                && type.getFields().stream()
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .flatMap(field -> field.getType().getAllInvolvedRawTypes().stream())
                        .anyMatch(inside -> saysWho(inside, seen));
    }

    private static Violation made(JavaConstructorCall call) {
        return new Violation(
                call.getOrigin().getFullName(), "makes an act of nobody", "make it by RecordAct.of, with an Actor");
    }

    private static Writes.Method method(JavaMethod method) {
        return new Writes.Method(
                slashes(method.getOwner().getName()),
                method.getName(),
                MethodType.methodType(
                                method.reflect().getReturnType(),
                                method.reflect().getParameterTypes())
                        .toMethodDescriptorString());
    }

    private static String slashes(String name) {
        return name.replace('.', '/');
    }
}
