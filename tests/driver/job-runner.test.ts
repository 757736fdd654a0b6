/** Manuscripts between the two passes: some are held, and of others what was read, so that none is parsed twice. */
import {MessageChannel} from 'node:worker_threads'
import {expect, test, vi} from 'vitest'
import {createJobRunner} from '../../pipeline/driver/job-runner.ts'
import type {OpenMemo} from '../../pipeline/model/memo.ts'
import {readProject} from '../../pipeline/read/index.ts'
import {memoryWorld} from '../support/memory-world.ts'

const files = {
  'tetrapla.yaml': 'language: en\n',
  'source/alpha.md': '# Alpha\n\nBravo.\n',
  'source/charlie.md': `# Charlie\n\n\`\`\`\n${'x'.repeat(512 * 1024)}\n\`\`\`\n`,
  'source/delta.md': '# Delta\n\nEcho[^1].\n\n[^1]: A note.\n'
}

test('what is read in pass one is not parsed again in pass two', async () => {
  const world = memoryWorld(files)
  const counts = {found: 0, put: 0}
  const openMemo = (packed: Uint8Array): OpenMemo | undefined => {
    const memo = world.openMemo?.(packed)
    return (
      memo && {
        ...memo,
        get: (key) => {
          const value = memo.get(key)
          if (value !== undefined) counts.found += 1
          return value
        },
        put: (key, value) => {
          counts.put += 1
          memo.put(key, value)
        }
      }
    )
  }
  const {value: project} = await readProject(world, {source: 'source', schemas: 'schemas'})
  const run = createJobRunner(project, {
    ...world,
    openMemo: (packed) => openMemo(packed) ?? expect.fail('this world has memos')
  })
  const read = []
  for (const source of project.publications) {
    read.push(await run({kind: 'read', source}))
    expect(read.at(-1)).not.toHaveProperty('kept')
  }
  // The first two are held, which are more than is held of others.
  expect(counts.found).toBe(0)
  expect(counts.put).toBeGreaterThan(0)
  counts.put = 0
  const index = {publications: read.flatMap((one) => (one.kind === 'read' ? [one.published] : []))}
  const [held, , packed] = project.publications
  if (held === undefined || packed === undefined) throw new Error('there are three publications')
  const make = {kind: 'make', index, editions: ['json'], outcomes: [], digests: {}} as const
  await run({...make, source: held})
  expect(counts).toEqual({found: 0, put: 0})
  const made = await run({...make, source: packed})
  expect(counts.found).toBeGreaterThan(0)
  expect(counts.put).toBe(0)
  expect(made).toEqual(await createJobRunner(project, world)({...make, source: packed}))
})

test('a document that was changed since it was judged is not made, and what was put by for it goes', async () => {
  const path = 'source/alpha.md'
  const world = memoryWorld(files)
  const {value: project} = await readProject(world, {source: 'source', schemas: 'schemas'})
  const [source] = project.publications
  if (source === undefined) throw new Error('there are three publications')
  const read = await createJobRunner(project, world)({kind: 'read', source})
  if (read.kind !== 'read') throw new Error('expected what was read')
  const digests = Object.fromEntries(read.published.documents.map((one) => [one.path, one.digest]))
  const index = {publications: [read.published]}
  const make = {kind: 'make', source, index, editions: ['json'], outcomes: [], digests} as const
  const changed = memoryWorld({...files, [path]: '---\nstatus: draft\n---\n\n# Alpha\n\nFoxtrot.\n'})
  await expect(createJobRunner(project, changed)(make)).rejects.toThrow(
    `\`${path}\` changed while it was read`
  )
  expect(await createJobRunner(project, world)(make)).toMatchObject({kind: 'make'})
  let isOpen = true
  const closing = createJobRunner(project, {
    ...changed,
    openAside: () => ({putBy: (bytes) => () => bytes, close: () => (isOpen = false)})
  })
  const pages = {line: new MessageChannel().port1, onWay: new Int32Array(1), aside: '/aside'}
  await expect(closing({...make, pages})).rejects.toThrow('changed while it was read')
  expect(isOpen).toBe(false)
})

test('runners that come one after the other in a thread leave no highlighter behind', async () => {
  // Shiki warns of each tenth that is open.
  const warn = vi.spyOn(console, 'warn')
  for (let turn = 0; turn < 10; turn += 1) {
    const code = `# Alpha\n\n\`\`\`js\nbravo(${turn})\n\`\`\`\n`
    const world = memoryWorld({'source/alpha.md': code, 'source/charlie.md': '# Charlie\n\nDelta.\n'})
    const {value: project} = await readProject(world, {source: 'source', schemas: 'schemas'})
    const run = createJobRunner(project, world)
    const [source] = project.publications
    if (source === undefined) throw new Error('there are two publications')
    const read = await run({kind: 'read', source})
    if (read.kind !== 'read') throw new Error('expected what was read')
    const index = {publications: [read.published]}
    const make = {kind: 'make', source, index, editions: ['json'], outcomes: [], digests: {}} as const
    expect(await run(make)).toMatchObject({kind: 'make'})
  }
  expect(warn).not.toHaveBeenCalled()
})
