/** Builds that take from those before, where documents and publications come, go, move and are renamed. */
import {fc, test as property} from '@fast-check/vitest'
import {describe, expect, test} from 'vitest'
import {memoryCache, memoryOutput} from './memory-host.ts'
import {change, library, move, onSite, without} from './turnover-library.ts'
import {isOneFromNothing, put, readingsOpened, run, type Files} from './warm-and-cold.ts'
import {runsOf} from '../support/runs-of.ts'

/** An edit, and what is edited before. */
interface Turn {
  readonly before?: (files: Files) => Files
  readonly change: (files: Files) => Files
}

describe('a build that takes from those before, where documents come and go', () => {
  property.prop([fc.boolean(), fc.array(change, {minLength: 1, maxLength: 8})], {numRuns: runsOf(8)})(
    'is one from nothing, after any edits',
    (isOnSite, changes) =>
      isOneFromNothing(
        isOnSite ? changes.map((one) => (files: Files) => onSite(one(files))) : changes,
        isOnSite ? onSite(library) : library
      )
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
      expect({made: of('make').toSorted(), read: [...new Set(all)].sort()}).toEqual({made, read})
    }
  )
})

function same(files: Files): Files {
  return files
}
