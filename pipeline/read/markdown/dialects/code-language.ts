/** Reads the language of a code block from what others write in braces, and tells what a program would make something of. */
import type {Code as MarkdownCode} from 'mdast'
import {lineText, pointAt} from '../../line-table.ts'
import {positionOf} from '../place-all.ts'
import type {Reading} from '../reading.ts'
import type {Foreign} from './tally.ts'

/** MyST's names for code; its language is the word behind them. */
const namesOfCode = new Set(['code', 'code-block', 'code-cell', 'code-tab', 'sourcecode'])

/** MyST's directives whose content is no code. */
const directives = new Set(
  (
    'toctree tableofcontents figure image math eval-rst table list-table csv-table grid card dropdown tab-set tab-item ' +
    'include literalinclude glossary bibliography contents raw only epigraph pull-quote margin sidebar topic rubric ' +
    'iframe embed blockquote exercise solution proof tabs button compound highlights index'
  ).split(' ')
)

/** Of Sphinx, which describe a program from its code: `autoclass`. */
const describing = /^auto[a-z]{3,20}$/

/** Languages that are programs for what readers of elsewhere see. */
const programs = new Set(
  (
    'mermaid plantuml vega vega-lite markmap chart dataview dataviewjs tasks flow sequence graphviz wavedrom ' +
    'geojson topojson query kanban tracker button csvpreview smiles kroki ditaa nomnoml d2'
  ).split(' ')
)

/** Remarks that Docusaurus and VitePress take for instructions. */
const marksOfLines =
  /(?:\/\/|#|\/\*|<!--|--)[ \t]*(?:highlight-(?:next-line|start|end)\b|\[!code [a-z+-]|\(\d{1,2}\)![ \t]*(?:-->|\*\/)?[ \t]*$)/m

/** A cell of R Markdown with options, such as `{r plan, fig.cap="The plan"}`. */
const chunk = /^\{[a-z]{1,20}[ ,][^}]*\w ?=/

/** The first word of the info string; nothing for a fence that holds no code. */
export function codeLanguage(node: MarkdownCode, reading: Reading): string | undefined {
  const info = [node.lang ?? '', node.meta ?? ''].join(' ')
  const format = /^\{?=([a-z][a-z0-9]{0,19})\b/.exec(info)?.[1]
  if (format !== undefined) {
    tell(
      node,
      {what: 'a part of one format alone', hint: 'write it in Markdown: all editions say the same'},
      reading
    )
    return format
  }
  const braced = /^\{[ \t]*(?:#[\w-]+[ \t]+)?\.?([\w+#:-]+)[^}]*\}[ \t]*(\S*)/.exec(info)
  const name = braced?.[1] ?? /^[^\s,{}:=]+/.exec(info)?.[0]
  if (name === undefined) {
    if (node.value.trim() === '') tellEmpty(node, reading)
    return undefined
  }
  if (/^\{[a-z][\w:-]*\}/.test(info) && isDirective(name, reading)) {
    tell(node, {what: 'a directive of MyST', hint: 'write it in Markdown'}, reading)
    return undefined
  }
  if (name === 'yaml' && node.meta?.trim() === 'data')
    tell(
      node,
      {
        what: 'the data of a record',
        hint: 'put them in a record, as the first thing in it: behind a line such as `:::person[Ada]`'
      },
      reading
    )
  if (/^ad-[a-z]/.test(name))
    tell(
      node,
      {what: 'a callout of another kind', hint: 'write `:::note` before it and `:::` after it'},
      reading
    )
  if (/^@(?:docs|autodocs|contents|index|eval|meta|setup|raw|example|repl)$/.test(name))
    tell(node, {what: 'a block of Documenter', hint: 'write what it shows, or delete it'}, reading)
  if (programs.has(name))
    tell(node, {what: 'what a program draws or lists', hint: 'put the picture or the list here'}, reading)
  else if (node.value.trim() === '' && !chunk.test(info)) tellEmpty(node, reading)
  if (braced !== null && (/^[ \t]*(?::[\w-]+:|#\|)/.test(node.value) || chunk.test(info)))
    tell(node, {what: 'an option of a cell', hint: 'delete it, unless readers should see it'}, reading)
  if (marksOfLines.test(node.value))
    tell(
      node,
      {what: 'code with marks that colour lines', hint: 'delete the remarks: readers see them'},
      reading
    )
  return braced !== null && namesOfCode.has(name) ? braced[2] || undefined : name
}

/** What an include, a cell or a program would have filled: in the editions it is an empty frame. */
function tellEmpty(node: MarkdownCode, reading: Reading): void {
  reading.tell({
    what: 'code that is to be filled in',
    outcome: 'is empty here',
    hint: 'write the code, or delete its fences',
    ...openingOf(node, reading)
  })
}

/** What opens code, as it is written, and where. */
export function openingOf(
  node: MarkdownCode,
  {lines}: Pick<Reading, 'lines'>
): Pick<Foreign, 'quoted' | 'position'> {
  const {start} = positionOf(node)
  const quoted = lineText(lines, start.line)
    .slice(start.column - 1)
    .trimEnd()
  return {quoted, position: {start, end: pointAt(lines, (start.offset ?? 0) + quoted.length)}}
}

/** In MyST's own documents whatever is in braces and no code, else what is no language of a cell. */
export function isDirective(name: string, {settings}: Reading): boolean {
  if (directives.has(name) || describing.test(name) || name.includes(':')) return true
  return settings.profile?.hasLabels === true && !namesOfCode.has(name)
}

interface Told {
  readonly what: string
  readonly hint: string
  readonly outcome?: string
}

/** Tells something of code by what stands behind the signs that open it. */
export function tell(
  node: MarkdownCode,
  {what, hint, outcome = 'is shown as code here'}: Told,
  reading: Reading
): void {
  const {start} = positionOf(node)
  const {text} = reading.lines
  const from = start.offset ?? 0
  const end = text.indexOf('\n', from)
  const quoted = text
    .slice(from, end === -1 ? undefined : end)
    .replace(/^[`~]+[ \t]*/, '')
    .trimEnd()
  const position = {start, end: pointAt(reading.lines, from + quoted.length)}
  reading.tell({what, outcome, hint, quoted, position})
}
