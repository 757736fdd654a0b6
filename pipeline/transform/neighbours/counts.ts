/** Defines how far a publication counts what has numbers through all its documents. */

/** What is counted through a publication; records by their types. */
export type Counted = 'figure' | 'table' | 'equation' | 'paragraph' | `record ${string}`

/** How far each is counted. */
export type Counts = ReadonlyMap<Counted, number>

export const noCounts: Counts = new Map()
