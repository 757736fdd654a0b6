/** A publication that has every node type, arranged by hand: what an edition is tried on. */
import type {Asset} from '../../pipeline/model/publication/asset.ts'
import type {Metadata} from '../../pipeline/model/publication/front-matter.ts'
import type {
  Callout,
  Code,
  Flow,
  Heading,
  Inline,
  Link,
  Paragraph,
  PhraseKind,
  Section,
  TableCell,
  TableRow
} from '../../pipeline/model/tree/nodes.ts'
import type {Publication, PublishedDocument} from '../../pipeline/model/publication/publication.ts'
import {assetOf} from './memory-world.ts'
import {published} from './published.ts'

const position = {start: {line: 1, column: 1, offset: 0}, end: {line: 1, column: 1, offset: 0}}

export const text = (value: string): Inline => ({type: 'text', value, position})
const words = (value: string | readonly Inline[]): readonly Inline[] =>
  typeof value === 'string' ? [text(value)] : value

export const paragraph = (id: string, content: string | readonly Inline[], number?: number): Paragraph => ({
  type: 'paragraph',
  id,
  position,
  children: words(content),
  ...(number === undefined ? {} : {number})
})

export const heading = (
  id: string,
  depth: Heading['depth'],
  content: string | readonly Inline[],
  number?: string
): Heading => ({
  type: 'heading',
  id,
  depth,
  position,
  children: words(content),
  ...(number === undefined ? {} : {number})
})

export const section = (head: Heading, ...children: readonly Flow[]): Section => ({
  type: 'section',
  heading: head,
  children: [head, ...children]
})

const phrase = (kind: PhraseKind, content: string, title?: string): Inline => ({
  type: 'phrase',
  kind,
  position,
  children: words(content),
  ...(title === undefined ? {} : {title})
})

const internal = (content: string, document: string, block?: string): Link => ({
  type: 'link',
  url: `${document}.md#${block ?? ''}`,
  position,
  target: {
    kind: 'internal',
    to: {
      publication: 'countering-terrorism',
      language: 'en',
      document,
      ...(block === undefined ? {} : {block})
    }
  },
  children: words(content)
})

const cell = (
  content: string | readonly Inline[],
  rest: Partial<Pick<TableCell, 'role' | 'columnSpan' | 'rowSpan' | 'align'>> = {}
): TableCell => ({
  type: 'tableCell',
  role: 'data',
  columnSpan: 1,
  rowSpan: 1,
  align: null,
  position,
  children: words(content),
  ...rest
})

const row = (...children: readonly TableCell[]): TableRow => ({type: 'tableRow', position, children})
const head = (content: string, align: TableCell['align'] = null): TableCell =>
  cell(content, {role: 'columnHeader', align})

const callout = (id: string, kind: Callout['kind'], title: string, content: string): Callout => ({
  type: 'callout',
  id,
  kind,
  position,
  title: words(title),
  children: [paragraph(`${id}-p1`, content)]
})

const code: Code = {
  type: 'code',
  id: 'data-c1',
  position,
  language: 'js',
  value: "const areas = ['law', 'money']\n\n\t// a comment with a tab\nreturn areas.length",
  tokens: [
    [
      {kind: 'keyword', text: 'const'},
      {kind: 'plain', text: ' '},
      {kind: 'variable', text: 'areas'},
      {kind: 'plain', text: ' = '},
      {kind: 'punctuation', text: '['},
      {kind: 'string', text: "'law'"},
      {kind: 'punctuation', text: ', '},
      {kind: 'string', text: "'money'"},
      {kind: 'punctuation', text: ']'}
    ],
    [],
    [
      {kind: 'plain', text: '\t'},
      {kind: 'comment', text: '// a comment with a tab'}
    ],
    [
      {kind: 'keyword', text: 'return'},
      {kind: 'plain', text: ' areas.length'}
    ]
  ]
}

const metadata: Metadata = {
  type: 'framework',
  title: 'Countering terrorism',
  summary:
    'Principles, focus areas and structures: how states act together against a crime that nothing justifies.',
  version: '1.0',
  date: '2026-11-24',
  authors: [{name: 'Alpha Bravo', url: 'https://example.org/alpha'}],
  publisher: 'Organization of the Example',
  licence: {name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/'},
  identifiers: {},
  status: 'final',
  cover: {motif: 'columns', palette: 'petrol'},
  editions: ['json', 'pdf', 'epub', 'html'],
  attach: ['json'],
  paragraphs: 'numbered',
  numbering: 'document',
  sections: 'numbered',
  data: {series: 'Frameworks', order: 3}
}

const diagram = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760 200" width="760" height="200">
<rect x="20" y="20" width="300" height="60" fill="#e6f0f2" stroke="#0f5265" stroke-width="2"/>
<text x="170" y="57" font-family="sans-serif" font-size="20" text-anchor="middle" fill="#1b1f24">Global strategy</text>
<rect x="440" y="20" width="300" height="60" fill="#0f5265"/>
<text x="590" y="57" font-family="sans-serif" font-size="20" text-anchor="middle" fill="#ffffff">Framework</text>
<path d="M320 50H440" stroke="#7b8088" stroke-width="2"/></svg>
`

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAEUlEQVQImWPgD0rlD0plgFAAFF4DGVeVIFYAAAAASUVORK5CYII=',
  'base64'
)

const position1: PublishedDocument = published({
  name: 'position',
  path: 'source/countering-terrorism/01-position.md',
  language: 'en',
  number: '1',
  title: words('Position'),
  titleText: 'Position',
  titleId: 'position',
  summary: 'What the states agree on, and what they reject.',
  data: {},
  digest: 'a'.repeat(64),
  children: [
    paragraph(
      'p1',
      [
        text(
          'Terrorism is held to be among the gravest threats to peace and stability, and to the enjoyment of rights'
        ),
        {
          type: 'footnoteReference',
          identifier: 'threats',
          id: 'fnref-threats',
          note: 'fn-threats',
          number: 1,
          position
        },
        text(' and to development, inside the region and beyond it.')
      ],
      1
    ),
    {
      type: 'noteGroup',
      children: [
        {
          type: 'note',
          id: 'fn-threats',
          number: 1,
          references: ['fnref-threats', 'fnref-threats-2'],
          position,
          children: [
            paragraph('fn-threats-p1', [
              text('Threats are named together because the concept of security is '),
              {type: 'emphasis', position, children: words('comprehensive')},
              text('.')
            ])
          ]
        }
      ]
    },
    paragraph(
      'p2',
      [
        text('It attacks what holds states together. No group is made to stand for the crime'),
        {
          type: 'footnoteReference',
          identifier: 'threats',
          id: 'fnref-threats-2',
          note: 'fn-threats',
          number: 1,
          position
        },
        text('; see '),
        internal('Focus areas', 'areas', 'focus-areas'),
        text(' and '),
        internal('Table 1', 'areas', 'partners'),
        text('.')
      ],
      2
    ),
    callout('n1', 'note', 'How to cite', 'Name the publication, its version and the number of the paragraph.')
  ]
})

const areas: PublishedDocument = published({
  name: 'areas',
  path: 'source/countering-terrorism/02-areas.md',
  language: 'en',
  number: '2',
  title: words('Principles and focus areas'),
  titleText: 'Principles and focus areas',
  titleId: 'principles-and-focus-areas',
  summary: 'How the work is shared, on which grounds, and where the effort goes.',
  data: {},
  record: {type: 'chapter', data: {type: 'chapter', part: 2}},
  digest: 'b'.repeat(64),
  children: [
    section(
      heading('guiding-principles', 2, 'Guiding principles', '2.1'),
      paragraph('guiding-principles-p1', 'Work is shared at every level. Three rules hold throughout:', 1),
      {
        type: 'list',
        id: 'guiding-principles-l1',
        position,
        ordered: false,
        start: 1,
        spread: false,
        children: [
          {
            type: 'listItem',
            position,
            children: [
              paragraph('guiding-principles-p2', 'no motive justifies a terrorist act;'),
              {
                type: 'list',
                id: 'guiding-principles-l2',
                position,
                ordered: true,
                start: 3,
                spread: false,
                children: [
                  {type: 'listItem', position, children: [paragraph('guiding-principles-p3', 'third')]},
                  {type: 'listItem', position, children: [paragraph('guiding-principles-p4', 'fourth')]}
                ]
              }
            ]
          },
          {
            type: 'listItem',
            position,
            checked: true,
            children: [paragraph('guiding-principles-p5', 'a task that is done;')]
          },
          {
            type: 'listItem',
            position,
            checked: false,
            children: [paragraph('guiding-principles-p6', 'a task that is open.')]
          }
        ]
      },
      {
        type: 'list',
        id: 'guiding-principles-l3',
        position,
        ordered: true,
        start: 1,
        spread: true,
        children: [
          {
            type: 'listItem',
            position,
            children: [
              paragraph('guiding-principles-p7', 'A loose item of two paragraphs.'),
              paragraph('guiding-principles-p8', 'The second of them.')
            ]
          }
        ]
      },
      {
        type: 'blockquote',
        id: 'guiding-principles-q1',
        position,
        children: [paragraph('guiding-principles-p9', 'A quotation that stands apart from the text.')]
      },
      {type: 'thematicBreak', id: 'guiding-principles-b1', position},
      section(
        heading(
          'marks',
          3,
          [text('Marks in a '), {type: 'emphasis', position, children: words('line')}],
          '2.1.1'
        ),
        paragraph(
          'marks-p1',
          [
            {type: 'strong', position, children: words('Strong')},
            text(', '),
            {type: 'emphasis', position, children: words('emphasis')},
            text(', '),
            {type: 'delete', position, children: words('deleted')},
            text(', '),
            {type: 'inlineCode', value: 'a < b && c', position},
            text(', H'),
            phrase('subscript', '2'),
            text('O, x'),
            phrase('superscript', '2'),
            text(', '),
            phrase('keyboard', 'Ctrl'),
            text(', '),
            phrase('mark', 'marked'),
            text(', '),
            phrase('abbreviation', 'UNSCR', 'United Nations Security Council Resolution'),
            text(', '),
            phrase('citation', 'Global Strategy'),
            text(', '),
            phrase('quotation', 'quoted'),
            text(', '),
            phrase('small', 'small'),
            text(', '),
            phrase('insertion', 'inserted'),
            text(', '),
            phrase('underline', 'underlined'),
            text(', '),
            phrase('sample', 'sample'),
            text(', '),
            phrase('variable', 'x'),
            text(', '),
            phrase('definition', 'term'),
            text(', '),
            {type: 'ruby', reading: 'rubi', position, children: words('ruby')},
            text(', '),
            {type: 'span', lang: 'fr', position, children: words('bien sûr')},
            text(', '),
            {type: 'span', id: 'here', position, children: words('an anchor')},
            text(', '),
            {type: 'span', isolate: true, position, children: words('isolated')},
            text(', '),
            {
              type: 'formula',
              display: 'inline',
              alt: 'n squared',
              mathml: [
                {
                  name: 'semantics',
                  attributes: [],
                  children: [
                    {
                      name: 'msup',
                      attributes: [],
                      children: [
                        {name: 'mi', attributes: [['mathvariant', 'normal']], children: ['n']},
                        {name: 'mn', attributes: [], children: ['2']}
                      ]
                    },
                    {
                      name: 'annotation',
                      attributes: [['encoding', 'application/x-tex']],
                      children: ['\\mathrm n^2']
                    }
                  ]
                }
              ],
              position
            },
            {type: 'break', position},
            text('after a break; '),
            {
              type: 'link',
              url: 'https://www.example.org/a?b=1&c=2',
              title: 'A title',
              target: {kind: 'external', url: 'https://www.example.org/a?b=1&c=2'},
              position,
              children: [
                text('a link with '),
                {type: 'strong', position, children: words('strong')},
                text(' words')
              ]
            },
            text(', '),
            {
              type: 'link',
              url: '#',
              target: {kind: 'placeholder'},
              position,
              children: words('a placeholder')
            },
            text(', '),
            {
              type: 'link',
              url: 'x.md',
              target: {kind: 'missing'},
              position,
              children: words('a missing one')
            },
            text(', an image '),
            {
              type: 'image',
              url: 'pixel.png',
              path: 'source/pixel.png',
              alt: 'Two by two pixels',
              decorative: false,
              position
            },
            text(' in the line. Кириллица, Ελληνικά, ﬁ-ligature and fi, soft\u00adhyphen, no\u00a0break.')
          ],
          2
        ),
        {
          type: 'paragraph',
          id: 'marks-p2',
          lang: 'ru',
          position,
          children: words('Абзац на русском языке: противодействие терроризму требует сотрудничества.'),
          number: 3
        },
        {
          type: 'paragraph',
          id: 'marks-p3',
          position,
          equation: true,
          label: '(1)',
          children: [
            {
              type: 'formula',
              display: 'block',
              alt: 'a = 1',
              mathml: ['a', '=', '1'].map((sign) => ({
                name: sign === '=' ? 'mo' : sign === '1' ? 'mn' : 'mi',
                attributes: [],
                children: [sign]
              })),
              position
            }
          ]
        }
      )
    ),
    section(
      heading('focus-areas', 2, 'Focus areas', '2.2'),
      {
        type: 'table',
        id: 'partners',
        position,
        align: [null, null, 'right'],
        headRows: 1,
        number: 1,
        label: 'Table 1',
        caption: words('Partners named in the focus areas'),
        children: [
          row(head('Area'), head('Authorities'), head('Adopted', 'right')),
          row(
            cell('Law and legal co-operation', {role: 'rowHeader'}),
            cell('Courts, prosecutors'),
            cell('2001', {align: 'right'})
          ),
          row(
            cell('Dialogue', {role: 'rowHeader', rowSpan: 2}),
            cell([text('All, with '), {type: 'emphasis', position, children: words('industry')}], {
              columnSpan: 2
            })
          ),
          row(cell(''), cell('2004', {align: 'right'}))
        ]
      },
      {
        type: 'table',
        id: 'focus-areas-t1',
        position,
        align: [null, 'center'],
        headRows: 1,
        children: [
          row(head('Alpha'), head('Bravo', 'center')),
          row(cell('charlie'), cell('delta', {align: 'center'}))
        ]
      },
      {
        type: 'figure',
        id: 'mandate',
        position,
        number: 1,
        label: 'Figure 1',
        caption: words('From mandate to activity'),
        children: [
          {
            type: 'image',
            url: 'diagram.svg',
            path: 'source/diagram.svg',
            alt: 'The global strategy leads to the framework.',
            decorative: false,
            position
          }
        ]
      },
      {
        type: 'figure',
        id: 'focus-areas-f1',
        position,
        children: [
          {type: 'image', url: 'pixel.png', path: 'source/pixel.png', alt: '', decorative: true, position}
        ]
      },
      callout('focus-areas-n1', 'warning', 'Limits', 'Each structure acts within its own mandate.'),
      {
        type: 'details',
        id: 'focus-areas-d1',
        position,
        summary: words('More about mandates'),
        children: [paragraph('focus-areas-p1', 'They are given by decisions.')]
      },
      {
        type: 'definitionList',
        id: 'focus-areas-g1',
        position,
        children: [
          {type: 'definitionTerm', position, children: words('Mandate')},
          {
            type: 'definitionDescription',
            position,
            children: [paragraph('focus-areas-p2', 'What a structure is asked to do.')]
          }
        ]
      },
      {
        type: 'record',
        id: 'unscr-1540',
        kind: 'instrument',
        position,
        label: words('Security Council resolution 1540'),
        fields: {
          data: {adopted: '2004-04-28', binding: true},
          places: new Map(),
          attributes: new Set(),
          whole: true
        },
        children: [paragraph('focus-areas-p4', 'Weapons of mass destruction, and who must not have them.')],
        facts: {
          type: 'definitionList',
          id: 'unscr-1540-fields',
          position,
          children: [
            {type: 'definitionTerm', position, children: words('Adopted')},
            {
              type: 'definitionDescription',
              position,
              children: [paragraph('unscr-1540-adopted', '28 April 2004')]
            },
            {type: 'definitionTerm', position, children: words('Binding')},
            {
              type: 'definitionDescription',
              position,
              children: [paragraph('unscr-1540-binding', 'Yes')]
            }
          ]
        }
      },
      {
        type: 'division',
        id: 'focus-areas-v1',
        lang: 'de',
        position,
        children: [paragraph('focus-areas-p3', 'Ein Absatz in deutscher Sprache.')]
      }
    ),
    section(
      heading('data', 2, 'The same as data', '2.3'),
      paragraph('data-p1', 'One line is enough:', 4),
      code,
      {
        type: 'code',
        id: 'data-c2',
        position,
        value: `a very long line without a grammar ${'alpha bravo charlie '.repeat(12)}end`
      }
    )
  ]
})

/** The publication; `only` keeps its first documents. */
export async function samplePublication(only = 2): Promise<Publication> {
  const assets = new Map<string, Asset>()
  for (const asset of [
    await assetOf('source/diagram.svg', Buffer.from(diagram)),
    await assetOf('source/pixel.png', pixel)
  ])
    assets.set(asset.path, asset)
  const documents = [position1, areas].slice(0, only)
  return {
    id: 'countering-terrorism',
    language: 'en',
    direction: 'ltr',
    metadata,
    date: '2026-11-24',
    documents,
    // The sections of an only document stand at the top: the first has none.
    contents: [
      {document: 'position', number: '1', title: 'Position', children: []},
      {
        document: 'areas',
        number: '2',
        title: 'Principles and focus areas',
        children: [
          {
            document: 'areas',
            block: 'guiding-principles',
            number: '2.1',
            title: 'Guiding principles',
            children: [
              {document: 'areas', block: 'marks', number: '2.1.1', title: 'Marks in a line', children: []}
            ]
          },
          {document: 'areas', block: 'focus-areas', number: '2.2', title: 'Focus areas', children: []},
          {document: 'areas', block: 'data', number: '2.3', title: 'The same as data', children: []}
        ]
      }
    ].slice(0, only === 1 ? 0 : only),
    assets,
    translations: [
      {
        language: 'fr',
        title: 'Lutte contre le terrorisme',
        documents: ['position', 'domaines'],
        editions: ['json', 'html']
      }
    ],
    project: {
      publisher: 'Organization of the Example',
      footer: [{label: 'Accessibility statement', url: 'https://example.org/accessibility'}]
    },
    place: {path: 'source/countering-terrorism/publication.yaml', start: {line: 1, column: 1, offset: 0}}
  }
}
