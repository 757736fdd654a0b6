/** Documents of a Jekyll site whose folders begin with `_`: published as Jekyll publishes them, or told. */
import {expect, test} from 'vitest'
import {indexManuscript, readManuscript, readProject} from '../../pipeline/read/index.ts'
import {createResolver} from '../../pipeline/model/resolve-reference.ts'
import {memoryWorld} from '../support/memory-world.ts'

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
  const {value: project, diagnostics} = await readProject(world, {source: 'source', schemas: 'schemas'})
  const publications = []
  for (const source of project.publications) {
    const {value} = await readManuscript(source, project, world, {})
    publications.push(indexManuscript(value))
  }
  return {publications, told: diagnostics.map(({place, ruleId, message}) => [place.path, ruleId, message])}
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
