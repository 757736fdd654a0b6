/** The names that screen readers say instead of what an element shows: they have to say the same. */
import {fill, formatDate, type Labels} from '../../locale/index.ts'
import {elementOf, hasClass, wordsOf, type Markup} from './markup.ts'
import {sameWords} from './same-words.ts'

export interface NamedIn {
  /** In the publication's language, in which names of ours are. */
  readonly labels: Labels
  /** Roles are said a second time for reading systems (EPUB 3.3 §5.3.2.5). */
  readonly isBook: boolean
}

/**
 * What an element says by role, name or reference that it does not show; undefined where all is right. `note` is the number of
 * the note that holds it.
 */
export function nameFault(
  node: Markup,
  parent: Markup | undefined,
  {labels, isBook}: NamedIn,
  note: string
): string | undefined {
  const {attributes} = node
  const role = attributes.get('role')
  const name = attributes.get('aria-label')
  const labelledBy = attributes.get('aria-labelledby')
  const wantedRole = roleOf(node, parent)
  if (wantedRole !== undefined && role !== wantedRole) return role ?? 'no role'
  if (node.name === 'pre' && attributes.get('translate') !== 'no') return 'code to be translated'
  // Not every reading system can fold, and every browser can.
  if (node.name === 'details' && attributes.has('id') && attributes.has('open') !== isBook)
    return isBook ? 'folded' : 'unfolded'
  if (role === 'doc-backlink' && !/^\u2191\d*$/u.test(wordsOf(node).trim()))
    return wordsOf(node) || 'no words'
  const type = attributes.get('epub:type')
  if (isBook && types.has(role ?? '') && type !== types.get(role ?? '')) return type ?? 'no epub:type'
  const wanted = nameOf(node, parent, labels, note)
  if (wanted !== undefined && !sameWords(name ?? '', wanted)) return name ?? 'no name'
  if (wanted === undefined && node.name === 'a' && name !== undefined) return name
  const day = dayOf(node, labels)
  if (day !== undefined && !sameWords(day, wordsOf(node))) return wordsOf(node)
  const wantedId = idOf(node, parent)
  if (wantedId !== undefined && attributes.get('id') !== wantedId) return attributes.get('id') ?? 'no id'
  const wantedLabel = labelOf(node)
  return wantedLabel === undefined || labelledBy === wantedLabel ? undefined : (labelledBy ?? 'no name')
}

/** A day in words. */
function dayOf({name, attributes}: Markup, labels: Labels): string | undefined {
  const date = attributes.get('datetime')
  return name === 'time' && date !== undefined ? formatDate(labels, date) : undefined
}

/** The types of reading systems that say what a role says (EPUB Type to ARIA Role Authoring Guide 1.1 §4). */
const types: ReadonlyMap<string, string> = new Map([
  ['doc-noteref', 'noteref'],
  ['doc-backlink', 'backlink'],
  ['doc-footnote', 'footnote'],
  ['doc-pagebreak', 'pagebreak'],
  ['doc-chapter', 'chapter'],
  ['doc-toc', 'toc'],
  ['doc-pagelist', 'page-list']
])

function roleOf(node: Markup, parent: Markup | undefined): string | undefined {
  if (hasClass(node, 'callout')) return 'note'
  if (hasClass(node, 'box')) return 'img'
  if (hasClass(node, 'scroll')) return 'group'
  const isReference = node.name === 'a' && parent !== undefined && hasClass(parent, 'noteref')
  return isReference ? 'doc-noteref' : undefined
}

/** The name that an element has to have, for those that have one of ours. */
function nameOf(node: Markup, parent: Markup | undefined, labels: Labels, note: string): string | undefined {
  const role = node.attributes.get('role')
  if (role === undefined && !node.attributes.has('class')) return undefined
  const words = (): string => wordsOf(node).trim()
  if (hasClass(node, 'box')) return words() === '\u2611' ? labels.taskDone : labels.taskOpen
  if (hasClass(node, 'scroll')) return elementOf(node, 'caption') === undefined ? labels.table : undefined
  if (hasClass(node, 'pn') && node.name === 'a') return fill(labels.paragraph, {number: words()})
  if (hasClass(node, 'hl')) return fill(labels.addressOfSection, {title: headingIn(parent)})
  switch (role) {
    case 'doc-noteref':
      return fill(labels.note, {number: words()})
    case 'doc-pagebreak':
      return /^page-(\d+)-*$/.exec(node.attributes.get('id') ?? '')?.[1] ?? ''
    case 'doc-backlink': {
      const ordinal = words().replace(/^\u2191/u, '')
      const label = fill(labels.backToNote, {number: note})
      return ordinal === '' ? label : `${label}, ${ordinal}`
    }
    case undefined:
    default:
      return undefined
  }
}

/** The id of the title of a callout or record, and of a table's caption, by which they are named. */
function idOf(node: Markup, parent: Markup | undefined): string | undefined {
  if (parent === undefined) return undefined
  const id = parent.attributes.get('id') ?? ''
  if (node.name === 'caption') return `_caption-${id}`
  return node.name === 'p' && hasClass(node, 'title') ? `_title-${id}` : undefined
}

/** The id of what names an element: its title or caption. */
function labelOf(node: Markup): string | undefined {
  const id = node.attributes.get('id') ?? ''
  const isTitled = node.children.some((child) => typeof child !== 'string' && hasClass(child, 'title'))
  if (isTitled && (node.name === 'aside' || node.name === 'article')) return `_title-${id}`
  if (!hasClass(node, 'scroll')) return undefined
  const table = elementOf(node, 'table')
  return table === undefined || elementOf(table, 'caption') === undefined
    ? undefined
    : `_caption-${table.attributes.get('id') ?? ''}`
}

/** What is heard of the heading that an address stands beside: its words, without its number and those of notes. */
function headingIn(parent: Markup | undefined): string {
  const heading = parent?.children.find((child) => typeof child !== 'string' && !hasClass(child, 'hl'))
  return heading === undefined ? '' : spoken(heading)
}

function spoken(node: Markup | string): string {
  if (typeof node === 'string') return node
  if (hasClass(node, 'num') || hasClass(node, 'noteref')) return ''
  switch (node.name) {
    case 'br':
      return ' '
    case 'img':
      return node.attributes.get('alt') ?? ''
    case 'math':
      return node.attributes.get('alttext') ?? ''
    default:
      return node.children.map(spoken).join('')
  }
}
