/**
 * Holds the digest of a project that has no schemas of its own, which is computed when the program is joined (packaging/digest-schemas.ts): to
 * make what it is over takes a twentieth of a small check.
 */

/** Of the program as its modules are: nothing is computed ahead. */
export const builtInDigest: string | undefined = undefined
