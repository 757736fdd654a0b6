/** Sets values of V8 for a command, which hold for all threads of its process. */
import {setFlagsFromString} from 'node:v8'
import {getEnvironmentData, setEnvironmentData} from 'node:worker_threads'

/** How much of other functions is compiled into one; how long functions run before they are compiled; and by how many percent heaps grow. */
interface Values {
  readonly inlined: number
  readonly budget: number
  readonly growth: number
}

/** V8's by themselves. */
const byThemselves: Values = {inlined: 920, budget: 67_584, growth: 0}

/** For what may take minutes. */
const usual: Values = {inlined: 100, budget: 600_000, growth: 75}

/** For a command that does without workers, which takes a second or two, and has little in use. */
const brief: Values = {inlined: 100, budget: 1_500_000, growth: 200}

const isNode20 = process.versions.node.startsWith('20.')

/** What all threads know: by how many percent heaps grow, 0 while no value is set; whether workers set them; and whether they are those of a command that takes a second or two. */
const state = sharedState()

/**
 * Has V8 compile less (docs/decisions/011), for most functions of a command are busy for a second at most, and has it collect garbage when a heap has grown by three quarters of
 * what was in use, in place of twice and more (docs/decisions/015), for memory is what small machines lack. The engine asks for a value whenever it uses it, so that values can be set at any time.
 */
export function tuneEngine(): void {
  Atomics.store(state, 2, 0)
  setGrowth(usual.growth)
}

/** The same for a command that leaves what takes long to workers: until one sets the values, functions run longer before they are compiled, and garbage is collected seldom. */
export function tuneBriefly(): void {
  Atomics.store(state, 2, 1)
  setGrowth(brief.growth)
}

/** Has it collect garbage when a heap has grown by so many percent, or by fewer where that was asked for before: only a command that ends with its build asks for it. */
export function growSlower(percent: number): void {
  setGrowth(Math.min(percent, Atomics.load(state, 0) || percent))
}

/**
 * Before a worker is started, in a command that set values: Node brings its own modules compiled, for an engine whose values are as they come, and compiles them anew for another. So they are
 * that until the first worker has loaded the hundred modules which a thread starts with, and sets them.
 */
export function leaveTuningToWorkers(): void {
  if (Atomics.load(state, 0) === 0 || Atomics.exchange(state, 1, 1) === 1) return
  Atomics.store(state, 0, 0)
  setValues(byThemselves)
}

/** In a worker that has loaded its modules: sets the values, where the command left that to it. */
export function tuneAsLeft(): void {
  if (Atomics.load(state, 1) === 1) tuneEngine()
}

/** Does what depends on the values as they come, such as to take code that was compiled with them. Other threads may see them meanwhile, for which they are good, too. */
export function asStarted<Result>(work: () => Result): Result {
  if (Atomics.load(state, 0) === 0) return work()
  setValues(byThemselves)
  try {
    return work()
  } finally {
    setTuned()
  }
}

function setGrowth(growth: number): void {
  Atomics.store(state, 0, growth)
  setTuned()
}

function setTuned(): void {
  setValues({...(Atomics.load(state, 2) === 1 ? brief : usual), growth: Atomics.load(state, 0)})
}

function setValues({inlined, budget, growth}: Values): void {
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${inlined}`)
  // Other versions count calls, and say on the error stream that they don't know it.
  if (isNode20) setFlagsFromString(`--interrupt-budget=${budget}`)
  setFlagsFromString(`--heap-growing-percent=${growth}`)
}

function sharedState(): Int32Array {
  const key = 'tetrapla: values of V8'
  const known: unknown = getEnvironmentData(key)
  if (known instanceof Int32Array) return known
  const made = new Int32Array(new SharedArrayBuffer(12))
  setEnvironmentData(key, made)
  return made
}
