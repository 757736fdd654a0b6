/** Tells V8 to compile less: most functions of a command are busy for a second at most. */
import {setFlagsFromString} from 'node:v8'

/**
 * What is compiled with optimizations takes in less of what it calls (docs/decisions/011). The engine asks for the value
 * whenever it is about to compile, so that it can be set at any time; it holds for all threads.
 */
export function compileLess(): void {
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=100')
}
