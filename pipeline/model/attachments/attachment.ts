/** Describes a file that stands beside the text, is linked to, and is published as it is. */
import {posix} from 'node:path'

export interface Attachment {
  /** Relative to the project's root. */
  readonly path: string
  /** Relative to the publication's folder in the output, not encoded: `files/forms/visit.pdf`. */
  readonly file: string
  readonly mediaType: string
  readonly size: number
  /** SHA-256, in hexadecimal. */
  readonly digest: string
}

/**
 * By the ending of the name. What a browser would run or draw as a page of the site is not among them (HTML, SVG, XML,
 * scripts), nor are pictures, whose metadata may say where they were taken.
 */
const mediaTypes: ReadonlyMap<string, string> = new Map([
  ['.bib', 'application/x-bibtex'],
  ['.csv', 'text/csv'],
  ['.doc', 'application/msword'],
  ['.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['.epub', 'application/epub+zip'],
  ['.geojson', 'application/geo+json'],
  ['.gz', 'application/gzip'],
  ['.ics', 'text/calendar'],
  ['.json', 'application/json'],
  ['.mp3', 'audio/mpeg'],
  ['.mp4', 'video/mp4'],
  ['.odp', 'application/vnd.oasis.opendocument.presentation'],
  ['.ods', 'application/vnd.oasis.opendocument.spreadsheet'],
  ['.odt', 'application/vnd.oasis.opendocument.text'],
  ['.ogg', 'audio/ogg'],
  ['.pdf', 'application/pdf'],
  ['.ppt', 'application/vnd.ms-powerpoint'],
  ['.pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['.rtf', 'application/rtf'],
  ['.tsv', 'text/tab-separated-values'],
  ['.txt', 'text/plain'],
  ['.wav', 'audio/wav'],
  ['.webm', 'video/webm'],
  ['.xls', 'application/vnd.ms-excel'],
  ['.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['.zip', 'application/zip']
])

/** What a server goes by where it does not know the last ending, or takes that for a compression (Apache's mod_mime): then the file is a page. */
const isPage = /\.(?:[sx]?html?|svgz?|xml|xslt?)\./i

/** The media type of a file that may be published beside a text; undefined for any other. */
export function attachmentType(path: string): string | undefined {
  if (isPage.test(posix.basename(path))) return undefined
  return mediaTypes.get(posix.extname(path).toLowerCase())
}

/** Without a full stop or a space at its end, which Windows takes away. */
const portable = /^[^._\p{C}\\:*?"<>|](?:[^\p{C}\\:*?"<>|]*[^. \p{C}\\:*?"<>|])?$/u

/**
 * Where the file `path` stands in the output, as seen from its publication's folder: as in the source folder, and below `_up` for what
 * is above. Undefined for a hidden file, one outside the source folder, and a name that not every file system has. The source folder
 * is the first of the publication's path, unless another is given.
 */
export function attachedFile(
  path: string,
  publicationFolder: string,
  root: string = publicationFolder.split('/', 1)[0] ?? ''
): string | undefined {
  const isBelow = publicationFolder === '.' || path.startsWith(`${root}/`)
  const parts = posix.relative(publicationFolder, path).split('/')
  const isNamed = parts.every((part) => part === '..' || portable.test(part))
  if (!isBelow || !isNamed || path.startsWith('../')) return undefined
  return ['files', ...parts.map((part) => (part === '..' ? '_up' : part))].join('/')
}
