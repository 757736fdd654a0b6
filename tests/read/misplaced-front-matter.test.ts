/** Front matter that does not stand where it is read: told once, with its cause, and never published as text. */
import {describe, expect, test} from 'vitest'
import type {Diagnostic} from '../../pipeline/model/diagnostic.ts'
import type {Document} from '../../pipeline/model/publication/document.ts'
import {defaultLimits} from '../../pipeline/model/limits.ts'
import {findMisplaced} from '../../pipeline/read/misplaced/find-misplaced.ts'
import {readDocument} from '../../pipeline/read/read-document.ts'

const settings = {
  limits: defaultLimits,
  html: 'keep',
  records: new Set<string>(),
  frontMatterKeys: new Set(['title', 'reviewer', 'prüfer']),
  frontMatterMap: new Map([['stand', 'status']])
} as const

function read(text: string): {readonly value: Document; readonly diagnostics: readonly Diagnostic[]} {
  const bytes = new TextEncoder().encode(text)
  return readDocument({path: 'a.md', name: 'a', language: 'en', bytes}, settings)
}

const inner = 'title: Alpha\nreviewer: SECRET\nstatus: draft\n'
const fenced = `---\n${inner}---\n`
const text = '\n# Bravo\n\nCharlie.\n'

/** The first words of the hint, by what stands at the head of the file. */
const misplaced: readonly (readonly [name: string, head: string, hint: string])[] = [
  ['a space', ` ${fenced}`, 'delete the space before `---`'],
  ['a tab', `\t${fenced}`, 'delete the space before `---`'],
  ['four spaces', `    ${fenced.replaceAll('\n', '\n    ')}\n`, 'delete the space before `---`'],
  ['a no-break space', `\u00A0${fenced}`, 'delete the no-break space before `---`'],
  ['a no-break space and a line', `\u00A0\n${fenced}`, 'delete the white space before it'],
  ['a zero-width space', `\u200B${fenced}`, 'delete what stands before `---`; it may be'],
  ['two byte order marks', `\uFEFF\uFEFF${fenced}`, 'delete what stands before `---`; it may be'],
  ['an entity', `&nbsp;\n\n${fenced}`, 'delete what stands before `---`; it may be'],
  ['dashes of a word processor', fenced.replaceAll('---', '—-'), 'write `---`; if it is meant as text'],
  ['en dashes', fenced.replaceAll('---', '–––'), 'write `---`; if it is meant as text'],
  ['one em dash', fenced.replaceAll('---', '—'), 'write `---`; if it is meant as text'],
  ['two hyphens', fenced.replaceAll('---', '--'), 'write `---`; if it is meant as text'],
  ['minus signs', fenced.replaceAll('---', '−−−'), 'write `---`; if it is meant as text'],
  ['plus signs around YAML', fenced.replaceAll('---', '+++'), 'write `---`; if it is meant as text'],
  ['plus signs before YAML that never closes', `+++\n${inner}`, 'write `---`; if it is meant as text'],
  ['hyphens apart', fenced.replaceAll('---', '- - -'), 'write `---`; if it is meant as text'],
  [
    'escaped hyphens and lines apart',
    '\\---\n\ntitle: Alpha\n\nstatus: draft\n\n\\---\n',
    'write `---`; if it is meant as text'
  ],
  ['a remark of YAML', `--- # delta\n${inner}---\n`, 'delete `# delta` behind it'],
  ['the name of a language', `---yaml\n${inner}---\n`, 'delete `yaml` behind it'],
  ['a no-break space behind it', `---\u00A0\n${inner}---\n`, 'delete what follows it on the line'],
  ['TOML behind hyphens', `---toml\ntitle = "Alpha"\ndraft = true\n---\n`, 'delete `toml` behind it'],
  ['a code block', `\`\`\`yaml\n${inner}\`\`\`\n`, 'write `---` in place of the lines around it'],
  [
    'a code block below an empty line',
    `\n~~~ yml\n${inner}~~~\n`,
    'write `---` in place of the lines around it'
  ],
  ['a code block around it', `\`\`\`\n${fenced}\`\`\`\n`, 'write `---` in place of the lines around it'],
  ['TOML below an empty line', `\n+++\n[extra]\nreviewer = "SECRET"\n+++\n`, 'write it as YAML'],
  [
    'JSON below an empty line',
    `\n{\n  "title": "Alpha",\n  "draft": true\n}\n`,
    'write `---` on a line before it'
  ],
  ['JSON that never closes', `{"title": "Alpha",\n "draft": true\n`, 'write `---` on a line before it'],
  ['JSON with something behind it', `{"title": "Alpha"}.\n`, 'write `---` on a line before it'],
  ['a quotation', `> ${fenced.trimEnd().replaceAll('\n', '\n> ')}\n`, 'delete `>` at the start of its lines'],
  ['no line that opens it', `${inner}---\n`, 'write `---` as the first line'],
  ['no line that closes it', `\n---\n${inner}`, 'delete the empty line before it'],
  [
    'an empty line within, and a key of other letters',
    `---\n\nprüfer: SECRET\n---\n`,
    'delete the empty line below `---`'
  ],
  ['an empty line within, and nothing that closes it', `---\n\n${inner}`, 'end it with a line `---`'],
  [
    'a fault of YAML in it',
    `&nbsp;\n---\ntitle: Alpha: bravo\nreviewer SECRET\nstatus: draft\n---\n`,
    'delete what stands before `---`; it may be'
  ],
  [
    'text in it that looks like a list',
    `&nbsp;\n---\nauthors:\n- SECRET\n- Bravo\n# delta\nsummary: >\n  Echo\n\n  foxtrot.\n---\n`,
    'delete what stands before `---`; it may be'
  ],
  [
    'front matter before it',
    `---\nlanguage: en\n---\n\n${fenced}`,
    'write its keys into the front matter above'
  ],
  ['empty front matter before it', `---\n---\n${fenced}`, 'write its keys into the front matter above']
]

/** Where it is read all the same, with the hint that tells it: below empty lines and remarks, and between more hyphens. */
const readElsewhere: readonly (readonly [name: string, head: string, hint?: string])[] = [
  ['a remark', `<!-- delta -->\n${fenced}`, 'move the remark before it behind it'],
  [
    'remarks of lines',
    `\n<!--\ndelta\n-->\n\n<!-- echo -->\n${fenced}`,
    'move the remark before it behind it'
  ],
  [
    'four hyphens',
    fenced.replaceAll('---', '----'),
    'write `---`; if it is meant as text, write a sentence before it'
  ],
  [
    'four hyphens before three',
    `----\n${inner}---\n`,
    'write `---`; if it is meant as text, write a sentence before it'
  ],
  ['an empty line', `\n${fenced}`],
  ['empty lines of Windows', `\r\n\r\n${fenced.replaceAll('\n', '\r\n')}`],
  ['an empty line with blanks', ` \t\n\n${fenced}`],
  ['an empty line behind a byte order mark', `\uFEFF\n${fenced}`],
  ['an empty line, and closed by dots', `\n---\n${inner}...\n`],
  ['an empty line, in capitals', `\n---\nTitle: Alpha\nReviewer: SECRET\nStatus: draft\n---\n`]
]

/** What begins like front matter, and is text. */
const texts: readonly (readonly [name: string, text: string])[] = [
  ['a thematic break before text', '\n---\n\nAlpha: this is a sentence.\n\n---\n\nBravo.\n'],
  [
    'a thematic break before a sentence with a key',
    '\n---\n\nDate: the day on which it was written. We met.\n\nBravo.\n\n---\n'
  ],
  ['two thematic breaks', '---\n\n---\n\nAlpha.\n'],
  ['an example in a text', 'Alpha.\n\n```yaml\ntitle: Alpha\nstatus: draft\n```\n'],
  ['an example below front matter', '---\nlanguage: en\n---\n\n```yaml\ntitle: Alpha\n```\n'],
  ['a thematic break below front matter', '---\nlanguage: en\n---\n\n---\n\nAlpha.\n\n---\n'],
  ['an example of something else', '```yaml\non: push\njobs:\n  build: alpha\n```\n'],
  ['an example in another language', '```js\nconst title = {status: 1}\n```\n'],
  ['a dialogue', '— Alpha, bravo.\n\n— Charlie: delta.\n'],
  ['a heading with a line below', 'Title\n-----\n\nAlpha.\n'],
  ['a heading with a colon', 'Part one: alpha\n---\n\nBravo.\n'],
  ['a heading and a thematic break', '# Alpha\n\n---\n\ntitle: Bravo\n\n---\n'],
  ['a list', '- title: Alpha\n- status: draft\n'],
  ['a quotation', '> Title: Alpha\n>\n> Bravo.\n'],
  ['a table', '| title | status |\n| --- | --- |\n| Alpha | draft |\n'],
  ['words in braces', '{"alpha" is bravo}\n\nCharlie.\n'],
  ['a template', '{{ title: alpha }}\n\nBravo.\n'],
  ['minutes', '\n---\n\n**Date:** 3 May\n\n**Title:** Alpha\n\n---\n\nBravo.\n']
]

describe('front matter', () => {
  test.each(misplaced)('with %s is one finding', (_, head, hint) => {
    const {value, diagnostics} = read(head + text)
    expect(diagnostics.map(({ruleId, hints = []}) => [ruleId, hints.join()])).toEqual([
      ['front-matter/comes-first', expect.stringContaining(hint)]
    ])
    expect(value.children.map(({type, position}) => [type, position.start.column])).toEqual([
      ['heading', 1],
      ['paragraph', 1]
    ])
  })

  test.each(readElsewhere)(
    'is read, and told, with %s',
    (_, head, hint = 'delete the empty line before it') => {
      const {value, diagnostics} = read(head + text)
      const [told, ...others] = diagnostics.filter(({ruleId}) => ruleId.startsWith('front-matter/'))
      expect(told).toMatchObject({
        ruleId: 'front-matter/begins-file',
        hints: [hint],
        place: {start: {line: 1, column: 1}}
      })
      expect(others).toEqual([])
      expect(value.frontMatter.data['status']).toBe('draft')
      expect(value.children.map(({type, position}) => [type, position.start.column])).toEqual([
        ['heading', 1],
        ['paragraph', 1]
      ])
    }
  )

  test('is read below the title, which stays', () => {
    const {value, diagnostics} = read(`# Bravo\n\n${fenced}\nCharlie.\n`)
    expect(diagnostics.map(({ruleId, place, hints}) => [ruleId, place.start.line, hints])).toEqual([
      ['front-matter/begins-file', 3, ['move it above the title, to the first line']]
    ])
    expect(value.frontMatter.data).toMatchObject({reviewer: 'SECRET', status: 'draft'})
    expect(value.children.map(({type, position}) => [type, position.start.line])).toEqual([
      ['heading', 1],
      ['paragraph', 9]
    ])
  })

  test('below an empty line is judged as elsewhere', () => {
    const {diagnostics} = read(`\n---\ntitle: Alpha: bravo\nstatus: draft\n---\n${text}`)
    expect(diagnostics.map(({ruleId, place}) => [ruleId, place.start.line])).toEqual([
      ['front-matter/begins-file', 1],
      ['front-matter/is-valid-yaml', 3]
    ])
  })

  test.each(texts)('is not %s', (_, whole) => {
    expect(read(whole).diagnostics.filter(({ruleId}) => ruleId.startsWith('front-matter/'))).toEqual([])
  })

  test('is read where it stands, so that nothing else is found', () => {
    expect(read(`\n<!-- delta -->\n  ---\n${inner}---\n${text}`).value.frontMatter.data).toEqual({
      title: 'Alpha',
      reviewer: 'SECRET',
      status: 'draft'
    })
    const {frontMatter} = read(`\n${fenced}${text}`).value
    expect(frontMatter.places.get('/status')?.value.start).toEqual({line: 5, column: 9, offset: 43})
  })

  test.each([
    '\n',
    '&nbsp;',
    ' ',
    '<!-- -->',
    '---\n',
    'a: ',
    '{"a":',
    '---\na: b\n',
    'a',
    '> ',
    '+++\n',
    'title ',
    '\\-'
  ])('is looked for in linear time among %j', (piece) => {
    const whole = piece.repeat(Math.ceil(400_000 / piece.length))
    for (const head of ['', '\n---\n', '{\n', '```yaml\n', '> ---\n'])
      expect(() => findMisplaced(head + whole, (key) => key === 'title')).not.toThrow()
  })
})

describe('front matter of other systems', () => {
  const toml = `+++\ntitle = "Alpha"\ndate = 2024-01-02T10:00:00Z\ndraft = true\n[extra]\nbravo = [1, 2]\n+++\n`
  test.each([
    ['TOML', toml, {status: 'draft', title: 'Alpha', date: '2024-01-02', extra: {bravo: [1, 2]}}],
    ['JSON', `{\n  "title": "Alpha",\n  "draft": true\n}\n`, {status: 'draft', title: 'Alpha'}],
    ['JSON in one line', `{"title": "Al}pha", "draft": true}\n`, {status: 'draft', title: 'Al}pha'}],
    [
      'JSON that closes at the end of a line',
      `{"title": "Alpha",\n "extra": {"bravo": [1,\n 2]}}\n`,
      {title: 'Alpha', extra: {bravo: [1, 2]}}
    ],
    ['JSON between semicolons', `;;;\n{"title": "Alpha"}\n;;;\n`, {title: 'Alpha'}],
    ['YAML that ends with dots', `---\ntitle: Alpha\n...\n`, {title: 'Alpha'}],
    ['a number as a title', `---\ntitle: 2024\n---\n`, {title: '2024'}],
    [
      'a date with slashes',
      `---\ndate: 2020/1/21\nmodified: "2020-02-03 10:00"\n---\n`,
      {date: '2020-01-21', modified: '2020-02-03'}
    ],
    ['keys without values', `---\ntitle: Alpha\nsummary:\ndate: ""\n---\n`, {title: 'Alpha'}],
    [
      'what is no draft',
      `---\ntitle: Alpha\ndraft: false\npublished: true\nstatus: Final\n---\n`,
      {title: 'Alpha', status: 'final'}
    ],
    ['a day as published', `---\npublished: 2024-01-02\n---\n`, {published: '2024-01-02'}]
  ])('is read: %s', (_, head, data) => {
    const {value, diagnostics} = read(head + text)
    expect(diagnostics).toEqual([])
    expect(value.frontMatter.data).toEqual(data)
    expect(value.children.map(({type, position}) => [type, position.start.column])).toEqual([
      ['heading', 1],
      ['paragraph', 1]
    ])
  })

  test('has the places of its keys', () => {
    const {places} = read(toml + text).value.frontMatter
    expect(places.get('/title')?.value.start).toEqual({line: 2, column: 9, offset: 12})
    expect(places.get('/status')?.key?.start).toEqual({line: 4, column: 1, offset: 48})
  })

  test('that is faulty is told at its place', () => {
    const {diagnostics} = read(`+++\ntitle = "Alpha"\ndate = = 1\n+++\n${text}`)
    expect(diagnostics.map(({ruleId, place}) => [ruleId, place.start.line])).toEqual([
      ['front-matter/is-valid-yaml', 3]
    ])
  })

  test('has the keys that a map and a profile name', () => {
    const bytes = new TextEncoder().encode(
      `---\ndescription: Alpha\nstage: Living\nsummary: Bravo\nby: Charlie\n---\n${text}`
    )
    const map = new Map([
      ['description', 'summary'],
      ['by', 'authors'],
      ['stage', 'ignore']
    ])
    const {value} = readDocument(
      {path: 'a.md', name: 'a', language: 'en', bytes},
      {...settings, frontMatterMap: map}
    )
    expect(value.frontMatter.data).toEqual({description: 'Alpha', summary: 'Bravo', authors: 'Charlie'})
  })
})

describe('front matter that no line closes', () => {
  const rules = (whole: string) => read(whole).diagnostics.map(({ruleId}) => ruleId)

  test('is read up to the first empty line, where prose follows, and told with its mend', () => {
    const whole = '---\ntitle: Alpha\nstatus: draft\n\nBravo charlie,\nand {delta}.\n'
    const {value, diagnostics} = read(whole)
    expect(value.frontMatter.data).toEqual({title: 'Alpha', status: 'draft'})
    expect(value.children.map(({type, position}) => [type, position.start.line])).toEqual([['paragraph', 5]])
    const [told, ...others] = diagnostics
    expect(others).toEqual([])
    expect(told).toMatchObject({ruleId: 'front-matter/end-is-marked', place: {start: {line: 4, column: 1}}})
    const [edit] = told?.fix?.edits ?? []
    const {offset = 0} = edit?.start ?? {}
    const mended = read(whole.slice(0, offset) + (edit?.text ?? '') + whole.slice(offset))
    expect(mended.diagnostics).toEqual([])
    expect(mended.value.frontMatter.data).toEqual(value.frontMatter.data)
  })

  test.each(['abstract', 'middle', 'note_To_Readers'])(
    'ends before `--- %s` of an Internet-Draft',
    (part) => {
      const {value, diagnostics} = read(`---\ntitle: Alpha\n\nkeyword:\n  - bravo\n--- ${part}\n\nCharlie.\n`)
      expect(value.frontMatter.data).toEqual({title: 'Alpha', keyword: ['bravo']})
      expect(value.children.map(({type, position}) => [type, position.start.line])).toEqual([
        ['paragraph', 6],
        ['paragraph', 8]
      ])
      expect(diagnostics.map(({ruleId}) => ruleId)).toEqual(['markdown/is-understood'])
    }
  )

  test.each([
    ['a heading and prose', '\n# Bravo\n\nCharlie delta.\n'],
    ['prose without spaces', '\n春天到了花開了\n'],
    ['a sentence with a colon', '\nBravo charlie: delta.\n']
  ])('is read before %s', (_, below) => {
    expect(rules(`---\ntitle: Alpha\n${below}`)).toEqual(['front-matter/end-is-marked'])
  })

  test.each([
    ['more keys behind an empty line', 'title: Alpha\n\nreviewer: SECRET\n\nBravo charlie.\n'],
    ['a key far below', 'title: Alpha\n\nBravo charlie.\n\nreviewer: SECRET\n'],
    ['a value in quotation marks that goes on', 'title: "Alpha that\n\n  goes on behind an empty line"\n'],
    ['a list of keys below', 'title: Alpha\n\n- reviewer: SECRET\n- bravo charlie\n'],
    ['a note that may be a key', 'title: Alpha\n\nReviewer: SECRET and more\n'],
    ['a remark and keys', 'title: Alpha\n\n# bravo charlie\nreviewer: SECRET\n'],
    ['no empty line', 'title: Alpha\nBravo charlie.\n'],
    ['a mapping', 'title: Alpha\nauthors:\n  - bravo\n\nCharlie delta.\n'],
    ['a block', 'title: Alpha\nsummary: >\n\n  Bravo charlie.\n'],
    ['a mapping in one line', 'title: {a: b}\n\nBravo charlie.\n'],
    ['no text', 'title: Alpha\n\n'],
    ['no prose', 'title: Alpha\n\n# Bravo\n']
  ])('stops the document with %s', (_, below) => {
    expect(rules(`---\n${below}`)).toEqual(['front-matter/closes'])
  })
})
