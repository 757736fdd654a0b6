/** Opens the package of a DOCX file (ISO/IEC 29500-2): a ZIP archive of parts, none of which may be larger than a document needs. */
import {unzipSync} from 'fflate'

export interface Package {
  /** A part's bytes, by its name without a slash before it. */
  readonly part: (name: string) => Uint8Array | undefined
}

export type Opened = {readonly package: Package} | {readonly fault: string}

const mebibyte = 1024 * 1024
const mostParts = 10_000
const mostBytes = 512 * mebibyte
/** Text is packed to a tenth or a hundredth; what unpacks to a thousand times as much is no document. */
const mostRatio = 500

/** The parts that a document may consist of, found whatever the case of their names; or why there are none, in words for the author. */
export function openPackage(bytes: Uint8Array): Opened {
  // Word 97 and encrypted documents are in a container of OLE.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    return {fault: 'it is encrypted, or in the format of Word 97: save it as .docx without a password'}
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return {fault: 'it is no DOCX file'}
  let [parts, all] = [0, 0]
  let fault: string | undefined
  try {
    const files = unzipSync(bytes, {
      filter: ({name, size, originalSize}) => {
        parts += 1
        all += originalSize
        const isBomb = parts > mostParts || all > mostBytes || originalSize > mebibyte + mostRatio * size
        if (isBomb) fault ??= 'it unpacks to more than a document can hold'
        return fault === undefined && /\.(?:xml|rels|png|jpe?g|gif|webp|svg|emf|wmf|tiff?|bmp)$/i.test(name)
      }
    })
    if (fault !== undefined) return {fault}
    const byName = new Map(Object.entries(files).map(([name, part]) => [name.toLowerCase(), part]))
    const part = (name: string) => byName.get(name.toLowerCase())
    return part('word/document.xml') === undefined
      ? {fault: 'it is damaged, or no text document: it has no `word/document.xml`'}
      : {package: {part}}
  } catch {
    return {fault: 'it is damaged: its archive can not be unpacked'}
  }
}
