/** Says how much of an output is read at once. */

/** Bytes of the largest file that is read. */
export const mostFileBytes = 1024 * 1024 * 1024
