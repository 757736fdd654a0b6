/** What becomes of a publication after it was published: it is withdrawn, it moves, it is a draft again. */
import {describe, expect, test} from 'vitest'
import {Ajv2020} from 'ajv/dist/2020.js'
import {build, type BuildOptions, type BuildResult} from '../../pipeline/driver/index.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {verdictOn} from '../verify/output.ts'
import {memoryOutput, memoryProject, type MemoryOutput} from './memory-host.ts'
import {usualBuild} from './usual-build.ts'

type Files = Readonly<Record<string, string>>

const usual: BuildOptions = {...usualBuild, allOrNothing: true, editions: ['json', 'html']}

async function run(
  files: Files,
  output: MemoryOutput,
  options: Partial<BuildOptions> = {}
): Promise<BuildResult> {
  const {host, project} = await memoryProject({'tetrapla.yaml': 'language: en\n', ...files}, output)
  return build(host, project, {...usual, ...options}).finally(() => output.close())
}

async function built(files: Files, options: Partial<BuildOptions> = {}): Promise<MemoryOutput> {
  const output = memoryOutput()
  const result = await run(files, output, options)
  if (result.kind !== 'built') throw new Error(JSON.stringify(result, undefined, 2))
  return output
}

/** The files of a publication, and the pages that lead on. */
function filesOf({files}: MemoryOutput): readonly string[] {
  return [...files.keys()].filter((path) => path.includes('/') && !/^(?:assets|schemas)\//.test(path)).sort()
}

function textOf({files}: MemoryOutput, path: string): string {
  const bytes = files.get(path)
  if (bytes === undefined) throw new Error(`there is no ${path}`)
  return new TextDecoder().decode(bytes)
}

function dataOf(output: MemoryOutput, path: string): unknown {
  const data: unknown = JSON.parse(textOf(output, path))
  return data
}

const withdrawn = (more = ''): string =>
  `title: Alpha & Omega\nstatus: withdrawn\nversion: '1.0'\nwithdrawn:\n  date: 2026-03-01\n  reason: It was <b>wrong</b>.\n${more}`

const folder: Files = {
  'source/alpha/publication.yaml': withdrawn('  replacedBy: bravo\n'),
  'source/alpha/scope.md': '# Scope\n\nCharlie.\n',
  'source/alpha/duties.md': '# Duties\n\nDelta, see [nothing](nowhere.md).\n',
  'source/bravo.md': '# Bravo\n\nEcho.\n'
}

describe('a withdrawn publication', () => {
  test('keeps its pages and its data, and nothing else', async () => {
    const output = await built(folder, {editions: ['json', 'pdf', 'epub', 'html']})
    expect(filesOf(output).filter((path) => path.startsWith('alpha/'))).toEqual([
      'alpha/en/alpha.en.json',
      'alpha/en/duties.html',
      'alpha/en/index.html',
      'alpha/en/manifest.json',
      'alpha/en/scope.html',
      'alpha/index.html'
    ])
    expect(await verdictOn(output.files)).toMatchObject({diagnostics: [], publications: 2, editions: 6})
  })

  test('asks search engines to forget each of its pages', async () => {
    const output = await built(folder)
    for (const path of ['index', 'en/index', 'en/duties', 'en/scope'])
      expect(textOf(output, `alpha/${path}.html`)).toContain('<meta name="robots" content="noindex">')
    expect(textOf(output, 'bravo/index.html')).not.toContain('noindex')
  })

  test('says why, when, and what replaces it', async () => {
    const page = textOf(await built(folder), 'alpha/en/index.html')
    expect(page).toContain('<h1>Alpha &amp; Omega</h1>')
    expect(page).toContain('This publication has been withdrawn.')
    expect(page).toContain('<time datetime="2026-03-01">1 March 2026</time>')
    expect(page).toContain('It was &lt;b>wrong&lt;/b>.')
    expect(page).toContain('<a href="../../bravo/en/index.html">Bravo</a>')
    expect(page).toContain('<meta name="robots" content="noindex">')
    expect(page).not.toContain('Charlie')
  })

  test('has a tombstone that its schema describes, and that no edition could be taken for', async () => {
    const output = await built({
      ...folder,
      'source/alpha/publication.yaml': withdrawn('  replacedBy: https://example.org/a\n')
    })
    const world = memoryWorld()
    const isOf = async (name: 'edition' | 'tombstone'): Promise<boolean> => {
      const schema = await world.schema(name)
      if (typeof schema !== 'object' || schema === null) throw new Error('a schema is an object')
      return new Ajv2020({strict: true}).validate(schema, dataOf(output, 'alpha/en/alpha.en.json'))
    }
    expect([await isOf('tombstone'), await isOf('edition')]).toEqual([true, false])
    expect(dataOf(output, 'alpha/en/alpha.en.json')).toMatchObject({
      $schema: '../../schemas/tombstone-1.0.schema.json',
      formatVersion: '1.0',
      status: 'withdrawn',
      metadata: {title: 'Alpha & Omega', version: '1.0'},
      withdrawal: {
        date: '2026-03-01',
        reason: 'It was <b>wrong</b>.',
        replacement: {kind: 'external', url: 'https://example.org/a'}
      }
    })
    expect(dataOf(output, 'schemas/tombstone-1.0.schema.json')).toMatchObject({
      $id: 'tetrapla:tombstone-1.0'
    })
  })

  test('is in no catalogue, and in a list of its own', async () => {
    const output = await built(folder)
    expect(textOf(output, 'index.html')).not.toContain('Omega')
    expect(textOf(output, 'alpha/index.html')).toContain('<strong lang="en" dir="ltr">Withdrawn</strong>')
    expect(dataOf(output, 'index.json')).toMatchObject({
      publications: [{id: 'bravo'}],
      withdrawn: [{id: 'alpha'}]
    })
  })

  test('speaks the language of each of its languages, and of others in force', async () => {
    const output = await built({
      'source/alpha.md': '# Alpha\n\nBravo.\n',
      'source/alpha.fr.md': `---\n${withdrawn()}---\n`,
      'source/alpha.de.md': `---\n${withdrawn('  replacedBy: alpha.md\n')}---\n`
    })
    expect(textOf(output, 'alpha/fr/index.html')).toContain('Cette publication a été retirée.')
    expect(textOf(output, 'alpha/de/index.html')).toContain('Diese Veröffentlichung wurde zurückgezogen.')
    expect(dataOf(output, 'alpha/fr/alpha.fr.json')).toMatchObject({
      translations: [{language: 'de'}, {language: 'en', title: 'Alpha'}]
    })
    expect(dataOf(output, 'alpha/en/alpha.en.json')).toMatchObject({translations: []})
    expect(await verdictOn(output.files)).toMatchObject({diagnostics: []})
  })

  test('leaves a notice and a tombstone where neither was asked for', async () => {
    const output = await built(folder, {editions: ['pdf']})
    expect(filesOf(output)).toEqual(
      expect.arrayContaining(['alpha/en/alpha.en.json', 'alpha/en/index.html', 'bravo/en/bravo.en.pdf'])
    )
    expect(filesOf(await built(folder, {editions: ['json']}))).not.toContain('alpha/en/index.html')
  })

  test('is made again when what replaces it has another title', async () => {
    const output = await built(folder)
    const words = async (files: Files): Promise<string> => {
      const result = await run(files, output)
      return result.kind === 'built'
        ? result.publications.map(({isUnchanged}) => (isUnchanged ? 'unchanged' : 'made')).join(' ')
        : result.kind
    }
    expect(await words(folder)).toBe('unchanged unchanged')
    expect(await words({...folder, 'source/bravo.md': '# Beta\n\nEcho.\n'})).toBe('made made')
    expect(textOf(output, 'alpha/en/index.html')).toContain('>Beta</a>')
  })

  test('takes the place of what was published, and gives it back', async () => {
    const final = {
      ...folder,
      'source/alpha/publication.yaml': 'title: Alpha\n',
      'source/alpha/duties.md': '# Duties\n\nDelta.\n'
    }
    const output = await built(final, {editions: ['json', 'epub', 'html']})
    expect(filesOf(output)).toContain('alpha/en/alpha.en.epub')
    await run(folder, output, {editions: ['json', 'epub', 'html']})
    expect(filesOf(output)).not.toContain('alpha/en/alpha.en.epub')
    expect(textOf(output, 'alpha/en/scope.html')).toContain('url=index.html')
    await run(final, output, {editions: ['json', 'epub', 'html']})
    expect(textOf(output, 'alpha/en/scope.html')).toContain('Charlie')
    expect(await verdictOn(output.files)).toMatchObject({diagnostics: []})
  })

  test('is where links to it lead, whatever they named in it', async () => {
    const output = await built({
      ...folder,
      'source/bravo.md': '# Bravo\n\n[Scope](alpha/scope.md#gone) and [](alpha/scope.md).\n'
    })
    const page = textOf(output, 'bravo/en/index.html')
    expect(page).toContain(
      '<a href="../../alpha/en/index.html">Scope</a> and <a href="../../alpha/en/index.html">Scope</a>'
    )
  })
})

const moved: Files = {
  'source/alpha/publication.yaml': 'title: Alpha\nmoved: [old, guides/old]\n',
  'source/alpha/scope.md': '---\nmoved: [range, other/en/text.html]\n---\n\n# Scope\n\nCharlie.\n',
  'source/alpha/duties.md': '# Duties\n\nDelta.\n'
}

/** Where each page leads that leads on. */
function leads(output: MemoryOutput): Readonly<Record<string, string>> {
  const pages = [...output.files.keys()].filter((path) => path.endsWith('.html')).sort()
  return Object.fromEntries(
    pages.flatMap((path) => {
      const [, url] = /content="0; url=([^"]*)"/.exec(textOf(output, path)) ?? []
      return url === undefined ? [] : [[path, url]]
    })
  )
}

describe('what moved', () => {
  test('leads on from every page that it had', async () => {
    const output = await built(moved)
    expect(leads(output)).toEqual({
      'alpha/en/range.html': 'scope.html',
      'guides/old/en/duties.html': '../../../alpha/en/duties.html',
      'guides/old/en/index.html': '../../../alpha/en/index.html',
      'guides/old/en/range.html': '../../../alpha/en/scope.html',
      'guides/old/en/scope.html': '../../../alpha/en/scope.html',
      'guides/old/index.html': '../../alpha/index.html',
      'old/en/duties.html': '../../alpha/en/duties.html',
      'old/en/index.html': '../../alpha/en/index.html',
      'old/en/range.html': '../../alpha/en/scope.html',
      'old/en/scope.html': '../../alpha/en/scope.html',
      'old/index.html': '../alpha/index.html',
      'other/en/text.html': '../../alpha/en/scope.html'
    })
    expect(await verdictOn(output.files)).toMatchObject({diagnostics: []})
  })

  test('leads on from pages of another site that stood there, at the root and with names of its own', async () => {
    const output = await built({
      ...moved,
      'source/alpha/publication.yaml': 'title: Alpha\nmoved: [/about.html, About_Us/Old Page.html]\n'
    })
    expect(leads(output)).toEqual({
      'About_Us/Old Page.html': '../alpha/en/index.html',
      'about.html': 'alpha/en/index.html',
      'alpha/en/range.html': 'scope.html',
      'other/en/text.html': '../../alpha/en/scope.html'
    })
    expect(await verdictOn(output.files)).toMatchObject({diagnostics: []})
  })

  test('leads on without a script, with a link and the address on the web', async () => {
    const page = textOf(
      await built({...moved, 'tetrapla.yaml': 'language: en\nbaseUrl: https://example.org/a/\n'}),
      'old/en/index.html'
    )
    expect(page).toContain('<link rel="canonical" href="https://example.org/a/alpha/en/">')
    expect(page).toContain('<h1>This page has moved</h1>')
    expect(page).toContain('<p><a href="../../alpha/en/index.html">Alpha</a></p>')
    expect(page).not.toContain('<script')
  })

  test('goes when it is claimed no more, and stays when its publication is left as it is', async () => {
    const output = await built({...moved, 'source/bravo.md': '# Bravo\n\nEcho.\n'})
    const without: Files = {
      ...moved,
      'source/alpha/publication.yaml': 'title: Alpha\n',
      'source/bravo.md': '# Bravo\n\nGolf.\n'
    }
    await run(without, output, {only: ['bravo']})
    expect(Object.keys(leads(output))).toContain('old/en/index.html')
    await run(without, output)
    expect(Object.keys(leads(output))).toEqual(['alpha/en/range.html', 'other/en/text.html'])
    expect(await verdictOn(output.files)).toMatchObject({diagnostics: []})
  })

  test('gives way to what is published there', async () => {
    const output = await built(moved)
    const taken = {
      ...moved,
      'source/alpha/publication.yaml': 'title: Alpha\n',
      'source/old.md': '# Old\n\nAgain.\n'
    }
    // The publication that claimed the page is left as it was, with its claim.
    expect(await run(taken, output, {only: ['old']})).toMatchObject({kind: 'built'})
    expect(textOf(output, 'old/en/index.html')).toContain('Again.')
    expect(await verdictOn(output.files)).toMatchObject({diagnostics: []})
  })

  test('has nowhere to lead without web pages', async () => {
    const output = await built(moved, {editions: ['json']})
    expect([...output.files.keys()].filter((path) => path.endsWith('.html'))).toEqual([])
  })

  test('is refused where something else is, and nothing is written', async () => {
    const output = memoryOutput()
    const result = await run({...moved, 'source/old.md': '# Old\n\nStill here.\n'}, output)
    expect(result).toMatchObject({
      kind: 'refused',
      diagnostics: [{ruleId: 'publication/moved-is-sound', place: {path: 'source/alpha/publication.yaml'}}]
    })
    expect(output.files.size).toBe(0)
  })
})

describe('a draft', () => {
  const draft = {
    'source/alpha.md': '---\nstatus: draft\n---\n\n# Alpha\n\nBravo.\n',
    'source/bravo.md': '# Bravo\n\nEcho.\n'
  }

  test('leaves the output, unless another publication alone is asked for', async () => {
    const output = await built({...draft, 'source/alpha.md': '# Alpha\n\nBravo.\n'})
    await run(draft, output, {only: ['bravo']})
    expect(filesOf(output)).toContain('alpha/en/index.html')
    await run(draft, output)
    expect(filesOf(output).filter((path) => path.startsWith('alpha/'))).toEqual([])
  })
})
