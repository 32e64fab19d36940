package org.quittance.jobs;

import java.time.Instant;
import java.util.Optional;
import org.quittance.storage.Organisation;

/**
 * One time that a job was asked for, or ran by itself, with all its attempts.
 *
 * @param kind the job's name
 * @param subject what it is about: an id; empty where there is only one such work
 * @param data what it needs to know
 * @param repeats whether it runs by itself
 * @param dueAt when the next attempt begins; for one that is not waiting, when the last one was due
 * @param beganAt when the first attempt began
 * @param lease how often a node has taken it
 * @param tries how many attempts failed in a row
 * @param node who took it last; empty before
 * @param position how far the work stands, in its own words; empty at the beginning
 * @param step what is being done, in plain words
 * @param done how much of it is done
 * @param total how much there is; 0 when not known
 * @param stopAsked whether somebody asked that it stop
 * @param outcome what it came to
 * @param error why the last attempt failed; names no person
 * @param takenUpBy the run that somebody asked for in place of this one
 */
public record Run(
        RunId id,
        String kind,
        Organisation organisation,
        String subject,
        String data,
        boolean repeats,
        RunState state,
        Instant askedAt,
        Instant dueAt,
        Optional<Instant> beganAt,
        Optional<Instant> endedAt,
        int lease,
        int tries,
        String node,
        String position,
        String step,
        long done,
        long total,
        boolean stopAsked,
        String outcome,
        String error,
        Optional<RunId> takenUpBy) {}
