/** The module's SQL: which records a search means, and the key of its pages. */
@NullMarked
package org.quittance.api.fhir.store;

import org.jspecify.annotations.NullMarked;
