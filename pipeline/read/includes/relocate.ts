/** Puts every place in a text that was put together from files where it stands in its file. */
import type {Point} from 'unist'
import type {Diagnostic, Edit, Fix} from '../../model/diagnostic.ts'
import {isPoint, isPosition, type Place, type SourcePosition} from '../../model/place.ts'
import {pointAt} from '../line-table.ts'
import type {Included} from './carry-out-includes.ts'
import type {Piece} from './piece.ts'

/** Gives for a place in the whole text the one in a file; that of the document has no `file`. */
type Relocate = (position: {readonly start: Point; readonly end?: Point}) => SourcePosition

/** Where a piece begins in the whole text. */
interface Laid extends Piece {
  readonly from: number
}

/** Moves positions in the text that includes were carried out in to those in the files; `documentPath` is the file that needs no name. */
export function relocator({pieces, tables}: Included, documentPath: string): Relocate {
  const laid: Laid[] = []
  let from = 0
  for (const piece of pieces) {
    laid.push({...piece, from})
    from += piece.text.length
  }
  const point = (piece: Laid | undefined, offset: number): Point => {
    const table = piece === undefined ? undefined : tables.get(piece.path)
    if (piece === undefined || table === undefined) throw new Error('a piece is of a file that was not read')
    const by = piece.isMade === true ? 0 : Math.min(offset - piece.from, piece.text.length)
    return pointAt(table, piece.offset + by)
  }
  return ({start, end = start}) => {
    const [first, last] = [start.offset ?? 0, end.offset ?? 0]
    const at = indexAt(laid, first)
    const piece = laid[at]
    // What ends in another file ends with the last piece of its own.
    let to = Math.max(at, indexAt(laid, Math.max(first, last - 1)))
    while (to > at && laid[to]?.path !== piece?.path) to -= 1
    const file = piece === undefined || piece.path === documentPath ? {} : {file: piece.path}
    return {start: point(piece, first), end: point(laid[to], last), ...file}
  }
}

/** The last piece that begins at or before an offset. */
function indexAt(laid: readonly Laid[], offset: number): number {
  let [low, high] = [0, laid.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((laid[middle]?.from ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** The diagnostics of a document, at the places in its files. */
export function relocateDiagnostics(
  diagnostics: readonly Diagnostic[],
  documentPath: string,
  relocate: Relocate
): readonly Diagnostic[] {
  const placed = (place: Place): Place => placeIn(place, documentPath, relocate)
  return diagnostics.map(({fix, ...one}) => {
    const place = placed(one.place)
    const related = one.related?.map(({message, place: other}) => ({message, place: placed(other)}))
    const edits = fix?.edits.map(({text, ...edit}) => ({...relocate(edit), text}))
    return {
      ...one,
      place,
      ...(related === undefined ? {} : {related}),
      ...fixIn(place.path, documentPath, edits)
    }
  })
}

/** Edits of one file; none where some are of another. */
function fixIn(
  path: string,
  documentPath: string,
  edits: readonly (Edit & {readonly file?: string})[] | undefined
): {readonly fix?: Fix} {
  if (edits === undefined || edits.some(({file = documentPath}) => file !== path)) return {}
  return {fix: {edits: edits.map(({start, end, text}) => ({start, end, text}))}}
}

function placeIn(place: Place, documentPath: string, relocate: Relocate): Place {
  if (place.path !== documentPath) return place
  const {file, start, end} = relocate(place)
  return {path: file ?? place.path, start, ...(place.end === undefined ? {} : {end})}
}

/** A copy of a document's nodes, with each place where it stands in its file. */
export function relocateTree<T>(tree: T, documentPath: string, relocate: Relocate): T {
  const copy = structuredClone(tree)
  const seen = new Set<object>()
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return
    seen.add(value)
    if (value instanceof Map) [...value.values()].forEach(walk)
    else if (isPlace(value)) Object.assign(value, placeIn(value, documentPath, relocate))
    else if (isPosition(value)) Object.assign(value, relocate(value))
    else Object.values(value).forEach(walk)
  }
  walk(copy)
  return copy
}

function isPlace(value: object): value is Place {
  return 'path' in value && typeof value.path === 'string' && 'start' in value && isPoint(value.start)
}
