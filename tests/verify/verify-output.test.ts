/** An output as a build leaves it is right; whatever is changed in it is found, and nothing in it is trusted. */
import {describe, expect, test} from 'vitest'
import {
  builtOutput,
  countedReads,
  filesOf,
  findingsIn,
  recompute,
  rewrite,
  verdictOn,
  type OutputContent
} from './output.ts'

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'

const head = (title: string): string =>
  `---\ntitle: ${title}\nlanguage: en\ndate: 2026-01-02\nsections: numbered\n---\n\n`

const bravo = `${head('Bravo')}# Bravo

Charlie *delta* and [alpha](alpha/echo.md#golf "Alpha").

> [!NOTE]
> Hotel[^1] and [itself](#india).

## India

- [x] one
- two\u200bthree

![](_dot.svg){decorative}

***

| a | b |
| - | - |
| c | d |

[^1]: Juliett.
`

const sources = {
  'source/alpha/publication.yaml': 'title: Alpha\nlanguage: en\ndate: 2026-01-02\nsections: numbered\n',
  'source/alpha/echo.md': '# Echo\n\nFoxtrot.\n\n## Golf\n\n```js\nlet a = 1\n```\n',
  'source/alpha/kilo.md': '# Kilo\n\nLima, see [bravo](../bravo.md).\n',
  'source/bravo.md': bravo.replace('![](_dot.svg){decorative}', '<img src="_dot.svg" alt="">'),
  'source/_dot.svg': drawing
}

const whole = await builtOutput(sources)
const pdf = 'alpha/en/alpha.en.pdf'

function copy(): OutputContent {
  return new Map([...whole].map(([path, bytes]) => [path, Uint8Array.from(bytes)]))
}

describe('an output as a build leaves it', () => {
  test('is right, and its editions agree', async () => {
    const verdict = await verdictOn(whole)
    expect(verdict).toMatchObject({diagnostics: [], publications: 2, editions: 8})
    expect(verdict?.units).toBeGreaterThan(30)
  })

  test('is read once, each file of it', async () => {
    const {files, reads} = countedReads(filesOf(whole))
    expect(await verdictOn(whole, undefined, files)).toMatchObject({diagnostics: [], editions: 8})
    expect(reads).toEqual(new Map([...whole.keys()].map((path) => [path, 1])))
  })

  test('is right with records, whatever they look like', async () => {
    const records = {
      'schemas/records/office.schema.json': '{"x-tetrapla": {"presentation": "row"}}',
      'source/mike.md': `${head('Mike')}:::office[November]{staff=9}\nOscar.\n:::\n`
    }
    expect(await findingsIn(await builtOutput({...sources, ...records}))).toEqual([])
  })

  test('is right when the project has a web address', async () => {
    const published = await builtOutput({...sources, 'tetrapla.yaml': 'baseUrl: https://example.org/a/\n'})
    expect(await verdictOn(published)).toMatchObject({diagnostics: [], editions: 8})
  })

  test('is not right when its data name another web address of a block', async () => {
    const content = await builtOutput({...sources, 'tetrapla.yaml': 'baseUrl: https://example.org/a/\n'})
    rewrite(content, 'alpha/en/alpha.en.json', (text) =>
      text.replaceAll(
        'https://example.org/a/alpha/en/kilo.html#',
        'https://example.org/b/alpha/en/kilo.html#'
      )
    )
    recompute(content)
    const found = (await findingsIn(content)).join('\n')
    expect(found).toMatch(/alpha\.en\.json: .*address that contradicts itself/)
  })

  test('has nothing to compare with when there is no JSON edition', async () => {
    const verdict = await verdictOn(await builtOutput(sources, ['html', 'epub']))
    expect(verdict?.editions).toBe(0)
    expect(verdict?.diagnostics.map(({severity, ruleId}) => `${severity} ${ruleId}`)).toEqual([
      'info output/editions-agree',
      'info output/editions-agree'
    ])
  })

  test('is no output without a manifest', async () => {
    expect(await verdictOn(new Map())).toBeUndefined()
  })
})

describe('a file of the output', () => {
  test.each([pdf, 'alpha/en/alpha.en.epub', 'alpha/en/alpha.en.json', 'alpha/en/echo.html', 'index.html'])(
    'with one other byte is found: %s',
    async (path) => {
      const content = copy()
      const bytes = content.get(path) ?? new Uint8Array()
      const middle = bytes.length >> 1
      bytes[middle] = (bytes[middle] ?? 0) ^ 1
      expect((await findingsIn(content)).join('\n')).toContain(
        `${path}: output/file-is-whole: the file was changed`
      )
    }
  )

  test.each([pdf, 'alpha/en/alpha.en.epub', 'alpha/en/alpha.en.json'])(
    'that can no more be read has one finding: %s',
    async (path) => {
      const content = copy()
      content.get(path)?.fill(0, 100, 2000)
      expect(await findingsIn(content)).toEqual([
        expect.stringContaining(`${path}: output/file-is-whole: the file was changed`)
      ])
    }
  )

  test('that is missing, empty or too long is found, once', async () => {
    const content = copy()
    content.delete(pdf)
    content.set('bravo/en/bravo.en.epub', new Uint8Array())
    content.set('index.json', new Uint8Array(1_000_000))
    expect(await findingsIn(content)).toEqual([
      `${pdf}: output/file-is-whole: the file is missing`,
      expect.stringMatching(/^bravo\/en\/bravo\.en\.epub: .* it has 0 bytes, in the manifest \d+$/),
      expect.stringMatching(/^index\.json: .* it has 1000000 bytes, in the manifest \d+$/)
    ])
  })

  test('that nobody listed is an error among a publication, and a warning elsewhere', async () => {
    const content = copy()
    const planted = [
      'alpha/en/extra.txt',
      'alpha/de/index.html',
      'alpha/de/images/a.png',
      'alpha/x.html',
      'new/en/index.html',
      'assets/x.css',
      'schemas/x.json',
      'CNAME',
      '.well-known/security.txt'
    ]
    for (const path of planted) content.set(path, new Uint8Array(1))
    const {diagnostics = []} = (await verdictOn(content)) ?? {}
    const hints = ['leave it if you put it there, else remove it']
    const among = (path: string) => ({place: {path}, ruleId: 'output/file-is-whole', severity: 'error'})
    const unlisted = (path: string, message = 'no manifest lists the file that lies here') => ({
      place: {path},
      ruleId: 'output/files-are-listed',
      severity: 'warning',
      message,
      hints
    })
    expect(diagnostics).toHaveLength(8)
    expect(diagnostics).toEqual(
      [
        among('alpha/en/extra.txt'),
        unlisted('.well-known/', 'no manifest lists the folder, of 1 file, that lies here'),
        unlisted('CNAME'),
        unlisted('alpha/de/', 'no manifest lists the folder, of 2 files, that lies here'),
        unlisted('alpha/x.html'),
        unlisted('assets/x.css'),
        unlisted('new/', 'no manifest lists the folder, of 1 file, that lies here'),
        unlisted('schemas/x.json')
      ].map((one) => expect.objectContaining({...one, place: expect.objectContaining(one.place)}))
    )
  })
})

/** The findings on editions alone. */
function editionsIn(found: readonly string[]): readonly string[] {
  return found.filter((line) => line.includes('output/editions-agree'))
}

describe('an edition of another version of the text', () => {
  test.each(['index.html', 'mike.en.epub', 'mike.en.pdf'])(
    'is found by a record that is shown in another way than its data say: %s',
    async (name) => {
      const shownAs = (presentation: string): Promise<OutputContent> =>
        builtOutput({
          'schemas/records/office.schema.json': JSON.stringify({'x-tetrapla': {presentation}}),
          'source/mike.md': `${head('Mike')}:::office[November]{staff=9}\nOscar.\n:::\n`
        })
      const [content, other] = [await shownAs('row'), await shownAs('card')]
      const path = `mike/en/${name}`
      content.set(path, other.get(path) ?? new Uint8Array())
      recompute(content)
      const found = editionsIn(await findingsIn(content))
      expect(found).toContainEqual(expect.stringMatching(/presentation.*card.*row|presentation.*row.*card/))
    }
  )

  test.each(['alpha/en/alpha.en.pdf', 'alpha/en/alpha.en.epub', 'alpha/en/echo.html'])(
    'is found at its block although the manifests agree with it: %s',
    async (path) => {
      const other = await builtOutput({
        ...sources,
        'source/alpha/echo.md': '# Echo\n\nFoxtrot!\n\n## Golf\n\n```js\nlet a = 1\n```\n'
      })
      const content = copy()
      content.set(path, other.get(path) ?? new Uint8Array())
      recompute(content)
      const found = editionsIn(await findingsIn(content))
      expect(found[0]).toMatch(
        /edition differs at `echo\/[^`]+`: text, the JSON edition has `Foxtrot\.`, this has `Foxtrot!`$/
      )
      // A PDF that draws something else is told of twice.
      expect(new Set(found.map((line) => line.split(':')[0]))).toEqual(new Set([path]))
    }
  )

  test('is found by the digest of its proof when it is the JSON edition', async () => {
    const content = copy()
    rewrite(content, 'alpha/en/alpha.en.json', (text) => text.replaceAll('Foxtrot.', 'Foxtrot!'))
    recompute(content)
    const found = editionsIn(await findingsIn(content))
    expect(found[0]).toMatch(/^alpha\/en\/alpha\.en\.json: .* says something else than was proved/)
    expect([...new Set(found.map((line) => line.split(':')[0]))]).toEqual([
      'alpha/en/alpha.en.json',
      'alpha/en/alpha.en.pdf',
      'alpha/en/alpha.en.epub',
      'alpha/en/echo.html'
    ])
  })
})

describe('data of the JSON edition', async () => {
  const fields = {
    due: {type: 'string', format: 'date', title: 'Due'},
    staff: {type: 'integer'},
    open: {type: 'boolean'},
    costs: {type: 'array'},
    head: {type: 'object'},
    basis: {type: 'string', format: 'record-reference'},
    days: {type: 'array', items: {type: 'string', format: 'date'}}
  }
  const record = `:::office[November]{staff=9}

~~~yaml data
due: 2027-03-31
open: true
costs: [{year: 2026, amount: 12.5}, {year: 2027, amount: null}]
head: {name: Papa, url: "https://example.org/"}
basis: quebec
days: [2026-01-02, 2026-02-03]
code: "0031"
nothing: null
~~~

Oscar.
:::

:::office[Quebec]{#quebec}
:::
`
  const built = await builtOutput(
    {
      'schemas/records/office.schema.json': JSON.stringify({properties: fields}),
      'schemas/front-matter/act.schema.json': JSON.stringify({properties: {number: {type: 'integer'}}}),
      'source/mike.md': `---\ntype: act\nnumber: 7\ntitle: "*Mike* & Co"\nsummary: Sierra\nlanguage: en\ndate: 2026-01-02\n---\n\n${record}`
    },
    ['html', 'json']
  )
  const path = 'mike/en/mike.en.json'

  test('are shown as their words say', async () => {
    expect(await findingsIn(built)).toEqual([])
  })

  test.each([
    ['a date', '"due":"2027-03-31"', '"due":"2030-01-01"'],
    ['a number', '"staff":9', '"staff":10'],
    ['a truth value', '"open":true', '"open":false'],
    ['a number in a list', '"amount":12.5', '"amount":99.5'],
    ['a name', '"name":"Papa"', '"name":"Romeo"'],
    ['a day in a list', '"2026-02-03"', '"2026-02-04"'],
    ['digits', '"code":"0031"', '"code":"31"'],
    ['one more', '"open":true', '"open":true,"more":1'],
    ['one less', '"staff":9,', '']
  ])('of a record are not what the words beside them say: %s', async (_, before, after) => {
    const content: OutputContent = new Map(built)
    rewrite(content, path, (text) => text.replaceAll(before, after))
    recompute(content)
    expect(editionsIn(await findingsIn(content))).toEqual([
      expect.stringMatching(
        /^mike\/en\/mike\.en\.json: .* differs at `mike\/november`: (data|words) that its/
      )
    ])
  })

  test.each([
    ['"number":7', '"number":8'],
    ['"summary":"Sierra"', '"summary":"Tango"']
  ])('of front matter are not what the document says: %s', async (before, after) => {
    const content: OutputContent = new Map(built)
    rewrite(content, path, (text) => {
      const at = text.indexOf('"records"')
      return text.slice(0, at) + text.slice(at).replace(before, after)
    })
    recompute(content)
    expect(editionsIn(await findingsIn(content))).toEqual([
      expect.stringMatching(/^mike.en.mike\.en\.json: .* differs at `mike`: front matter that its document/)
    ])
  })
})

test('a passage that has the id of another is found', async () => {
  const built = await builtOutput(
    {'source/mike.md': `${head('Mike')}${'Alpha bravo charlie. '.repeat(150)}`},
    ['json']
  )
  rewrite(built, 'mike/en/mike.en.passages.jsonl', (text) => text.replace('?part=2#', '#'))
  recompute(built)
  const found = (await findingsIn(built)).join('\n')
  expect(found).toMatch(/mike\.en\.json: .*passage that says it stands elsewhere/)
})

describe('what a manifest says', () => {
  const damages: readonly (readonly [string, (content: OutputContent) => void, RegExp])[] = [
    ['no JSON', (content) => content.set('manifest.json', Uint8Array.of(0xff)), /this is cut or no JSON/],
    [
      'cut',
      (content) =>
        content.set('manifest.json', content.get('manifest.json')?.slice(0, -2) ?? Uint8Array.of()),
      /this is cut or no JSON/
    ],
    [
      'another format',
      (content) => rewrite(content, 'manifest.json', (text) => text.replace('"tetrapla-manifest"', '1')),
      /this is no manifest/
    ],
    [
      'a wrong digest',
      (content) =>
        rewrite(content, 'manifest.json', (text) =>
          text.replace(/"sha256": "[0-9a-f]{4}/, '"sha256": "0000')
        ),
      /does not agree|was changed/
    ],
    [
      'a path that leads outside',
      (content) =>
        rewrite(content, 'manifest.json', (text) =>
          text.replace(`"${pdf}",\n      "mediaType"`, '"../../etc/passwd",\n      "mediaType"')
        ),
      /lies outside the output, and is refused/
    ],
    [
      'a publication that lies outside',
      (content) => rewrite(content, 'manifest.json', (text) => text.replace('"id": "alpha"', '"id": ".."')),
      /lies outside the output, and is refused/
    ],
    [
      'files that are no list',
      (content) =>
        rewrite(content, 'alpha/en/manifest.json', (text) => text.replace('"files": [', '"other": [')),
      /`files` is no list/
    ],
    [
      'no proof',
      (content) => rewrite(content, 'alpha/en/manifest.json', (text) => text.replace('"proof"', '"prove"')),
      /`proof` is not as a build writes it/
    ],
    [
      'another digest of the proof',
      (content) =>
        rewrite(content, 'alpha/en/manifest.json', (text) => {
          const [, digest = ''] = /"proof": \{\s*"digest": "(\w+)"/.exec(text) ?? []
          return text.replaceAll(digest, digest.replace(/^..../, '0000'))
        }),
      /was proved when it was built/
    ],
    [
      'one edition with a digest of its own',
      (content) =>
        rewrite(content, 'alpha/en/manifest.json', (text) =>
          text.replace(/("epub": \{\s*"units": \d+,\s*"digest": ")..../, '$10000')
        ),
      /`proof` is not as a build writes it/
    ],
    [
      'an entry of files that is none',
      (content) => rewrite(content, 'manifest.json', (text) => text.replace('"files": [', '"files": [7,')),
      /an entry of `files` is not as a build writes it/
    ],
    [
      'a file without a path',
      (content) =>
        rewrite(content, 'manifest.json', (text) => text.replace('"files": [', '"files": [{"bytes": 1},')),
      /an entry of `files` has no path/
    ],
    [
      'a publication without an id',
      (content) =>
        rewrite(content, 'manifest.json', (text) =>
          text.replace('"publications": [', '"publications": [{"id": 7},')
        ),
      /an entry of `publications` has no id/
    ],
    [
      'an edition that nobody knows',
      (content) =>
        rewrite(content, 'manifest.json', (text) => text.replace('"edition": "epub"', '"edition": "mobi"')),
      /the entry of `alpha` is not as a build writes it/
    ],
    [
      'a page that leads on from outside',
      (content) =>
        rewrite(content, 'manifest.json', (text) =>
          text.replace(
            '"publications": [',
            '"redirects": [{"from": "../a.html", "to": "index.html"}], "publications": ['
          )
        ),
      /an entry of `redirects` leads outside the output, or nowhere/
    ],
    [
      'a provenance of another version',
      (content) =>
        rewrite(content, 'provenance.json', (text) =>
          text.replace(/"formatVersion":(\s*)1/, '"formatVersion":$12')
        ),
      /this is no provenance of this version/
    ],
    [
      'lines that are no checksums',
      (content) => content.set('SHA256SUMS', new TextEncoder().encode('alpha\n')),
      /a line is not as/
    ],
    [
      'no line for a file',
      (content) => rewrite(content, 'SHA256SUMS', (text) => text.replace(/.*index\.json\n/, '')),
      /`index\.json` has no line/
    ]
  ]

  test.each(damages)('is not trusted: %s', async (_, damage, message) => {
    const content = copy()
    damage(content)
    const verdict = await verdictOn(content)
    expect(verdict?.diagnostics.map((one) => one.message).join('\n')).toMatch(message)
    expect(verdict?.diagnostics.every(({severity}) => severity === 'error')).toBe(true)
  })

  test('does not make a reader stop: a JSON edition without a document, and passages that are cut', async () => {
    const content = copy()
    rewrite(content, 'alpha/en/alpha.en.json', (text) =>
      JSON.stringify({...JSON.parse(text), documents: [], contents: []})
    )
    const passages = 'bravo/en/bravo.en.passages.jsonl'
    content.set(passages, content.get(passages)?.slice(0, -1) ?? Uint8Array.of())
    recompute(content)
    const found = (await findingsIn(content)).join('\n')
    expect(found).toMatch(/alpha\.en\.json: .*the JSON edition has no document/)
    expect(found).toMatch(/bravo\.en\.json: .*the passages do not end with a line/)
  })

  test('does not make a reader stop: editions that are none', async () => {
    const deep = new TextEncoder().encode('['.repeat(2_000_000))
    for (const bytes of [deep, new Uint8Array(9), new TextEncoder().encode('{"documents":[{}]}')]) {
      const content = copy()
      content.set('alpha/en/alpha.en.json', bytes)
      content.set('bravo/en/bravo.en.pdf', bytes)
      content.set('bravo/en/index.html', bytes)
      recompute(content)
      const found = (await findingsIn(content)).join('\n')
      expect(found).toMatch(/alpha\.en\.json: output\/editions-agree/)
      expect(found).toMatch(/bravo\.en\.pdf: output\/editions-agree: the pdf edition can't be read/)
      expect(found).toMatch(/bravo\/en\/index\.html: output\/editions-agree/)
    }
  })
})
