/** A project's own labels are in all editions; the proof knows them in a build and in a finished output, and what is kept depends on them. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {build} from '../../pipeline/driver/index.ts'
import {elementsOf, read, wordsOf} from '../editions/pdf/read-pdf.ts'
import {findingsIn, recompute, rewrite} from '../verify/output.ts'
import {memoryCache, memoryOutput, memoryProject} from './memory-host.ts'
import {usualBuild} from './usual-build.ts'

/** Every label in a language that Tetrapla has none of, each with ROM before the English words. */
const rom = readFileSync(path.join(import.meta.dirname, '../../docs/labels.yaml'), 'utf8').replace(
  /^( *\w+: "?)(?=[\p{L}{])(?!Latn|\{day)/gmu,
  '$1ROM '
)

const head = (title: string): string => `---\ntitle: ${title}\ndate: 2026-01-02\n---\n\n`
const text = `${head('Alpha')}> [!NOTE]
> Bravo[^1].

- [x] Charlie
- [ ] Delta

:::table[Echo]{#foxtrot}

| a | b |
| - | - |
| c | d |

:::

See [](#foxtrot).

:::office[November]{open=true since=2026-02-03}
Oscar.
:::

[^1]: Juliett.
`

const sources = {
  'tetrapla.yaml':
    'language: rom\nlabels:\n  rom: labels/rom.yaml\n  de: {withdrawnNotice: Hotel., withdrawn: India}\n',
  'labels/rom.yaml': rom,
  'schemas/records/office.schema.json':
    '{"properties": {"open": {"type": "boolean"}, "since": {"type": "string", "format": "date"}}}',
  'source/alpha.rom.md': text,
  'source/golf.de.md': `---\ntitle: Golf\nstatus: withdrawn\nwithdrawn: {date: 2026-01-03, reason: Mike}\n---\n\nNovember.\n`
}

const output = memoryOutput()
const cache = memoryCache(output)

async function built(files: typeof sources): Promise<readonly string[]> {
  const made: string[] = []
  const {host, project} = await memoryProject(
    files,
    output,
    (job, real) => {
      if ('source' in job) made.push(`${job.kind} ${job.source.path}`)
      return real(job)
    },
    cache
  )
  const result = await build(host, project, {
    ...usualBuild,
    strict: true,
    allOrNothing: true
  })
  if (result.kind !== 'built') throw new Error(JSON.stringify(result, undefined, 2))
  return made
}

const textAt = (file: string): string => Buffer.from(output.files.get(file) ?? []).toString('utf8')

test('own labels are in all editions, and a finished output is held to them', async () => {
  await built(sources)
  const page = textAt('alpha/rom/index.html')
  expect(page).toContain('<html lang="rom"')
  expect(page.match(/lang="en"/g)).toBeNull()
  for (const words of ['ROM Note', 'ROM Table 1', 'ROM Done', 'ROM Yes']) expect(page, words).toContain(words)
  const pdf = output.files.get('alpha/rom/alpha.rom.pdf') ?? new Uint8Array()
  expect(elementsOf(read(pdf).root, 'Document').map(wordsOf).join(' ')).toMatch(
    /ROM Note.*ROM Table 1.*ROM Yes/s
  )
  expect(textAt('alpha/rom/alpha.rom.json')).toContain('ROM Table 1')
  expect(textAt('index.html')).toContain('ROM Publications')
  expect(textAt('golf/de/index.html').replace(/\s*<[^>]*>\s*/g, ' ')).toContain('Hotel.')
  expect(await findingsIn(output.files)).toEqual([])
}, 60_000)

test('an output whose labels are said to be others is not as it was proved', async () => {
  const content = new Map(output.files)
  rewrite(content, 'alpha/rom/manifest.json', (manifest) => manifest.replace('"ROM Done"', '"Done"'))
  recompute(content)
  const found = await findingsIn(content)
  const said =
    /^alpha\/rom\/(\S+): output\/editions-agree: .* another name than is shown, this has `ROM Done`$/
  expect(found.map((line) => said.exec(line)?.[1])).toEqual(['alpha.rom.epub', 'index.html'])
})

test('other labels make publications anew', async () => {
  expect(await built(sources)).toEqual([])
  const others = {...sources, 'labels/rom.yaml': rom.replace('ROM Note\n', 'PAPA\n')}
  expect(await built(others)).toContain('make source/alpha.rom.md')
  expect(textAt('alpha/rom/index.html')).toContain('PAPA')
  expect(await findingsIn(output.files)).toEqual([])
}, 60_000)
