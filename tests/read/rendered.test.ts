/** What a directive of an extension gives becomes blocks of the document, or is told to be none. */
import {describe, expect, test} from 'vitest'
import type {DirectiveGiven, DirectiveRenderer} from '../../pipeline/model/extension.ts'
import {defaultLimits} from '../../pipeline/model/limits.ts'
import type {Diagnostic} from '../../pipeline/model/diagnostic.ts'
import type {Block} from '../../pipeline/model/tree/nodes.ts'
import {readDocument} from '../../pipeline/read/read-document.ts'

interface Read {
  readonly children: readonly Block[]
  readonly diagnostics: readonly Diagnostic[]
}

function read(
  render: (content: DirectiveGiven) => unknown,
  text = ':::bravo[Charlie]{#own}\n\nDelta.\n\n:::\n'
): Read {
  const renderer: DirectiveRenderer = {
    from: './a.mjs',
    judge: () => ({values: {}, faults: []}),
    render,
    explain: (error) => ({words: String(error)})
  }
  const bytes = new TextEncoder().encode(text)
  const {value, diagnostics} = readDocument(
    {path: 'source/alpha.md', name: 'alpha', language: 'en', bytes},
    {limits: defaultLimits, html: 'keep', records: new Set(), directives: new Map([['bravo', renderer]])}
  )
  return {children: value.children, diagnostics}
}

function link(children: readonly unknown[]): unknown {
  return {type: 'link', url: 'https://example.org/', children}
}

/** Without places. */
function bare(blocks: readonly Block[]): unknown {
  return JSON.parse(JSON.stringify(blocks, (key, value: unknown) => (key === 'position' ? undefined : value)))
}

test('nodes get ids, and the place of the directive', () => {
  const {children, diagnostics} = read(({label, children}) => [
    {type: 'heading', depth: 2, children: label},
    ...children,
    {
      type: 'table',
      caption: ['Echo'],
      rowHeaders: true,
      rows: [
        [['Foxtrot'], ['Golf']],
        [['Hotel'], [{type: 'link', url: 'https://example.org', children: ['India']}]]
      ]
    },
    {type: 'list', ordered: true, children: [{children: [{type: 'paragraph', children: ['Juliett']}]}]},
    {type: 'paragraph', children: [{type: 'image', url: 'kilo.png', alt: 'Kilo'}]},
    {type: 'definitionList', entries: [{term: ['Lima'], description: [{type: 'code', value: 'mike\n'}]}]}
  ])
  expect(diagnostics).toEqual([])
  expect(children[0]).toMatchObject({type: 'division', id: 'own', position: {start: {line: 1, column: 1}}})
  expect(bare(children)).toMatchObject([
    {
      children: [
        {type: 'heading', depth: 2, id: 'charlie', children: [{type: 'text', value: 'Charlie'}]},
        {type: 'paragraph', children: [{type: 'text', value: 'Delta.'}]},
        {
          type: 'table',
          headRows: 1,
          caption: [{type: 'text', value: 'Echo'}],
          children: [
            {children: [{role: 'columnHeader'}, {role: 'columnHeader'}]},
            {
              children: [
                {role: 'rowHeader'},
                {role: 'data', children: [{target: {kind: 'external', url: 'https://example.org/'}}]}
              ]
            }
          ]
        },
        {type: 'list', ordered: true, start: 1, spread: false},
        {type: 'figure', children: [{path: 'source/kilo.png', alt: 'Kilo'}]},
        {type: 'definitionList', children: [{type: 'definitionTerm'}, {children: [{value: 'mike'}]}]}
      ]
    }
  ])
})

describe('what can not be published is told, and the label and the content are kept', () => {
  test.each<[unknown, string]>([
    [undefined, '`result` is no list'],
    [['words'], '`result[0]` is `string`, which is no block'],
    [[{type: 'record'}], '`result[0]` is `record`, which is no block'],
    [[{type: 'constructor'}], '`result[0]` is `constructor`, which is no block'],
    [[{type: 'heading', depth: 7, children: []}], '`result[0].depth` is none of 1, 2, 3, 4, 5, 6'],
    [
      [{type: 'paragraph', children: ['a\u0000']}],
      '`result[0].children[0]` has U+0000, which no edition can carry'
    ],
    [[{type: 'paragraph', html: '<b>', children: []}], '`result[0].html` is not known'],
    [
      [{type: 'paragraph', children: [{type: 'link', url: 'javascript:a()', children: []}]}],
      '`result[0].children[0].url` is no address that a link can lead to'
    ],
    [
      [{type: 'paragraph', children: [link([{type: 'emphasis', children: [link(['a'])]}])]}],
      '`result[0].children[0]` is a link around a link'
    ],
    [
      [{type: 'paragraph', children: [{type: 'image', url: '../../a.png', alt: 'a'}]}],
      '`result[0].children[0].url` is no path of an image in the project'
    ],
    [
      [{type: 'paragraph', children: [{type: 'image', url: 'a.png'}]}],
      '`result[0].children[0].alt` is missing: say what the image shows'
    ],
    [[{type: 'table', rows: [[['a'], ['b']], [['c']]]}], '`result[0].rows[1]` has 1 cells, not 2'],
    [[{type: 'table', rows: [[['a']]]}], '`result[0]` has no rows below its head'],
    [[{type: 'list', children: []}], '`result[0]` is a list without items']
  ])('%j', (given, why) => {
    const {children, diagnostics} = read(() => given)
    expect(diagnostics.map(({ruleId, message}) => [ruleId, message])).toEqual([
      ['extension/works', `the directive \`bravo\` of \`./a.mjs\` gave what can't be published: ${why}`]
    ])
    expect(bare(children)).toMatchObject([
      {
        type: 'division',
        id: 'own',
        children: [{children: [{value: 'Charlie'}]}, {children: [{value: 'Delta.'}]}]
      }
    ])
  })

  test('blocks without an end are as deep as the limit', () => {
    const whole: {type: string; children: unknown[]} = {type: 'blockquote', children: []}
    whole.children.push(whole)
    expect(read(() => [whole]).diagnostics[0]?.message).toContain('blocks are nested more than')
  })
})
