/** Sets the values of V8 that a command runs with: at once, or when the first of its workers has loaded what it starts with. */
import {getEnvironmentData, setEnvironmentData} from 'node:worker_threads'
import {compileLess} from './compile-less.ts'
import {growSlowly} from './grow-slowly.ts'

/** What the threads of a command know: that it left the values to them. */
const leftToWorkers = 'tetrapla: values of V8 are left to workers'

/** For all threads, from now on. */
export function tuneEngine(): void {
  compileLess()
  growSlowly()
}

/**
 * Node brings its own modules compiled, for an engine whose values are as they come, and compiles them anew for another. Where workers do the work
 * they set the values, so that the hundred modules which a thread starts with are taken as they were brought.
 */
export function leaveTuningToWorkers(): void {
  setEnvironmentData(leftToWorkers, true)
}

/** In a worker that has loaded its modules: sets the values, where the command left that to it. */
export function tuneAsLeft(): void {
  if (getEnvironmentData(leftToWorkers) === true) tuneEngine()
}
