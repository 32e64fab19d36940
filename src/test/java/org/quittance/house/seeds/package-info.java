/** Small classes that break the house rules on purpose: a check that never failed may be off. */
package org.quittance.house.seeds;
