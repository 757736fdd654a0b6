/** What is a translation beside its document, what stays a document, and what is kept back with its original. */
import {describe, expect, test} from 'vitest'
import {readManuscript, readProject} from '../../pipeline/read/index.ts'
import {memoryWorld} from '../support/memory-world.ts'

const options = {source: 'source', schemas: 'schemas'}
const draft = '---\nstatus: draft\n---\n# Bravo\n'
const manifest = {'tetrapla.yaml': 'language: en\n', 'source/h/publication.yaml': 'title: H\n'}

async function read(files: Readonly<Record<string, string>>) {
  const world = memoryWorld({...manifest, ...files})
  const project = await readProject(world, options)
  const read = await Promise.all(
    project.value.publications.map((source) => readManuscript(source, project.value, world))
  )
  const found = [...project.diagnostics, ...read.flatMap(({diagnostics}) => diagnostics)]
  return {
    publications: read.map(
      ({value: {id, language, documents}}) =>
        `${id} ${language}: ${documents.map(({path}) => path.replace('source/', '')).join(' ')}`
    ),
    found: found
      .filter(({ruleId}) => ruleId !== 'translation/has-title')
      .map(({severity, ruleId, place}) => `${severity} ${ruleId} ${place.path.replace('source/', '')}`)
  }
}

/** Another in Spanish: the project has that language. */
const spanish = {'source/note.es.md': '# Nota\n'}
const note = 'note es: note.es.md'
const meets = (file: string): string => `error project/addresses-are-unique h/${file}`
const leaves = (file: string): string => `info publication/leaves-drafts-out h/${file}`

describe.each<
  [
    name: string,
    files: Readonly<Record<string, string>>,
    publications: readonly string[],
    found: readonly string[]
  ]
>([
  [
    'the language is one of the project: a translation',
    {'source/h/x.md': '# A\n', 'source/h/x.es.md': '# B\n', ...spanish},
    ['h en: h/x.md', 'h es: h/x.es.md', note],
    []
  ],
  [
    'the document says its language: a translation',
    {'source/h/x.md': '# A\n', 'source/h/x.es.md': '---\nlanguage: es\n---\n# B\n'},
    ['h en: h/x.md', 'h es: h/x.es.md'],
    []
  ],
  [
    'nothing else is in the language: a document',
    {'source/h/socket.md': '# A\n', 'source/h/socket.io.md': '# B\n'},
    ['h en: h/socket.io.md h/socket.md'],
    []
  ],
  [
    'several end as files of programs do: documents',
    {
      'source/h/a.md': '# A\n',
      'source/h/a.ts.md': '# B\n',
      'source/h/b.md': '# A\n',
      'source/h/b.ts.md': '# B\n'
    },
    ['h en: h/a.md h/a.ts.md h/b.md h/b.ts.md'],
    []
  ],
  [
    'another folder has the address: documents',
    {
      'source/h/x.md': '# A\n',
      'source/h/x.es.md': '# B\n',
      'source/es/h/publication.yaml': 'title: H\n',
      'source/es/h/x.md': '# C\n'
    },
    ['h en: h/x.es.md h/x.md', 'h es: es/h/x.md'],
    [meets('x.es.md')]
  ],
  [
    'a publication has the address by its own keys: documents',
    {
      'source/h/x.md': '# A\n',
      'source/h/x.es.md': '# B\n',
      'source/other.md': '---\nid: h\nlanguage: es\n---\n# C\n'
    },
    ['h en: h/x.es.md h/x.md', 'h es: other.md'],
    [meets('x.es.md')]
  ],
  [
    'both a folder and its translation have one: that of the first',
    {
      'source/h/x.md': '# A\n',
      'source/h/x.es.md': '# B\n',
      'source/h/fr/publication.yaml': 'title: H\n',
      'source/h/fr/x.md': '# A\n',
      'source/h/fr/x.es.md': '# B\n',
      ...spanish
    },
    ['h en: h/x.md', 'h es: h/x.es.md', 'h fr: h/fr/x.es.md h/fr/x.md', note],
    [meets('fr/x.es.md')]
  ],
  [
    'the translation is a draft: left out, as of any document',
    {'source/h/x.md': '# A\n', 'source/h/x.es.md': draft, ...spanish},
    ['h en: h/x.md', note],
    [leaves('x.es.md')]
  ],
  [
    'one of the translations is a draft: the others are published',
    {
      'source/h/x.md': '# A\n',
      'source/h/x.es.md': draft,
      'source/h/y.md': '# A\n',
      'source/h/y.es.md': '# B\n',
      ...spanish
    },
    ['h en: h/x.md h/y.md', 'h es: h/y.es.md', note],
    [leaves('x.es.md')]
  ],
  [
    'the original is a draft: both are left out',
    {
      'source/h/x.md': draft,
      'source/h/x.es.md': '# B\n',
      'source/h/y.md': '# A\n',
      'source/h/y.es.md': '# B\n'
    },
    ['h en: h/y.md', 'h es: h/y.es.md'],
    [leaves('x.es.md'), leaves('x.md')]
  ],
  [
    'the original is a draft as its system writes it: both are left out',
    {
      'tetrapla.yaml': 'language: en\nfrom: hugo\n',
      'source/h/x.md': '---\ndraft: true\n---\n# A\n',
      'source/h/x.es.md': '# B\n',
      'source/h/y.md': '# A\n'
    },
    ['h en: h/y.md'],
    [leaves('x.es.md'), leaves('x.md')]
  ],
  [
    'two translate one document into one language: the second is a document',
    {'source/h/x.md': '# A\n', 'source/h/x.pt-BR.md': '# B\n', 'source/h/x.pt-br.md': '# C\n'},
    ['h en: h/x.md h/x.pt-br.md', 'h pt-BR: h/x.pt-BR.md'],
    [meets('x.pt-br.md')]
  ],
  [
    'it translates a translation: a document',
    {'source/h/x.md': '# A\n', 'source/h/x.es.md': '# B\n', 'source/h/x.es.pt-BR.md': '# C\n', ...spanish},
    ['h en: h/x.es.pt-BR.md h/x.md', 'h es: h/x.es.md', note],
    []
  ],
  [
    '`contents` does not list the original: neither is published, and both are told',
    {
      'source/h/publication.yaml': 'title: H\ncontents: [y.md]\n',
      'source/h/x.md': '# A\n',
      'source/h/x.es.md': '# B\n',
      'source/h/y.md': '# A\n',
      ...spanish
    },
    ['h en: h/y.md', note],
    [
      'warning publication/lists-its-documents h/publication.yaml',
      'warning publication/lists-its-documents h/publication.yaml'
    ]
  ]
])('%s', (_, files, publications, found) => {
  test('is so', async () => {
    const all = await read(files)
    expect(all.publications).toEqual(publications)
    expect(all.found.sort()).toEqual([...found].sort())
  })
})
