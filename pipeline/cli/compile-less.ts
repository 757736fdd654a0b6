/** Tells V8 to compile less: most functions of a command are busy for a second at most. */
import {setFlagsFromString} from 'node:v8'

/**
 * What is compiled with optimizations takes in less of what it calls, and on Node 20 has run nine times as long before it is compiled
 * (docs/decisions/011). The engine asks for the values whenever it is about to compile, so that they can be set at any time; they hold for all threads.
 */
export function compileLess(): void {
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=100')
  // Other versions count calls, and say on the error stream that they don't know it.
  if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=600000')
}
