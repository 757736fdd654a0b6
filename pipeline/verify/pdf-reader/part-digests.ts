/** Computes digests over all that is read of parts of a tagged PDF: of two that have one, what is read is the same. */
import {sha256Of} from '../../model/values/sha256-of.ts'
import type {PdfFile} from './file.ts'
import type {PdfPage} from './page-tree.ts'
import type {Tag, TagContent} from './tags.ts'
import {PdfReference, PdfStream} from './values.ts'

/** What leads from an element to others and to pages, and how the letters of a font look: told by itself, or not read. */
const untold: ReadonlySet<unknown> = new Set(['P', 'K', 'Pg', 'FontDescriptor'])

/** `told` is what is looked up of an annotation, of the page of content, or of where the id of an element leads, as plain data. */
export function partDigests(
  file: PdfFile,
  told: (kid: Tag | TagContent) => unknown
): (part: Tag, pages: readonly PdfPage[]) => string {
  /** Of objects, by their numbers, however often they are referred to. */
  const digests = new Map<number, string>()
  return (part, pages) => digestOf([said(part), pages.map(drawn)])

  function said(kid: Tag | TagContent): unknown {
    return kid.kind === 'element' ? [told(kid), kid.dictionary, kid.kids.map(said)] : told(kid)
  }

  function drawn({number, mediaBox, resources, dictionary}: PdfPage): unknown {
    return [number, mediaBox, resources, file.list(dictionary.get('Contents'))]
  }

  function digestOf(data: unknown): string {
    return sha256Of(JSON.stringify(data, (_, value: unknown) => plain(value)))
  }

  /** Names and strings are objects, too: no two values have one form, but for what is not told. */
  function plain(value: unknown): unknown {
    if (value instanceof Map) return {entries: [...value].filter(([key]) => !untold.has(key))}
    if (value instanceof PdfStream) return {of: value.dictionary, bytes: sha256Of(file.encodedBytes(value))}
    if (!(value instanceof PdfReference)) return value
    const known = digests.get(value.number)
    // One that refers to itself is told once.
    if (known === undefined) digests.set(value.number, 'around')
    const digest = known ?? digestOf(file.resolve(value))
    digests.set(value.number, digest)
    return {object: digest}
  }
}
