/** Finds what names a document, and what it names, to be written anew when its file gets another name or folder. */
import path from 'node:path'
import {splitReference} from '../../model/references/split-reference.ts'
import {writtenPath} from '../../model/references/written-path.ts'
import {blankCode} from './blank-code.ts'
import {targetsIn} from './caret.ts'
import type {LinesOf} from './define.ts'
import type {TypedProject} from './judge-typed.ts'
import type {Rewriting} from './refer.ts'

/** Where documents go that are moved at once, by where they are: paths relative to the project's root. */
export type Moves = ReadonlyMap<string, string>

/**
 * In the documents that link to them, in their own texts where their folder is another, and in the `contents` of their
 * publications. Links that name one in another way than by its path stay, and are found by `check`.
 */
export async function moveEdits(
  {judgement}: TypedProject,
  moves: Moves,
  linesOf: LinesOf
): Promise<readonly Rewriting[]> {
  const publications = judgement?.index.publications ?? []
  const documents = publications.flatMap((one) => one.documents)
  const known = new Set(documents.map((one) => one.path))
  const isMoved = (file: string | undefined): boolean => file !== undefined && moves.has(file)
  const linking = documents.filter(
    (one) => isMoved(one.path) || one.links.some(({url}) => isMoved(namedBy(one.path, url)))
  )
  const edits: Rewriting[] = []
  for (const file of new Set(linking.map((one) => one.path)))
    edits.push(...linkEdits(file, await linesOf(file), moves, known))
  const folders = publications.filter((one) => one.documents.some((document) => isMoved(document.path)))
  for (const folder of new Set(folders.map((one) => one.path))) {
    const manifest = `${folder}/publication.yaml`
    edits.push(...contentsEdits(manifest, await linesOf(manifest), moves))
  }
  return edits
}

function linkEdits(
  file: string,
  lines: readonly string[],
  moves: Moves,
  known: ReadonlySet<string>
): readonly Rewriting[] {
  const edits: Rewriting[] = []
  const base = path.posix.dirname(moves.get(file) ?? file)
  const isElsewhere = base !== path.posix.dirname(file)
  for (const [line, text] of blankCode(lines).entries()) {
    for (const {target, column} of targetsIn(text)) {
      const named = namedBy(file, target)
      if (named === undefined) continue
      const isFile = known.has(named) || path.posix.extname(named) !== ''
      if (!moves.has(named) && !(isElsewhere && isFile)) continue
      const [written = ''] = /^[^?#]*/.exec(target) ?? []
      const relative = writtenPath(path.posix.relative(base, moves.get(named) ?? named))
      const begun = written.startsWith('./') && !relative.startsWith('../') ? './' : ''
      edits.push({file, line, start: column, end: column + written.length, text: `${begun}${relative}`})
    }
  }
  return edits
}

/** The path of the project that a relative target has; undefined of every other address. */
function namedBy(file: string, target: string): string | undefined {
  if (/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(target)) return undefined
  const {path: name} = splitReference(target)
  return name === '' ? undefined : path.posix.join(path.posix.dirname(file), name)
}

/** A document that leaves the folder of its publication is no more of its contents: somebody has to decide about that line. */
function contentsEdits(manifest: string, lines: readonly string[], moves: Moves): readonly Rewriting[] {
  const edits: Rewriting[] = []
  for (const [from, to] of moves) {
    const [before = '', after = ''] = [from, to].map((one) =>
      path.posix.relative(path.posix.dirname(manifest), one)
    )
    if (before.startsWith('../') || after.startsWith('../')) continue
    for (const [line, text] of lines.entries()) {
      const start = text.indexOf(before)
      const around = `${text[start - 1] ?? ' '}${text[start + before.length] ?? ' '}`
      if (start === -1 || /[\w./-]/.test(around)) continue
      edits.push({file: manifest, line, start, end: start + before.length, text: after})
    }
  }
  return edits
}
