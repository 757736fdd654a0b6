/** Reports syntax of other Markdown dialects, which would be published as it is written. */
import type {Paragraph} from 'mdast'
import {pointAt} from '../line-table.ts'
import {positionOf} from './place-all.ts'
import type {Reading} from './reading.ts'

interface Dialect {
  readonly what: string
  /** Of bounded length, so that no text takes long. */
  readonly pattern: RegExp
  readonly hint: string
}

const dialects: readonly Dialect[] = [
  {
    what: 'a formula in TeX',
    // As Pandoc has it: no space after the first sign and before the last, and no number behind it, which would be a price.
    pattern: /(?<!\\)\$(?=\S)[^$\n]{0,300}\\[a-z]+[^$\n]{0,300}(?<=\S)\$(?!\d)|^[ >]*\$\$[ \t]*$/im,
    hint: 'write `$x^2$` without spaces at its ends, or `$$` on lines of their own before and after it, without an empty line between'
  },
  {
    what: 'a definition',
    pattern: /(?<=\n[ >]{0,20}):[ \t]+\S.{0,40}/,
    hint: 'write the list in HTML: `<dl><dt>term</dt><dd>what it means</dd></dl>`'
  },
  {
    what: 'a citation',
    pattern: /\[-?@\w[^\]\n]{0,100}\]/,
    hint: 'write the source out, in a note: `[^source]`, and below `[^source]: Author, title, year`'
  },
  {
    what: 'an instruction',
    pattern: /\{\{[<%].{0,100}?[%>]\}\}|\{%.{0,100}?%\}/,
    hint: 'nothing is included or filled in: write here what should stand here'
  },
  {
    what: 'an admonition',
    pattern: /^[ >]*(?:!!!|\?\?\?\+?) ?\w+/,
    hint: 'write `:::note` before it and `:::` after it; there are also `tip`, `important`, `warning` and `caution`'
  },
  {
    what: 'a list with letters',
    // Its lines would run together: a second one follows, before or after some lines of the first.
    pattern:
      /^[ >]*\(?a[).][ \t].{0,40}(?=.{0,300}\n(?:(?![ >]*\(?b[).]).{0,300}\n){0,4}[ >]*\(?b[).][ \t])/m,
    hint: 'write `1.`, `2.`, `3.` in their place, or put an empty line before each'
  },
  {
    what: 'a place for the contents',
    pattern: /^[ >]*\[\[?_?TOC_?\]\]?$/im,
    hint: 'delete it: each edition has its contents, made of the headings'
  }
]

/** Reports the first of each kind in a paragraph. */
export function reportOtherDialects(paragraph: Paragraph, reading: Reading): void {
  const {text} = reading.lines
  for (const {what, pattern, hint} of dialects) {
    for (const child of paragraph.children) {
      if (child.type !== 'text') continue
      const {start, end} = positionOf(child)
      const source = text.slice(start.offset, end.offset)
      const found = pattern.exec(source)
      if (found === null) continue
      const written = found[0].trim()
      const offset = (start.offset ?? 0) + found.index + found[0].indexOf(written)
      const position = {
        start: pointAt(reading.lines, offset),
        end: pointAt(reading.lines, offset + written.length)
      }
      const quoted = written.length > 40 ? `${written.slice(0, 40)}…` : written
      reading.report(
        'markdown/is-understood',
        position,
        `\`${quoted}\` looks like ${what}, and is text here`,
        {
          hints: [hint]
        }
      )
      break
    }
  }
}
