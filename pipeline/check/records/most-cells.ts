/** Limits how much a publication's lists of records may hold. */

/** Cells and entries of all of them, so that few words can't ask for endless ones. */
export const mostCells = 500_000
