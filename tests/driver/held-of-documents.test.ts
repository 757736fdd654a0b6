/** What is known of documents of a large publication is put by, many together: of each a job holds few places. */
import path from 'node:path'
import {expect, test} from 'vitest'
import {createJobRunner} from '../../pipeline/driver/job-runner.ts'
import type {MakeJob, Result} from '../../pipeline/driver/jobs.ts'
import type {World} from '../../pipeline/model/world.ts'
import {createPackedShelf} from '../../pipeline/platform/put-by/packed-shelf.ts'
import {readProject} from '../../pipeline/read/index.ts'
import {temporaryFolder} from '../platform/temporary-folder.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {isWhole} from '../support/runs-of.ts'
import {isEdition} from '../support/verify-editions.ts'

function library(documents: number): Readonly<Record<string, string>> {
  const texts = Array.from({length: documents}, (_, one) => [
    `source/all/entry-${one}.md`,
    `# Entry ${one}\n\nAlpha ${one}. See [another](entry-${(one * 7 + 1) % documents}.md).\n\n## Scope\n\n- bravo\n- charlie\n`
  ])
  return {
    'tetrapla.yaml': 'language: en\n',
    'source/all/publication.yaml': 'title: All\ndate: 2026-01-01\n',
    ...Object.fromEntries(texts)
  }
}

/** How often each job puts something by; each time, its place is held. */
async function placesOf(documents: number): Promise<Readonly<Record<'read' | 'made', number>>> {
  const places = {read: 0, made: 0}
  const world = memoryWorld(library(documents))
  const {value: project} = await readProject(world, {source: 'source', schemas: 'schemas'})
  const openShelf: World['openShelf'] = (_, putBy) => createPackedShelf(0, putBy)
  const openAside: World['openAside'] = (file) => {
    const aside = world.openAside?.(file)
    if (aside === undefined) throw new Error('the world of tests puts by')
    const job = path.basename(file) === 'read' ? 'read' : 'made'
    return {
      ...aside,
      putBy: (bytes) => {
        places[job] += 1
        return aside.putBy(bytes)
      }
    }
  }
  const run = createJobRunner(project, {...world, openShelf, openAside}, isEdition)
  const [source] = project.publications
  if (source === undefined) throw new Error('a publication is expected')
  const folder = await temporaryFolder()
  const aside = path.join(folder, 'read')
  const read = await run({kind: 'read', source, kept: new Uint8Array(), isKept: true, aside})
  await run({...jobFor(read), source, pages: {...sink(), aside: path.join(folder, 'made')}})
  return places
}

function jobFor(read: Result): Omit<MakeJob, 'source'> {
  if (read.kind !== 'read') throw new Error('a read job is answered with what was read')
  const {published, outcomes} = read
  const digests = Object.fromEntries(published.documents.map((one) => [one.path, one.digest]))
  const index = {publications: [published]}
  return {kind: 'make', editions: ['html', 'json'], index, outcomes, digests, made: new Uint8Array()}
}

/** Takes whatever is said, at once. */
function sink() {
  const onWay = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  const postMessage = () => void Atomics.store(onWay, 0, 0)
  return {onWay, line: {postMessage, close: () => undefined, on: () => undefined}}
}

test('what is put by of documents is put by together', {timeout: 120_000}, async () => {
  const [few, many] = isWhole ? [64, 128] : [32, 64]
  const [one, other] = [await placesOf(few), await placesOf(many)]
  // Trees, and what is kept of documents, lie beside each other.
  expect(one.read).toBeGreaterThan(0)
  expect((other.read - one.read) / (many - few)).toBeLessThan(0.5)
  // Of each document there are the trees, the data, its passages, the ids and the texts that are searched.
  expect((other.made - one.made) / (many - few)).toBeLessThan(1)
})
