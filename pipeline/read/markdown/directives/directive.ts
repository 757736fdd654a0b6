/** Reads directives: callouts, figures, tables and records; an unknown one is reported and its content kept. */
import {builtInDirectives} from '../../../model/publication/built-in-directives.ts'
import {nearest} from '../../../model/tree/nearest.ts'
import type {Block, Inline} from '../../../model/tree/nodes.ts'
import {pointAt} from '../../line-table.ts'
import {namedSummary} from '../../html/element-lists.ts'
import {nestHtml} from '../../html/nest-html.ts'
import {judgeAttributes, nameAttributes, noAttributes} from './attributes.ts'
import type {BlockDirective} from './block-directives.ts'
import {calloutKindOf} from '../../../model/vocabulary/callout-kinds.ts'
import {usualTitleOf, writtenTitleOf} from './callout-title.ts'
import {captioned} from './caption-directive.ts'
import {makeCard} from './card.ts'
import {imageWidth} from './image-width.ts'
import {linesOf} from '../limits/lines-of.ts'
import {looksLikeMarkdown} from './looks-like-markdown.ts'
import {positionOf} from '../place-all.ts'
import type {Reading} from '../reading.ts'
import {makeEquation} from './equation.ts'
import {claimOption, makeMystTable} from './myst-table.ts'
import {makeListOf} from './list-of-directive.ts'
import {makeNamedBlock} from './named-block.ts'
import {makeRecord} from './record.ts'
import {makeRendered} from './rendered.ts'
import {makeRecordList} from './records-directive.ts'

const known: readonly string[] = builtInDirectives

/** As VuePress, VitePress and MyST have them: what can be folded, and code in several languages, tabs, quotations and cards, which stand one below the other here. */
const others: readonly string[] = ['details', 'code-group', 'tab-set', 'tab-item', 'epigraph', 'grid', 'card']

/** Those that transform fills. */
const filled: readonly string[] = ['records', 'list-of']

/** What a directive becomes; one that is unknown or faulty is reported, and its content is kept. */
export function makeDirective(node: BlockDirective, reading: Reading): readonly Block[] {
  const fence = node.form === 'container' ? ':::' : '::'
  const position = positionOf(node)
  const opening = {start: position.start, end: node.openingEnd}
  const name = reading.idAt(position.start.line)
  const isNamed = name !== undefined && node.name === 'figure'
  if (!node.closed) {
    const written = isNamed ? ` {#${name.value}}` : node.name
    reading.report('directive/closes', opening, `\`${fence}${written}\` never closes`, {
      hints: ['end it with a line `:::`; a directive around others needs more colons than they have']
    })
  }
  if (isNamed) return makeNamedBlock(node, {name, label: labelOf(node, reading)}, reading)
  if (isRecord(node, reading)) return [makeRecord(node, labelOf(node, reading), reading)]
  const renderer = reading.settings.directives?.get(node.name)
  if (renderer !== undefined) return makeRendered({node, renderer, label: labelOf(node, reading)}, reading)
  const options = reading.optionsAt(position.start.line)
  if (options !== undefined && (node.name === 'list-table' || node.name === 'table'))
    return makeMystTable({node, options, caption: labelOf(node, reading)}, reading)
  const kind = calloutKindOf(node.name.toLowerCase())
  const isFilled = filled.includes(node.name)
  if (isFilled && node.form === 'leaf')
    return node.name === 'records'
      ? makeRecordList(node, labelOf(node, reading), reading)
      : makeListOf(node, labelOf(node, reading), reading)
  const isKnown = known.includes(node.name) || others.includes(node.name) || kind !== undefined
  if (!isKnown || node.form === 'leaf' || isFilled) reportUnknown(node, opening, reading)
  const isFigure = node.name === 'figure'
  const width = isFigure ? imageWidth(node.attributes.find(({name}) => name === 'width')?.value) : undefined
  const flags = isFigure ? ['decorative', ...(width === undefined ? [] : ['width'])] : []
  const isJudged = isKnown && !isFilled
  const given = name === undefined ? node.attributes : nameAttributes(name, reading)
  // Those of an unknown directive are not judged: it may know them.
  const attributes = isJudged ? judgeAttributes(given, flags, reading) : noAttributes
  const title = labelOf(node, reading)
  const children = reading.blocks(nestHtml(node.children, reading))
  const {lang} = attributes
  const id = options === undefined ? attributes.id : claimOption(options, position, reading)
  const base = {id, ...(lang === undefined ? {} : {lang}), position}
  if (kind !== undefined)
    return [{type: 'callout', ...base, kind, ...(title.length === 0 ? {} : {title}), children}]
  if (node.name === 'details') {
    const unnamed = {position: opening, hint: 'write what it is behind the name: `:::details[What it is]`'}
    return [{type: 'details', ...base, summary: namedSummary(title, unnamed, reading), children}]
  }
  if (node.name === 'card')
    return makeCard({id, title, children, options: options ?? new Map(), position}, reading)
  if (node.name === 'figure' || node.name === 'table') {
    const caption = title.length === 0 ? {} : {caption: title}
    return captioned(
      node.name,
      {base: {...base, ...caption}, isDecorative: attributes.flags.has('decorative'), width, children},
      reading
    )
  }
  const words = titleAbove(title, node)
  if (node.name === 'equation') return [...words, ...makeEquation({base, words, children}, reading)]
  if (node.name === 'epigraph') return [{type: 'blockquote', ...base, children: [...words, ...children]}]
  return [...words, ...children]
}

/** A line with the title of what has no place for one; of a tab in bold. Of a quotation of MyST it is no title, but its first words. */
function titleAbove(title: readonly Inline[], node: BlockDirective): readonly Block[] {
  const [first, last] = [title[0], title.at(-1)]
  if (first === undefined || last === undefined) return []
  const {end} = last.position
  const position = {start: positionOf(node).start, end}
  const own = {start: first.position.start, end}
  const children: readonly Inline[] =
    node.name === 'tab-item' ? [{type: 'strong', children: title, position: own}] : title
  return [{type: 'paragraph', id: '', children, position}]
}

/** A built-in name stays what it is, whatever schemas there are. */
function isRecord({name}: BlockDirective, {settings}: Reading): boolean {
  return settings.records.has(name) && !known.includes(name)
}

function labelOf(node: BlockDirective, reading: Reading): readonly Inline[] {
  if (node.label === undefined) return otherTitleOf(node, reading)
  return linesOf(nestHtml(node.label.children, reading), reading).inlines
}

/** A title as others write it behind the name, or the name itself where it says more than its kind. */
function otherTitleOf(node: BlockDirective, reading: Reading): readonly Inline[] {
  const {start} = positionOf(node)
  const title = reading.titleAt(start.line)
  const name = node.name.toLowerCase()
  const value = title === undefined ? usualTitleOf(name, reading) : writtenTitleOf(name, title.value, reading)
  if (value === undefined) return []
  const position =
    title === undefined
      ? {start, end: node.openingEnd}
      : {start: pointAt(reading.lines, title.start), end: pointAt(reading.lines, title.end)}
  if (title !== undefined && looksLikeMarkdown(value))
    reading.tell({
      what: 'Markdown in a title',
      outcome: 'is text here',
      hint: 'write the title in brackets right behind the name: `:::note[A **title**]`',
      quoted: value,
      position
    })
  return [{type: 'text', value, position}]
}

function reportUnknown(node: BlockDirective, position: Block['position'], reading: Reading): void {
  const fence = node.form === 'container' ? ':::' : '::'
  const {name} = node
  if (filled.includes(name)) {
    reading.report('directive/is-known', position, `\`:::${name}\` finds what it shows, and holds nothing`, {
      hints: [`write it with two colons: \`::${name}{type=…}\``]
    })
    return
  }
  if (known.includes(node.name)) {
    reading.report(
      'directive/is-known',
      position,
      `\`::${node.name}\` holds nothing: it needs three colons`,
      {
        hints: [`write \`:::${node.name}\`, its content, and a line \`:::\``]
      }
    )
    return
  }
  if (reading.settings.leavesExtensions === true) return
  const extended = reading.settings.directives?.keys() ?? []
  const names = [...known, ...reading.settings.records, ...extended]
  const near = nearest(node.name, names)
  const all = names.map((name) => `\`${name}\``).join(', ')
  reading.report('directive/is-known', position, `the directive \`${fence}${node.name}\` is not known`, {
    hints: [near === undefined ? `known are ${all}` : `did you mean \`:::${near}\`?`]
  })
}
