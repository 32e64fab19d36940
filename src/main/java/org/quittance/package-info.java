/**
 * Quittance: one deployable program over one PostgreSQL. The modules stand in the packages below; what stands
 * here only starts them.
 */
@NullMarked
package org.quittance;

import org.jspecify.annotations.NullMarked;
