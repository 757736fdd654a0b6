/** Says what tags of GitBook and Hugo that stand around blocks are called here. */
import {calloutKindOf} from '../../../../model/vocabulary/callout-kinds.ts'
import {firstNamed, tagArguments} from './tag-arguments.ts'

/** What stands in place of a tag and of its end; empty where the blocks alone are left. */
export interface BlockTag {
  readonly opening: string
  /** What stands behind the opening, and where the tag has these words, too. */
  readonly title?: string
  readonly closing: string
  readonly isCode?: true
}

const bare: BlockTag = {opening: '', closing: ''}

/** Undefined for a tag that has no counterpart. */
export function blockTag(name: string, written: string): BlockTag | undefined {
  const values = tagArguments(written)
  const [first = ''] = values.bare
  const title = firstNamed(values, ['title', 'header', 'summary', 'name'])
  if (callouts.has(name) || calloutKindOf(name) !== undefined) {
    const said = firstNamed(values, ['style', 'type', 'color', 'context', 'kind', 'level']) ?? first
    const kind = (callouts.has(name) ? kindOf(said) : undefined) ?? kindOf(name) ?? 'note'
    // What stands behind the kind, or alone where the name says it, is the title.
    const behind = callouts.has(name) ? values.bare[1] : first
    return {opening: `::: ${kind} `, title: title ?? behind ?? '', closing: ':::'}
  }
  if (folded.has(name)) return {opening: '::: details ', title: title ?? first, closing: ':::'}
  if (arranging.has(name)) return bare
  switch (name) {
    case 'tab': {
      const words = title ?? first
      const lang = values.named.get('lang')
      if (lang !== undefined)
        return {
          opening: `~~~~${lang} ${words === '' ? '' : `title="${words}"`}`.trimEnd(),
          closing: '~~~~',
          isCode: true
        }
      return words === '' ? bare : {opening: ':::{tab}', title: words, closing: ':::'}
    }
    // Its title stands above it.
    case 'code':
      return title === undefined ? bare : {opening: ':::{tab}', title, closing: ':::'}
    case 'highlight':
      return {opening: `~~~~${first}`, closing: '~~~~', isCode: true}
    default:
      return undefined
  }
}

function kindOf(word: string): string | undefined {
  const name = word.toLowerCase()
  return calloutKindOf(name) === undefined ? colours.get(name) : name
}

/** Tags that say their kind behind their name. */
const callouts: ReadonlySet<string> = new Set([
  'hint',
  'alert',
  'callout',
  'notice',
  'admonition',
  'pageinfo'
])

/** Kinds by what Bootstrap calls their colours. */
const colours: ReadonlyMap<string, string> = new Map([
  ['primary', 'note'],
  ['secondary', 'note'],
  ['success', 'tip'],
  ['warn', 'warning']
])

const folded: ReadonlySet<string> = new Set(['details', 'expand', 'accordion', 'collapse'])

/** What is in them stands one below the other. */
const arranging: ReadonlySet<string> = new Set(
  'tabs tabpane content-ref stepper step columns column steps row cardpane cards'.split(' ')
)
