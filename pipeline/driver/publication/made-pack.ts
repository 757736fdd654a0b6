/** Packs a publication as it was made into bytes, and unpacks it: large files and what it shares with others go to the store apart, and images stay in the project. */
import {concatBytes} from '../../model/bytes.ts'
import type {Blobs} from '../../model/cache.ts'
import {piecesOf} from '../../model/edition/edition-file.ts'
import {
  keptWordsFile,
  type EditionFile,
  type HeldFile,
  type Piece,
  type StoredArtifact
} from '../../model/edition/edition.ts'
import type {MakeResult} from '../jobs.ts'

/** Where a piece is: in the pack, or an image of the project. */
type PackedPiece = {readonly length: number} | Exclude<Piece, Uint8Array>

interface PackedFile {
  readonly path: string
  readonly mediaType: string
  readonly shared?: boolean
  readonly pieces: readonly PackedPiece[]
  /** Whether it is in memory, and of one piece. */
  readonly isHeld: boolean
}

/** What a publication is: not what was made of its documents, which is for the next job alone. */
type Made = Omit<MakeResult, 'made' | 'pack'>

interface Header extends Omit<Made, 'artifacts'> {
  readonly format: 'tetrapla-made'
  readonly files: readonly (PackedFile | StoredArtifact)[]
}

const lengthBytes = 4

/** Bytes of a file that is in the pack: to ask for it by itself would cost more. */
const smallBytes = 32 * 1024

/** What is large, or shared with others, goes to `blobs`. */
export async function packMade({artifacts, ...result}: Made, blobs: Blobs): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  const packPiece = (piece: Piece): PackedPiece => {
    if (!(piece instanceof Uint8Array)) return {path: piece.path, digest: piece.digest, size: piece.size}
    parts.push(piece)
    return {length: piece.length}
  }
  const packFile = async (file: EditionFile | StoredArtifact): Promise<PackedFile | StoredArtifact> => {
    if ('sha256' in file) return file
    const {path, mediaType, shared} = file
    const facts = {path, mediaType, ...(shared === undefined ? {} : {shared})}
    if ('bytes' in file && isApart(file)) {
      const {bytes} = file
      return {...facts, sha256: await blobs.put(bytes), size: bytes.length}
    }
    return {...facts, pieces: piecesOf(file).map(packPiece), isHeld: 'bytes' in file}
  }
  const files: (PackedFile | StoredArtifact)[] = []
  for (const file of artifacts) files.push(await packFile(file))
  const header: Header = {...result, format: 'tetrapla-made', files}
  const text = new TextEncoder().encode(JSON.stringify(header))
  const length = new Uint8Array(lengthBytes)
  new DataView(length.buffer).setUint32(0, text.length)
  return concatBytes([length, text, ...parts])
}

/** The words of a page are asked for at once, for the library's index. */
function isApart({path, shared, bytes}: Extract<EditionFile, {readonly bytes: Uint8Array}>): boolean {
  return shared === true || (bytes.length > smallBytes && !path.endsWith(`/${keptWordsFile}`))
}

/** Undefined for what is no pack. What lies in the store stays there. */
export function unpackMade(packed: Uint8Array): MakeResult | undefined {
  const length = new DataView(packed.buffer, packed.byteOffset, packed.byteLength).getUint32(0)
  let at = lengthBytes + length
  const header: unknown = JSON.parse(new TextDecoder().decode(packed.subarray(lengthBytes, at)))
  if (!isHeader(header)) return undefined
  const {format: _, files, ...result} = header
  const artifacts: (HeldFile | StoredArtifact)[] = []
  for (const file of files) {
    if ('sha256' in file) {
      artifacts.push(file)
      continue
    }
    const {pieces: packedPieces, isHeld, ...facts} = file
    const pieces: Piece[] = []
    for (const piece of packedPieces) {
      pieces.push('length' in piece ? packed.subarray(at, at + piece.length) : piece)
      if ('length' in piece) at += piece.length
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
