/** The catalogue of an output is held to its publications, whoever wrote the manifests anew. */
import {describe, expect, test} from 'vitest'
import {builtOutput, findingsIn, recompute, rewrite, verdictOn, type OutputContent} from '../output.ts'

const notice = (title: string, language: string, more = ''): string =>
  `---\ntitle: ${title}\nlanguage: ${language}\ndate: 2026-01-02\nsummary: About ${title}.\n${more}---\n\nCharlie.\n`

const sources = {
  'tetrapla.yaml': 'publisher: Golf\nlanguage: en\n',
  'source/alpha.md': notice('Alpha', 'en'),
  'source/alpha.fr.md': notice('Alpha en français', 'fr'),
  'source/bravo.md': notice('Bravo', 'en', 'version: "1.0"\n')
}

const whole = await builtOutput(sources, ['html', 'json'])

function copy(): OutputContent {
  return new Map([...whole].map(([path, bytes]) => [path, Uint8Array.from(bytes)]))
}

/** The findings on the catalogue, when all manifests agree with the files. */
async function disagreements(change: (content: OutputContent) => void): Promise<readonly string[]> {
  const content = copy()
  change(content)
  recompute(content)
  const found = await findingsIn(content)
  expect(found.filter((line) => !line.includes('output/catalogue-agrees'))).toEqual([])
  return found.map((line) => line.replace(' output/catalogue-agrees:', ''))
}

describe('the catalogue of an output', () => {
  test('agrees with it as it was built, with one publication too', async () => {
    expect(await findingsIn(whole)).toEqual([])
    const one = {'source/alpha.md': notice('Alpha', 'en')}
    expect(await findingsIn(await builtOutput(one, ['html', 'json']))).toEqual([])
    expect(await findingsIn(await builtOutput(one, ['json']))).toEqual([])
    // Without data there is nothing to compare editions with, but the catalogue is compared.
    const pages = await builtOutput(one, ['html'])
    expect((await findingsIn(pages)).join('\n')).toMatch(/^.*without a JSON edition.*$/)
    rewrite(pages, 'index.html', (text) => text.replace('>Alpha<', '>Bravo<'))
    recompute(pages)
    expect((await findingsIn(pages)).join('\n')).toContain(
      'should say “Alpha → alpha/en/index.html”, this has `Bravo → alpha/en/index.html`'
    )
  })

  test('says another title', async () => {
    const found = await disagreements((content) => {
      rewrite(content, 'index.html', (text) => text.replace('>Bravo<', '>Brava<'))
    })
    expect(found[0]).toBe(
      'index.html: what is listed of `bravo/en` differs: entry bravo/en: line 3 should say “Bravo → bravo/en/index.html”, this has `Brava → bravo/en/index.html`'
    )
    expect(new Set(found.map((line) => line.split(':')[0]))).toEqual(new Set(['index.html']))
  })

  test('lost an entry', async () => {
    const found = await disagreements((content) => {
      rewrite(content, 'index.json', (text) => {
        const index = JSON.parse(text) as {publications: unknown[]}
        index.publications.pop()
        return JSON.stringify(index)
      })
    })
    expect(found).toEqual(['index.json: what is listed of `bravo/en` differs: entry bravo/en is missing'])
  })

  test('is not there, nor listed', async () => {
    const found = await disagreements((content) => {
      content.delete('index.fr.html')
      rewrite(content, 'manifest.json', (text) => {
        const manifest = JSON.parse(text) as {files: {path: string}[]}
        return JSON.stringify({
          ...manifest,
          files: manifest.files.filter(({path}) => path !== 'index.fr.html')
        })
      })
    })
    expect(found).toContain('index.fr.html: this file of the catalogue differs: missing')
  })

  test('is in another language than the data', async () => {
    const found = await disagreements((content) => {
      rewrite(content, 'index.json', (text) => text.replace('"language": "en"', '"language": "fr"'))
    })
    expect(found).toContain('index.en.html: this file of the catalogue differs: missing')
  })

  test('names another publisher than the data', async () => {
    const found = await disagreements((content) => {
      rewrite(content, 'index.json', (text) => text.replace('Golf', 'Hotel'))
    })
    expect(found).toContain(
      'index.html: this file of the catalogue differs: header: line 1 should say “Hotel → index.html”, this has `Golf → index.html`'
    )
  })
})

describe('what manifests say of a publication', () => {
  test('differs from its data, and from the catalogue that is right', async () => {
    const found = await disagreements((content) => {
      for (const path of ['manifest.json', 'bravo/en/manifest.json']) {
        rewrite(content, path, (text) => text.replace('"title": "Bravo"', '"title": "Brava"'))
      }
    })
    expect(found).toContain(
      'bravo/en/manifest.json: what is listed of `bravo/en` differs: entry bravo/en: line 4 should say “title: Bravo”, this has `title: Brava`'
    )
    expect(found).toContain(
      'index.json: what is listed of `bravo/en` differs: entry bravo/en: line 5 should say “title: Brava”, this has `title: Bravo`'
    )
  })

  test.each([
    ['version', '"version": "1.0"', '"version": "2.0"'],
    ['date', '"date": "2026-01-02"', '"date": "2026-01-03"'],
    ['summary', 'About Bravo.', 'About Brava.'],
    ['json', 'bravo/en/bravo.en.json",\n        "bytes"', 'bravo/en/other.json",\n        "bytes"'],
    ['cover', '"cover": "bravo/en/assets/cover.svg"', '"cover": "bravo/en/assets/other.svg"']
  ])('differs from what the root says: %s', async (what, from, to) => {
    const content = copy()
    rewrite(content, 'bravo/en/manifest.json', (text) => text.replace(from, to))
    recompute(content)
    const found = await findingsIn(content)
    const [root = ''] = found.filter((line) => line.startsWith('manifest.json: output/catalogue-agrees'))
    expect(root).toContain('what is listed of `bravo/en` differs: entry bravo/en: line')
    expect(root).toContain(`should say “${what}: `)
  })

  test.each<readonly [string, (list: unknown[]) => unknown, RegExp]>([
    ['leaves one out', (list) => list.pop(), /`bravo\/en` differs: missing$/],
    ['names one twice', (list) => list.push(list[0]), /`alpha\/en` differs: entry alpha\/en is unexpected/],
    ['is in another order', (list) => list.reverse(), /`alpha\/en` differs: entry alpha\/en is out of order/]
  ])('is a list that %s', async (_, change, message) => {
    const content = copy()
    rewrite(content, 'manifest.json', (text) => {
      const manifest = JSON.parse(text) as {publications: unknown[]}
      change(manifest.publications)
      return JSON.stringify(manifest)
    })
    recompute(content)
    const found = await findingsIn(content)
    expect(found.filter((line) => line.startsWith('manifest.json: output/catalogue-agrees'))).toEqual([
      expect.stringMatching(message)
    ])
  })

  test.each([
    {title: 1},
    {summary: []},
    {type: undefined},
    {redirects: 1},
    {redirects: [{from: 'a.html'}]},
    {editions: [{edition: 'json', path: 'bravo/en/bravo.en.json', bytes: '1'}]},
    {editions: [{edition: 'json', path: 'bravo/en/bravo.en.json', bytes: 1, pages: '1'}]}
  ])('is what no build writes: %j', async (change) => {
    const content = copy()
    rewrite(content, 'bravo/en/manifest.json', (text) => {
      const manifest = JSON.parse(text) as {publication: object}
      return JSON.stringify({...manifest, publication: {...manifest.publication, ...change}})
    })
    recompute(content)
    const found = (await findingsIn(content)).join('\n')
    expect(found).toContain('the entry of `bravo` is not as a build writes it')
  })
})

describe('a catalogue that somebody wrote to stop its reader', () => {
  test.each([
    ['index.html', '<div>'.repeat(100_000)],
    ['alpha/index.html', '\ud800'],
    ['index.json', `{"publications":${'['.repeat(200_000)}${']'.repeat(200_000)}}`],
    ['index.json', `{"publications":[{"id":${'['.repeat(5000)}${']'.repeat(5000)}}]}`]
  ])('is told, and the others are compared: %s', async (file, text) => {
    const content = copy()
    content.set(file, new TextEncoder().encode(text))
    recompute(content)
    const verdict = await verdictOn(content)
    expect(verdict?.editions).toBe(6)
    const [first] = verdict?.diagnostics ?? []
    expect(first).toMatchObject({ruleId: 'output/catalogue-agrees', place: {path: file}})
  })
})
