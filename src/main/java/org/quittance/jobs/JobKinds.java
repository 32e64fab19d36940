package org.quittance.jobs;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The kinds of work that this program knows. */
@Component
public class JobKinds {

    private final Map<String, Job> kinds = new LinkedHashMap<>();

    /**
     * Kinds of the modules.
     *
     * @throws IllegalStateException when two have the same name
     */
    public JobKinds(List<Job> jobs, List<ManyJobs> more) {
        jobs.forEach(this::add);
        more.forEach(each -> each.jobs().forEach(this::add));
    }

    private void add(Job job) {
        if (kinds.put(job.name(), job) != null) {
            throw new IllegalStateException("Two kinds of work are called " + job.name());
        }
    }

    /** All of them. */
    public Collection<Job> all() {
        return List.copyOf(kinds.values());
    }

    /** What people call a kind; its name where this program does not know it any more. */
    public String title(String name) {
        return Optional.ofNullable(kinds.get(name)).map(Job::title).orElse(name);
    }
}
