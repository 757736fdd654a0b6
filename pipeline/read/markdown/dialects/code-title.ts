/** Reads the title that others give to a block of code behind its language: a line above it here. */
import type {Code as MarkdownCode} from 'mdast'
import type {Paragraph} from '../../../model/tree/nodes.ts'
import {lineText, pointAt} from '../../line-table.ts'
import {positionOf} from '../place-all.ts'
import type {Reading} from '../reading.ts'
import {isDirective} from './code-language.ts'

/** `js:title=app.js` of Gatsby, and `js:app.js`. */
const behindLanguage = /^[\w+#-]{1,30}(:(?:title=)?([\w./@-]{0,100}[./][\w./@-]{1,100}))$/

/** `title="app.js"`, `filename="app.js"`, `caption="The app"`; of VitePress `[app.js]`. */
const title =
  /(?:^|[\s{,])(?:title|filename|file|caption)=(?:"([^"\n]{1,200})"|'([^'\n]{1,200})')|^\[([^\]\n]{1,100})\]/

/** MyST's directives whose argument is a title, or words of theirs. */
const titled =
  /^(?:(?:prf|proof):[a-z]{3,20}|admonition|algorithm|assumption|attention|axiom|blockquote|card|caution|conjecture|corollary|criterion|csv-table|danger|definition|dropdown|epigraph|error|example|exercise|grid-item-card|hint|important|lemma|list-table|margin|note|observation|proof|property|proposition|pull-quote|remark|rubric|seealso|sidebar|tab-item|table|theorem|tip|todo|topic|warning)$/

/** Words behind the name of MyST's directive, as `{rubric} Further reading`; no path and no id. */
const argument = /^\{([a-z][\w:-]{0,40})\}[ \t]+(?!#|\S+\.[a-z]{2,5}$)(\S.{0,300})$/

/** The paragraph that says the title; nothing for code without one. Tells it. */
export function codeTitle(node: MarkdownCode, reading: Reading): Paragraph | undefined {
  const [, behind, name] = behindLanguage.exec(node.lang ?? '') ?? []
  const [whole = '', double, single, bracketed] = title.exec(node.meta ?? '') ?? []
  const [, directive = '', words] = argument.exec(`${node.lang ?? ''} ${node.meta ?? ''}`) ?? []
  const own = titled.test(directive) && isDirective(directive, reading) ? words : undefined
  const value = (own ?? double ?? single ?? bracketed ?? name ?? '').trim()
  if (value === '') return undefined
  const {start} = positionOf(node)
  const quoted = (own ?? (whole || (behind ?? ''))).replace(/^[\s{,]+/, '').trimEnd()
  // In the line of the fence; not where a sign of it is written as an entity.
  const index = lineText(reading.lines, start.line).indexOf(quoted, start.column - 1)
  const from = (start.offset ?? 0) + (index === -1 ? 0 : index - start.column + 1)
  const position = {start: pointAt(reading.lines, from), end: pointAt(reading.lines, from + quoted.length)}
  reading.tell({
    what: 'the title of code',
    outcome: 'is a line above it',
    hint: 'write it as a line above the code',
    quoted,
    position
  })
  return {type: 'paragraph', id: '', children: [{type: 'text', value, position}], position}
}
