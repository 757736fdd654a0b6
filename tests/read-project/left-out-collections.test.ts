/** Collections of a Jekyll site, whose folders begin with `_`: none is left out in silence. */
import {expect, test} from 'vitest'
import {readProject} from '../../pipeline/read/index.ts'
import {memoryWorld} from '../support/memory-world.ts'

const site = {
  'source/site/publication.yaml': 'title: Alpha\nlanguage: en\n',
  'source/site/_config.yml': 'collections:\n  plays:\n    output: true\n  ../other: {}\n',
  'source/site/index.md': '# Alpha\n',
  'source/site/_plays/bravo.md': '# Bravo\n',
  'source/site/_posts/2026-01-02-charlie.md': '# Charlie\n',
  'source/site/_posts/2026-01-03-delta.md': '# Delta\n',
  'source/site/_includes/echo.md': 'Echo.\n',
  'source/site/_drafts/foxtrot.md': 'Foxtrot.\n'
}

async function told(files: Record<string, string>): Promise<readonly string[]> {
  const {diagnostics} = await readProject(memoryWorld(files), {source: 'source', schemas: 'schemas'})
  return diagnostics.map(({place, message}) => `${place.path}: ${message}`)
}

test('are told, one by one', async () => {
  expect(await told({...site, 'tetrapla.yaml': 'from: jekyll\n'})).toEqual([
    'source/site/_posts: `_posts` is left out, with its 2 documents: names that begin with `_` are no part of a publication',
    'source/site/_plays: `_plays` is left out, with its document: names that begin with `_` are no part of a publication'
  ])
})

test('are what they are elsewhere, where the documents are of no such site', async () => {
  expect(await told({...site, 'tetrapla.yaml': 'from: hugo\n'})).toEqual([])
})
