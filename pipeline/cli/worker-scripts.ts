/** Names the files that workers start from: beside this one, where modules are joined and where they are not. */

/** Runs the jobs of a build or a check. */
export const worker = new URL('./worker.js', import.meta.url)

/** Runs the jobs of a fleet's builds. */
export const fleetWorker = new URL('./fleet-worker.js', import.meta.url)

/** Compares the editions of a finished output. */
export const verifyWorker = new URL('./verify-worker.js', import.meta.url)
