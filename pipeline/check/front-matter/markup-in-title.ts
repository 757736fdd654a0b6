/** Checks markdown/is-understood in titles and summaries: they are text alone, and what looks like markup is shown as it is written. */
import {characterEntities} from 'character-entities'
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import {startOf} from '../../model/place.ts'
import type {JsonObject} from '../../model/publication/front-matter.ts'
import type {PlacedFile} from '../validation/place-fault.ts'

/** One finding a value. */
export function markupInTitle(data: JsonObject, {path, places}: PlacedFile): readonly Diagnostic[] {
  return ['title', 'summary'].flatMap((key) => {
    const value = data[key]
    const written = typeof value === 'string' ? markupOf(value) : undefined
    if (written === undefined) return []
    const place = places.get(`/${key}`)?.value ?? startOf(path)
    const message = `\`${written}\` is shown as it is written: \`${key}\` is text, and no Markdown or HTML`
    return [finding('markdown/is-understood', place, message, {hints: [hintFor(written, key)]})]
  })
}

/** The first markup, as far as it is nothing else: `AC&DC;` is a name. */
function markupOf(value: string): string | undefined {
  for (const [written] of value.matchAll(markup)) {
    const name = /^&(\w+);$/.exec(written)?.[1]
    if (name === undefined || Object.hasOwn(characterEntities, name)) return written
  }
  return undefined
}

/**
 * Emphasis, links, elements of text and character references; of bounded length. An element without its end is none (`List<b>`), nor is a link
 * without what looks like an address (`f[a](b)`).
 */
const markup =
  /<br *\/?>|<(b|i|em|strong|sup|sub|span|p|a|u|code)\b[^<>\n]{0,80}>(?=[^\n]{0,200}<\/\1>)|&(?:[a-z]{2,12}|#\d{2,6}|#x[\da-f]{2,6});|(?<![\w*])(\*{1,2})(?=\p{L})[^*\n]{1,80}(?<=\S)\2(?![\w*])|\[[^[\]\n]{1,80}\]\((?:[#/.]|[a-z]{2,10}:|[^()\s]{1,100}(?:\.[a-z]{2}|\/))[^()\s]{0,200}\)/giu

function hintFor(written: string, key: string): string {
  return written.startsWith('&')
    ? `write the sign itself: \`${key}: Fish & Chips\``
    : 'write the words without it: the edition decides how it looks'
}
