/** A library of which little is held in memory: what is found and made is the same. */
import path from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {build} from '../../pipeline/driver/index.ts'
import type {Shelf} from '../../pipeline/model/shelf.ts'
import {createShelf} from '../../pipeline/platform/put-by/shelf.ts'
import {temporaryFolder} from '../platform/temporary-folder.ts'
import {memoryCache, memoryOutput, memoryProject} from './memory-host.ts'
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
