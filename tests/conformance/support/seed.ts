/** Gives the seed of what is drawn by chance: another one each day, the same wherever a commit is judged that day. */

/** The day since 1970, in UTC. */
export const today = Math.floor(Date.now() / 86_400_000)

/** SEED tries another one, and repeats what one has found. */
export const seed = Number(process.env['SEED'] ?? today)
