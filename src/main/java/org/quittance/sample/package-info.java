/**
 * Floor 6. The sample clinic: what the first start of an empty installation shows. Built from files the project
 * carries, each posted on its own day, so that history, aging and balances as of a day have something to tell.
 */
@ApplicationModule
@NullMarked
package org.quittance.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
