/** Loads a program of WebAssembly that is done before V8 has compiled it with optimizations. */
import {setFlagsFromString} from 'node:v8'

/** How much a function does before it is compiled anew: for a program that is loaded meanwhile, and by itself. */
const never = 2_000_000_000
const usual = process.versions.node.startsWith('20.') ? 1_800_000 : 13_000_000

/**
 * What the program exports. V8 keeps with each program how much its functions do before they are compiled with optimizations: the longest
 * of HarfBuzz's, all that makes a subset, would take ten times as long to compile as it runs, and 60 to 95 MB (docs/decisions/011).
 */
export function loadUnoptimized(bytes: Uint8Array): HarfBuzzSubset {
  setFlagsFromString(`--wasm-tiering-budget=${never}`)
  const program = new WebAssembly.Module(bytes)
  setFlagsFromString(`--wasm-tiering-budget=${usual}`)
  return new WebAssembly.Instance(program).exports
}
