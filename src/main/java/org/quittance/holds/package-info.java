/**
 * Floor 2. What stops a bill, a request for payment and the advice to make either: what is known of a person
 * (bankruptcy, attorney, death, minority), of an account (a dispute, another payer that is still asked) and of an answer
 * (a beneficiary who may not be billed). One type, one set of words, for every act and page.
 */
@ApplicationModule(allowedDependencies = {"money", "codesets", "ledger", "registration", "staff", "storage"})
@NullMarked
package org.quittance.holds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
