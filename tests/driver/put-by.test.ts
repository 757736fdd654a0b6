/** A library of which little is held in memory: what is found and made is the same. */
import path from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {build} from '../../pipeline/driver/index.ts'
import {createJobRunner} from '../../pipeline/driver/job-runner.ts'
import type {Shelf} from '../../pipeline/model/shelf.ts'
import {createShelf} from '../../pipeline/platform/put-by/shelf.ts'
import {temporaryFolder} from '../platform/temporary-folder.ts'
import {memoryCache, memoryOutput, memoryProject} from './memory-host.ts'
import {isEdition} from '../support/verify-editions.ts'
import {usualBuild} from './usual-build.ts'

const count = 14

function volume(index: number, word: string): Record<string, string> {
  const folder = `source/volume-${index}`
  const [next, far] = [(index + 1) % count, (index + 7) % count]
  return {
    [`${folder}/publication.yaml`]: `title: Alpha ${index}\n${index === 3 ? 'moved: [foxtrot]\n' : ''}${index === 5 ? 'status: withdrawn\nreplacedBy: volume-6\n' : ''}`,
    [`${folder}/one.md`]: `---\n${index === 4 ? 'moved: [earlier]\n' : ''}summary: Bravo\n---\n# Charlie ${index}\n\n## Scope {#scope-${index}}\n\n${word} [](../volume-${next}/two.md#terms) and [far](../volume-${far}/one.md#scope-${far}).\n`,
    [`${folder}/two.md`]: `# Delta ${index}\n\n## Terms\n\nEcho [back](one.md#scop-${index}), [golf](foxtrot), [hotel](../volume-${far}/three.md), [](one.md#scope-${index}).\n`,
    ...(index % 3 === 0
      ? {
          [`${folder}.fr/publication.yaml`]: `id: volume-${index}\nlanguage: fr\ntranslatedFrom: en\ntitle: Alpha ${index}\n`,
          [`${folder}.fr/one.md`]: `# Charlie ${index}\n\n## Domaine\n\nIndia.\n`
        }
      : {})
  }
}

function library(word: string): Record<string, string> {
  const volumes = Array.from({length: count}, (_, index) => volume(index, index === 2 ? word : 'Bravo'))
  return Object.assign({'tetrapla.yaml': 'language: en\n'}, ...volumes)
}

/** Builds twice, the second time with a word that is another. */
async function buildTwice(shelf?: Shelf) {
  const output = {...memoryOutput(), ...(shelf === undefined ? {} : {shelf})}
  const kept = memoryCache(output)
  const results = []
  for (const word of ['Juliett', 'Kilo']) {
    const {host, project} = await memoryProject(library(word), output, undefined, kept)
    const result = await build(host, project, {...usualBuild, editions: ['html', 'json']})
    results.push(result.kind === 'built' ? {...result, sums: sumsOf(output.files)} : result)
  }
  return results
}

function sumsOf(files: ReadonlyMap<string, Uint8Array>): string {
  return new TextDecoder().decode(files.get('SHA256SUMS'))
}

test('a build that holds little in memory finds and makes what others do', {timeout: 60_000}, async () => {
  const shelf = createShelf(path.join(await temporaryFolder(), 'shelf'), 0)
  onTestFinished(() => shelf.close())
  const [whole, putBy] = [await buildTwice(), await buildTwice(shelf)]
  expect(putBy).toEqual(whole)
  const [first] = whole
  expect(first?.kind).toBe('built')
  const rules = new Set(first?.kind === 'unknown' ? [] : first?.diagnostics.map(({ruleId}) => ruleId))
  expect([...rules]).toEqual(expect.arrayContaining(['link/target-exists', 'link/target-is-current']))
})

const handbook = {
  'tetrapla.yaml': 'language: en\nids: labels\n',
  'schemas/records/term.schema.json': JSON.stringify({
    title: 'Term',
    type: 'object',
    properties: {meaning: {title: 'Meaning', type: 'string'}}
  }),
  'source/handbook/publication.yaml': 'title: Handbook\nsections: decimal\nparagraphs: true\n',
  'source/handbook/one.md':
    '---\nsummary: Alpha\n---\n# One\n\n:::term[Bravo]{#bravo meaning="Charlie[^a]"}\nDelta.\n:::\n\n## Scope\n\nEcho[^a] and $x^2$, [](two.md#terms).\n\n[^a]: Foxtrot.\n\n[^b]: Not asked for.\n',
  'source/handbook/two.md':
    '# Two\n\n## Terms\n\n::records{type=term}\n\n::records{type=term from=library columns="meaning"}\n\n| Golf | Hotel |\n| --- | --- |\n| 1 | [form](form.csv) |\n\n```js\nconst india = 1\n```\n\n## Scope\n\n[Juliett](one.md#scope)\n',
  'source/handbook/form.csv': 'a,b\n'
}

/** Builds twice, the second time over ids of the first, with a shelf for documents or without. */
async function buildHandbook(isShelved: boolean) {
  const output = memoryOutput()
  const kept = memoryCache(output)
  const results = []
  for (const word of ['Delta', 'Kilo, and more']) {
    const files = {
      ...handbook,
      'source/handbook/one.md': handbook['source/handbook/one.md'].replace('Delta', word)
    }
    const {host, project} = await memoryProject(files, output, undefined, kept)
    const {openShelf, ...held} = host.world
    if (openShelf === undefined) expect.fail('the world of tests puts by')
    const run = createJobRunner(project, isShelved ? host.world : held, isEdition)
    const result = await build({...host, run}, project, {
      ...usualBuild,
      editions: ['html', 'json', 'epub', 'pdf']
    })
    results.push({...result, sums: sumsOf(output.files)})
  }
  return results
}

test(
  'a publication of which no document is held is made as one whose documents are',
  {timeout: 60_000},
  async () => {
    const [shelved, held] = [await buildHandbook(true), await buildHandbook(false)]
    expect(shelved).toEqual(held)
    expect(held.map(({kind}) => kind)).toEqual(['built', 'built'])
  }
)
