/** Where messages are applied: one after another, many in one transaction, each whole or not at all. */
@NullMarked
package org.quittance.feeds.apply;

import org.jspecify.annotations.NullMarked;
