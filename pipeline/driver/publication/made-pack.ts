/** Packs a publication as it was made into bytes, and unpacks it: what it shares with others stays apart, and images stay in the project. */
import {concatBytes} from '../../model/bytes.ts'
import type {Blobs} from '../../model/cache.ts'
import {piecesOf} from '../../model/edition/edition-file.ts'
import type {EditionFile, Piece} from '../../model/edition/edition.ts'
import type {MakeResult} from '../jobs.ts'

/** Where a piece is: in the pack, among the blobs, or an image of the project. */
type PackedPiece = {readonly length: number} | {readonly sha256: string} | Exclude<Piece, Uint8Array>

interface PackedFile {
  readonly path: string
  readonly mediaType: string
  readonly shared?: boolean
  readonly pieces: readonly PackedPiece[]
  /** Whether it is in memory, and of one piece. */
  readonly isHeld: boolean
}

/** What a publication is: not what was made of its documents, which is for the next job alone. */
type Made = Omit<MakeResult, 'made'>

interface Header extends Omit<Made, 'artifacts'> {
  readonly format: 'tetrapla-made'
  readonly files: readonly PackedFile[]
}

const lengthBytes = 4

/** What others share goes to `blobs`. */
export async function packMade({artifacts, ...result}: Made, blobs: Blobs): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  const packPiece = async (piece: Piece, isShared: boolean): Promise<PackedPiece> => {
    if (!(piece instanceof Uint8Array)) return {path: piece.path, digest: piece.digest, size: piece.size}
    if (isShared) return {sha256: await blobs.put(piece)}
    parts.push(piece)
    return {length: piece.length}
  }
  const files: PackedFile[] = []
  for (const file of artifacts) {
    const {path, mediaType, shared} = file
    const pieces: PackedPiece[] = []
    for (const piece of piecesOf(file)) pieces.push(await packPiece(piece, shared === true))
    files.push({path, mediaType, ...(shared === undefined ? {} : {shared}), pieces, isHeld: 'bytes' in file})
  }
  const header: Header = {...result, format: 'tetrapla-made', files}
  const text = new TextEncoder().encode(JSON.stringify(header))
  const length = new Uint8Array(lengthBytes)
  new DataView(length.buffer).setUint32(0, text.length)
  return concatBytes([length, text, ...parts])
}

/** Undefined for what is no pack, and when something that others share is not there. */
export async function unpackMade(packed: Uint8Array, blobs: Blobs): Promise<MakeResult | undefined> {
  const length = new DataView(packed.buffer, packed.byteOffset, packed.byteLength).getUint32(0)
  let at = lengthBytes + length
  const header: unknown = JSON.parse(new TextDecoder().decode(packed.subarray(lengthBytes, at)))
  if (!isHeader(header)) return undefined
  const {format: _, files, ...result} = header
  const artifacts: EditionFile[] = []
  for (const {pieces: packedPieces, isHeld, ...facts} of files) {
    const pieces: Piece[] = []
    for (const piece of packedPieces) {
      if ('length' in piece) {
        pieces.push(packed.subarray(at, at + piece.length))
        at += piece.length
      } else {
        const found = 'sha256' in piece ? await blobs.get(piece.sha256) : piece
        if (found === undefined) return undefined
        pieces.push(found)
      }
    }
    const [only] = pieces
    artifacts.push(isHeld && only instanceof Uint8Array ? {...facts, bytes: only} : {...facts, pieces})
  }
  return {...result, artifacts}
}

/** What is unpacked hashes to its name, which a record of this version of the code says. */
function isHeader(value: unknown): value is Header {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === 'tetrapla-made'
}
