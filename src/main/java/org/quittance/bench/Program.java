package org.quittance.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.ApplicationContext;

/** The product, as a benchmark uses it: its modules over a data directory, or as a process of its own. */
public interface Program {

    /**
     * Works with the modules over data.
     *
     * @param data the data directory, made where missing
     * @param work what to do
     * @param <T> what it answers with
     * @return its answer
     */
    <T> T use(Path data, Function<ApplicationContext, T> work);

    /**
     * Starts a command as a process, as the launcher would.
     *
     * @param words the command and its options
     * @param output takes standard output; messages go to the same name with {@code .err}
     * @return the process
     * @throws IOException when it cannot be started
     */
    Process start(List<String> words, Path output) throws IOException;
}
