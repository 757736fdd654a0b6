/** Computes digests over all that is read of parts of a tagged PDF: of two that have one, what is read is the same. */
import {sha256Of} from '../../model/values/sha256-of.ts'
import type {PdfFile} from './file.ts'
import type {PdfPage} from './page-tree.ts'
import type {Tag, TagContent} from './tags.ts'
import {PdfOperator, PdfReference, PdfStream} from './values.ts'

/** `told` is what is looked up of an annotation, a page of content, or where the id of an element leads, as plain data. No digest once an object in a circle is met. */
export function partDigests(
  file: PdfFile,
  told: (kid: Tag | TagContent) => unknown
): (part: Tag, pages: readonly PdfPage[]) => string | undefined {
  /** Of objects, by their numbers, however often they are referred to; undefined while one is told. */
  const digests = new Map<number, string | undefined>()
  let hasCircle = false
  return (part, pages) => {
    const digest = digestOf([said(part), pages.map(drawn)])
    return hasCircle ? undefined : digest
  }

  function said(kid: Tag | TagContent): unknown {
    if (kid.kind !== 'element') return told(kid)
    return [told(kid), kid.type, kid.id, [...kid.dictionary], kid.kids.map(said)]
  }

  function drawn({number, mediaBox, resources, dictionary}: PdfPage): unknown {
    return [number, mediaBox, resources, file.list(dictionary.get('Contents'))]
  }

  function digestOf(data: unknown): string {
    return sha256Of(JSON.stringify(data, (_, value: unknown) => plain(value)))
  }

  /** Names and strings are objects, too: no two values have one form. */
  function plain(value: unknown): unknown {
    if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
    if (value instanceof PdfOperator) return {operator: value.name}
    if (value instanceof Map) return {entries: [...value]}
    if (value instanceof PdfStream) return {of: value.dictionary, bytes: sha256Of(file.encodedBytes(value))}
    if (!(value instanceof PdfReference)) return value
    const {number} = value
    if (!digests.has(number)) {
      digests.set(number, undefined)
      digests.set(number, digestOf(file.resolve(value)))
    } else hasCircle ||= digests.get(number) === undefined
    return {object: digests.get(number)}
  }
}
