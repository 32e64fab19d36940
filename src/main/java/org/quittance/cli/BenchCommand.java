package org.quittance.cli;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.quittance.bench.BenchRun;
import org.quittance.bench.Benchmark;
import org.quittance.bench.Benchmarks;
import org.quittance.bench.Program;
import org.quittance.storage.StorageOptions;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code quittance bench}: measures, each figure beside its yardstick, on data that are thrown away. */
@Command(
        name = "bench",
        description = "Run our benchmarks, each beside its yardstick. Needs some gigabytes of disk and quiet cores.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Which; all without a name.")
    private List<String> names = List.of();

    @Option(names = "--list", description = "Name the benchmarks and what they answer.")
    private boolean list;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        if (list) {
            Benchmarks.all().forEach(each -> out.printf("%-20s %s%n", each.name(), each.question()));
            return ExitCode.DONE;
        }
        List<Benchmark> chosen = new ArrayList<>();
        for (String name : names) {
            Optional<Benchmark> named = Benchmarks.named(name);
            if (named.isEmpty()) {
                spec.commandLine().getErr().println("quittance: no benchmark is named " + name + "; see bench --list");
                return ExitCode.WRONG_CALL;
            }
            chosen.add(named.get());
        }
        int missed = 0;
        for (Benchmark benchmark : names.isEmpty() ? Benchmarks.all() : chosen) {
            missed += run(benchmark, out);
        }
        return missed == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static int run(Benchmark benchmark, PrintWriter out) throws Exception {
        out.println(benchmark.name() + ": " + benchmark.question());
        out.flush();
        Path folder = Files.createTempDirectory("quittance-bench");
        BenchRun run = new BenchRun(new ThisProgram(), folder, out);
        try {
            benchmark.measure(run);
        } finally {
            run.cleanUp();
            Files.deleteIfExists(folder);
        }
        return run.missed();
    }

    /** The program that is running, again. */
    private static final class ThisProgram implements Program {

        @Override
        public <T> T use(Path data, Function<ApplicationContext, T> work) {
            return Session.use(StorageOptions.of(Optional.of(data), StorageOptions.Use.COMMAND, Map.of()), work::apply);
        }

        /** With this process's JVM and its options, as the launcher chose them. */
        @Override
        public Process start(List<String> words, Path output) throws IOException {
            List<String> line = new ArrayList<>();
            line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            line.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
            line.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.quittance.Quittance"));
            line.addAll(words);
            return new ProcessBuilder(line)
                    .redirectOutput(output.toFile())
                    .redirectError(new File(output + ".err"))
                    .start();
        }
    }
}
