/** Where references lead in a library of publications in two languages. */
import {describe, expect, test} from 'vitest'
import type {
  Anchor,
  DocumentEntry,
  LibraryIndex,
  PublicationEntry
} from '../../../pipeline/model/publication/library.ts'
import type {ReferenceOrigin} from '../../../pipeline/model/tree/nodes.ts'
import {createResolver} from '../../../pipeline/model/references/resolve-reference.ts'
import {splitReference} from '../../../pipeline/model/references/split-reference.ts'

function document(path: string, name: string, ids: readonly string[] = []): DocumentEntry {
  const anchors = ids.map((id): Anchor => ({id, kind: 'heading', text: `Heading ${id}`}))
  return {path, name, title: `Title ${name}`, anchors, links: [], digest: ''}
}

/** With a paragraph. */
function below(document: DocumentEntry, id: string): DocumentEntry {
  return {...document, anchors: [...document.anchors, {id, kind: 'block', text: ''}]}
}

function publication(
  id: string,
  language: string,
  path: string,
  documents: readonly DocumentEntry[]
): PublicationEntry {
  return {
    id,
    language,
    path,
    documents,
    title: `Publication ${id}`,
    type: 'document',
    status: 'final',
    editions: ['html']
  }
}

const index: LibraryIndex = {
  publications: [
    publication('handbook', 'en', 'source/handbook', [
      {...document('source/handbook/01-scope.md', 'scope', ['alpha', 'über']), address: '/start/'},
      document('source/handbook/02-duties.md', 'duties', ['bravo']),
      document('source/handbook/part/README.md', 'part')
    ]),
    publication('handbook', 'fr', 'source/handbook/fr', [
      document('source/handbook/fr/01-scope.md', 'scope', ['delta']),
      document('source/handbook/fr/02-duties.md', 'duties')
    ]),
    publication('notice', 'en', 'source/notice.md', [document('source/notice.md', 'notice', ['alpha'])]),
    publication('notice', 'fr', 'source/notice.fr.md', [
      document('source/notice.fr.md', 'notice', ['charlie'])
    ]),
    publication('two words', 'en', 'source/two words.md', [document('source/two words.md', 'two-words')])
  ]
}

const resolver = createResolver(index)
const scope: ReferenceOrigin = {
  publication: 'handbook',
  language: 'en',
  documentPath: 'source/handbook/01-scope.md'
}
const frenchNotice: ReferenceOrigin = {
  publication: 'notice',
  language: 'fr',
  documentPath: 'source/notice.fr.md'
}

/** `publication/language/document#block (text)`, or why there is none. */
function leads(url: string, from: ReferenceOrigin = scope, by = resolver): string {
  const resolution = by.resolve(url, from)
  switch (resolution.kind) {
    case 'found': {
      const {to, text, anchorKind} = resolution
      const place = [to.publication, to.language, ...(to.document === undefined ? [] : [to.document])].join(
        '/'
      )
      return `${place}${to.block === undefined ? '' : `#${to.block}`} (${anchorKind}: ${text})`
    }
    case 'no-document':
      return `no document ${resolution.path}`
    case 'no-anchor':
      return `no #${resolution.fragment} among ${resolution.anchors.map(({id}) => id).join(' ')}`
    case 'several-records':
      return `several: ${resolution.references.join(' ')}`
    case 'outside':
      return 'outside'
  }
}

describe('a reference', () => {
  test.each([
    ['to a heading of its document', '#alpha', 'handbook/en/scope#alpha (heading: Heading alpha)'],
    ['to a heading in other letters', '#u\u0308ber', 'handbook/en/scope#über (heading: Heading über)'],
    ['to a heading, escaped', '#%C3%BCber', 'handbook/en/scope#über (heading: Heading über)'],
    ['to no heading', '#bravo', 'no #bravo among alpha über'],
    ['with a broken escape', '#%C3', 'no #%C3 among alpha über'],
    ['to a document', '02-duties.md', 'handbook/en/duties (document: Title duties)'],
    ['to a document and nothing in it', '02-duties.md#', 'handbook/en/duties (document: Title duties)'],
    [
      'to a heading of a document',
      './02-duties.md#bravo',
      'handbook/en/duties#bravo (heading: Heading bravo)'
    ],
    ['with a query', '02-duties.md?a=b#bravo', 'handbook/en/duties#bravo (heading: Heading bravo)'],
    ['to a document above', '../notice.md#alpha', 'notice/en#alpha (heading: Heading alpha)'],
    [
      'to the page of a document',
      '02-duties.html#bravo',
      'handbook/en/duties#bravo (heading: Heading bravo)'
    ],
    ['to the page of a readme', 'part/index.html', 'handbook/en/part (document: Title part)'],
    ['to a folder with a readme', 'part/', 'handbook/en/part (document: Title part)'],
    ['to a document by its name', 'duties', 'handbook/en/duties (document: Title duties)'],
    ['to a publication by its id', 'notice', 'notice/en (publication: Publication notice)'],
    ['to a publication by its folder', '../handbook/', 'handbook/en (publication: Publication handbook)'],
    ['to a heading by a folder', '../handbook/#bravo', 'handbook/en/duties#bravo (heading: Heading bravo)'],
    ['to no heading by a folder', '../handbook/#none', 'no #none among alpha über bravo'],
    ['with spaces', '../two%20words.md', 'two words/en (document: Title two-words)'],
    ['to no document', '03-rights.md', 'no document source/handbook/03-rights.md'],
    ['to no page', '03-rights.html', 'no document source/handbook/03-rights.html'],
    ['to a file that is none', 'map.svg', 'no document source/handbook/map.svg'],
    ['out of the project', '../../../notice.md', 'outside'],
    ['by an absolute path', '/notice.md', 'notice/en (document: Title notice)'],
    ['by an absolute path to nothing', '/nothing.md', 'outside'],
    [
      'as a site has it, from its root',
      '/handbook/duties/#bravo',
      'handbook/en/duties#bravo (heading: Heading bravo)'
    ],
    ['as a site has it, to a folder', '/handbook/part/', 'handbook/en/part (document: Title part)'],
    [
      'as a site has it, from a folder of the publication',
      '/part',
      'handbook/en/part (document: Title part)'
    ],
    ['as a site has it, below its own page', '../02-duties/', 'handbook/en/duties (document: Title duties)'],
    ['as a site has it, without an ending', './02-duties', 'handbook/en/duties (document: Title duties)'],
    ['as a site has it, by the end of its path', '/en/docs/handbook/02_Duties.html', 'outside'],
    [
      'with the base of a site',
      '{{ site.baseurl }}/handbook/duties',
      'handbook/en/duties (document: Title duties)'
    ],
    [
      'with a folder of a site to be filled in',
      '/docs/{{version}}/handbook/duties',
      'handbook/en/duties (document: Title duties)'
    ],
    [
      'with several of them',
      '{{ site.baseurl }}/{{ page.lang }}/{{ v }}/notice/#alpha',
      'notice/en#alpha (heading: Heading alpha)'
    ],
    ['with the address of a site', '{{site.url}}/notice/#alpha', 'notice/en#alpha (heading: Heading alpha)'],
    ['by an instruction of Jekyll', '{%_link_notice.md_%}', 'notice/en (document: Title notice)'],
    [
      'by an instruction of Jekyll, to a folder whose name began with a low line',
      '{%_link__handbook/02-duties.md_%}',
      'handbook/en/duties (document: Title duties)'
    ],
    ['as Docusaurus has it', '@site/handbook/duties', 'handbook/en/duties (document: Title duties)'],
    ['to a translation by its name', '../notice.fr.md', 'notice/fr (document: Title notice)'],
    [
      'to a translation by its folder',
      'fr/01-scope.md#delta',
      'handbook/fr/scope#delta (heading: Heading delta)'
    ],
    ['to a translation as a whole', 'fr/', 'handbook/fr (publication: Publication handbook)']
  ])('%s', (_, url, expected) => {
    expect(leads(url)).toBe(expected)
  })

  test.each([
    ['its own document', '#charlie', 'notice/fr/notice#charlie (heading: Heading charlie)'],
    [
      'a document that has a translation',
      'handbook/01-scope.md',
      'handbook/fr/scope (document: Title scope)'
    ],
    ['a publication that has a translation', 'handbook/', 'handbook/fr (publication: Publication handbook)'],
    ['a publication by its id', 'handbook', 'handbook/fr (publication: Publication handbook)'],
    ['one that has none', 'two words.md', 'two words/en (document: Title two-words)']
  ])('in French, to %s', (_, url, expected) => {
    expect(leads(url, frenchNotice)).toBe(expected)
  })
})

describe('in a translation, a reference', () => {
  const french = {publication: 'handbook', language: 'fr', documentPath: 'source/handbook/fr/01-scope.md'}
  test.each([
    ['to a document of its own', '02-duties.md', 'handbook/fr/duties (document: Title duties)'],
    ['to one that is not translated', 'part/README.md', 'handbook/en/part (document: Title part)'],
    ['to one, as a site has it', '/part/', 'handbook/en/part (document: Title part)'],
    [
      'to the address of an original that is translated',
      '/start/#delta',
      'handbook/fr/scope#delta (heading: Heading delta)'
    ],
    ['from where the original stands', '../notice.md', 'notice/fr (document: Title notice)'],
    ['to no document', '03-rights.md', 'no document source/handbook/fr/03-rights.md']
  ])('%s', (_, url, expected) => {
    expect(leads(url, french)).toBe(expected)
  })

  test.each([
    ['a draft', {status: 'draft' as const}],
    ['another language than it says', {language: 'de'}]
  ])('to what is not translated, where its original is %s', (_, change) => {
    const [original, translation] = index.publications
    if (original === undefined || translation === undefined) throw new Error('expected both languages')
    const translatedFrom = {
      language: 'en',
      accepted: {},
      place: {path: '', start: {line: 1, column: 1, offset: 0}, end: {line: 1, column: 1, offset: 0}}
    }
    const by = createResolver({
      publications: [
        {...original, ...change},
        {...translation, translatedFrom}
      ]
    })
    expect(leads('part/README.md', french, by)).toBe('no document source/handbook/fr/part/README.md')
  })
})

test('a reference is split at its first hash and query', () => {
  expect(splitReference('a.md?b#c#d?e')).toEqual({path: 'a.md', fragment: 'c#d?e'})
})

describe('the id that another system makes of a heading', () => {
  const cut = 'long-ab-'.repeat(15)
  const own = createResolver({
    publications: [
      publication('guide', 'fr', 'source/guide', [
        document('source/guide/a.md', 'a', [
          'serverhttps',
          'scénario-général-',
          '31-image',
          '1-a-b',
          '2-a-b',
          'plan-2020'
        ]),
        below(document('source/guide/b.md', 'b', ['bravo_1', cut]), `${cut}-p1`),
        document('source/guide/c.md', 'c', [cut, `${cut}-1`])
      ]),
      publication('notice', 'fr', 'source/notice.md', [document('source/notice.md', 'notice', ['deltaecho'])])
    ]
  })
  test.each([
    ['has hyphens for its signs', '#server-https', 'guide/fr/a#serverhttps (heading: Heading serverhttps)'],
    [
      'has no accents',
      '#scenario-general',
      'guide/fr/a#scénario-général- (heading: Heading scénario-général-)'
    ],
    ['has no number before it', '#image', 'guide/fr/a#31-image (heading: Heading 31-image)'],
    [
      'has another number before it',
      '#32-image',
      'no #32-image among serverhttps scénario-général- 31-image 1-a-b 2-a-b plan-2020'
    ],
    [
      'may be that of two',
      '#a-b',
      'no #a-b among serverhttps scénario-général- 31-image 1-a-b 2-a-b plan-2020'
    ],
    ['is in another document', 'b.md#bravo-1', 'guide/fr/b#bravo_1 (heading: Heading bravo_1)'],
    ['is not cut off', `b.md#${'long.ab-'.repeat(20)}`, `guide/fr/b#${cut} (heading: Heading ${cut})`],
    [
      'is not cut off, of two that begin alike',
      `c.md#${'long.ab-'.repeat(20)}`,
      `no #${'long.ab-'.repeat(20)} among ${cut} ${cut}-1`
    ],
    [
      'is in no document that is named',
      '../guide/#bravo-1',
      `no #bravo-1 among serverhttps scénario-général- 31-image 1-a-b 2-a-b plan-2020 bravo_1 ${cut} ${cut}-p1 ${cut} ${cut}-1`
    ],
    ['is in another publication', '../notice.md#delta-echo', 'no #delta-echo among deltaecho'],
    ['is of signs alone', '#--', 'no #-- among serverhttps scénario-général- 31-image 1-a-b 2-a-b plan-2020']
  ])('%s', (_, url, expected) => {
    const from = {publication: 'guide', language: 'fr', documentPath: 'source/guide/a.md'}
    expect(leads(url, from, own)).toBe(expected)
  })
})

describe('the words of a heading that has an id of its own', () => {
  const heading = (id: string, text: string): Anchor => ({id, kind: 'heading', text})
  const [one, two] = ['one', 'two'].map((name) => document(`source/book/${name}.md`, name))
  const other = document('source/other.md', 'other')
  if (one === undefined || two === undefined) throw new Error('expected two documents')
  const anchors = [
    heading('own', 'How to Begin'),
    heading('a', 'Scope'),
    heading('b', 'Scope'),
    heading('how', 'The end'),
    heading('end', 'How')
  ]
  const book = createResolver({
    publications: [
      publication('book', 'en', 'source/book', [one, {...two, anchors}]),
      publication('other', 'en', 'source/other.md', [{...other, anchors}])
    ]
  })

  test.each([
    ['find it', 'two#how-to-begin', 'book/en/two#own (heading: How to Begin)'],
    ['find none of several', 'two#scope', 'no #scope among own a b how end'],
    ['come after ids', 'two#how', 'book/en/two#how (heading: The end)'],
    ['find none in another publication', '../other.md#how-to-begin', 'no #how-to-begin among own a b how end']
  ])('%s', (_, url, expected) => {
    const from = {publication: 'book', language: 'en', documentPath: 'source/book/one.md'}
    expect(leads(url, from, book)).toBe(expected)
  })
})

describe('a cross-reference of Quarto', () => {
  const book = createResolver({
    publications: [
      publication('book', 'en', 'source/book', [
        document('source/book/one.md', 'one', ['sec-one', 'sec-both']),
        document('source/book/two.md', 'two', [
          'sec-both',
          'fig-plan',
          'fig-caf\u00e9',
          'fig-\u092f\u094b\u091c\u0928\u093e'
        ])
      ])
    ]
  })
  test.each([
    ['@sec-one', 'one', 'one#sec-one'],
    ['@fig-plan', 'one', 'two#fig-plan'],
    ['@Fig-plan', 'one', 'two#fig-plan'],
    ['@sec-both', 'one', 'one#sec-both'],
    ['@sec-both', 'two', 'two#sec-both'],
    ['@fig-cafe\u0301', 'one', 'two#fig-caf\u00e9'],
    ['@fig-\u092f\u094b\u091c\u0928\u093e', 'one', 'two#fig-\u092f\u094b\u091c\u0928\u093e'],
    ['@fig-none', 'one', 'no-anchor'],
    ['@ada', 'one', 'no-document']
  ])('%s in %s.md', (url, name, expected) => {
    const from = {publication: 'book', language: 'en', documentPath: `source/book/${name}.md`}
    const resolution = book.resolve(url, from)
    const found =
      resolution.kind === 'found' ? `${resolution.to.document}#${resolution.to.block}` : resolution.kind
    expect(found).toBe(expected)
  })
})
