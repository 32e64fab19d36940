package org.quittance.events;

/** An event of tests. */
@Kept("test.noted.1")
record Noted(long n) {}
