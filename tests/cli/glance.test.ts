/** A glance at the files of a project tells what its record tells, and never that all is well where something changed. */
import {appendFile, mkdir, readdir, readFile, rename, rm, symlink, utimes, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {openRecord, stampedFiles} from '../../pipeline/cli/project/build-record.ts'
import {projectFolders} from '../../pipeline/cli/project/project-folders.ts'
import type {BuildRecord} from '../../pipeline/cli/project/recorded-build.ts'
import {judgeBuildRequest} from '../../pipeline/cli/request/judge-requests.ts'
import {areFilesAsSeen, glanceOf, keepGlance, readGlance} from '../../pipeline/cli/project/glance.ts'
import type {Asked} from '../../pipeline/model/cache.ts'
import type {StampedAnswer} from '../../pipeline/platform/cache/answer-table.ts'
import {createAnswers} from '../../pipeline/platform/cache/answers.ts'
import {writeSealedBytes} from '../../pipeline/platform/cache/sealed.ts'
import type {StampedFile} from '../../pipeline/platform/output/known-files.ts'
import {stampsBelow, type Stamp} from '../../pipeline/platform/cache/stamps.ts'
import {temporaryFolder, writeFiles} from '../platform/temporary-folder.ts'

const outcome = {diagnostics: [], publications: []}

async function project(): Promise<{
  readonly root: string
  readonly output: string
  readonly record: BuildRecord & {readonly output: readonly StampedFile[]}
  readonly settled: ReadonlyMap<string, StampedAnswer>
}> {
  const root = await temporaryFolder()
  const output = path.join(root, 'output')
  await writeFiles(root, {
    'tetrapla.yaml': 'language: en\n',
    'source/alpha/alpha.md': '# Alpha\n',
    'source/bravo.md': '# Bravo\n',
    'output/manifest.json': '{}',
    'output/alpha/en/ids.json': '[]'
  })
  const stampIn = (folder: string, file: string): Stamp => {
    const stamp = stampsBelow(folder)(file)
    if (stamp === undefined) throw new Error(`${file} has no stamp`)
    return stamp
  }
  const sources = ['tetrapla.yaml', 'source/alpha/alpha.md', 'source/bravo.md']
  const written = ['alpha/en/ids.json', 'manifest.json']
  const record = {
    format: 'tetrapla-build' as const,
    at: 1,
    asked: [
      ...sources.map((file) => [file, `of ${file}`] as const),
      ['source/charlie.svg', 'absent'],
      ['source', 'of names', 'listed'],
      ['alpha/en/ids.json', 'of alpha/en/ids.json', 'earlier'],
      ['charlie/en/ids.json', 'absent', 'earlier']
    ] satisfies readonly Asked[],
    output: written.map((file) => [file, `of ${file}`, stampIn(output, file)] as const),
    outcome
  }
  const settled = new Map(sources.map((file) => [file, [stampIn(root, file), `of ${file}`] as const]))
  return {root, output, record, settled}
}

const changes: Readonly<Record<string, (root: string) => Promise<unknown>>> = {
  'a word': (root) => appendFile(path.join(root, 'source/bravo.md'), 'Delta.\n'),
  'the time of a file': (root) => utimes(path.join(root, 'tetrapla.yaml'), 1, 1),
  'a file that is gone': (root) => rm(path.join(root, 'source/bravo.md')),
  'a file that was absent': (root) => writeFile(path.join(root, 'source/charlie.svg'), ''),
  'a folder in the place of a file': async (root) => {
    await rm(path.join(root, 'source/bravo.md'))
    await mkdir(path.join(root, 'source/bravo.md'))
  },
  'a link in the place of a folder': async (root) => {
    await rename(path.join(root, 'source/alpha'), path.join(root, 'alpha'))
    await symlink('../alpha', path.join(root, 'source/alpha'))
  },
  'the output': (root) => appendFile(path.join(root, 'output/alpha/en/ids.json'), ' '),
  'ids that the output did not have': (root) => writeFiles(root, {'output/charlie/en/ids.json': '[]'}),
  'a signature': (root) => writeFile(path.join(root, 'output/provenance.json.sig'), ''),
  'no output': (root) => rm(path.join(root, 'output'), {recursive: true})
}

describe('a glance', () => {
  test.each(Object.entries(changes))('tells %s', async (_, change) => {
    const {root, output, record, settled} = await project()
    await keepGlance(root, glanceOf('alpha', record, settled))
    const glance = await readGlance(root, 'alpha')
    if (glance === undefined) throw new Error('the glance was not kept')
    expect(glance.outcome).toEqual(outcome)
    expect(await areFilesAsSeen(glance, {root, output})).toBe(true)
    await change(root)
    expect(await areFilesAsSeen(glance, {root, output})).toBe(false)
  })

  test('is of one build and one program', async () => {
    const {root, record, settled} = await project()
    await keepGlance(root, glanceOf('alpha', record, settled))
    expect(await readGlance(root, 'bravo')).toBeUndefined()
  })

  test('that another version of Node wrote is none', async () => {
    const root = await temporaryFolder()
    const later = new Uint8Array([255, 99, 111])
    await writeSealedBytes(path.join(root, '.tetrapla/cache/glance'), later)
    expect(await readGlance(root, 'alpha')).toBeUndefined()
  })

  test('is none where a stamp tells too little', async () => {
    const {record, settled} = await project()
    const output = record.output.map(([file, sha256]) => [file, sha256] as const)
    expect(glanceOf('alpha', {...record, output}, settled)).toBeUndefined()
    expect(glanceOf('alpha', record, new Map([...settled].slice(1)))).toBeUndefined()
    const listed: Asked = ['source', 'of other names', 'listed']
    expect(glanceOf('alpha', {...record, asked: [...record.asked, listed]}, settled)).toBeUndefined()
    const read = new Map([...settled].map(([name, [stamp]]) => [name, [stamp, 'of another'] as const]))
    expect(glanceOf('alpha', record, read)).toBeUndefined()
  })

  test('is not looked for behind a link', async () => {
    const {root, record, settled} = await project()
    await mkdir(path.join(root, 'elsewhere'))
    await symlink('elsewhere', path.join(root, '.tetrapla'))
    await keepGlance(root, glanceOf('alpha', record, settled))
    expect(await readGlance(root, 'alpha')).toBeUndefined()
  })
})

test('of a build that leaves no record nothing is said', async () => {
  const {root, record} = await project()
  const request = judgeBuildRequest({project: root})
  const open = async () => (await openRecord(request, await projectFolders(request))).open()
  const outputOf = async () => [...(await open()).output]
  await (await open()).keep(record)
  const kept = await open()
  expect([...kept.output]).toEqual(record.output)
  expect(kept.output.get('manifest.json')).toEqual(record.output[1])
  expect(kept.output.get('alpha')).toBeUndefined()
  expect([...(kept.before?.asked ?? [])]).toEqual(record.asked)
  const blobs = path.join(root, '.tetrapla/cache/blobs')
  const before = new Set(await readdir(blobs))
  await kept.keep()
  const [said = ''] = (await readdir(blobs)).filter((name) => !before.has(name))
  expect(await readFile(path.join(blobs, said), 'utf8')).toBe('{}')
  expect(await outputOf()).toEqual([])
  function* withOneThatWasChanged() {
    yield* record.output
    yield undefined
  }
  await (await open()).keep({...record, output: withOneThatWasChanged()})
  expect(await outputOf()).toEqual([])
})

test('of more files than are held, one that was changed after it was looked at is not taken for what it was', async () => {
  let [text, time] = ['as written', 1]
  const answers = createAnswers({
    digest: () => text,
    stampOf: () => [5, time, time, 7],
    known: new Map(),
    most: 1
  })
  const files = ['alpha', 'bravo', 'charlie'].map((file) => [file, 'as written'] as const)
  const walk = () => {
    const found: (StampedFile | undefined)[] = []
    for (const file of stampedFiles(files, answers)) found.push(file)
    return found
  }
  expect(walk()).toEqual(files.map((file) => [...file, [5, 1, 1, 7]]))
  ;[text, time] = ['tampered', 2]
  expect(walk().at(-1)).toBeUndefined()
})
