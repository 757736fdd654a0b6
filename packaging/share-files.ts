/**
 * Says which modules of the program share a file: those that the same step of a command loads first, and the same threads. Node takes longer to find and link
 * ten small files than to load a large one (docs/decisions/010), and what a step loads should hold little that it does not need.
 */
import path from 'node:path'
import type {CodeSplittingNameFunction} from 'rolldown'

/** A step of the commands that are run most. */
interface Step {
  readonly name: string
  /** Threads in which the step is taken: the command's own, its workers, or those that verify an output. */
  readonly thread: 'command' | 'worker' | 'verifier'
  /** The modules that it begins with; of each, all that it imports is loaded. */
  readonly begins: readonly string[]
}

/** In the order in which a build takes them. */
const steps: readonly Step[] = [
  {name: 'start', thread: 'command', begins: ['cli/main.ts']},
  {name: 'check', thread: 'command', begins: ['cli/commands/check.ts']},
  {
    name: 'build',
    thread: 'command',
    begins: [
      'cli/commands/build.ts',
      'cli/project/build-anew.ts',
      'platform/provenance.ts',
      'editions/html/search/library-index.ts'
    ]
  },
  {name: 'read', thread: 'worker', begins: ['cli/worker.ts']},
  {
    name: 'make',
    thread: 'worker',
    begins: [
      'driver/publication/make-publication.ts',
      'driver/library/make-library.ts',
      'editions/json/edition.ts',
      'editions/json/render-library.ts',
      'editions/html/edition.ts',
      'editions/html/library/render-library.ts'
    ]
  },
  {name: 'verify', thread: 'verifier', begins: ['cli/verify-worker.ts']}
]

type Program = Parameters<CodeSplittingNameFunction>[1]

/**
 * Gives the function that tells the file of a module, such as `check-in-worker`. What imports a module is loaded by no step that the module is not, so that no two
 * files import each other. Null for what a step begins with, which is a file by itself, and for what no step loads, which is left to rolldown.
 */
export function fileBySteps(): CodeSplittingNameFunction {
  const beginnings = new Set(steps.flatMap(({begins}) => begins.map(moduleOf)))
  let files: ReadonlyMap<string, string> | undefined
  return (id, program) => {
    files ??= filesOf(program)
    return beginnings.has(id) ? null : (files.get(id) ?? null)
  }
}

function filesOf(program: Program): ReadonlyMap<string, string> {
  const loads = steps.map((step) => ({...step, modules: loadedBy(step, program)}))
  const all = new Set(loads.flatMap(({modules}) => [...modules]))
  return new Map(
    [...all].map((id) => {
      const own = loads.filter(({modules}) => modules.has(id))
      const [first] = own
      // All threads begin with what is loaded at the start: it is small.
      const others = first?.name === 'start' ? [] : own.filter(({thread}) => thread !== first?.thread)
      return [id, [`${first?.name}`, ...new Set(others.map(({thread}) => thread))].join('-in-')]
    })
  )
}

function loadedBy({begins}: Step, program: Program): ReadonlySet<string> {
  const modules = new Set(begins.map(moduleOf))
  // What is found is added to what is walked.
  for (const id of modules)
    for (const imported of program.getModuleInfo(id)?.importedIds ?? []) modules.add(imported)
  return modules
}

function moduleOf(begins: string): string {
  return path.join(import.meta.dirname, '../pipeline', begins)
}
