/** Reads what an earlier version of a publication tells of its ids, and judges it: the file may have been changed. */
import type {Piece} from '../../model/alignment/piece.ts'
import {parseJson} from '../../model/values/parse-json.ts'
import type {BlockAddress, FormerId} from '../../model/publication/former-ids.ts'
import type {EarlierVersion, TranslatedBlock} from '../../model/publication/translation.ts'
import {isSafeId} from './safe-identifier.ts'
import {isObject} from '../../model/values/is-object.ts'

/** Bytes of the file that are read. */
export const mostIdsBytes = 64 * 1024 * 1024

/** Blocks in blocks and sections in sections; what Tetrapla writes is never as deep. */
const deepest = 1000

/** Undefined when the bytes are not such a file (schemas/formats/ids.schema.json). */
export function readEarlierIds(bytes: Uint8Array): EarlierVersion | undefined {
  const value = parseJson(bytes)
  if (!isObject(value) || value['format'] !== 'tetrapla-ids' || value['formatVersion'] !== 1) return undefined
  const documents = value['documents']
  if (!Array.isArray(documents)) return undefined
  const pieces: Piece[] = []
  const former: FormerId[] = []
  const translated: TranslatedBlock[] = []
  for (const document of documents)
    if (!readDocument(document, {pieces, former, translated})) return undefined
  return {pieces, former, translated}
}

interface Reading {
  readonly pieces: Piece[]
  readonly former: FormerId[]
  readonly translated: TranslatedBlock[]
}

/** Whether it is one. */
function readDocument(value: unknown, {pieces, former, translated}: Reading): boolean {
  if (!isObject(value)) return false
  const {name, blocks, former: had} = value
  if (typeof name !== 'string' || !Array.isArray(blocks) || !Array.isArray(had)) return false
  const first = pieces.length
  const depths: number[] = []
  for (const block of blocks) {
    if (!isObject(block)) return false
    const {id, kind, text = '', in: parent = -1, of} = block
    if (!isId(id) || typeof kind !== 'string' || typeof text !== 'string') return false
    if (typeof parent !== 'number' || !Number.isInteger(parent) || parent < -1 || parent >= depths.length)
      return false
    if (of !== undefined) {
      if (!isAddress(of) || !isObject(of)) return false
      const {document: original, id: originalId, digest = ''} = of
      if (typeof digest !== 'string') return false
      translated.push({document: name, id, of: {document: original, id: originalId}, digest})
    }
    const depth = 1 + (depths[parent] ?? 0)
    if (depth > deepest) return false
    depths.push(depth)
    pieces.push({id, kind, text, document: name, written: false, parent: parent < 0 ? -1 : first + parent})
  }
  for (const one of had) {
    if (!isObject(one) || !isId(one['id'])) return false
    const to = one['to']
    if (to !== undefined && !isAddress(to)) return false
    former.push({document: name, id: one['id'], ...(to === undefined ? {} : {to})})
  }
  return true
}

function isAddress(value: unknown): value is BlockAddress {
  return isObject(value) && typeof value['document'] === 'string' && isId(value['id'])
}

/** Those of footnotes are no ids that authors may write, but blocks have them. */
function isId(value: unknown): value is string {
  return typeof value === 'string' && isSafeId(value)
}
