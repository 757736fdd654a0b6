/** Writes differences as a page of HTML: one file, without a script. */
import type {ElementContent, Root} from 'hast'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import type {BlockDifference, EditionDifference, KeyDifference, Stretch} from '../../diff/index.ts'
import {element} from '../../hast/element.ts'
import {
  aboutBlock,
  byHeadings,
  differenceSummary,
  kindOfBlock,
  otherKeys,
  wholeChange
} from './describe-block.ts'
import {describeDetail, describeField, type Described} from './describe-detail.ts'
import {differenceStyle} from './html-style.ts'
import {wordElements, wordsOfStretch} from './word-elements.ts'
import {capitalised} from '../../model/values/capitalised.ts'

/** Its own words are English; what publications say is in their languages and directions. */
export function differencePage(differences: readonly EditionDifference[]): string {
  const head = element(
    'head',
    {},
    element('meta', {charSet: 'utf-8'}),
    element('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
    element('title', {}, 'What differs'),
    element('style', {}, differenceStyle)
  )
  const body = element(
    'body',
    {},
    element(
      'main',
      {},
      element('h1', {}, 'What differs'),
      element('p', {className: ['summary']}, capitalised(differenceSummary(differences))),
      ...(differences.length > 1 ? [contents(differences)] : []),
      ...differences.flatMap((one, index) => publication(one, index))
    )
  )
  const root: Root = {
    type: 'root',
    children: [{type: 'doctype'}, element('html', {lang: 'en', dir: 'ltr'}, head, body)]
  }
  return `${unified().use(rehypeStringify).stringify(root)}\n`
}

function contents(differences: readonly EditionDifference[]): ElementContent {
  const items = differences.map(({title, language, direction}, index) =>
    element(
      'li',
      {},
      element('a', {href: `#publication-${index + 1}`, lang: language, dir: direction}, wordsOfStretch(title))
    )
  )
  return element('nav', {ariaLabel: 'Publications that differ'}, element('ul', {}, items))
}

function publication(difference: EditionDifference, index: number): readonly ElementContent[] {
  const {id, language, direction, title, fields, blocks, keys} = difference
  const change = wholeChange(difference)
  const own = {lang: language, dir: direction}
  const whole =
    change === undefined ? [] : [element('p', {className: ['what']}, `The whole publication was ${change}.`)]
  return [
    element(
      'section',
      {ariaLabelledBy: [`publication-${index + 1}`]},
      element('h2', {id: `publication-${index + 1}`, ...own}, wordsOfStretch(title)),
      element(
        'p',
        {className: ['id']},
        element('code', {}, wordsOfStretch(id)),
        ` (${wordsOfStretch(language)})`
      ),
      ...whole,
      ...(fields.length === 0
        ? []
        : [
            element('h3', {}, 'About the publication'),
            element(
              'div',
              {className: ['edit']},
              fields.map((field) => detail(describeField(field), own))
            )
          ]),
      ...byHeadings(blocks.map((block) => belowTitle(block, title))).flatMap((group) => [
        ...(group.headings.length === 0
          ? []
          : [element('h3', own, wordsOfStretch(group.headings.join(' › ')))]),
        ...group.blocks.map((block) =>
          blockArticle(block, {keys, own, tag: group.headings.length === 0 ? 'h3' : 'h4'})
        )
      ]),
      ...keyTable(otherKeys(difference))
    )
  ]
}

/** The title stands above already. */
function belowTitle(block: BlockDifference, title: string): BlockDifference {
  const {headings} = block
  return headings[0] === title ? {...block, headings: headings.slice(1)} : block
}

interface Own {
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
}

function article(change: string, content: readonly ElementContent[]): ElementContent {
  return element('article', {className: ['edit', change]}, content)
}

interface Around {
  readonly keys: readonly KeyDifference[]
  readonly own: Own
  /** The heading of an edit, below those that it stands under. */
  readonly tag: 'h3' | 'h4'
}

function blockArticle(block: BlockDifference, {keys, own, tag}: Around): ElementContent {
  const {key, changes, formerKey, text = '', type, details = []} = block
  const where = [formerKey === undefined ? key : `${formerKey} → ${key}`, ...aboutBlock(block, keys)].join(
    '; '
  )
  const change = changes.includes('added') ? 'added' : changes.includes('removed') ? 'removed' : 'changed'
  const whole: readonly Stretch[] = text === '' || change === 'changed' ? [] : [{kind: change, text}]
  return article(change, [
    element(
      tag,
      {className: ['what']},
      wordsOfStretch(`${capitalised(kindOfBlock(block))} ${listed(changes)} `),
      element('span', {className: ['where']}, wordsOfStretch(where))
    ),
    ...(whole.length === 0
      ? []
      : [detail({label: '', words: whole, style: type === 'code' ? 'code' : 'words'}, own)]),
    ...details.map((one) => detail(describeDetail(one), own))
  ])
}

/** Words are in the language of their publication; labels are in English. */
function detail({label, words, style}: Described, own: Own): ElementContent {
  const shown =
    label === '' ? undefined : element('span', {className: ['label']}, wordsOfStretch(capitalised(label)))
  if (words.length === 0) return element('div', {}, shown)
  if (style === 'code')
    return element(
      'div',
      {},
      shown,
      element('pre', {dir: 'ltr', tabIndex: 0}, element('code', {}, wordElements(words, style)))
    )
  return element('div', {}, shown, element('p', {className: ['text'], ...own}, wordElements(words, style)))
}

function keyTable(keys: readonly KeyDifference[]): readonly ElementContent[] {
  if (keys.length === 0) return []
  const rows = keys.map(({before, after}) =>
    element(
      'tr',
      {},
      element('td', {}, element('code', {}, wordsOfStretch(before))),
      element('td', {}, element('code', {}, wordsOfStretch(after)))
    )
  )
  return [
    element(
      'details',
      {},
      element('summary', {}, `Keys of ${keys.length} unchanged ${keys.length === 1 ? 'block' : 'blocks'}`),
      element(
        'div',
        {className: ['keys']},
        element(
          'table',
          {},
          element(
            'thead',
            {},
            element('tr', {}, element('th', {scope: 'col'}, 'Before'), element('th', {scope: 'col'}, 'Today'))
          ),
          element('tbody', {}, rows)
        )
      )
    )
  ]
}

/** `changed and moved`. */
function listed(changes: readonly string[]): string {
  return changes.length < 2
    ? changes.join('')
    : `${changes.slice(0, -1).join(', ')} and ${changes.at(-1) ?? ''}`
}
