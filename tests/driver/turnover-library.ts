/** Defines a library of publications that lead to each other, and edits by which documents come, go, move and are renamed. */
import {fc} from '@fast-check/vitest'
import {hidden} from './private-project.ts'
import {edit, put, type Files} from './warm-and-cold.ts'

const policy = '---\ntype: policy\npin: room-4711\n---\n\n'

/** Publications of several documents that lead to each other, and of each kind one. */
export const library: Files = {
  'tetrapla.yaml': 'language: en\npublisher: Alpha\nfrom: mdbook\n',
  'schemas/front-matter/policy.schema.json': JSON.stringify({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Policy',
    allOf: [{$ref: 'tetrapla:document'}],
    properties: {pin: {type: 'string', ...hidden}}
  }),
  'schemas/records/service.schema.json': JSON.stringify({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Service',
    type: 'object',
    properties: {level: {type: 'string', title: 'Level'}}
  }),
  'parts/_shared.md': 'Shared words, and [a link](nowhere.md).\n',
  'source/alpha/publication.yaml': 'title: Alpha\n',
  'source/alpha/index.md':
    '# Start\n\nSee [one](one.md), [it](../bravo/one.md#scope) and [](../delta/two.md).\n',
  'source/alpha/one.md': '# One\n\n## Scope\n\nSee [three](../bravo/three.md) and [bravo](../bravo/).\n',
  'source/alpha/two.md':
    '# Two\n\nSee [what was called so](before), [a room](room) and [gone](../gone.md).\n',
  'source/bravo/publication.yaml': 'title: Bravo\n',
  'source/bravo/one.md': '# One\n\n## Scope\n\nSee [two](two.md) and [echo](../echo.md).\n',
  'source/bravo/two.md': `${policy}# Two\n\nWords. {#more}\n`,
  'source/charlie.md':
    '# Charlie\n\nSee [two](bravo/two.md), [its place](bravo#scope) and [](alpha/one.md).\n',
  'source/charlie.fr.md': '---\ntranslated-from: en\n---\n\n# Charlie\n\nVoir [deux](delta/two.md).\n',
  'source/delta/publication.yaml': 'title: Delta\n',
  'source/delta/one.md': '# One\n\n:::service[Hotel]{#hotel level=high}\nIndia.\n:::\n',
  'source/delta/two.md': '# Two\n\nWords.\n',
  'source/delta/two.fr.md': '# Deux\n\nDes mots.\n',
  'source/echo.md': '# Echo\n\n{{#include ../parts/_shared.md}}\n\nSee [all](alpha/) and [one](alpha/one).\n',
  'source/echo.fr.md':
    '# \u00c9cho\n\nVoir [Charlie](charlie.md), [delta](delta/two.md) et [](delta/one.md).\n',
  'source/gone.md':
    '---\nstatus: withdrawn\nwithdrawn:\n  date: 2026-11-24\n  reason: Old.\n  replacedBy: bravo\n---\n\n# Gone\n',
  'source/list.md': '# List\n\n::records[Services]{type=service from=library columns="level"}\n',
  'source/moved.md': '---\nmoved: before\n---\n\n# Moved\n\nSee [#hotel](delta/one.md#hotel).\n'
}

const folders = ['alpha/', 'bravo/', 'delta/', 'juliett/', '']
const names = [
  'a-first',
  'index',
  'one',
  'three',
  'two',
  'zulu',
  'bravo',
  'echo',
  'before',
  'two.fr',
  'zulu.fr'
]
const paths = folders.flatMap((folder) => names.map((name) => `source/${folder}${name}.md`))

const texts = [
  '# New\n\nWords.\n',
  '# New\n\n## Scope\n\nSee [it](one.md), [](two.md) and [all](/source/alpha/).\n',
  `${policy}# Of rooms\n\nWords. {#more}\n`,
  '---\nmoved: once\n---\n\n# Was once\n\nWords.\n',
  '---\nstatus: draft\n---\n\n# Draft\n\nWords.\n',
  '# More\n\n:::service[Kilo]{#kilo level=low}\nLima.\n:::\n',
  '# More\n\n:::service[Hotel]{#hotel level=low}\nLima.\n:::\n',
  '# Includes\n\n{{#include ../../parts/_shared.md}}\n\n{{#include ../parts/_shared.md}}\n',
  '# List\n\n::records[Policies]{type=policy from=library}\n'
]

const targets = [
  '/source/alpha/three.md',
  '/source/bravo/three.md',
  '/source/juliett/one.md',
  '/source/zulu.md',
  'alpha',
  'juliett',
  'zulu',
  'before',
  'once',
  'bravo#scope',
  'alpha#scope',
  '#more',
  '#two',
  'hotel',
  'kilo',
  '/source/bravo/two.md#more',
  '/source/delta/two.md',
  '/source/delta/zulu',
  '../alpha/zulu/',
  '/alpha/one/',
  '/source/alpha/',
  '/source/echo.md',
  '/source/charlie.md',
  'two',
  'three.md',
  'nowhere.md#more',
  '/zulu/'
]

const documents = Object.keys(library).filter((name) => /^source\/.*\.md$/.test(name))
const anyPath = fc.constantFrom(...new Set([...documents, ...paths]))

/** Any edit; of documents, those that there are. */
export const change: fc.Arbitrary<(files: Files) => Files> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(anyPath, fc.constantFrom(...texts)).map(([path, text]) => put(path, text))
  },
  {
    weight: 4,
    arbitrary: fc.nat().map((number) => ofDocument(number, without))
  },
  {
    weight: 6,
    arbitrary: fc.tuple(fc.nat(), anyPath).map(([number, to]) => ofDocument(number, (from) => move(from, to)))
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.nat(), fc.constantFrom(...targets), fc.constantFrom('', 'words'))
      .map(([number, target, words]) =>
        ofDocument(number, (path) => edit(path, `See [${words}](${target}).`))
      )
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.nat(), fc.nat(), fc.constantFrom('', 'words'), fc.constantFrom('', '#scope'))
      .map(([number, other, words, place]) =>
        ofDocument(number, (path) =>
          ofDocument(other, (target) => edit(path, `See [${words}](/${target}${place}).`))
        )
      )
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.nat(), fc.constantFrom('# ', '## Scope', 'Words', 'level=high'))
      .map(([number, is]) =>
        ofDocument(
          number,
          (path) => (files) => put(path, String(files[path]).replace(is, `${is}More `))(files)
        )
      )
  },
  fc
    .constantFrom(...folders.slice(0, -1))
    .map((folder) => put(`source/${folder}publication.yaml`, 'title: New\n')),
  fc
    .constantFrom('one.md, two.md', 'two.md, three.md, one.md', 'zulu.md')
    .map((all) => put('source/bravo/publication.yaml', `title: Bravo\ncontents:\n  documents: [${all}]\n`)),
  fc.constantFrom('replacedBy: zulu', 'replacedBy: alpha').map((other) => reword('replacedBy: bravo', other)),
  fc.constant(() => library)
)

/** Which of those that there are, a number says. */
function ofDocument(
  number: number,
  change: (path: string) => (files: Files) => Files
): (files: Files) => Files {
  return (files) => {
    const all = Object.keys(files).filter((name) => /^source\/.*\.md$/.test(name))
    const path = all[number % all.length]
    return path === undefined ? files : change(path)(files)
  }
}

export function without(path: string): (files: Files) => Files {
  return (files) => Object.fromEntries(Object.entries(files).filter(([one]) => one !== path))
}

export function move(from: string, to: string): (files: Files) => Files {
  return (files) => {
    const text = files[from]
    return text === undefined ? files : put(to, text)(without(from)(files))
  }
}

/** In whichever file it stands. */
function reword(is: string, other: string): (files: Files) => Files {
  return (files) =>
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, String(text).replace(is, other)]))
}

/** A site that its documents were written for, to which links lead that lead nowhere here. */
export const onSite = put('tetrapla.yaml', `${String(library['tetrapla.yaml'])}site: https://example.org/\n`)
