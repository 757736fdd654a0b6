/** Keeps the journal of a swap: its steps, written down before it begins, so that it can be finished or undone. */
import {OutputFailure} from '../../model/host.ts'
import {isOutputPath, workFolder, type OutputFolder} from './output-folder.ts'
import {isObject} from '../../model/values/is-object.ts'
import {parseJson} from '../../model/values/parse-json.ts'

/** Paths are relative to the output. Each step can be done, and undone, again without harm. */
export type Step =
  /** A folder that is absent before. */
  | {readonly kind: 'folder'; readonly to: string}
  /** A file; `had`: one stands there before. */
  | {readonly kind: 'put'; readonly to: string; readonly had: boolean}
  /** A publication's folder. What is not ours, `foreign`, moves from the old one into the one that takes its place. */
  | {
      readonly kind: 'replace'
      readonly to: string
      readonly had: boolean
      readonly foreign: readonly string[]
    }
  /** A file that is named no more, or a folder of nothing else. */
  | {readonly kind: 'remove'; readonly to: string}

export interface Journal {
  /** The folder, private to one command, with what is staged and what was replaced. */
  readonly work: string
  readonly steps: readonly Step[]
}

/** A swap that has begun and is to be finished. */
export const journalFile = `${workFolder}/journal.json`
/** The same file, when it is to be undone. */
export const undoFile = `${workFolder}/undo.json`

/** Where what is staged for a path waits. */
export function stagedAt(work: string, file: string): string {
  return `${work}/new/${file}`
}

/** Where what a step replaced waits. */
function oldAt(work: string, index: number): string {
  return `${work}/old/${index}`
}

/** Does a step, or what is left of it. */
export async function doStep({work, steps}: Journal, index: number, folder: OutputFolder): Promise<void> {
  const step = steps[index]
  if (step === undefined) return
  const {to} = step
  const [from, old] = [stagedAt(work, to), oldAt(work, index)]
  switch (step.kind) {
    case 'folder':
      return folder.makeFolder(to)
    case 'put':
      if (!(await folder.has(from))) return
      if (step.had && !(await folder.has(old))) await folder.keep(to, old)
      if (!step.had) await refuseNewcomer(to, folder)
      return folder.move(from, to)
    case 'replace':
      if (await folder.has(from)) {
        if (step.had && !(await folder.has(old))) await folder.move(to, old)
        await refuseNewcomer(to, folder)
        await folder.move(from, to)
      }
      for (const file of step.foreign) {
        if (await folder.has(`${old}/${file}`)) await folder.move(`${old}/${file}`, `${to}/${file}`)
      }
      return
    case 'remove':
      if ((await folder.has(to)) && !(await folder.has(old))) await folder.move(to, old)
  }
}

/** Undoes a step, or as much of it as was done. */
export async function undoStep({work, steps}: Journal, index: number, folder: OutputFolder): Promise<void> {
  const step = steps[index]
  if (step === undefined) return
  const {to} = step
  const [from, old] = [stagedAt(work, to), oldAt(work, index)]
  switch (step.kind) {
    case 'folder':
      await folder.removeEmptyFolder(to)
      return
    case 'put':
      if (!step.had && !(await folder.has(from)) && (await folder.has(to))) await folder.move(to, from)
      // What still stands in its place is left there: a file that is open can't even be put where it is.
      if ((await folder.has(from)) && (await isOneFile(to, old, folder))) return
      if (step.had && (await folder.has(old))) await folder.move(old, to)
      return
    case 'replace':
      if (!(await folder.has(from)) && (await folder.has(to))) {
        for (const file of step.foreign) {
          if (await folder.has(`${to}/${file}`)) await folder.move(`${to}/${file}`, `${old}/${file}`)
        }
        await folder.move(to, from)
      }
      if (step.had && (await folder.has(old))) await folder.move(old, to)
      return
    case 'remove':
      if (await folder.has(old)) await folder.move(old, to)
  }
}

/** Whether both are names of the same file. */
async function isOneFile(one: string, other: string, folder: OutputFolder): Promise<boolean> {
  const [first, second] = [await folder.look(one), await folder.look(other)]
  if (first.kind !== 'file' || second.kind !== 'file') return false
  return first.status.ino === second.status.ino && first.status.dev === second.status.dev
}

async function refuseNewcomer(to: string, folder: OutputFolder): Promise<void> {
  if (await folder.has(to)) {
    throw new OutputFailure(
      `\`${to}\` appeared while it was being written; move it away and run the command again`
    )
  }
}

/** Written beside and renamed, so that there is never half a journal. */
export async function writeJournal(journal: Journal, folder: OutputFolder): Promise<void> {
  const unfinished = `${journal.work}/journal.json`
  await folder.write(unfinished, new TextEncoder().encode(JSON.stringify(journal)))
  await folder.move(unfinished, journalFile)
  await folder.sync(workFolder)
}

/** The journal in a file of the output, or undefined when there is none; throws `OutputFailure` when it is not one of ours. */
export async function readJournal(file: string, folder: OutputFolder): Promise<Journal | undefined> {
  if (!(await folder.has(file))) return undefined
  const bytes = await folder.read(file)
  const journal = bytes === undefined ? undefined : parseJournal(new TextDecoder().decode(bytes))
  if (journal !== undefined) return journal
  throw new OutputFailure(
    `\`${file}\` in the output is damaged, so the change that was interrupted can't be finished`,
    {
      hint: `remove the folder \`${workFolder}\` in the output, and build with \`--no-cache\``
    }
  )
}

/** Undefined for anything but a journal as a build writes it, with no path that leads elsewhere. */
export function parseJournal(text: string): Journal | undefined {
  const parsed = parseJson(text)
  return isJournal(parsed) ? parsed : undefined
}

function isJournal(value: unknown): value is Journal {
  return (
    hasKeys(value, ['work', 'steps']) &&
    typeof value['work'] === 'string' &&
    /^\.tetrapla\/work-\w{6}$/.test(value['work']) &&
    Array.isArray(value['steps']) &&
    value['steps'].every(isStep)
  )
}

function isStep(value: unknown): value is Step {
  if (!isObject(value)) return false
  const {to} = value
  if (typeof to !== 'string' || !isOutputPath(to)) return false
  switch (value['kind']) {
    case 'folder':
    case 'remove':
      return hasKeys(value, ['kind', 'to'])
    case 'put':
      return hasKeys(value, ['kind', 'to', 'had']) && typeof value['had'] === 'boolean'
    case 'replace':
      return (
        hasKeys(value, ['kind', 'to', 'had', 'foreign']) &&
        typeof value['had'] === 'boolean' &&
        Array.isArray(value['foreign']) &&
        value['foreign'].every((file: unknown) => typeof file === 'string' && isOutputPath(`${to}/${file}`))
      )
    default:
      return false
  }
}

function hasKeys(value: unknown, keys: readonly string[]): value is Readonly<Record<string, unknown>> {
  return isObject(value) && Object.keys(value).sort().join(' ') === [...keys].sort().join(' ')
}
