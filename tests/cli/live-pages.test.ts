/** An edited page as it is seen before a build: the same, but for the editions beside it, that the build makes. */
import {readFile, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {expect, onTestFinished, test, vi} from 'vitest'
import {openLive} from '../../pipeline/cli/live/live-project.ts'
import {projectFolders} from '../../pipeline/cli/project/project-folders.ts'
import {isObject} from '../../pipeline/model/values/is-object.ts'
import {tetrapla} from './run-command.ts'
import {temporaryFolder, writeFiles} from '../platform/temporary-folder.ts'

const chapter = (title: string, more = ''): string =>
  `# ${title}\n\nSee [the first](a.md#alpha-one), [the notice](../notice.md)[^n] and \`code\`.\n\n## ${title} one\n\nWords. ${more}\n\n[^n]: A note.\n`

const project = {
  'tetrapla.yaml': 'language: en\neditions: [html, json]\n',
  'source/book/publication.yaml': 'title: Book\ndate: 2026-01-02\nparagraphs: numbered\n',
  'source/book/a.md': chapter('Alpha'),
  'source/book/b.md': chapter('Bravo'),
  'source/book/c.md': chapter('Charlie'),
  'source/notice.md': '---\ntitle: Notice\ndate: 2026-01-02\n---\n\n## Scope\n\nWords.\n'
}

async function built(): Promise<{folder: string; output: string; build: () => void}> {
  const folder = await temporaryFolder()
  await writeFiles(folder, project)
  const build = (): void => {
    expect(tetrapla(folder, ['build', '--quiet'])).toMatchObject({code: 0})
  }
  build()
  return {folder, output: path.join(folder, 'output'), build}
}

test('an edited page is what a build makes of it, and no other page is touched', async () => {
  const {folder, output, build} = await built()
  const live = openLive(await projectFolders({project: folder}), {jobs: undefined, limits: undefined})
  const file = path.join(folder, 'source/book/b.md')
  // Nothing is known before it was judged.
  expect(await live.pages([file])).toBeUndefined()
  await live.judge(output)
  const pages = new Map<string, Uint8Array>()
  const data = new Map<string, Uint8Array>()
  const links = 'See [](c.md), [](c.md#charlie-one), [](#juliett), [](../notice.md#scope) and [](#kilo).'
  const typed = `${links}\n\n## Juliett\n\nTable: Lima {#kilo}\n\n| a | b |\n| - | - |\n| c | d |\n`
  for (const words of ['Delta.', 'Echo *foxtrot*.\n\n- golf\n- hotel', typed]) {
    await writeFile(file, chapter('Bravo', words))
    const made = await live.pages([file])
    for (const [name, bytes] of made?.pages ?? []) pages.set(name, bytes)
    for (const [name, make] of made?.data ?? []) data.set(name, await make())
  }
  const notice = path.join(folder, 'source/notice.md')
  await writeFile(notice, project['source/notice.md'].replace('Words.', 'India.'))
  for (const [name, bytes] of (await live.pages([notice]))?.pages ?? []) pages.set(name, bytes)
  build()
  const names = [...pages.keys()].filter((name) => name.endsWith('.html')).sort()
  expect(names).toEqual(['book/en/b.html', 'notice/en/index.html'])
  for (const name of names) {
    const [now, then] = [
      new TextDecoder().decode(pages.get(name)),
      await readFile(path.join(output, name), 'utf8')
    ]
    expect(withoutEditions(now)).toBe(withoutEditions(then))
  }
  // Data tells of the same blocks, at their lines of today.
  expect([...data.keys()]).toEqual(['book/en/book.en.json'])
  for (const [name, bytes] of data)
    expect(documentsIn(bytes)).toEqual(documentsIn(await readFile(path.join(output, name))))
})

test('where many documents are edited at once, the page of their contents waits for a build', async () => {
  const names = Array.from({length: 62}, (_, index) => `source/long/d${String(index)}.md`)
  const folder = await temporaryFolder()
  const output = path.join(folder, 'output')
  const texts = (words: string) => Object.fromEntries(names.map((name) => [name, `# Alpha\n\n${words}\n`]))
  await writeFiles(folder, {
    'tetrapla.yaml': 'language: en\neditions: [html]\n',
    'source/long/publication.yaml': 'title: Long\n',
    ...texts('Bravo.')
  })
  const live = openLive(await projectFolders({project: folder}), {jobs: undefined, limits: undefined})
  await live.judge(output)
  await writeFiles(folder, texts('Charlie.'))
  const made = await live.pages(names.map((name) => path.join(folder, name)))
  const pages = [...(made?.pages.keys() ?? [])].filter((name) => name.endsWith('.html'))
  expect(pages.sort()).toEqual(
    names.map((name) => name.replace('source/long/', 'long/en/').replace('.md', '.html')).sort()
  )
})

function documentsIn(bytes: Uint8Array): unknown {
  const edition: unknown = JSON.parse(new TextDecoder().decode(bytes))
  return isObject(edition) ? edition['documents'] : undefined
}

/** The bar of editions, and what the head says of them, are made by a build. */
function withoutEditions(html: string): string {
  return html
    .replace(/\n?<nav class="editions[^"]*"[\s\S]*?<\/nav>/g, '')
    .replace(/,"encoding":\[[^\]]*\]/g, '')
    .replace(/<link rel="alternate"[^>]*>\n?/g, '')
}

test('what is at fault shows no page, and what is more than words waits for a build', async () => {
  const {folder, output} = await built()
  const live = openLive(await projectFolders({project: folder}), {jobs: undefined, limits: undefined})
  await live.judge(output)
  const notice = path.join(folder, 'source/notice.md')
  await writeFile(notice, '---\ntitle: Notice: one\n---\n\nWords.\n')
  expect((await live.pages([notice]))?.pages).toEqual(new Map())
  expect(await live.judge(output)).toContainEqual(
    expect.objectContaining({ruleId: 'front-matter/is-valid-yaml'})
  )
  await writeFile(notice, '---\ntitle: Notice\nlanguage: fr\ndate: 2026-01-02\n---\n\nWords.\n')
  expect(await live.pages([notice])).toBeUndefined()
  expect(await live.pages([path.join(folder, 'tetrapla.yaml')])).toBeUndefined()
})

test('what is read while a project is judged is let go of, with what it knew of the project before', async () => {
  const {folder, output} = await built()
  const live = openLive(await projectFolders({project: folder}), {jobs: undefined, limits: undefined})
  await live.judge(output)
  const [last, added] = ['c', 'd'].map((name) => path.join(folder, `source/book/${name}.md`)) as [
    string,
    string
  ]
  await writeFile(added, chapter('Delta'))
  expect(await live.pages([added])).toBeUndefined()
  await Promise.all([live.judge(output), live.pages([last])])
  const made = await live.pages([last])
  expect(new TextDecoder().decode(made?.pages.get('book/en/c.html'))).toContain('href="d.html"')
})

test('a chapter that was deleted is no error: a build tells, and the project is judged without it', async () => {
  const {folder, output} = await built()
  const live = openLive(await projectFolders({project: folder}), {jobs: undefined, limits: undefined})
  await live.judge(output)
  const file = path.join(folder, 'source/book/c.md')
  await rm(file)
  expect(await live.pages([file])).toBeUndefined()
  const found = await live.judge(output, true)
  expect(found.filter(({place}) => place.path === 'source/book/c.md')).toEqual([])
})

test('an edit does not wait for the pages that were looked at', async () => {
  const {folder, output} = await built()
  const live = openLive(await projectFolders({project: folder}), {jobs: undefined, limits: undefined})
  await live.judge(output)
  vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']})
  onTestFinished(() => {
    vi.useRealTimers()
  })
  for (let request = 0; request < 20; request += 1) live.prepare?.('book/en/a.html')
  // It is prepared once, in a moment, and not at all where an edit comes before.
  expect(vi.getTimerCount()).toBe(1)
  const file = path.join(folder, 'source/book/a.md')
  await writeFile(file, chapter('Alpha', 'Juliett.'))
  expect((await live.pages([file]))?.pages.has('book/en/a.html')).toBe(true)
  expect(vi.getTimerCount()).toBe(0)
})
