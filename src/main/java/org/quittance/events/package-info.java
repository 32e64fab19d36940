/**
 * Floor 0. Facts that are told and not lost: kept in the transaction that makes them true, heard by each listener at
 * least once on whatever node, tried again when it fails, and seen on the page of jobs
 * ({@code docs/decisions/0012-events-and-jobs.md}).
 */
@ApplicationModule(allowedDependencies = {"jobs", "storage"})
@NullMarked
package org.quittance.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
