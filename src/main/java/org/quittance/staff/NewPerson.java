package org.quittance.staff;

import java.util.UUID;

/**
 * Somebody who is to work here.
 *
 * @param id names them, made when the form was shown: sent twice they are added once
 * @param signIn the name to type at sign-in, as typed
 * @param displayName as shown, as typed
 * @param role code of the role
 */
public record NewPerson(UUID id, String signIn, String displayName, String role) {}
