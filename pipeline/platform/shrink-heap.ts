/** Makes the heap of a thread small again, which V8 leaves as large as it once was. */
import {Session} from 'node:inspector'
import {setImmediate as afterwards} from 'node:timers'
import {systemCode} from './errors.ts'

/**
 * Collects garbage, after which the part for what is new begins anew with 1 MiB in place of up to 32; behind `collectGarbage` it stays. Worth its tenth of a second where a thread will
 * have little to do for long. Node's inspector asks V8 for that, of this thread alone (`HeapProfiler.collectGarbage` of the Chrome DevTools Protocol); a Node that was built without one, or
 * does not permit it (`--permission`), does nothing.
 */
export async function shrinkHeap(): Promise<void> {
  if (!process.features.inspector) return
  const session = new Session()
  try {
    session.connect()
  } catch (error) {
    if (systemCode(error) === 'ERR_ACCESS_DENIED') return
    throw error
  }
  await new Promise<void>((resolve) => session.post('HeapProfiler.collectGarbage', () => resolve()))
  // Within its own answer a session can't be ended.
  afterwards(() => session.disconnect())
}
