/**
 * Floor 6. Our benchmarks: each a class with a name, each figure beside its yardstick in the same run, on data of its own
 * that are thrown away. Nothing here is used by the product.
 */
@NullMarked
package org.quittance.bench;

import org.jspecify.annotations.NullMarked;
