/** A build reads its catalogue back: one that says something else than its publications is never put in place. */
import sharp from 'sharp'
import {describe, expect, test} from 'vitest'
import {build, type BuildOptions, type BuildResult} from '../../pipeline/driver/index.ts'
import type {Job, Result} from '../../pipeline/driver/jobs.ts'
import type {Artifact} from '../../pipeline/model/edition/edition.ts'
import {memoryOutput, memoryProject, type MemoryOutput} from './memory-host.ts'
import {usualBuild} from './usual-build.ts'

const notice = (title: string, text = 'Charlie.'): string =>
  `---\ntitle: ${title}\nlanguage: en\ndate: 2026-01-02\n---\n\n${text}\n`

const two = {
  'tetrapla.yaml': 'publisher: Golf\neditions: [json, html]\n',
  'source/alpha.md': notice('Alpha'),
  'source/bravo.md': notice('Bravo')
}

type Run = (job: Job, real: (job: Job) => Promise<Result>) => Promise<Result>

async function run(
  files: Readonly<Record<string, string | Uint8Array>>,
  output: MemoryOutput,
  options: Partial<BuildOptions> = {},
  job?: Run
): Promise<BuildResult> {
  const {host, project} = await memoryProject(files, output, job)
  return build(host, project, {
    ...usualBuild,
    allOrNothing: true,
    ...options
  })
}

/** A writer of catalogues that writes one file otherwise. */
function writing(file: string, change: (text: string) => string | undefined): Run {
  return async (job, real) => {
    const result = await real(job)
    if (result.kind !== 'library') return result
    const artifacts = result.artifacts.flatMap((artifact): readonly Artifact[] => {
      if (artifact.path !== file) return [artifact]
      const before = new TextDecoder().decode(artifact.bytes)
      const text = change(before)
      if (text === before) throw new Error('nothing was changed')
      return text === undefined ? [] : [{...artifact, bytes: new TextEncoder().encode(text)}]
    })
    return {...result, artifacts}
  }
}

function found(result: BuildResult): readonly string[] {
  if (result.kind === 'unknown') throw new Error('no publication is asked for by name')
  return result.diagnostics.map(({ruleId, place, message}) => `${place.path}: ${ruleId}: ${message}`)
}

describe('a catalogue that says something else', () => {
  test.each<readonly [string, string, (text: string) => string | undefined, string]>([
    [
      'of a title',
      'index.html',
      (text) => text.replace('>Bravo<', '>Brava<'),
      "source/bravo.md: catalogue/says-the-same: the catalogue's `index.html` differs at `bravo/en`: entry bravo/en: line 3 should say “Bravo → bravo/en/index.html”, the catalogue has `Brava → bravo/en/index.html`"
    ],
    [
      'in its data',
      'index.json',
      (text) => text.replace('2026-01-02', '2026-01-03'),
      'should say “date: 2026-01-02”, the catalogue has `date: 2026-01-03`'
    ],
    [
      'in a page of languages',
      'bravo/index.html',
      (text) => text.replace('bravo.en.json', 'other.en.json'),
      '→ bravo/en/bravo.en.json”, the catalogue has `JSON 1[U+00A0]kB → bravo/en/other.en.json`'
    ],
    [
      'by not being there',
      'index.html',
      () => undefined,
      "tetrapla.yaml: catalogue/says-the-same: the catalogue's `index.html` differs: missing"
    ]
  ])('is not put in place: %s', async (_, file, change, message) => {
    const output = memoryOutput()
    const result = await run(two, output, {}, writing(file, change))
    expect(result.kind).toBe('refused')
    expect(found(result)).toContainEqual(expect.stringContaining(message))
    expect(output.swaps()).toBe(0)
    expect(output.files.size).toBe(0)
  })

  test('is not put in place by a build that keeps going either, nor when nothing else changed', async () => {
    const output = memoryOutput()
    await run(two, output)
    const before = new Map(output.files)
    const broken = {...two, 'source/bravo.md': notice('Bravo', '[delta](absent.md)')}
    const changed = {...broken, 'source/alpha.md': notice('Alpha', 'Echo.')}
    // What is left of the build before is listed as its manifest says it.
    const cut = writing('index.html', (text) => text.replace('bravo/en/index.html', 'bravo/en/other.html'))
    const result = await run(changed, output, {allOrNothing: false}, cut)
    expect(result.kind).toBe('refused')
    expect(found(result).at(-1)).toMatch(
      /^source\/bravo\.md: catalogue\/says-the-same: .* at `bravo\/en`: .*other\.html/
    )
    const again = await run(
      two,
      output,
      {},
      writing('index.json', (text) => text.replace('Alpha', 'Alphas'))
    )
    expect(again.kind).toBe('refused')
    expect(output.swaps()).toBe(1)
    expect(output.files).toEqual(before)
  })

  test('stands in the first source when it is of no publication and nothing is configured', async () => {
    const files = {'source/alpha.md': notice('Alpha').replace('language', 'editions: [html]\nlanguage')}
    const [first] = found(
      await run(
        files,
        memoryOutput(),
        {},
        writing('alpha/index.html', () => undefined)
      )
    )
    expect(first).toMatch(/^source\/alpha\.md: catalogue\/says-the-same: .* differs: missing$/)
  })
})

describe('the catalogue', () => {
  test('is read back when it is made anew, and not again', async () => {
    const output = memoryOutput()
    const kinds: string[] = []
    const watch: Run = async (job, real) => {
      kinds.push(job.kind)
      return real(job)
    }
    await run(two, output, {}, watch)
    expect(kinds.filter((kind) => kind === 'catalogue')).toHaveLength(1)
    await run(two, output, {}, watch)
    expect(kinds.filter((kind) => kind === 'catalogue')).toHaveLength(1)
    await run({...two, 'source/bravo.md': notice('Bravo', 'Echo.')}, output, {}, watch)
    expect(kinds.filter((kind) => kind === 'catalogue')).toHaveLength(2)
  })

  test('lists what is left of an earlier build, and what has one edition alone', async () => {
    const output = memoryOutput()
    const files = {
      ...two,
      'source/alpha.fr.md': notice('Alpha en français').replace(
        'language: en',
        'language: fr\neditions: [json]'
      )
    }
    await run(files, output)
    const result = await run({...files, 'source/bravo.md': notice('Bravo', '[delta](absent.md)')}, output, {
      allOrNothing: false
    })
    expect(result.kind).toBe('built')
    expect(found(result).filter((line) => line.includes('catalogue'))).toEqual([])
  })

  test('shows a cover whatever its file is called', async () => {
    const output = memoryOutput()
    const pixel = await sharp({create: {width: 8, height: 12, channels: 3, background: '#336699'}})
      .jpeg()
      .toBuffer()
    const alpha = notice('Alpha').replace('language', 'cover: {image: cover.jpeg}\nlanguage')
    await run({...two, 'source/alpha.md': alpha, 'source/cover.jpeg': pixel}, output)
    const cover = [...output.files.keys()].find((path) => path.startsWith('alpha/en/assets/cover.'))
    expect(new TextDecoder().decode(output.files.get('index.json'))).toContain(
      `"cover": "${cover ?? 'none'}"`
    )
  })

  test('is not made from a manifest that somebody changed', async () => {
    const output = memoryOutput()
    await run(two, output)
    const path = 'alpha/en/manifest.json'
    const text = new TextDecoder().decode(output.files.get(path))
    output.files.set(path, new TextEncoder().encode(text.replace('"title": "Alpha"', '"title": "Hotel"')))
    const result = await run(two, output)
    const made = result.kind === 'built' ? result.publications : []
    expect(made.map(({publication, isUnchanged}) => [publication.title, isUnchanged])).toEqual([
      ['Alpha', false],
      ['Bravo', true]
    ])
    expect(new TextDecoder().decode(output.files.get('index.json'))).not.toContain('Hotel')
  })

  test('of several pages is written once, and stays when nothing changed', async () => {
    const output = memoryOutput()
    const files = {
      'tetrapla.yaml': 'editions: [json]\n',
      'source/alpha.md': notice('Alpha').replace('language', 'editions: [html]\nlanguage'),
      ...Object.fromEntries(
        Array.from({length: 200}, (_, index) => [
          `source/n${String(index)}.md`,
          notice(`Title ${String(index)}`)
        ])
      )
    }
    const result = await run(files, output)
    expect(found(result)).toEqual([])
    const pages = (): readonly string[] => [...output.files.keys()].filter((path) => path.startsWith('index'))
    expect(pages().toSorted()).toEqual([
      'index-1.js',
      'index-2.html',
      'index-2.js',
      'index.html',
      'index.json'
    ])
    await run(files, output)
    expect(output.swaps()).toBe(1)
    await output.close()
    const fewer = Object.fromEntries(Object.entries(files).filter(([path]) => path !== 'source/n7.md'))
    await run(fewer, output)
    expect(pages().toSorted()).toEqual(['index.html', 'index.json'])
  })
})

describe('the search', () => {
  const schema = JSON.stringify({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: {body: {type: 'string'}, clerk: {type: 'string', 'x-tetrapla': {private: true}}}
  })
  const files = {
    ...two,
    'schemas/records/act.schema.json': schema,
    'source/alpha.md': notice('Alpha', ':::act[Hotel]{#hotel body=india clerk=juliett}\nKilo.\n:::'),
    'source/draft.md': notice('Draft', 'Lima.').replace('language', 'status: draft\nlanguage'),
    'source/gone.md': notice('Gone', 'Mike.').replace(
      'language',
      'status: withdrawn\nwithdrawn: {date: 2026-01-03, reason: November}\nlanguage'
    )
  }
  const index = ({files: written}: MemoryOutput): string =>
    [...written]
      .filter(([path]) => path.includes('search/'))
      .map(([path, bytes]) => `${path} ${new TextDecoder().decode(bytes)}`)
      .sort()
      .join('\n')

  test('has what is published, and nothing of drafts, of what is withdrawn, or private', async () => {
    const output = memoryOutput()
    const result = await run(files, output)
    expect(result.kind).toBe('built')
    const all = index(output).toLowerCase()
    for (const word of ['hotel', 'india', 'kilo', 'charlie']) expect(all).toContain(word)
    for (const word of ['juliett', 'lima', 'draft', 'mike', 'november', 'gone'])
      expect(all).not.toContain(word)
  })

  test('has the words of publications that are not made again, and is the same whichever was made', async () => {
    const [output, again] = [memoryOutput(), memoryOutput()]
    await run(files, output)
    const made: string[] = []
    const watch: Run = async (job, real) => {
      if (job.kind === 'make') made.push(job.source.path)
      return real(job)
    }
    const changed = {...files, 'source/bravo.md': notice('Bravo', 'Oscar.')}
    await run(changed, output, {}, watch)
    expect(made).toEqual(['source/bravo.md'])
    await run(changed, again)
    expect(index(output)).toBe(index(again))
    expect(index(output)).toContain('["kilo",')
    expect(index(output)).toContain('["oscar",')
    expect(index(output)).not.toContain('["charlie",')
    const manifest = new TextDecoder().decode(output.files.get('alpha/en/manifest.json'))
    for (const file of ['alpha/en/search/1.js', 'alpha/en/search/words.json'])
      expect(manifest).toContain(file)
    await output.close()
    const swaps = output.swaps()
    await run(changed, output)
    expect(output.swaps()).toBe(swaps)
  })

  test('goes with the web pages', async () => {
    const output = memoryOutput()
    await run(files, output)
    await run(files, output, {editions: ['json']})
    expect(index(output)).toBe('')
  })
})

test('the catalogue has the words that the project gives it, in their languages alone', async () => {
  const output = memoryOutput()
  const french = '---\ntitle: Alpha\nlanguage: fr\n---\n\nDelta.\n'
  const configuration =
    'language: en\nbaseUrl: https://example.org/\neditions: [json, html]\ncatalogue:\n  title: Our papers\n  introduction: {en: What we found., fr: Nos trouvailles.}\n'
  const files = {
    'tetrapla.yaml': configuration,
    'source/alpha.md': notice('Alpha'),
    'source/alpha.fr.md': french
  }
  expect(found(await run(files, output))).toEqual([])
  const page = (path: string): string => new TextDecoder().decode(output.files.get(path))
  expect(page('index.html')).toMatch(/<h1[^>]*>Our papers<\/h1>/)
  expect(page('index.html')).toContain('What we found.')
  expect(page('feed.xml')).toContain('<title>Our papers</title>')
  expect(page('index.fr.html')).toMatch(/<h1[^>]*>Publications<\/h1>/)
  expect(page('index.fr.html')).toContain('Nos trouvailles.')
})
