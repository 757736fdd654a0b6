/** What was found in documents before: it is found again without looking, until something is another that it was found by. */
import {expect, test} from 'vitest'
import {checkManuscript, loadSchemas} from '../../pipeline/check/index.ts'
import type {Extensions} from '../../pipeline/check/extensions/extensions.ts'
import type {Diagnostic} from '../../pipeline/model/diagnostic.ts'
import type {Memo} from '../../pipeline/model/memo.ts'
import type {Manuscript} from '../../pipeline/model/publication/manuscript.ts'
import type {World} from '../../pipeline/model/world.ts'
import {openMemo} from '../../pipeline/platform/cache/memo/memo.ts'
import {readManuscript, readProject} from '../../pipeline/read/index.ts'
import {closed} from '../support/closed.ts'
import {memoryWorld} from '../support/memory-world.ts'

type Files = Readonly<Record<string, string>>

/** Every document has something that is found in it, but for `echo`. */
const first: Files = {
  'tetrapla.yaml': 'language: en\n',
  'schemas/records/act.schema.json': '{"type":"object","properties":{"number":{"type":"integer"}}}',
  'source/all/publication.yaml': 'title: All\n',
  'source/all/alpha.md': '# Alpha\n\n#### Scope\n\n:::act[Bravo]{number=four}\nBravo\n:::\n',
  'source/all/bravo.md':
    '---\nsumary: Bravo.\nlayout: page\n---\n\n# Bravo\n\n## 1. Terms\n\n## 2. Scope\n\n[](https://example.org/)\n',
  'source/all/charlie.md': `# Charlie\n\n${'Der Lesesaal der Bibliothek ist für alle offen, die in der Stadt wohnen, und eine Karte ist dafür nicht nötig. Wer Bücher mit nach Hause nehmen will, muss eine Karte haben, die im ersten Jahr nichts kostet. Wenn Sie die Karte verloren haben, sagen Sie es uns bitte sofort: Sie bekommen eine andere, wenn Sie kommen, und sie kostet nicht mehr als die erste. Bücher, die nicht zur Zeit zurück sind, kosten Geld für jeden Tag. '.repeat(2)}\n`,
  'source/all/delta.md':
    '# Delta\n\n:::table[Table 3: Visits]\n| a | b |\n| - | - |\n| 1 | 2 |\n:::\n\nAct :act[Foxtrot]{number=4 secret=golf}.\n\n:::list-of-tables\n:::\n',
  'source/all/echo.md': '# Echo\n\nHotel.\n',
  'source/all/foxtrot.md': '# Foxtrot\n\n![A picture](gone.svg) and ![](/golf.svg)\n'
}

interface Judging {
  readonly manuscript: Manuscript
  readonly judge: (world?: Partial<World>, one?: Manuscript) => Promise<readonly Diagnostic[]>
}

/** Reads a library, and gives what judges it. */
async function opened(files: Files, memo?: Memo, rules: Extensions['rules'] = []): Promise<Judging> {
  const world = {...memoryWorld(files), ...(memo === undefined ? {} : {memo})}
  const {value: project} = await readProject(world, {source: 'source', schemas: 'schemas'})
  const {value: schemas} = await loadSchemas(project, world)
  const [source] = project.publications
  if (source === undefined) throw new Error('there is a publication')
  const {value: manuscript} = await readManuscript(source, project, world, {keys: schemas.frontMatterKeys})
  const {labels} = project.facts
  return {
    manuscript,
    judge: (own = {}, one = manuscript) =>
      checkManuscript(one, {schemas, world: {...world, ...own}, labels, from: project.from, rules})
  }
}

async function found(files: Files, memo?: Memo): Promise<readonly Diagnostic[]> {
  return (await opened(files, memo)).judge()
}

/** The same memo, which tells how often something was put. */
function counted(memo: Memo): Memo & {readonly puts: () => number} {
  let puts = 0
  return {
    get: (key) => memo.get(key),
    has: (key) => memo.has(key),
    put: (key, value) => {
      puts += 1
      memo.put(key, value)
    },
    puts: () => puts
  }
}

test('documents that were judged are judged again without being opened', async () => {
  const packed = openMemo(new Uint8Array())
  const cold = await found(first, packed)
  expect(new Set(cold.map(({place}) => place.path.slice('source/all/'.length)))).toEqual(
    new Set(['alpha.md', 'bravo.md', 'charlie.md', 'delta.md', 'foxtrot.md'])
  )
  const memo = counted(openMemo(packed.pack() ?? new Uint8Array()))
  const {manuscript, judge} = await opened({...first, 'source/all/delta.md': '# Delta\n'}, memo)
  await judge()
  const puts = memo.puts()
  expect(await judge({memo}, closed(manuscript))).toEqual(
    await found({...first, 'source/all/delta.md': '# Delta\n'})
  )
  expect(memo.puts()).toBe(puts)
})

test('one that changed is judged alone', async () => {
  const packed = openMemo(new Uint8Array())
  await found(first, packed)
  const edited = {...first, 'source/all/echo.md': '# Echo\n\n#### Hotel\n'}
  const memo = counted(openMemo(packed.pack() ?? new Uint8Array()))
  const {judge} = await opened(edited, memo)
  const read = memo.puts()
  const warm = await judge()
  expect(memo.puts() - read).toBe(1)
  expect(warm).toEqual(await found(edited))
  expect(warm.length).toBe((await found(first)).length + 1)
})

test('which document is judged is said of each, whether it is looked at or not', async () => {
  const memo = openMemo(new Uint8Array())
  for (const _ of ['cold', 'warm']) {
    const said: string[] = []
    const {judge} = await opened(first, memo)
    await judge({at: (path) => void said.push(path)})
    expect(said).toEqual([
      ...'alpha bravo charlie delta echo foxtrot'.split(' ').map((name) => `source/all/${name}.md`),
      ''
    ])
  }
})

test('rules of extensions look at what changed, and at all where their program is another', async () => {
  const looked: string[] = []
  const rule = (digest: string) => ({
    name: 'x-house/plain' as const,
    severity: 'warning' as const,
    from: './extensions/house.mjs',
    digest,
    check: ({path, text}: {readonly path: string; readonly text: string}) => {
      looked.push(path)
      return text.includes('Hotel') ? [{message: `${digest} found it`}] : []
    }
  })
  let packed: Uint8Array = new Uint8Array()
  const judged = async (files: Files, digest: string) => {
    looked.length = 0
    const memo = openMemo(packed)
    const {judge} = await opened(files, memo, [rule(digest)])
    const told = await judge()
    packed = memo.pack() ?? packed
    const own = told.filter(({ruleId}) => ruleId === 'x-house/plain')
    return {looked: [...looked], told: own.map(({place, message}) => `${place.path} ${message}`)}
  }
  const all = 'alpha bravo charlie delta echo foxtrot'.split(' ').map((name) => `source/all/${name}.md`)
  const told = ['source/all/echo.md one found it']
  expect(await judged(first, 'one')).toEqual({looked: all, told})
  expect(await judged(first, 'one')).toEqual({looked: [], told})
  const edited = {...first, 'source/all/alpha.md': '# Alpha\n\nHotel.\n'}
  expect(await judged(edited, 'one')).toEqual({
    looked: ['source/all/alpha.md'],
    told: ['source/all/alpha.md one found it', ...told]
  })
  expect(await judged(first, 'two')).toEqual({looked: all, told: ['source/all/echo.md two found it']})
})

test.each<[string, Files]>([
  ['a schema', {'schemas/records/act.schema.json': '{"type":"object","properties":{"number":{}}}'}],
  [
    'what a schema keeps private',
    {
      'schemas/records/act.schema.json':
        '{"type":"object","properties":{"number":{"type":"integer"},"secret":{"x-tetrapla":{"private":true}}}}'
    }
  ],
  [
    'a schema for front matter',
    {'schemas/front-matter/document.schema.json': '{"type":"object","required":["summary"]}'}
  ],
  ['front matter', {'source/all/echo.md': '---\nsumary: Echo.\n---\n\n# Echo\n\nHotel.\n'}],
  ['the language of the publication', {'source/all/publication.yaml': 'title: All\nlanguage: de\n'}],
  ['whether sections are numbered', {'source/all/publication.yaml': 'title: All\nsections: numbered\n'}],
  ['whether it is a draft', {'source/all/publication.yaml': 'title: All\nstatus: draft\n'}],
  ['labels of the project', {'tetrapla.yaml': 'language: en\nlabels: {en: {table: Chart}}\n'}],
  ['the system that it was written for', {'tetrapla.yaml': 'language: en\nfrom: hugo\n'}],
  ['a picture', {'source/all/gone.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'}],
  [
    'a picture of the site',
    {'static/golf.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'}
  ],
  ['the only table with a caption', {'source/all/delta.md': '# Delta\n\n:::list-of-tables\n:::\n'}]
])('where %s is another, what is found is as if nothing was kept', async (_, own) => {
  const packed = openMemo(new Uint8Array())
  const before = await found(first, packed)
  const files = {...first, ...own}
  const cold = await found(files)
  expect(cold).not.toEqual(before)
  const memo = openMemo(packed.pack() ?? new Uint8Array())
  expect(await found(files, memo)).toEqual(cold)
  expect(await found(first, memo)).toEqual(before)
})
