/** Tells V8 to let heaps grow slowly: a build lets go of most of what it makes, and memory is what small machines lack. */
import {setFlagsFromString} from 'node:v8'

/**
 * Garbage is collected when a heap has grown by half of what was in use, in place of doubled (docs/decisions/015). The engine
 * asks for the value after each collection; it holds for all threads.
 */
export function growSlowly(): void {
  setFlagsFromString('--heap-growing-percent=50')
}
