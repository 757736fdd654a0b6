/** `tetrapla xliff` as a translator's office runs it: out, translated by a tool, in again, in part, changed, and hostile. */
import {existsSync} from 'node:fs'
import {readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {expect, test} from 'vitest'
import {sharedFolder, writeFiles} from '../platform/temporary-folder.ts'
import {tetrapla} from './run-command.ts'

const original = `---
title: Permits
---

# Permits {#permits}

Any *person* may [apply](https://example.org "the registry")[^1] with \`form\`.

> A quotation\\
> on two lines.

| Fee | Days |
| --- | ---- |
| One \\| two | 12 |

![A map](map.png)

[^1]: In writing.
`

/** As a tool does that knows one word for each: all that is not yet translated, or all of it. */
function translated(xliff: string, words = (text: string): string => text.toUpperCase()): string {
  return xliff.replace(/<source>(.*?)<\/source>(?:\n<target>.*?<\/target>)?/g, (_, source: string) => {
    const target = source.replace(/(^|>)([^<]*)/g, (__, end: string, text: string) => end + words(text))
    return `<source>${source}</source>\n<target>${target}</target>`
  })
}

async function project(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await sharedFolder()
  await writeFiles(folder, {'tetrapla.yaml': 'language: en\n', ...files})
  return folder
}

test('what a schema keeps private does not go out', async () => {
  const folder = await project({
    'schemas/front-matter/policy.schema.json': JSON.stringify({
      allOf: [{$ref: 'tetrapla:document'}],
      properties: {summary: {'x-tetrapla': {private: true}}}
    }),
    'schemas/front-matter/paper.schema.json': JSON.stringify({
      allOf: [{$ref: 'tetrapla:publication'}],
      properties: {summary: {'x-tetrapla': {private: true}}}
    }),
    'source/permits.md': '---\ntype: policy\ntitle: Permits\nsummary: SECRET\n---\n\nAlpha.\n',
    'source/book/publication.yaml': 'type: paper\ntitle: Book\nsummary: SECRET\n',
    'source/book/one.md': '---\nsummary: Public\n---\n\nBravo.\n'
  })
  const {code, out} = tetrapla(folder, ['xliff', 'export', '--language', 'fr'])
  expect(code).toBe(0)
  expect(out).not.toContain('SECRET')
  expect([...out.matchAll(/<source>(.*?)</g)].map(([, source]) => source)).toEqual([
    'Book',
    'Public',
    'Bravo.',
    'Permits',
    'Alpha.'
  ])
  await writeFile(path.join(folder, 'back.xlf'), translated(out))
  expect(tetrapla(folder, ['xliff', 'import', 'back.xlf', '--yes'])).toMatchObject({code: 0})
  expect(await readFile(path.join(folder, 'source/permits.fr.md'), 'utf8')).toContain('title: PERMITS')
})

test('a document goes out, is translated, comes in as its translation, and a second time changes nothing', async () => {
  const folder = await project({'source/permits.md': original})
  const at = (file: string): string => path.join(folder, file)
  expect(tetrapla(folder, ['xliff', 'export', '--language', 'fr', '--output', 'out.xlf'])).toEqual({
    code: 0,
    out: '',
    err: '9 units: 0 translated, 9 to be translated\n'
  })
  const xliff = await readFile(at('out.xlf'), 'utf8')
  expect(xliff).toContain('version="2.1" srcLang="en" trgLang="fr"')
  expect(xliff).toContain('<unit id="permits-p1" type="tetrapla:paragraph">')
  expect(xliff).toContain('<data id="d3" xml:space="preserve">](https://example.org "the registry")</data>')

  await writeFile(at('back.xlf'), translated(xliff))
  const shown = tetrapla(folder, ['xliff', 'import', 'back.xlf'])
  expect(shown).toMatchObject({code: 1, err: expect.stringContaining('`--yes` writes this file')})
  expect(shown.out).toContain('+# PERMITS {#permits}')
  expect(existsSync(at('source/permits.fr.md'))).toBe(false)

  expect(tetrapla(folder, ['xliff', 'import', 'back.xlf', '--yes'])).toMatchObject({
    code: 0,
    err: '9 units fit\n'
  })
  const french = await readFile(at('source/permits.fr.md'), 'utf8')
  expect(french).toBe(`---
translated-from: en
title: PERMITS
---

# PERMITS {#permits}

ANY *PERSON* MAY [APPLY](https://example.org "the registry")[^1] WITH \`form\`.

> A QUOTATION\\
> ON TWO LINES.

| FEE | DAYS |
| --- | ---- |
| ONE \\| TWO | 12 |

![A MAP](map.png)

[^1]: IN WRITING.
`)
  expect(tetrapla(folder, ['xliff', 'import', 'back.xlf', '--yes'])).toEqual({
    code: 0,
    out: '',
    err: '9 units fit\n'
  })
  expect(tetrapla(folder, ['translations', '--quiet']).out).toBe('permits (fr, from en): 6 current\n')
  const again = tetrapla(folder, ['xliff', 'export', 'source/permits.md', '--language', 'fr'])
  expect(again.err).toBe('9 units: 9 translated, 0 to be translated\n')
  expect(again.out).toContain('<segment state="translated">')
})

test('a document of a project without a configuration comes back into that project', async () => {
  const folder = await sharedFolder()
  await writeFiles(folder, {'source/permits.md': '---\nlanguage: en\n---\n\n# Permits\n\nAlpha.\n'})
  const {out} = tetrapla(folder, ['xliff', 'export', 'source/permits.md', '--language', 'fr'])
  expect(out).toContain('original="source/permits.md"')
  await writeFile(path.join(folder, 'back.xlf'), translated(out))
  expect(tetrapla(folder, ['xliff', 'import', 'back.xlf', '--yes'])).toMatchObject({
    code: 0,
    err: '2 units fit\n'
  })
  expect(await readFile(path.join(folder, 'source/permits.fr.md'), 'utf8')).toContain('ALPHA.')
})

test('a picture that is translated and published comes in once, however often it is imported', async () => {
  const folder = await project({
    'source/permits.md': 'Alpha.\n\n![A map](map.svg)\n\nBravo.\n',
    'source/map.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9H0z"/></svg>'
  })
  const at = (file: string): string => path.join(folder, file)
  tetrapla(folder, ['xliff', 'export', '--language', 'fr', '--output', 'out.xlf'])
  const xliff = await readFile(at('out.xlf'), 'utf8')
  const comesBack = async (words: (text: string) => string) => {
    await writeFile(at('back.xlf'), translated(xliff, words))
    return tetrapla(folder, ['xliff', 'import', 'back.xlf', '--yes'])
  }
  const first = (text: string): string => text.replace('A map', 'Le plan')
  await comesBack(first)
  expect(tetrapla(folder, ['build', '--quiet', '--edition', 'json']).code).toBe(0)
  expect(await comesBack(first)).toMatchObject({code: 0, out: ''})
  await comesBack((text) => text.replace('A map', 'Une carte').replace('Alpha', 'Charlie'))
  expect(await readFile(at('source/permits.fr.md'), 'utf8')).toContain(
    '---\n\nCharlie.\n\n![Une carte](map.svg)\n'
  )
})

test('what was translated stays where the original changed, and what is new finds its place', async () => {
  const folder = await project({
    'source/permits.md': '# Permits\n\nAlpha. {#a}\n\n- Bravo\n- Charlie\n\nDelta.\n',
    'source/permits.fr.md':
      '---\ntranslated-from: en\n---\n\n# Autorisations\n\nAlpha\nen français. {#a}\n\n> À nous.\n\n- Bravo\n- Charlie\n\nDelta.\n'
  })
  const at = (file: string): string => path.join(folder, file)
  tetrapla(folder, ['build', '--quiet', '--edition', 'json'])
  tetrapla(folder, ['xliff', 'export', '--language', 'fr', '--output', 'old.xlf'])
  await writeFile(
    at('source/permits.md'),
    '# Permits\n\nAlpha today. {#a}\n\nEcho *new*.\n\n- Bravo\n- Foxtrot\n- Charlie\n\nDelta.\n'
  )
  const old = translated(await readFile(at('old.xlf'), 'utf8'))
  await writeFile(at('old.xlf'), old)
  const outdated = tetrapla(folder, ['xliff', 'import', 'old.xlf'])
  expect(outdated.err).toContain(
    'warning: the source of `a` is not what the original says today [xliff/source-is-current]'
  )
  expect(outdated.err).toContain(
    '\n4 units fit, 1 finding is told above; where a unit is left out, the translation stays as it is\n'
  )
  expect(outdated.out).toContain('+# PERMITS\n')
  expect(outdated.out).not.toContain('ALPHA')

  const {out, err} = tetrapla(folder, ['xliff', 'export', '--language', 'fr'])
  expect(err).toBe('7 units: 4 translated, 1 outdated, 2 to be translated\n')
  expect(out).toContain('<segment state="initial" subState="tetrapla:outdated">')
  await writeFile(
    at('new.xlf'),
    translated(out, (text) => text && `${text}!`)
  )
  const merged = tetrapla(folder, ['xliff', 'import', 'new.xlf', '--yes'])
  expect(merged.code).toBe(1)
  expect(merged.err).toContain('\n6 units fit, 1 finding is told above;')
  expect(merged.err).toContain('the translation has no place for `permits-p5` [xliff/unit-has-a-place]')
  expect(await readFile(at('source/permits.fr.md'), 'utf8')).toBe(
    '---\ntranslated-from: en\n---\n\n# Permits!\n\nAlpha today.! {#a}\n\nEcho !*new!*.!\n\n> À nous.\n\n- Bravo!\n- Charlie!\n\nDelta.!\n'
  )
})

test('a half-translated file makes a document in two languages, and a folder finds its files again', async () => {
  const folder = await project({
    'source/book/publication.yaml': 'title: Book\nlanguage: en\ncontents: [one.md, two.md]\n',
    'source/book/one.md': '# One\n\nAlpha ![A map](images/map.png) and [two](two.md).\n',
    'source/book/two.md': '---\ntitle: Two\n---\n\n# Two\n\n[Bravo](form.csv).\n\nCharlie.\n',
    'source/book/form.csv': 'a,b\n'
  })
  tetrapla(folder, ['xliff', 'export', '--language', 'fr', '--output', 'out.xlf'])
  const xliff = await readFile(path.join(folder, 'out.xlf'), 'utf8')
  const back = translated(xliff)
    .replace(/(<source>Charlie.<\/source>)\n<target>.*?<\/target>/, '$1')
    .replace(/(id="_title"[^]*?<source>Two<\/source>)\n<target>.*?<\/target>/, '$1')
  await writeFile(path.join(folder, 'back.xlf'), back)
  const {code, err} = tetrapla(folder, ['xliff', 'import', 'back.xlf', '--yes'])
  expect(err).toBe(
    '6 units fit, 2 units are not translated; 2 stand in the words of the original, marked as its language where that can be said:\n  source/book/two.md:2\n  source/book/two.md:9\n'
  )
  expect(code).toBe(0)
  const text = async (file: string): Promise<string> =>
    readFile(path.join(folder, 'source/book/fr', file), 'utf8')
  expect(await text('publication.yaml')).toBe(
    'translated-from: en\ntitle: BOOK\nlanguage: fr\ncontents: [one.md, two.md]\n'
  )
  expect(await text('one.md')).toBe('# ONE\n\nALPHA ![A MAP](../images/map.png) AND [TWO](two.md).\n')
  expect(await text('two.md')).toBe(
    '---\ntitle: Two\n---\n\n# TWO\n\n[BRAVO](../form.csv).\n\n<span lang="en">Charlie.</span>\n'
  )
  const rest = tetrapla(folder, ['xliff', 'export', '--language', 'fr'])
  expect(rest.err).toBe('8 units: 6 translated, 2 to be translated\n')
  expect(rest.out).toContain('<source>Charlie.</source>\n</segment>')
  await writeFile(path.join(folder, 'rest.xlf'), translated(rest.out))
  expect(tetrapla(folder, ['xliff', 'import', 'rest.xlf', '--yes'])).toMatchObject({
    code: 0,
    err: '8 units fit\n'
  })
  expect(await text('two.md')).toBe('---\ntitle: TWO\n---\n\n# TWO\n\n[BRAVO](../form.csv).\n\nCHARLIE.\n')
})

test('what stands where a translation would be made, and is none, is left alone', async () => {
  const other = '---\nlanguage: fr\nstatus: withdrawn\ntranslated-from: en\n---\n\n# Ancien\n\nTexte.\n'
  const folder = await project({'source/a.md': '# Alpha\n\nBravo.\n', 'source/a.fr.md': other})
  tetrapla(folder, ['xliff', 'export', 'source/a.md', '--language', 'fr', '--output', 'out.xlf'])
  const back = translated(await readFile(path.join(folder, 'out.xlf'), 'utf8'))
  await writeFile(path.join(folder, 'back.xlf'), back)
  const {code, err} = tetrapla(folder, ['xliff', 'import', 'back.xlf', '--yes'])
  expect({code, err}).toMatchObject({code: 2, err: expect.stringContaining('`source/a.fr.md` is there')})
  expect(await readFile(path.join(folder, 'source/a.fr.md'), 'utf8')).toBe(other)
})

test('a folder whose publication.yaml has an opening line, and titles that repeat addresses', async () => {
  const folder = await project({
    'source/book/publication.yaml':
      '# Ours.\n---\ntitle: Book\nlanguage: en\ncover: {image: images/c.png, motif: columns}\ncontents: [one.md]\n',
    'source/book/one.md': '# One\n\n![alpha](a.png "a.png") [b.pdf](b.pdf "b.pdf")\n\n[c]: c.pdf "c.pdf"\n'
  })
  tetrapla(folder, ['xliff', 'export', '--language', 'fr', '--output', 'out.xlf'])
  const back = translated(await readFile(path.join(folder, 'out.xlf'), 'utf8'))
  await writeFile(path.join(folder, 'back.xlf'), back)
  expect(tetrapla(folder, ['xliff', 'import', 'back.xlf', '--yes']).code).toBe(0)
  const text = async (file: string): Promise<string> =>
    readFile(path.join(folder, 'source/book/fr', file), 'utf8')
  expect(await text('publication.yaml')).toBe(
    '# Ours.\n---\ntranslated-from: en\ntitle: BOOK\nlanguage: fr\ncover: {image: ../images/c.png, motif: columns}\ncontents: [one.md]\n'
  )
  expect(await text('one.md')).toBe(
    '# ONE\n\n![ALPHA](../a.png "a.png") [B.PDF](../b.pdf "b.pdf")\n\n[c]: ../c.pdf "c.pdf"\n'
  )
})

test('what is translated from a translation does not say who made that, and that somebody has reviewed it', async () => {
  const folder = await project({
    'source/a.md': '# Alpha\n\nBravo.\n',
    'source/a.fr.md':
      '---\ntranslated-from: en\ntitle: Alpha\ntranslation:\n  by: Ada Example\n  reviewed: true\n---\n\nBravo.\n'
  })
  tetrapla(folder, ['xliff', 'export', 'source/a.fr.md', '--language', 'es', '--output', 'out.xlf'])
  const back = translated(await readFile(path.join(folder, 'out.xlf'), 'utf8'))
  await writeFile(path.join(folder, 'back.xlf'), back)
  expect(tetrapla(folder, ['xliff', 'import', 'back.xlf', '--yes']).code).toBe(0)
  expect(await readFile(path.join(folder, 'source/a.es.md'), 'utf8')).toBe(
    '---\ntranslated-from: fr\ntitle: ALPHA\n---\n\nBRAVO.\n'
  )
})

test('what comes back without a unit that fits is told in whole sentences', async () => {
  const folder = await project({'source/permits.md': 'Alpha.\n', 'empty.xlf': ''})
  expect(tetrapla(folder, ['xliff', 'import', 'empty.xlf', '--yes']).err).toMatch(
    /\nno unit fits, 1 finding is told above; where a unit is left out, the translation stays as it is\n$/
  )
  tetrapla(folder, ['xliff', 'export', '--language', 'fr', '--output', 'out.xlf'])
  const xliff = await readFile(path.join(folder, 'out.xlf'), 'utf8')
  await writeFile(path.join(folder, 'one.xlf'), translated(xliff))
  expect(tetrapla(folder, ['xliff', 'import', 'one.xlf', '--yes']).err).toBe('1 unit fits\n')
})

test('titles of tabs and cards of MyST come back in their place, and what they hold in its own', async () => {
  const text =
    '# Permits\n\n::::{tab-set}\n:::{tab-item} One\nAlpha *bravo*.\n:::\n::::\n\n' +
    '```{card} Rooms\n:link: https://example.org/rooms\nCharlie.\n```\n\nSee [](wiki:Berlin) and <wiki:Paris>.\n'
  const folder = await project({'tetrapla.yaml': 'language: en\nfrom: myst\n', 'source/permits.md': text})
  tetrapla(folder, ['xliff', 'export', '--language', 'fr', '--output', 'out.xlf'])
  const xliff = await readFile(path.join(folder, 'out.xlf'), 'utf8')
  await writeFile(path.join(folder, 'back.xlf'), translated(xliff))
  expect(tetrapla(folder, ['xliff', 'import', 'back.xlf', '--yes']).err).toBe('6 units fit\n')
  expect(await readFile(path.join(folder, 'source/permits.fr.md'), 'utf8')).toContain(
    '# PERMITS\n\n::::{tab-set}\n:::{tab-item} ONE\nALPHA *BRAVO*.\n:::\n::::\n\n' +
      '```{card} ROOMS\n:link: https://example.org/rooms\nCHARLIE.\n```\n\nSEE [](wiki:Berlin) AND <wiki:Paris>.\n'
  )
})

test('titles between quotation marks come back in their place, and unmarked where they are not translated', async () => {
  const source = `---
title: Permits
---

::: {.warning title="One"}
alpha
:::

{% hint title="Two" style="info" %}
bravo
{% endhint %}

{% code title="Three" %}
\`\`\`
charlie
\`\`\`
{% endcode %}

!!! tip "Four"
    delta

=== "Five"
    echo
`
  const folder = await project({'source/permits.md': source})
  const xliff = tetrapla(folder, ['xliff', 'export', '--language', 'fr']).out
  const given = ['One', 'Two', 'Four', 'Five'].reduce(
    (text, word) =>
      text.replace(`<source>${word}</source>`, `<source>${word}</source>\n<target>"${word}" fr</target>`),
    xliff
  )
  await writeFile(path.join(folder, 'fr.xlf'), given)
  expect(tetrapla(folder, ['xliff', 'import', 'fr.xlf', '--yes']).code).toBe(0)
  const text = await readFile(path.join(folder, 'source', 'permits.fr.md'), 'utf8')
  expect(text.split('\n').filter((line) => /^(?::|\{|!|=)/.test(line))).toEqual([
    '::: {.warning title="”One” fr"}',
    ':::',
    '{% hint title="”Two” fr" style="info" %}',
    '{% endhint %}',
    '{% code title="Three" %}',
    '{% endcode %}',
    '!!! tip "”Four” fr"',
    '=== "”Five” fr"'
  ])
})

test('headings that links lead to keep the ids that these name, and others get those of their words', async () => {
  const folder = await project({
    'source/book/publication.yaml': 'title: Book\nlanguage: en\ncontents: [one.md, two.md]\n',
    'source/book/one.md':
      '# One\n\nSee [](two.md#the-fees), [](#at-last) and [here](two.md#own).\n\n## At last\n\nAlpha.\n',
    'source/book/two.md':
      '# Two\n\n## The fees\n\nBravo.\n\nSetext `code`\n---\n\n## Own {#own}\n\n## Delta\n\nCharlie.\n'
  })
  tetrapla(folder, ['xliff', 'export', '--language', 'fr', '--output', 'out.xlf'])
  const back = translated(await readFile(path.join(folder, 'out.xlf'), 'utf8'))
  await writeFile(path.join(folder, 'back.xlf'), back)
  expect(tetrapla(folder, ['xliff', 'import', 'back.xlf', '--yes']).code).toBe(0)
  const at = (file: string): string => path.join(folder, 'source/book', file)
  const text = async (file: string): Promise<string> => readFile(at(file), 'utf8')
  expect((await text('fr/one.md')).match(/^#.*/gm)).toEqual(['# ONE', '## AT LAST {#at-last}'])
  expect((await text('fr/two.md')).match(/^#.*/gm)).toEqual([
    '# TWO',
    '## THE FEES {#the-fees}',
    '## OWN {#own}',
    '## DELTA'
  ])
  expect(tetrapla(folder, ['check']).err).not.toContain('link/target-exists')
  expect(tetrapla(folder, ['translations', '--quiet']).out).toMatch(/^book \(fr, from en\): \d+ current\n$/)

  await writeFile(at('one.md'), `${await text('one.md')}\nSee [](#last-of-all).\n\n## Last of all\n\nEcho.\n`)
  tetrapla(folder, ['xliff', 'export', '--language', 'fr', '--output', 'out.xlf'])
  const all = translated(await readFile(path.join(folder, 'out.xlf'), 'utf8'))
  await writeFile(path.join(folder, 'back.xlf'), all)
  expect(tetrapla(folder, ['xliff', 'import', 'back.xlf', '--yes']).code).toBe(0)
  expect(await text('fr/one.md')).toContain('## LAST OF ALL {#last-of-all}\n\nECHO.\n')
  expect(tetrapla(folder, ['check']).err).not.toContain('link/target-exists')
})

test.each([
  ['title: Book\ncontents: [one.md, three.md]\n', 'contents: [one.md, two.md, three.md]\n'],
  [
    'title: Book\ncontents:\n  documents:\n    - one.md\n    - three.md # last\n',
    'contents:\n  documents:\n    - one.md\n    - two.md\n    - three.md # last\n'
  ],
  ['title: Book\n', 'title: BOOK\n']
])(
  'a document that is added to %j is made in the translation, and listed there',
  async (manifest, listed) => {
    const folder = await project({
      'source/book/publication.yaml': manifest,
      'source/book/one.md': '# One\n\nAlpha.\n',
      'source/book/three.md': '# Three\n\nBravo.\n'
    })
    const at = (file: string): string => path.join(folder, 'source/book', file)
    const exchange = async (
      change = (text: string): string => text
    ): Promise<ReturnType<typeof tetrapla>> => {
      tetrapla(folder, ['xliff', 'export', '--language', 'fr', '--output', 'out.xlf'])
      const back = translated(await readFile(path.join(folder, 'out.xlf'), 'utf8'))
      await writeFile(path.join(folder, 'back.xlf'), change(back))
      return tetrapla(folder, ['xliff', 'import', 'back.xlf', '--yes'])
    }
    await exchange()
    await writeFile(at('two.md'), '# Two\n\n![Map](a.png)\n\nCharlie.\n')
    await writeFile(at('publication.yaml'), manifest.replace(/one\.md(, |\n *- )?/, 'one.md$1two.md$1'))
    const {code, err} = await exchange((text) => text.replace(/(<source>Charlie.*)\n<target>.*/, '$1'))
    expect({code, err}).toMatchObject({code: 0, err: expect.stringContaining('\n  source/book/two.md:5\n')})
    expect(await readFile(at('fr/two.md'), 'utf8')).toBe(
      '# TWO\n\n![MAP](../a.png)\n\n<span lang="en">Charlie.</span>\n'
    )
    expect(await readFile(at('fr/publication.yaml'), 'utf8')).toContain(listed)
    expect(tetrapla(folder, ['translations', '--quiet']).out).toContain('6 current, 1 not translated')

    await writeFile(at('four.md'), '# Four\n')
    await writeFile(at('publication.yaml'), 'title: Book\n')
    await writeFile(at('fr/four.md'), '---\nstatus: draft\n---\n')
    expect(await exchange()).toMatchObject({
      code: 2,
      err: expect.stringContaining('`source/book/fr/four.md` is there')
    })
  }
)

test('a file comes back in the encoding that it says, and one that is in another is refused', async () => {
  const folder = await project({'source/a.md': '# Alpha\n\nBravo.\n'})
  tetrapla(folder, ['xliff', 'export', '--language', 'fr', '--output', 'out.xlf'])
  const back = translated(await readFile(path.join(folder, 'out.xlf'), 'utf8'), (text) =>
    text.replace('Bravo', 'Été à l’œil')
  )
  const inUtf16 = Buffer.from(`\ufeff${back.replace('UTF-8', 'UTF-16')}`, 'utf16le')
  const inWestern = (label: string): Buffer =>
    Buffer.from(back.replace('UTF-8', label).replace('l’œil', 'Berne'), 'latin1')
  const given = async (bytes: Buffer): Promise<ReturnType<typeof tetrapla>> => {
    await writeFile(path.join(folder, 'back.xlf'), bytes)
    return tetrapla(folder, ['xliff', 'import', 'back.xlf'])
  }
  expect((await given(inUtf16)).out).toContain('+Été à l’œil.')
  expect((await given(Buffer.from(inUtf16).swap16())).out).toContain('+Été à l’œil.')
  expect((await given(inWestern('ISO-8859-1'))).out).toContain('+Été à Berne.')
  expect(await given(inWestern('UTF-8'))).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining('it is not in the encoding that it has by its first line, `UTF-8`')
  })
  expect((await given(inWestern('x-none'))).err).toContain('its encoding, `x-none`, is not known here')
})

test.each([
  ['# Alpha\n\nBravo.\n', 'say in which language the texts are'],
  ['---\nlanguage: fr\n---\n\n# Alpha\n', 'there are texts in `fr`']
])('what has nothing to be translated says why: %j', async (text, hint) => {
  const folder = await project({'tetrapla.yaml': 'math: false\n', 'source/a.md': text})
  expect(tetrapla(folder, ['xliff', 'export', '--language', 'fr'])).toMatchObject({
    code: 2,
    err: expect.stringContaining(hint)
  })
})

test('what could not be read is told, and all else goes out', async () => {
  const folder = await project({
    'source/book/publication.yaml': 'title: Book\ncontents: [one.md, gone.md]\n',
    'source/book/one.md': '# Alpha\n',
    'source/c.md': '---\ntitle: [Charlie\n---\n\n# Delta\n',
    'source/d.md': '# Echo\n'
  })
  const {code, out, err} = tetrapla(folder, ['xliff', 'export', '--language', 'fr'])
  expect(code).toBe(1)
  expect([...out.matchAll(/<source>(.*?)</g)].map(([, source]) => source)).toEqual([
    'Book',
    'Alpha',
    'Delta',
    'Echo'
  ])
  expect(err).toContain('source/book/publication.yaml:2:20: error: there is no document `gone.md`')
  expect(err).toContain('source/c.md:3:1: error: ')
  expect(err).toContain(
    '4 units: 0 translated, 4 to be translated; what the findings above are about may be missing\n'
  )
  expect(tetrapla(folder, ['xliff', 'export', '--language', 'fr', '--only', 'd'])).toMatchObject({
    code: 0,
    err: '1 unit: 0 translated, 1 to be translated\n'
  })
})

test('a text that cannot be read at all says so', async () => {
  const folder = await project({})
  await writeFiles(folder, {'source/a.md': ''})
  await writeFile(path.join(folder, 'source/a.md'), Buffer.from('Br\xe4vo\n', 'latin1'))
  const {code, out, err} = tetrapla(folder, ['xliff', 'export', '--language', 'fr'])
  expect({code, out}).toEqual({code: 1, out: ''})
  expect(err).toContain('source/a.md:1:3: error: ')
})

test('white space that a tool puts around words when it indents is left out', async () => {
  const folder = await project({'source/permits.md': original})
  const {out} = tetrapla(folder, ['xliff', 'export', '--language', 'fr'])
  const indented = translated(out).replace(/<(source|target)>(.*?)<\/\1>/g, '<$1>\n    $2\n  </$1>')
  await writeFile(path.join(folder, 'back.xlf'), indented)
  expect(tetrapla(folder, ['xliff', 'import', 'back.xlf', '--yes'])).toMatchObject({code: 0})
  const french = await readFile(path.join(folder, 'source/permits.fr.md'), 'utf8')
  expect(french).toContain('title: PERMITS\n')
  expect(french).toContain('\n# PERMITS {#permits}\n\nANY *PERSON* MAY [APPLY]')
  expect(french).toContain('\n| FEE | DAYS |\n')
  expect(french).toContain('\n[^1]: IN WRITING.\n')
})

test('a table with another row is written anew, if all of it is translated', async () => {
  const table = '| Fee | Days |\n| --- | ---- |\n| Alpha | 1 |\n'
  const rest = '\n:::table[Bravo]{#b}\n\n| Charlie |\n| --- |\n| Delta |\n\n:::\n\nEcho.\n'
  const folder = await project({'source/a.md': `# Title\n\n${table}${rest}`})
  const at = (file: string): string => path.join(folder, 'source', file)
  const exchange = async (change = (text: string): string => text): Promise<ReturnType<typeof tetrapla>> => {
    tetrapla(folder, ['xliff', 'export', '--language', 'fr', '--output', 'out.xlf'])
    const back = translated(await readFile(path.join(folder, 'out.xlf'), 'utf8'))
    await writeFile(path.join(folder, 'back.xlf'), change(back))
    return tetrapla(folder, ['xliff', 'import', 'back.xlf', '--yes'])
  }
  await exchange()
  await writeFile(
    at('a.md'),
    `# Title\n\n${table}| Foxtrot | 2 |\n${rest.replace('| Delta |\n', '| Delta |\n| Golf |\n')}`
  )
  const {code, err} = await exchange((text) => text.replace(/(<source>Golf.*)\n<target>.*/, '$1'))
  expect({code, err}).toMatchObject({code: 1, err: expect.stringContaining('no place for `b.1`')})
  const upper = '# TITLE\n\n| FEE | DAYS |\n| --- | ---- |\n| ALPHA | 1 |\n| FOXTROT | 2 |\n'
  const lower = rest.replace(/Bravo|Charlie|Delta|Echo/g, (word) => word.toUpperCase())
  const head = '---\ntranslated-from: en\n---\n\n'
  expect(await readFile(at('a.fr.md'), 'utf8')).toBe(head + upper + lower)
  expect((await exchange()).code).toBe(0)
  const golf = lower.replace('| DELTA |\n', '| DELTA |\n| GOLF |\n')
  expect(await readFile(at('a.fr.md'), 'utf8')).toBe(head + upper + golf)
})
