/** A publication under an embargo is a draft until its time has come. */
import {describe, expect, test} from 'vitest'
import {build, type BuildResult} from '../../pipeline/driver/index.ts'
import {firstEnd} from '../../pipeline/driver/judge/lift-embargo.ts'
import {secondsOfInstant, type Embargo} from '../../pipeline/model/embargo.ts'
import {startOf} from '../../pipeline/model/place.ts'
import {memoryOutput, memoryProject, type MemoryOutput} from './memory-host.ts'
import {usualBuild} from './usual-build.ts'

const end = Date.UTC(2026, 11, 10, 9) / 1000

async function run(
  files: Readonly<Record<string, string>>,
  now: number | undefined,
  output: MemoryOutput = memoryOutput(),
  only: readonly string[] = []
): Promise<{readonly result: BuildResult; readonly output: MemoryOutput}> {
  const {host, project} = await memoryProject(
    {'tetrapla.yaml': 'language: en\nbaseUrl: https://example.org/\neditions: [json, html]\n', ...files},
    output
  )
  const result = await build(host, project, {
    ...usualBuild,
    only,
    ...(now === undefined ? {} : {now})
  })
  await output.close()
  return {result, output}
}

const files = {
  'source/alpha.md':
    '---\ntitle: Alpha\ndate: 2026-12-10\nembargo: 2026-12-10T09:00Z\n---\n\nCharlie delta.\n',
  'source/bravo.md': '---\ntitle: Bravo\ndate: 2026-11-01\n---\n\nSee [it](alpha.md).\n'
}

function everything({files}: MemoryOutput): string {
  return [...files].map(([path, bytes]) => `${path}\n${new TextDecoder().decode(bytes)}`).join('\n')
}

function told({result}: {readonly result: BuildResult}): readonly string[] {
  if (result.kind === 'unknown') throw new Error('no publication is asked for by name')
  return result.diagnostics.map(
    ({ruleId, place, severity}) =>
      `${place.path}:${place.start.line}:${place.start.column} ${severity} ${ruleId}`
  )
}

describe('an embargo', () => {
  test('keeps a publication out of every file of the output, and links to it are told', async () => {
    const before = await run(files, end - 1)
    expect(everything(before.output)).toContain('Bravo')
    expect(everything(before.output)).not.toMatch(/Alpha|Charlie|alpha\.en|2026-12-10/)
    expect(told(before)).toEqual([
      'source/alpha.md:4:10 info publication/is-final',
      'source/bravo.md:6:5 warning link/target-exists'
    ])
    expect(before.result).toMatchObject({until: end})
  })

  test('holds for links, too: they lead to no page of the site that the documents were written for', async () => {
    const settings = {'tetrapla.yaml': 'language: en\neditions: [json, html]\nsite: https://example.org/\n'}
    const scope = {
      'source/scope/publication.yaml': 'title: Scope\n',
      'source/scope/echo.md':
        '# Echo\n\nSee [one](/alpha/), [two](../alpha.md#top), [three](/alpha.html) and [golf](/golf/).\n'
    }
    const {output} = await run({...files, ...settings, ...scope}, end - 1)
    expect(everything(output)).toContain('https://example.org/golf/')
    expect(everything(output).includes('example.org/alpha')).toBe(false)
  })

  test('holds for what is withdrawn, and files in its folder that others link to are told', async () => {
    const {output, result} = await run(
      {
        'source/alpha.md': files['source/alpha.md'].replace('title:', 'status: withdrawn\ntitle:'),
        'source/echo/publication.yaml': 'title: Echo\nembargo: 2026-12-10T09:00Z\n',
        'source/echo/one.md': 'Golf.\n',
        'source/echo/data.csv': 'hotel\n',
        'source/bravo.md': '---\ntitle: Bravo\n---\n\nSee [the data](echo/data.csv).\n'
      },
      end - 1
    )
    expect(everything(output)).not.toMatch(/Alpha|Echo|Golf/)
    expect(told({result})).toEqual([
      'source/alpha.md:2:9 warning publication/withdrawal-is-explained',
      'source/alpha.md:5:10 info publication/is-final',
      'source/echo/publication.yaml:2:10 info publication/is-final',
      'source/bravo.md:5:5 warning link/target-is-current'
    ])
  })

  test('ends with its time: the publication is as if there had been none', async () => {
    const {output} = await run(files, end - 1)
    const after = await run(files, end, output)
    expect(told(after)).toEqual([])
    expect(after.result).not.toHaveProperty('until')
    const plain = await run(
      {...files, 'source/alpha.md': files['source/alpha.md'].replace(/embargo.*\n/, '')},
      end
    )
    const without = ({files}: MemoryOutput): readonly string[] =>
      [...files.keys()].filter((path) => !path.endsWith('manifest.json')).sort()
    expect(without(after.output)).toEqual(without(plain.output))
  })

  test('holds without a clock, and when it cannot be read as a time', async () => {
    expect(everything((await run(files, undefined)).output)).not.toContain('Charlie')
    const unread = {...files, 'source/alpha.md': files['source/alpha.md'].replace('T09:00Z', ' at nine')}
    const after = await run(unread, end + 1e9)
    expect(everything(after.output)).not.toContain('Charlie')
    expect(told(after)[0]).toMatch(/^source\/alpha\.md:4:10 \w+ front-matter\//)
  })

  test('takes out what was published, also where a build makes other publications alone', async () => {
    const published = {...files, 'source/alpha.md': files['source/alpha.md'].replace(/embargo.*\n/, '')}
    const {output} = await run(published, end - 1)
    expect(everything(output)).toContain('Charlie')
    const after = await run(files, end - 1, output, ['bravo'])
    expect(told(after)).toContain('source/alpha.md:4:10 info publication/is-final')
    expect(everything(output)).not.toMatch(/Alpha|Charlie|alpha\.en/)
    expect(told(await run(files, end - 1, output, ['bravo']))).not.toContain(
      'source/alpha.md:4:10 info publication/is-final'
    )
  })

  test.each(['2026-02-30', '2026-12-10T09:00+99:99', 'at nine', '[2026-12-10]'])(
    '%s is told once, as what keeps the publication back',
    async (time) => {
      const {result, output} = await run(
        {...files, 'source/alpha.md': files['source/alpha.md'].replace('2026-12-10T09:00Z', time)},
        end
      )
      expect(told({result}).filter((line) => line.startsWith('source/alpha.md'))).toEqual([
        'source/alpha.md:4:10 warning front-matter/value-is-understood'
      ])
      expect('diagnostics' in result && result.diagnostics).toContainEqual(
        expect.objectContaining({
          ruleId: 'front-matter/value-is-understood',
          outcome: 'the publication is a draft, and not built'
        })
      )
      expect(everything(output)).not.toContain('Charlie')
    }
  )

  test('is no affair of one document of several', async () => {
    const {result, output} = await run(
      {
        'source/echo/publication.yaml': 'title: Echo\n',
        'source/echo/foxtrot.md': '---\nembargo: 2026-12-10T09:00Z\n---\n\n# Foxtrot\n\nGolf.\n'
      },
      end + 1
    )
    expect(told({result})).toContain('source/echo/foxtrot.md:2:10 error publication/has-one-status')
    expect(output.files.size).toBe(0)
  })
})

test.each([
  ['2026-12-10T09:00Z', end],
  ['2026-12-10T10:00+01:00', end],
  ['2026-12-10T04:30:00-04:30', end],
  ['2026-12-10', end - 9 * 3600],
  ['2024-02-29T00:00Z', Date.UTC(2024, 1, 29) / 1000],
  ['1970-01-01T00:00Z', 0],
  ['2000-03-01T00:00Z', Date.UTC(2000, 2, 1) / 1000],
  ['2026-13-01T00:00Z', undefined],
  ['2026-04-31', undefined],
  ['2026-12-10T09:00+24:00', undefined],
  ['2026-12-10T09:00+01:60', undefined],
  ['2026-12-10T09:00', undefined],
  ['2026-12-10T24:00Z', undefined],
  ['soon', undefined]
])('%s is %s', (text, seconds) => {
  expect(secondsOfInstant(text)).toBe(seconds)
})

test('every day of four centuries is the day that it is', () => {
  for (let day = 0; day < 146_097; day += 1) {
    const text = new Date(day * 86_400_000).toISOString().slice(0, 10)
    if (secondsOfInstant(text) !== day * 86_400) throw new Error(text)
  }
})

test('the first end is known of more embargoes than a call takes arguments, and of none', () => {
  const place = startOf('source/alpha.md')
  const many = Array.from({length: 300_000}, (_, index): Embargo => ({
    until: '',
    place,
    seconds: 1000 - (index % 900)
  }))
  expect(firstEnd(many)).toBe(101)
  expect(firstEnd(many, 7)).toBe(7)
  expect(firstEnd([{until: 'soon', place}], 7)).toBe(7)
  expect(firstEnd([{until: 'soon', place}])).toBeUndefined()
})
