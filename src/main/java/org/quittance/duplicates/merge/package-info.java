/** What a merge changes besides the records themselves: fields taken over, who pays, money that waits. */
@NullMarked
package org.quittance.duplicates.merge;

import org.jspecify.annotations.NullMarked;
