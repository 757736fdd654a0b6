/** A build from sources to the output, in memory: what is made, what is left, what is refused. */
import {Ajv2020} from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import {describe, expect, test} from 'vitest'
import {build, type BuildOptions, type BuildResult, type Progress} from '../../pipeline/driver/index.ts'
import type {Job, Result} from '../../pipeline/driver/jobs.ts'
import {JobFailed, JobStopped} from '../../pipeline/model/host.ts'
import {readEdition, records} from '../../pipeline/reader/index.ts'
import {memoryOutput, memoryProject, type MemoryOutput} from './memory-host.ts'
import {usualBuild} from './usual-build.ts'

const notice = (title: string, text = 'Bravo.'): string =>
  `---\ntitle: ${title}\nlanguage: en\ndate: 2026-01-02\n---\n\n# ${title}\n\n${text}\n`

const usual: BuildOptions = {...usualBuild, allOrNothing: true, editions: ['json']}

type Files = Readonly<Record<string, string | Uint8Array>>

async function run(
  files: Files,
  output: MemoryOutput,
  options: Partial<BuildOptions> = {},
  job?: (job: Job, real: (job: Job) => Promise<Result>) => Promise<Result>
): Promise<BuildResult> {
  const {host, project} = await memoryProject(files, output, job)
  return build(host, project, {...usual, ...options})
}

/** `alpha made, bravo unchanged`, or what kind of result it is. */
function wordsOf(result: BuildResult): string {
  if (result.kind !== 'built') return result.kind
  return result.publications
    .map(({publication, isUnchanged}) => `${publication.id} ${isUnchanged ? 'unchanged' : 'made'}`)
    .join(', ')
}

function rulesOf(result: BuildResult): readonly string[] {
  return result.kind === 'unknown'
    ? []
    : result.diagnostics.map(({ruleId, severity}) => `${severity} ${ruleId}`)
}

const two: Files = {'source/alpha.md': notice('Alpha'), 'source/bravo.md': notice('Bravo')}
const broken: Files = {
  ...two,
  'tetrapla.yaml': 'strictness: strict\n',
  'source/bravo.md': notice('Bravo', '[charlie](absent.md)')
}

describe('a build', () => {
  test('has no more publications in hand than keep its workers busy, and writes the same', async () => {
    const files = Object.fromEntries(
      ['alpha', 'bravo', 'charlie', 'delta', 'echo'].map((name) => [`source/${name}.md`, notice(name)])
    )
    const [all, few] = [memoryOutput(), memoryOutput()]
    await run(files, all)
    let inHand = 0
    let most = 0
    const {host, project} = await memoryProject(files, few, async (job, real) => {
      inHand += 1
      if ('source' in job) most = Math.max(most, inHand)
      const result = await real(job)
      inHand -= 1
      return result
    })
    await build({...host, atOnce: 2}, project, usual)
    expect(few.files).toEqual(all.files)
    // Beside them the schemas are judged.
    expect(most).toBeLessThanOrEqual(3)
  })

  test('writes every file that its manifest lists', async () => {
    const output = memoryOutput()
    expect(wordsOf(await run(two, output))).toBe('alpha made, bravo made')
    expect([...output.files.keys()].sort()).toEqual([
      'SHA256SUMS',
      'alpha/en/alpha.en.json',
      'alpha/en/alpha.en.passages.jsonl',
      'alpha/en/ids.json',
      'alpha/en/manifest.json',
      'bravo/en/bravo.en.json',
      'bravo/en/bravo.en.passages.jsonl',
      'bravo/en/ids.json',
      'bravo/en/manifest.json',
      'index.json',
      'manifest.json',
      'provenance.json',
      'schemas/edition-1.4.schema.json',
      'schemas/library-1.0.schema.json'
    ])
  })

  test('says of several web pages how many there are, and how long all of them', async () => {
    const output = memoryOutput()
    const files = {
      'source/delta/publication.yaml': 'title: Delta\nlanguage: en\n',
      'source/delta/echo.md': '# Echo\n\nGolf.\n',
      'source/delta/hotel.md': '# Hotel\n\nIndia.\n'
    }
    const one = await run({...files, ...two}, output, {editions: ['html', 'json']})
    const all = (id: string): unknown =>
      one.kind === 'built' && one.publications.find(({publication}) => publication.id === id)?.publication
    const pages = [...output.files].filter(([file]) => /^delta\/en\/.*\.html$/.test(file))
    expect(pages).toHaveLength(3)
    const bytes = pages.reduce((sum, [, page]) => sum + page.length, 0)
    expect(all('delta')).toMatchObject({editions: [{edition: 'json'}, {all: {pages: 3, bytes}}]})
    expect(all('alpha')).not.toHaveProperty(['editions', 1, 'all'])
  })

  test('publishes the schema of each record type, and it judges the records of the edition', async () => {
    const schema = {
      required: ['adopted', 'editor'],
      properties: {
        adopted: {type: 'string', format: 'date'},
        editor: {type: 'string', 'x-tetrapla': {private: true}}
      },
      additionalProperties: false
    }
    const record = ':::act[Bravo]{#bravo adopted=2026-01-02 editor=Secret}\n:::'
    const files = {
      'source/alpha.md': notice('Alpha', record),
      'schemas/records/act.schema.json': JSON.stringify(schema)
    }
    const output = memoryOutput()
    expect(wordsOf(await run(files, output))).toBe('alpha made')
    const text = (path: string): string => new TextDecoder().decode(output.files.get(path))
    const [found] = records(readEdition(text('alpha/en/alpha.en.json')), 'act')
    const published: unknown = JSON.parse(text('schemas/records/act.schema.json'))
    expect(published).toEqual({
      required: ['adopted'],
      properties: {adopted: {type: 'string', format: 'date'}},
      additionalProperties: false
    })
    expect(found?.data).toEqual({adopted: '2026-01-02'})
    const ajv = formats.default(new Ajv2020({strict: false}))
    expect(ajv.validate(Object(published), found?.data)).toBe(true)
    const manifest: unknown = JSON.parse(text('manifest.json'))
    expect(manifest).toMatchObject({
      files: expect.arrayContaining([
        expect.objectContaining({
          path: 'schemas/records/act.schema.json',
          mediaType: 'application/schema+json'
        })
      ])
    })
    const changed = {...files, 'schemas/records/act.schema.json': JSON.stringify({...schema, title: 'Act'})}
    await run(changed, output)
    expect(text('schemas/records/act.schema.json')).toContain('"title": "Act"')
  })

  test('makes only what changed, and swaps nothing when nothing did', async () => {
    const output = memoryOutput()
    await run(two, output)
    expect(wordsOf(await run(two, output))).toBe('alpha unchanged, bravo unchanged')
    expect(output.swaps()).toBe(1)
    const changed = {...two, 'source/bravo.md': notice('Bravo', 'Delta.')}
    expect(wordsOf(await run(changed, output))).toBe('alpha unchanged, bravo made')
    expect(wordsOf(await run(changed, output, {cache: false}))).toBe('alpha made, bravo made')
  })

  test('makes a publication again whose file went or has another size', async () => {
    const output = memoryOutput()
    await run(two, output)
    output.files.delete('alpha/en/alpha.en.json')
    output.files.set('bravo/en/bravo.en.json', new Uint8Array(3))
    expect(wordsOf(await run(two, output))).toBe('alpha made, bravo made')
  })

  test('tells again what was found in an edition that it does not make again', async () => {
    const output = memoryOutput()
    const undated = {'source/alpha.md': '---\ntitle: Alpha\nlanguage: en\n---\nBravo.\n'}
    const first = await run(undated, output, {editions: ['epub']})
    expect(rulesOf(first)).toEqual(['info epub/has-date'])
    const again = await run(undated, output, {editions: ['epub']})
    expect(wordsOf(again)).toBe('alpha unchanged')
    expect(rulesOf(again)).toEqual(['info epub/has-date'])
  })

  test('tells once that several publications have no date', async () => {
    const undated = {'source/alpha.md': '# Alpha\n\nBravo.\n', 'source/charlie.md': '# Charlie\n\nDelta.\n'}
    const result = await run({...undated, 'tetrapla.yaml': 'language: en\n'}, memoryOutput(), {
      editions: ['epub']
    })
    expect(rulesOf(result)).toEqual(['info epub/has-date'])
  })

  test('drops a publication that went', async () => {
    const output = memoryOutput()
    await run(two, output)
    await run({'source/alpha.md': notice('Alpha')}, output)
    expect([...output.files.keys()].filter((path) => path.startsWith('bravo'))).toEqual([])
  })

  test('says how far it is', async () => {
    const steps: Progress[] = []
    await run(two, memoryOutput(), {onProgress: (progress) => steps.push(progress)})
    expect(steps.map(({step, done, all}) => `${step} ${done}/${all}`)).toEqual([
      'read 1/2',
      'read 2/2',
      'make 1/2',
      'make 2/2'
    ])
  })

  test('checks a draft and does not make it', async () => {
    const draft = notice('Bravo').replace('language', 'status: draft\nlanguage')
    expect(wordsOf(await run({...two, 'source/bravo.md': draft}, memoryOutput()))).toBe('alpha made')
  })
})

describe('errors', () => {
  test('leave the output as it was', async () => {
    const output = memoryOutput()
    const result = await run(broken, output)
    expect(wordsOf(result)).toBe('refused')
    expect(rulesOf(result)).toEqual(['error link/target-exists'])
    expect(output.swaps()).toBe(0)
  })

  test('keep a publication back that was never published, and links to it are told', async () => {
    const output = memoryOutput()
    const alpha = notice('Alpha', 'See [bravo](bravo.md).')
    const files = {'source/alpha.md': alpha, 'source/bravo.md': notice('Bravo').replace('date', 'd: [\ndate')}
    const result = await run(files, output, {allOrNothing: false})
    expect(wordsOf(result)).toBe('alpha made')
    expect(rulesOf(result)).toEqual(
      expect.arrayContaining(['error front-matter/is-valid-yaml', 'warning link/target-exists'])
    )
    const json = new TextDecoder().decode(output.files.get('alpha/en/alpha.en.json'))
    expect(json).toContain('bravo')
    expect(json).not.toContain('bravo/en/')
  })

  test('are all that is told when there is nothing sound', async () => {
    const output = memoryOutput()
    const files = {'source/alpha.md': notice('Alpha').replace('date', 'd: [\ndate')}
    expect(wordsOf(await run(files, output, {allOrNothing: false}))).toBe('refused')
    expect(output.swaps()).toBe(0)
  })

  test('keep only their own publication back', async () => {
    const output = memoryOutput()
    await run(two, output)
    const files = {...broken, 'source/alpha.md': notice('Alpha', 'Delta.')}
    const result = await run(files, output, {allOrNothing: false})
    expect(wordsOf(result)).toBe('alpha made')
    expect(rulesOf(result)).toEqual(['error link/target-exists'])
    expect(output.files.has('bravo/en/bravo.en.json')).toBe(true)
  })

  test('of the project as a whole stop all', async () => {
    const output = memoryOutput()
    const schema = {'schemas/front-matter/a.schema.json': '{"type": 3}'}
    const result = await run({...two, ...schema}, output, {allOrNothing: false})
    expect(wordsOf(result)).toBe('refused')
  })

  test('are warnings too when it is strict', async () => {
    const files = {'source/alpha.md': notice('Alpha', '[charlie](#)')}
    expect(rulesOf(await run(files, memoryOutput()))).toEqual(['warning link/is-not-placeholder'])
    const strict = await run(files, memoryOutput(), {strict: true})
    expect(strict).toMatchObject({kind: 'refused'})
    expect(rulesOf(strict)).toEqual(['error link/is-not-placeholder'])
  })
})

describe('one publication alone', () => {
  test('is made, and the others stay as they are', async () => {
    const output = memoryOutput()
    await run(two, output)
    const before = output.files.get('bravo/en/bravo.en.json')
    const files = {...broken, 'source/alpha.md': notice('Alpha', 'Delta.')}
    const result = await run(files, output, {only: ['alpha']})
    expect(wordsOf(result)).toBe('alpha made')
    expect(rulesOf(result)).toEqual([])
    expect(output.files.get('bravo/en/bravo.en.json')).toBe(before)
  })

  test('must exist', async () => {
    const result = await run(two, memoryOutput(), {only: ['alpha', 'delta']})
    expect(result).toEqual({kind: 'unknown', ids: ['delta'], known: ['alpha', 'bravo']})
  })
})

describe('a job that is ended', () => {
  const stopping =
    (kind: Job['kind'], limit: 'time' | 'memory') =>
    async (job: Job, real: (job: Job) => Promise<Result>): Promise<Result> => {
      if (job.kind === kind && 'source' in job && job.source.path.includes('bravo'))
        throw new JobStopped(limit, 60)
      return real(job)
    }

  test.each([
    ['read', 'time'],
    ['make', 'time'],
    ['make', 'memory']
  ] as const)('while it should %s is a finding (%s)', async (kind, limit) => {
    const output = memoryOutput()
    const result = await run(two, output, {}, stopping(kind, limit))
    expect(wordsOf(result)).toBe('refused')
    expect(rulesOf(result)).toEqual([`error limit/${limit}`])
    expect(output.swaps()).toBe(0)
  })

  test('keeps only its own publication back', async () => {
    const output = memoryOutput()
    const result = await run(two, output, {allOrNothing: false}, stopping('make', 'time'))
    expect(wordsOf(result)).toBe('alpha made')
    expect([...output.files.keys()].filter((path) => path.startsWith('bravo'))).toEqual([])
  })

  test.each(['read', 'make'] as const)(
    'while it should %s leaves its publication as it was',
    async (kind) => {
      const linked = {...two, 'source/alpha.md': notice('Alpha', 'See [bravo](bravo.md) and [it](bravo).')}
      const output = memoryOutput()
      await run(linked, output)
      const before = output.files.get('bravo/en/bravo.en.json')
      const changed = {
        ...linked,
        'source/bravo.md': notice('Bravo', 'Delta.'),
        'source/charlie.md': notice('Charlie')
      }
      const options = {allOrNothing: false}
      const result = await run(changed, output, options, stopping(kind, 'memory'))
      const isRead = kind === 'make'
      expect(wordsOf(result)).toBe(`alpha ${isRead ? 'unchanged' : 'made'}, charlie made`)
      expect(rulesOf(result)).toEqual(
        isRead
          ? ['warning link/leaves-publication', 'error limit/memory']
          : ['error limit/memory', 'warning link/target-exists', 'warning link/target-exists']
      )
      expect(output.files.get('bravo/en/bravo.en.json')).toEqual(before)
      const index = new TextDecoder().decode(output.files.get('index.json'))
      for (const id of ['alpha', 'bravo', 'charlie']) expect(index).toContain(`"${id}"`)
      expect(wordsOf(await run(changed, output, options))).toBe(
        `alpha ${isRead ? 'unchanged' : 'made'}, bravo made, charlie unchanged`
      )
    }
  )

  test('is told of those alone that are asked for', async () => {
    const output = memoryOutput()
    await run(two, output)
    const changed = {
      'source/alpha.md': notice('Alpha', 'Delta.'),
      'source/bravo.md': notice('Bravo', 'Delta.')
    }
    const options = {allOrNothing: false}
    const alpha = await run(changed, output, {...options, only: ['alpha']}, stopping('read', 'time'))
    expect([wordsOf(alpha), rulesOf(alpha)]).toEqual(['alpha made', []])
    const bravo = await run(changed, output, {...options, only: ['bravo']}, stopping('read', 'time'))
    expect([wordsOf(bravo), rulesOf(bravo)]).toEqual(['refused', ['error limit/time']])
  })

  test.each(['read', 'make'] as const)('or fails while it should %s is a finding too', async (kind) => {
    const failing = async (job: Job, real: (job: Job) => Promise<Result>): Promise<Result> => {
      if (job.kind === kind && 'source' in job && job.source.path.includes('bravo'))
        throw new JobFailed('the pdf edition of bravo: delta', {at: 'source/bravo.md'})
      return real(job)
    }
    const result = await run(two, memoryOutput(), {allOrNothing: false}, failing)
    expect(wordsOf(result)).toBe('alpha made')
    expect('diagnostics' in result && result.diagnostics).toMatchObject([
      {
        ruleId: 'publication/can-be-made',
        severity: 'error',
        place: {path: 'source/bravo.md'},
        message: 'Tetrapla itself is at fault: the pdf edition of bravo: delta',
        hints: [expect.stringContaining('leave the pdf edition out'), expect.stringContaining('report it')]
      }
    ])
  })

  test('is a fault of ours when it throws anything else', async () => {
    const failing = async (job: Job, real: (job: Job) => Promise<Result>): Promise<Result> => {
      if (job.kind === 'make') throw new Error('delta')
      return real(job)
    }
    await expect(run(two, memoryOutput(), {}, failing)).rejects.toThrow('delta')
  })
})
