/** Builds that take from those before, where documents and publications come, go, move and are renamed. */
import {fc, test as property} from '@fast-check/vitest'
import {describe, expect, test} from 'vitest'
import {isError} from '../../pipeline/model/diagnostic.ts'
import {memoryCache, memoryOutput} from './memory-host.ts'
import {change, library, move, onSite, without} from './turnover-library.ts'
import {edit, isOneFromNothing, leftAfter, put, readingsOpened, run, type Files} from './warm-and-cold.ts'
import {isWhole, runsOf, withOthers} from '../support/runs-of.ts'

/** An edit, and what is edited before. */
interface Turn {
  readonly before?: (files: Files) => Files
  readonly change: (files: Files) => Files
}

describe('a build that takes from those before, where documents come and go', () => {
  property.prop([fc.boolean(), fc.array(change, {minLength: 1, maxLength: isWhole ? 8 : 4})], {
    numRuns: runsOf(4)
  })('is one from nothing, after any edits', (isOnSite, changes) =>
    isOneFromNothing(
      isOnSite ? changes.map((one) => (files: Files) => onSite(one(files))) : changes,
      isOnSite ? onSite(library) : library
    )
  )

  test('leaves a publication as it was that has lost all its documents', async () => {
    const output = memoryOutput()
    const kept = memoryCache(output)
    await run(library, output, kept)
    const before = output.files.get('bravo/en/bravo.en.json')
    const emptied = put('source/bravo/publication.yaml', 'title: Bravo\ncontents: [gone.md]\n')(library)
    const {result} = await run(emptied, output, kept)
    const errors = 'diagnostics' in result ? result.diagnostics.filter(isError) : []
    expect(errors.map(({ruleId}) => ruleId)).toEqual(['publication/contents-exist'])
    expect(output.files.get('bravo/en/bravo.en.json')).toBe(before)
  })

  test('is one from nothing, where a publication gets so long that its contents have a page of their own, and shorter', async () => {
    const page = 'alpha/en/index.contents.html'
    const long = {
      'tetrapla.yaml': 'language: en\nbaseUrl: https://example.org/\n',
      'source/alpha/publication.yaml': 'title: Alpha\n',
      ...Object.fromEntries(
        Array.from({length: 61}, (_, index) => [
          `source/alpha/d${String(index)}.md`,
          `# Bravo ${String(index)}\n\n## Scope\n\nCharlie.\n`
        ])
      )
    }
    const turnover = [
      edit('source/alpha/d30.md', '## Echo'),
      without('source/alpha/d60.md'),
      put('source/alpha/d60.md', '# Foxtrot\n')
    ]
    const edits = withOthers(turnover, [edit('source/alpha/d30.md', 'Delta.')])
    const [edited, shorter, longer] = await leftAfter(edits, long, ['html'])
    for (const texts of [edited, longer]) {
      expect(texts).toHaveProperty([page])
      expect(texts?.['sitemap.xml']).toContain(`<loc>https://example.org/${page}</loc>`)
    }
    expect(shorter).not.toHaveProperty([page])
  })

  test('is one from nothing, after edits by each of which something else concerns others', async () => {
    const [echo, gone, one] = ['source/echo.md', 'source/gone.md', 'source/bravo/one.md']
    const oneOfEach = [
      // A path that was looked for in vain, and one by which another document was found.
      put('source/bravo/three.md', '# Three\n\nWords.\n'),
      move('source/alpha/one.md', 'source/alpha/zulu.md'),
      // An id that is claimed, and what leads on without others.
      put('source/before.md', '# Before\n\nWords.\n'),
      without(gone),
      // The document in which the place of a publication is found.
      put('source/bravo/a-first.md', '# First\n\n## Scope\n\nWords.\n'),
      // A translation of a document that others lead to.
      put('source/delta/one.fr.md', '# Un\n\nDes mots.\n'),
      // A record of a type that is listed.
      put('source/india.md', '# India\n\n:::service[Kilo]{#kilo level=low}\nLima.\n:::\n'),
      // A title that another shows.
      put('source/delta/two.md', '# Both\n\nWords.\n')
    ]
    const others = [
      move('source/alpha/zulu.md', 'source/alpha/one.md'),
      without('source/before.md'),
      put(gone, String(library[gone])),
      // What replaces another publication.
      put('source/bravo.md', '# Of the same name\n\nWords.\n'),
      without('source/bravo.md'),
      without(echo),
      put(echo, String(library[echo])),
      without('source/bravo/a-first.md'),
      edit('source/bravo/two.md', '## Scope'),
      put(
        'source/bravo/publication.yaml',
        'title: Bravo\ncontents:\n  documents: [two.md, one.md, three.md]\n'
      ),
      put('source/bravo/publication.yaml', 'title: Bravo\n'),
      without('source/delta/one.fr.md'),
      // One of two records of the same id, and a document that becomes one.
      put('source/juliett/publication.yaml', 'title: Juliett\n'),
      put('source/juliett/room.md', '---\ntype: policy\n---\n\n# Room\n\nWords.\n'),
      without('source/india.md'),
      put('source/bravo/room.md', '---\ntype: policy\n---\n\n# Room\n\nWords.\n'),
      without('source/bravo/room.md'),
      put('source/delta/two.md', String(library['source/delta/two.md'])),
      // A place that a link names, and a document that one with words names.
      put(one, String(library[one]).replace('## Scope', '## Scopes')),
      without(one),
      put(one, String(library[one])),
      // A publication of one document that has another.
      put('source/juliett/zulu.md', '# Zulu\n\nWords.\n'),
      without('source/juliett/zulu.md')
    ]
    await isOneFromNothing(withOthers(oneOfEach, others), library, ['json'])
  })

  test('is one from nothing, where what a publication of one document, or one that is a record, says of itself is another', async () => {
    const policies = put(
      'schemas/front-matter/policy.schema.json',
      JSON.stringify({
        title: 'Policy',
        allOf: [{$ref: 'tetrapla:document'}],
        properties: {level: {type: 'string'}}
      })
    )
    const delta = 'source/delta/publication.yaml'
    const listing = put(
      'source/list.md',
      '# List\n\n::records[Policies]{type=policy from=library columns="level"}\n'
    )
    const room = put('source/juliett/room.md', '# Room\n\nWords.\n')
    const from = [
      policies,
      listing,
      put(delta, 'title: Delta\ntype: policy\nlevel: high\n'),
      put('source/juliett/publication.yaml', 'title: Juliett\n'),
      room,
      edit('source/charlie.md', 'See [](juliett/room.md).')
    ].reduce((files, change) => change(files), library)
    await isOneFromNothing(
      [
        put(delta, 'title: Delta\ntype: policy\nlevel: low\n'),
        put('source/juliett/room.md', '# Chamber\n\nWords.\n')
      ],
      from,
      ['json']
    )
  })

  test('is one from nothing, where a page of its site becomes one of the project', async () => {
    const linking = edit('source/charlie.md', 'See [zulu](/zulu/) and [a room](/juliett/room/).')
    const room = put('source/juliett/room.md', '# Room\n\nWords.\n')
    const zulu = put('source/zulu.md', '# Zulu\n\nWords.\n')
    const draft = put('source/zulu.md', '---\nstatus: draft\n---\n\n# Zulu\n\nWords.\n')
    const oneOfEach = [zulu, put('source/juliett/publication.yaml', 'title: J\n'), room]
    const others = [draft, without('source/zulu.md')]
    await isOneFromNothing(withOthers(oneOfEach, others), linking(onSite(library)), ['json'])
  })

  const words = (text: string): string => `# Words\n\n${text}\n`
  const hotel = (id = 'hotel'): string => words(`:::service[Hotel]{#${id} level=high}\nIndia.\n:::`)
  const small = (files: Files): Files => ({
    'tetrapla.yaml': 'language: en\npublisher: Alpha\nfrom: mdbook\n',
    'schemas/records/service.schema.json': String(library['schemas/records/service.schema.json']),
    'source/delta/publication.yaml': 'title: Delta\n',
    'source/delta/one.md': words('One.'),
    'source/delta/two.md': words('Two.'),
    ...files
  })

  // One reader, to whom nothing else leads.
  test.each<[string, Files, readonly ((files: Files) => Files)[]]>([
    [
      'what is named by its id is translated',
      {'source/laws/reader.fr.md': words('Voir [](delta).')},
      [put('source/delta/one.fr.md', words('Mots.')), without('source/delta/one.fr.md')]
    ],
    [
      'what is named by its folder is translated',
      {'source/reader.fr.md': words('Voir [](delta/).')},
      [put('source/delta/one.fr.md', words('Mots.')), without('source/delta/one.fr.md')]
    ],
    [
      'another record has the id of one',
      {'source/one.md': hotel(), 'source/reader.md': words('See [](hotel).')},
      [put('source/two.md', hotel()), without('source/two.md')]
    ],
    [
      'one of several records with an id has another',
      {
        'source/one.md': hotel(),
        'source/two.md': hotel(),
        'source/reader.md': words('See [](hotel).')
      },
      [put('source/two.md', hotel('kilo'))]
    ],
    [
      'an only document gets another beside it',
      {
        'source/echo/publication.yaml': 'title: Echo\n',
        'source/echo/echo.md': words('One.'),
        'source/reader.md': words('See [](echo/echo.md).')
      },
      [put('source/echo/two.md', words('Two.')), without('source/echo/two.md')]
    ],
    [
      'a file lies in the folder of what becomes a draft',
      {'source/delta/data.csv': 'a,b\n1,2\n', 'source/reader.md': words('See [it](delta/data.csv).')},
      [
        put('source/delta/publication.yaml', 'title: Delta\nstatus: draft\n'),
        put('source/delta/publication.yaml', 'title: Delta\n')
      ]
    ],
    [
      'a page of its site becomes a draft among several documents',
      {
        'tetrapla.yaml': 'language: en\npublisher: Alpha\nsite: https://example.org/\n',
        'source/reader.md': words('See [zulu](/delta/zulu/).')
      },
      [put('source/delta/zulu.md', '---\nstatus: draft\n---\n\n# Zulu\n'), without('source/delta/zulu.md')]
    ]
  ])('is one from nothing for a reader where %s', (_, files, edits) =>
    isOneFromNothing(edits, small(files), ['json'])
  )

  const three = put('source/bravo/three.md', '# Three\n\nWords.\n')

  test.each<[string, Turn, readonly string[], readonly string[]]>([
    [
      'comes that a link named',
      {change: three},
      ['alpha', 'bravo'],
      ['alpha', 'bravo', 'charlie.fr.md', 'charlie.md', 'echo.fr.md', 'echo.md']
    ],
    [
      'comes that nobody leads to',
      {change: put('source/alpha/zulu.md', '# Zulu\n\nWords.\n')},
      ['alpha'],
      ['alpha', 'echo.fr.md', 'echo.md']
    ],
    [
      'goes that others lead to',
      {before: three, change: without('source/bravo/three.md')},
      ['alpha', 'bravo'],
      ['alpha', 'bravo', 'charlie.fr.md', 'charlie.md', 'echo.fr.md', 'echo.md']
    ],
    [
      'is renamed',
      {change: move('source/alpha/one.md', 'source/alpha/zulu.md')},
      ['alpha', 'charlie.md', 'echo.md'],
      ['alpha', 'charlie.fr.md', 'charlie.md', 'echo.fr.md', 'echo.md']
    ],
    [
      'moves to another publication',
      {change: move('source/alpha/two.md', 'source/bravo/zulu.md')},
      ['alpha', 'bravo'],
      ['alpha', 'bravo', 'charlie.fr.md', 'charlie.md', 'echo.fr.md', 'echo.md']
    ],
    [
      'is a publication, and goes',
      {change: without('source/moved.md')},
      [],
      ['alpha', 'echo.fr.md', 'echo.md']
    ]
  ])(
    'reads and makes what is concerned where a document %s',
    async (_, {before = same, change: edited}, made, read) => {
      const output = memoryOutput()
      const kept = memoryCache(output)
      const files = before(library)
      for (const __ of ['first', 'second']) await run(files, output, kept)
      const opened = readingsOpened(kept)
      const {jobs} = await run(edited(files), output, kept)
      const of = (kind: string): readonly string[] =>
        jobs.flatMap((job) =>
          job.startsWith(`${kind} source/`) ? [job.slice(kind.length + ' source/'.length)] : []
        )
      const all = [...of('read'), ...opened.map((path) => path.slice('source/'.length))]
      expect({
        made: of('make').toSorted(),
        read: [...new Set(all)].sort()
      }).toEqual({made, read})
    }
  )
})

function same(files: Files): Files {
  return files
}
