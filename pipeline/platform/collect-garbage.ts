/** Makes V8 collect garbage at once. */
import {setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'

/**
 * By itself V8 waits until the heap has about doubled, which saves time and takes memory. Worth its milliseconds where
 * much was let go of at once.
 */
export function collectGarbage(): void {
  const collect = exposed()
  // Of several threads that ask at once, one may take the value back before another has its context.
  if (isFunction(collect)) collect()
  else collectGarbage()
}

/** V8 takes code that was kept with the values that it starts with alone (docs/decisions/011): this one must not stay. */
function exposed(): unknown {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('globalThis.gc')
  setFlagsFromString('--no-expose-gc')
  return collect
}

function isFunction(value: unknown): value is () => void {
  return typeof value === 'function'
}
