/** HL7 v2 as text: segments, fields and acknowledgements. Knows the standard, no business. */
@NullMarked
package org.quittance.feeds.hl7;

import org.jspecify.annotations.NullMarked;
