/** Lists what the web tree may hold: the elements, attributes and classes that the handlers write, and nothing active. */
import type {Options} from 'rehype-sanitize'
import {mathElements} from '../model/tree/mathml.ts'
import {plainContainers} from '../model/tree/shape.ts'
import {calloutKinds} from '../model/vocabulary/callout-kinds.ts'
import {phraseByElement} from '../model/vocabulary/phrases.ts'

/** An address inside the edition: no scheme, no other host. */
const insideEdition = /^(?!\/\/)[^:\\]*$/
/** Addresses inside the edition, each with the width of what is there. */
const copiesInsideEdition = /^(?!\/\/)[^:\\\s,]+ \d+w(?:, (?!\/\/)[^:\\\s,]+ \d+w)*$/
const anyLanguage = /^[A-Za-z0-9-]+$/

const elements =
  'a article aside b bdi blockquote br caption code dd del details div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr img ' +
  'li ol p pre rt ruby section span strong summary table tbody td th thead tr ul'

const cellClass = /^(?:align-(?:left|center|right)|share-\d+)$/

const linesOfCells: [string, RegExp] = ['className', /^(?:column|row)-(?:solid|dashed)$/]

/** As the model's allow-list has them; `alttext` is words. */
const mathAttributes: Options['attributes'] = Object.fromEntries(
  [...mathElements].map(([name, attributes]) => [
    name,
    [
      ...(name === 'math' ? ['alttext'] : []),
      ...(name === 'mtd' ? [linesOfCells] : []),
      ...Object.entries(attributes).map(([key, form]): [string, RegExp] => [key, form])
    ]
  ])
)

/** For rehype-sanitize. Ids are the model's own, already safe and the same in all editions: no prefix. */
export const sanitizeSchema: Options = {
  tagNames: [...new Set([...phraseByElement.keys(), ...mathElements.keys(), ...elements.split(' ')])],
  attributes: {
    '*': ['id', ['lang', anyLanguage], ['dir', 'ltr', 'rtl'], 'title'],
    a: [
      'href',
      'ariaLabel',
      ['className', 'pn', 'hl', 'bare'],
      ['role', 'doc-noteref', 'doc-backlink'],
      ['epub:type', 'noteref']
    ],
    article: ['ariaLabelledBy', ['className', 'record', 'numbered', /^(?:record|as)-[^\s]+$/]],
    aside: [
      'ariaLabelledBy',
      ['role', 'note', 'doc-footnote'],
      ['className', 'callout', ...calloutKinds],
      ['epub:type', 'footnote']
    ],
    b: [['className', 'label', 'note-number']],
    code: [['className', /^language-\S+$/]],
    details: ['open'],
    dl: [['className', 'fields']],
    div: [
      'ariaLabel',
      'ariaLabelledBy',
      ['role', 'group', 'note', 'doc-footnote'],
      ['tabIndex', 0],
      [
        'className',
        'heading',
        'scroll',
        'wide',
        'needs-14',
        'needs-24',
        'needs-45',
        'plate',
        'opaque',
        'notes',
        'callout',
        ...calloutKinds,
        ...plainContainers.keys()
      ]
    ],
    img: [
      ['src', insideEdition],
      ['srcSet', copiesInsideEdition],
      'sizes',
      'width',
      'height',
      'alt',
      ['loading', 'lazy']
    ],
    li: [['className', 'task']],
    ol: ['start', ['className', 'loose', 'labelled']],
    p: [['className', 'title', 'equation']],
    pre: [
      ['tabIndex', 0],
      ['translate', 'no']
    ],
    span: [
      'ariaLabel',
      ['role', 'img'],
      ['tabIndex', 0],
      [
        'className',
        'pn',
        'num',
        'box',
        'item-label',
        'equation-label',
        'caption',
        'formula',
        'whole',
        /^tok-[a-z]+$/
      ]
    ],
    sup: [['className', 'noteref']],
    td: ['colSpan', 'rowSpan', ['className', cellClass]],
    th: ['colSpan', 'rowSpan', ['scope', 'col', 'row'], ['className', cellClass]],
    ul: [['className', 'loose']],
    ...mathAttributes
  },
  protocols: {href: ['http', 'https', 'mailto', 'tel']},
  ancestors: {},
  clobber: [],
  clobberPrefix: '',
  required: {},
  strip: []
}
