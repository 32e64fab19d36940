/** FHIR R4: resources out of and into the records, search, bundles, and the door they come through. */
@NullMarked
package org.quittance.api.fhir;

import org.jspecify.annotations.NullMarked;
