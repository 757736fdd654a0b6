/** Finds what names a document, a picture or a folder, and what these name, to be written anew when it gets another name or place. */
import path from 'node:path'
import {splitReference} from '../../model/references/split-reference.ts'
import {writtenPath} from '../../model/references/written-path.ts'
import {keyOf} from './caret.ts'
import type {LinesOf} from './define.ts'
import type {TypedProject} from './judge-typed.ts'
import type {Rewriting} from './refer.ts'
import {addressesIn, type WrittenAddress} from './written-addresses.ts'

/** Where files and folders go that are moved at once, by where they are: paths relative to the project's root. */
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
  const isMoved = (file: string | undefined): boolean => file !== undefined && newPath(file, moves) !== file
  // The index tells links to documents, and no pictures.
  const isTold = [...moves.keys()].every((one) => known.has(one))
  const linking = documents.filter(
    (one) => !isTold || isMoved(one.path) || one.links.some(({url}) => isMoved(namedBy(one.path, url)))
  )
  const edits: Rewriting[] = []
  for (const file of new Set(linking.map((one) => one.path)))
    edits.push(...linkEdits({file, addresses: addressesIn(await linesOf(file))}, moves, known))
  for (const {path: folder, documents: own} of publications) {
    const manifest = `${folder}/publication.yaml`
    if (known.has(folder)) continue
    const lines = await linesOf(manifest)
    edits.push(...linkEdits({file: manifest, addresses: addressesIn(lines, true)}, moves, known))
    const moved = own.map((one) => one.path).filter(isMoved)
    edits.push(...contentsEdits(manifest, lines, moved, moves))
  }
  return edits
}

/** Where a path is once all are moved: with the nearest folder around it that is. */
function newPath(file: string, moves: Moves): string {
  for (let part = file.replace(/\/$/, ''); part !== '.' && part !== '/'; part = path.posix.dirname(part)) {
    const to = moves.get(part)
    if (to !== undefined) return `${to}${file.slice(part.length)}`
  }
  return file
}

function linkEdits(
  {file, addresses}: {readonly file: string; readonly addresses: readonly WrittenAddress[]},
  moves: Moves,
  known: ReadonlySet<string>
): readonly Rewriting[] {
  const [before = '.', base = '.'] = [file, newPath(file, moves)].map((one) => path.posix.dirname(one))
  return addresses.flatMap((one) => {
    const named = namedBy(file, one.target, one.kind)
    if (named === undefined) return []
    const isFile = known.has(named) || path.posix.extname(named) !== ''
    const to = newPath(named, moves)
    const relative = path.posix.relative(base, to)
    if (relative === path.posix.relative(before, named) || (to === named && !isFile)) return []
    const {line, column, kind, target} = one
    const written = kind === 'path' ? target : target.replace(/[?#].*$/, '')
    const begun = written.startsWith('./') && !relative.startsWith('../') ? './' : ''
    const ended = written.endsWith('/') ? '/' : ''
    const text = `${begun}${asWritten(relative, kind)}${ended}`
    return [{file, line, start: column, end: column + written.length, text}]
  })
}

function asWritten(relative: string, kind: WrittenAddress['kind']): string {
  if (kind === 'path') return relative
  return kind === 'address' ? writtenPath(relative) : relative.replace(/[<>%?#]/g, encodeURIComponent)
}

/** The path of the project that a relative target has; undefined of every other address. */
function namedBy(file: string, target: string, kind: WrittenAddress['kind'] = 'address'): string | undefined {
  if (/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(target)) return undefined
  const plain = target.replace(/\\([!-/:-@[-`{-~])/g, '$1')
  const name = kind === 'path' ? target : splitReference(plain).path
  return name === '' ? undefined : path.posix.join(path.posix.dirname(file), name)
}

/** A document that leaves the folder of its publication is no more of its contents: somebody has to decide about that line. */
function contentsEdits(
  manifest: string,
  lines: readonly string[],
  moved: readonly string[],
  moves: Moves
): readonly Rewriting[] {
  const edits: Rewriting[] = []
  const folder = path.posix.dirname(manifest)
  for (const file of moved) {
    const before = path.posix.relative(folder, file)
    const after = path.posix.relative(newPath(folder, moves), newPath(file, moves))
    if (before === after || before.startsWith('../') || after.startsWith('../')) continue
    let isWithin = false
    for (const [line, text] of lines.entries()) {
      if (/^[^\s#-]/.test(text)) isWithin = keyOf(text) === 'contents'
      if (!isWithin) continue
      const start = text.indexOf(before)
      const around = `${text[start - 1] ?? ' '}${text[start + before.length] ?? ' '}`
      if (start === -1 || /[\w./-]/.test(around)) continue
      edits.push({file: manifest, line, start, end: start + before.length, text: after})
    }
  }
  return edits
}
