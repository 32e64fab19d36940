package org.quittance.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which methods write to the database: those whose code holds a statement that does, and those that call one. Read from
 * class files, because only there a text block, a constant of another class and the body of a lambda stand where they
 * are used.
 */
final class Writes {

    /** A statement that changes rows, or one that copies them in. Locking ({@code for update}) changes nothing. */
    private static final Pattern STATEMENT = Pattern.compile(
            "(?is)\\b(insert\\s+into|delete\\s+from|update\\s+\\w+(\\s+\\w+)?\\s+set|copy\\s+\\w+\\s*\\()");

    /** A method by its class, name and shape. */
    record Method(String type, String name, String shape) {}

    private final Map<Method, Set<Method>> callers = new HashMap<>();
    private final Map<String, Set<String>> below = new TreeMap<>();
    private final Map<String, String> supers = new HashMap<>();
    private final Set<Method> declared = new HashSet<>();
    private final Map<Method, Set<Method>> calls = new HashMap<>();
    private final Set<Method> statements = new HashSet<>();
    private final Set<Method> writing = new HashSet<>();

    private Writes() {}

    /**
     * What writes below a folder of classes.
     *
     * @param root folder of compiled classes
     * @param ours beginning of the names of the classes to look at, with slashes
     */
    static Writes below(Path root, String ours) {
        Writes all = new Writes();
        try (Stream<Path> files = Files.walk(root.resolve(ours))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".class")).toList()) {
                all.read(ClassFile.of().parse(file), ours);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        all.spread();
        return all;
    }

    /** Whether a method writes, itself or by what it calls. */
    boolean writes(Method method) {
        return writing.contains(method);
    }

    /** How a method comes to write: the calls down to the statement. */
    List<Method> way(Method from) {
        Map<Method, Method> before = new HashMap<>();
        Deque<Method> next = new ArrayDeque<>(List.of(from));
        before.put(from, from);
        while (!next.isEmpty()) {
            Method at = next.poll();
            if (statements.contains(at)) {
                Deque<Method> way = new ArrayDeque<>();
                for (Method step = at; !step.equals(from); step = before.get(step)) {
                    way.push(step);
                }
                return List.copyOf(way);
            }
            for (Method called : calls.getOrDefault(at, Set.of())) {
                if (before.putIfAbsent(called, at) == null) {
                    next.add(called);
                }
            }
        }
        return List.of();
    }

    private void read(ClassModel type, String ours) {
        String name = type.thisClass().asInternalName();
        type.superclass().ifPresent(above -> {
            supers.put(name, above.asInternalName());
            below.computeIfAbsent(above.asInternalName(), _ -> new HashSet<>()).add(name);
        });
        type.interfaces()
                .forEach(above -> below.computeIfAbsent(above.asInternalName(), _ -> new HashSet<>())
                        .add(name));
        for (MethodModel method : type.methods()) {
            Method at = new Method(
                    name, method.methodName().stringValue(), method.methodType().stringValue());
            declared.add(at);
            method.code()
                    .ifPresent(code -> code.forEach(element -> {
                        switch (element) {
                            case ConstantInstruction.LoadConstantInstruction load -> text(at, load.constantValue());
                            case InvokeInstruction call -> {
                                if (call.owner().asInternalName().startsWith(ours)) {
                                    call(
                                            at,
                                            new Method(
                                                    call.owner().asInternalName(),
                                                    call.name().stringValue(),
                                                    call.type().stringValue()));
                                }
                            }
                            case InvokeDynamicInstruction call ->
                                call.invokedynamic().bootstrap().arguments().stream()
                                        .map(LoadableConstantEntry::constantValue)
                                        .forEach(argument -> {
                                            text(at, argument);
                                            if (argument instanceof DirectMethodHandleDesc handle) {
                                                String owner = handle.owner().descriptorString();
                                                call(
                                                        at,
                                                        new Method(
                                                                owner.substring(1, owner.length() - 1),
                                                                handle.methodName(),
                                                                handle.lookupDescriptor()));
                                            }
                                        });
                            default -> {}
                        }
                    }));
        }
    }

    private void text(Method at, ConstantDesc constant) {
        if (constant instanceof String words && STATEMENT.matcher(words).find()) {
            statements.add(at);
        }
    }

    private void call(Method from, Method to) {
        calls.computeIfAbsent(from, _ -> new HashSet<>()).add(to);
    }

    private void spread() {
        // A call of an interface, or of a method that a class above declares, may land in any class that has it.
        for (Map.Entry<Method, Set<Method>> entry : Map.copyOf(calls).entrySet()) {
            Set<Method> wider = new HashSet<>(entry.getValue());
            entry.getValue().forEach(to -> {
                under(to.type()).stream()
                        .map(type -> new Method(type, to.name(), to.shape()))
                        .filter(declared::contains)
                        .forEach(wider::add);
                for (String above = supers.get(to.type()); above != null; above = supers.get(above)) {
                    wider.add(new Method(above, to.name(), to.shape()));
                }
            });
            calls.put(entry.getKey(), wider);
            wider.forEach(
                    to -> callers.computeIfAbsent(to, _ -> new HashSet<>()).add(entry.getKey()));
        }
        Deque<Method> next = new ArrayDeque<>(statements);
        writing.addAll(statements);
        while (!next.isEmpty()) {
            for (Method caller : callers.getOrDefault(next.poll(), Set.of())) {
                if (writing.add(caller)) {
                    next.add(caller);
                }
            }
        }
    }

    private Collection<String> under(String type) {
        Set<String> all = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(below.getOrDefault(type, Set.of()));
        while (!next.isEmpty()) {
            String at = next.poll();
            if (all.add(at)) {
                next.addAll(below.getOrDefault(at, Set.of()));
            }
        }
        return all;
    }
}
