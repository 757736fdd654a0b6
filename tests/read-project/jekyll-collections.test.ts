/** Documents of a Jekyll site whose folders begin with `_`: published as Jekyll publishes them, or told. */
import {describe, expect, test} from 'vitest'
import {indexManuscript, readManuscript, readProject} from '../../pipeline/read/index.ts'
import {createResolver} from '../../pipeline/model/references/resolve-reference.ts'
import {secondsOfInstant} from '../../pipeline/model/embargo.ts'
import {memoryWorld} from '../support/memory-world.ts'

const now = secondsOfInstant('2026-06-01') ?? 0

const config = `
collections_dir: work
collections:
  plays: {output: true}
  tips: {output: true, permalink: '/hints/:name/'}
  notes: {permalink: /:path/}
  posts: {permalink: '/news/:year-:month-:day/:title/'}
  ../other: {output: true}
`
const site = {
  'tetrapla.yaml': 'from: jekyll\nlanguage: en\n',
  'source/site/publication.yaml': 'title: Alpha\n',
  'source/site/_config.yml': config,
  'source/site/index.md':
    '# Alpha\n\n[play](/plays/part/bravo/) [post](/news/2026-01-02/charlie/) [own](/far/)\n',
  'source/site/work/_plays/part/bravo.md': '# Bravo\n',
  'source/site/work/_plays/part/_echo.md': '# Echo\n',
  'source/site/work/_tips/first.md': '---\npermalink: /far/\n---\n# First\n',
  'source/site/work/_tips/first.fr.md': '---\nlang: fr\n---\n# Premier\n',
  'source/site/work/_tips/second.fr.md': '---\nlang: fr\n---\n# Second\n',
  'source/site/work/_notes/golf.md': '# Golf\n',
  'source/site/_posts/2026-01-02-charlie.md': '# Charlie\n',
  'source/site/_posts/delta.md': '# Delta\n',
  'source/site/_includes/echo.md': 'Echo.\n',
  'source/site/_drafts/foxtrot.md': 'Foxtrot.\n',
  'source/site/_hotel/india.md': 'India.\n'
}

async function read(files: Record<string, string>) {
  const world = memoryWorld(files)
  const {value: project, diagnostics} = await readProject(world, {source: 'source', schemas: 'schemas', now})
  const publications = []
  for (const source of project.publications) {
    const {value} = await readManuscript(source, project, world, {})
    publications.push(indexManuscript(value))
  }
  const {until} = project
  return {
    publications,
    until,
    told: diagnostics.map(({place, ruleId, message}) => [place.path, ruleId, message])
  }
}

test('are read with the addresses that they have on their site', async () => {
  const {publications} = await read(site)
  const names = publications.map(({language, documents}) => [language, documents.map(({name}) => name)])
  expect(names).toEqual([
    ['en', ['start', 'news-2026-01-02-charlie', 'plays-part-bravo', 'hints-first', 'hints-second']],
    ['fr', ['hints-first']]
  ])
})

test('are found by links to these, and to what a document says of itself', async () => {
  const {publications} = await read(site)
  const resolver = createResolver({publications})
  const [own] = publications
  if (own === undefined) throw new Error('expected a publication')
  const {id, language, documents} = own
  const from = {publication: id, language, documentPath: 'source/site/index.md'}
  const found = documents[0]?.links.map(({url}) => resolver.resolve(url, from))
  expect(found?.map((one) => one.kind === 'found' && one.to.document)).toEqual([
    'plays-part-bravo',
    'news-2026-01-02-charlie',
    'hints-first'
  ])
})

test('are told where they are left out', async () => {
  const {told} = await read(site)
  const rule = 'publication/lists-its-documents'
  expect(told).toEqual([
    [
      'source/site/_drafts',
      'publication/leaves-drafts-out',
      '1 document is left out of `_drafts`, as drafts'
    ],
    [
      'source/site/_hotel',
      rule,
      '1 document is left out of `_hotel`: no `_config.yml` names this collection'
    ],
    [
      'source/site/_posts',
      rule,
      '1 document is left out of `_posts`: the name of a post begins with its date'
    ],
    [
      'source/site/work/_notes',
      rule,
      '1 document is left out of `_notes`: `_config.yml` does not say `output: true` for it'
    ]
  ])
})

test('stand by themselves with the addresses of posts, where no settings and no publication are', async () => {
  const {publications, told} = await read({
    'tetrapla.yaml': 'from: jekyll\nlanguage: en\n',
    'source/about.md': '# Alpha\n',
    'source/_posts/2026-1-2-Bravo Charlie.md': '# Bravo\n',
    'source/_guides/delta.md': '# Delta\n'
  })
  expect(publications.map(({id}) => id)).toEqual(['2026/01/02/bravo-charlie', 'about'])
  expect(told).toHaveLength(1)
})

test('are what they are elsewhere, where the documents are of no such site', async () => {
  const {publications, told} = await read({...site, 'tetrapla.yaml': 'from: hugo\nlanguage: en\n'})
  expect(publications.map(({documents}) => documents.length)).toEqual([1])
  expect(told).toEqual([])
})

describe('are left out, and told, where the site keeps them back:', () => {
  const rule = 'publication/leaves-drafts-out'
  const unclear = 'publication/lists-its-documents'
  const published = async (config: string, files: Record<string, string>) => {
    const {publications, told, until} = await read({
      'tetrapla.yaml': 'from: jekyll\nlanguage: en\n',
      'source/publication.yaml': 'id: alpha\ntitle: Alpha\n',
      'source/_config.yml': config,
      'source/index.md': '# Alpha\n',
      ...files
    })
    const names = publications.flatMap(({documents}) =>
      documents.map(({path}) => path.slice('source/'.length))
    )
    return {names: names.slice(1), told, until}
  }

  const posts = {
    'source/_posts/2026-05-31-bravo.md': '# Bravo\n',
    'source/_posts/2026-06-02-charlie.md': '# Charlie\n',
    'source/_posts/2026-01-02-delta.md': '---\ndate: 2199-01-01\n---\n# Delta\n',
    'source/_posts/2199-01-02-echo.md': '---\ndate: 2026-05-31 23:59:00 +0000\n---\n# Echo\n',
    'source/_posts/2026-01-02-foxtrot.md': '---\ndate: one of these days\n---\n# Foxtrot\n'
  }

  test('posts whose dates are to come, until these come', async () => {
    const {names, told, until} = await published('', posts)
    expect(names).toEqual(['_posts/2026-05-31-bravo.md', '_posts/2199-01-02-echo.md'])
    expect(until).toBe(secondsOfInstant('2026-06-02'))
    expect(told).toEqual([
      ['source/_posts', rule, '2 documents are left out of `_posts`, until the day of each has come'],
      [
        'source/_posts',
        unclear,
        "1 document is left out of `_posts`: a date that can't be read may be to come"
      ]
    ])
    expect((await published('future: true\n', posts)).names).toHaveLength(5)
    const west = await published('timezone: America/New_York\n', posts)
    expect(west.until).toBe(secondsOfInstant('2026-06-02T12:00Z'))
    expect(west.names).toEqual(['_posts/2026-05-31-bravo.md', '_posts/2199-01-02-echo.md'])
  })

  const tree = {
    'source/_posts/private/2026-01-02-bravo.md': '# Bravo\n',
    'source/_posts/2026-01-02-charlie.md': '# Charlie\n',
    'source/hidden/_posts/2026-01-02-delta.md': '# Delta\n',
    'source/_docs/echo.md': '# Echo\n',
    'source/_docs/part/foxtrot.md': '# Foxtrot\n'
  }
  const docs = 'collections: {docs: {output: true}}\n'
  test.each([
    [
      '[_posts/private, /hidden/, ./_docs/echo.md]',
      ['_docs/part/foxtrot.md', '_posts/2026-01-02-charlie.md']
    ],
    [
      '["*/f?xtr[a-p]t.md", "hid*", "_posts/*-charlie.md"]',
      ['_docs/echo.md', '_posts/private/2026-01-02-bravo.md']
    ],
    [
      '_docs',
      [
        '_posts/2026-01-02-charlie.md',
        '_posts/private/2026-01-02-bravo.md',
        'hidden/_posts/2026-01-02-delta.md'
      ]
    ],
    ['["/(hidden|docs)/", 7]', []],
    ['[{path: _docs}]', []]
  ])('by `exclude: %s`', async (exclude, expected) => {
    const {names, told} = await published(`${docs}exclude: ${exclude}\n`, tree)
    expect(names).toEqual(expected)
    expect(told.length).toBeGreaterThan(0)
    expect(new Set(told.map(([, ruleId]) => ruleId))).toEqual(new Set([rule]))
  })

  test.each([
    ['[{scope: {path: _docs/part}, values: {published: false}}]', ['_docs/echo.md']],
    ['[{scope: {path: "", type: docs}, values: {published: false}}]', []],
    ['[{scope: {path: "_docs/*.md"}, values: {draft: true}}]', []],
    [
      '[{scope: {path: _docs/part/}, values: {published: true}}, {scope: {type: docs}, values: {published: false}}]',
      ['_docs/part/foxtrot.md']
    ],
    ['[{scope: {path: _docs}, values: {date: 2026-06-03}}]', []]
  ])('by `defaults: %s`', async (defaults, expected) => {
    const {names, told} = await published(`${docs}defaults: ${defaults}\n`, tree)
    expect(names.filter((name) => name.startsWith('_docs/'))).toEqual(expected)
    expect(names).toContain('_posts/2026-01-02-charlie.md')
    expect(told.map(([path]) => path)).toEqual(['source/_docs'])
  })

  test('by `defaults` whose scope is not understood', async () => {
    const {names} = await published(`${docs}defaults: [{scope: [_docs], values: {published: no}}]\n`, tree)
    expect(names).toEqual([])
  })

  test('all of them, by settings that cannot be read', async () => {
    const {names, told} = await published('exclude: [a\n', {'source/_posts/2026-01-02-bravo.md': '# Bravo\n'})
    expect(names).toEqual([])
    expect(told).toEqual([
      [
        'source/_posts',
        unclear,
        "1 document is left out of `_posts`: what `_config.yml` keeps back can't be read"
      ]
    ])
  })
})
