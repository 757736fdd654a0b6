/** What the command says: its summary, its progress, its failures. */
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import type {BuiltPublication} from '../../pipeline/driver/index.ts'
import {explainFailure} from '../../pipeline/cli/terminal/explain-failure.ts'
import {isConfigurationFault, isOwnFault} from '../../pipeline/cli/terminal/faults.ts'
import {progressLine} from '../../pipeline/cli/terminal/progress.ts'
import {showFindings, wordsTo} from '../../pipeline/cli/terminal/show-findings.ts'
import type {Streams} from '../../pipeline/cli/terminal/streams.ts'
import {buildSummary} from '../../pipeline/cli/terminal/summary.ts'
import {unknownIds} from '../../pipeline/cli/outputs/unknown-ids.ts'
import {UsageFailure} from '../../pipeline/cli/request/usage-failure.ts'
import {finding} from '../../pipeline/model/finding.ts'
import {OutputFailure} from '../../pipeline/model/host.ts'
import {startOf} from '../../pipeline/model/place.ts'
import {ProjectFailure} from '../../pipeline/model/world.ts'
import {BatchFailure, StoreFailure} from '../../pipeline/platform/errors.ts'
import {memoryWorld} from '../support/memory-world.ts'

interface Heard extends Streams {
  heard(): {readonly out: string; readonly err: string}
}

function listening(isTerminal = false): Heard {
  let [out, err] = ['', '']
  return {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    isTerminal,
    outColour: false,
    columns: 80,
    colour: false,
    heard: () => ({out, err})
  }
}

function built(id: string, isUnchanged = false): BuiltPublication {
  const editions = [
    {edition: 'json', path: 'a', bytes: 999},
    {edition: 'pdf', path: 'b', bytes: 12_300, pages: 6},
    {edition: 'epub', path: 'c', bytes: 4_560_000},
    {edition: 'html', path: 'd', bytes: 900, all: {pages: 457, bytes: 119_700_000}}
  ] as const
  return {
    publication: {id, language: 'en', title: id, type: 'document', editions},
    isUnchanged,
    isDraft: false,
    losses: []
  }
}

describe('the summary', () => {
  test('names each publication with its editions, and where they are', () => {
    const summary = buildSummary({
      publications: [built('alpha'), built('handbook', true)],
      output: path.resolve('out/put'),
      all: false
    })
    expect(summary).toBe(
      'alpha (en)     json 999 B · pdf 6 p. 12 kB · epub 4.6 MB · html 457 p. 119.7 MB\n' +
        'handbook (en)  json 999 B · pdf 6 p. 12 kB · epub 4.6 MB · html 457 p. 119.7 MB (unchanged)\n' +
        `2 publications in out${path.sep}put${path.sep}\n`
    )
  })

  test('names an output elsewhere by its whole path', () => {
    expect(buildSummary({publications: [], output: '/elsewhere', all: false})).toBe(
      '0 publications in /elsewhere\n'
    )
  })

  test('names of many publications some that were made, and all where that is asked for', () => {
    const of = (unchanged: number, made: number, all = false): readonly string[] => {
      const publications = Array.from({length: unchanged + made}, (_, index) =>
        built(`alpha-${index}`, index < unchanged)
      )
      return buildSummary({publications, output: '/elsewhere', all}).trimEnd().split('\n')
    }
    expect(of(50, 0)).toHaveLength(51)
    expect(of(60, 1)).toEqual([
      expect.stringMatching(/^alpha-60 \(en\)  json/),
      '… and 60 more: `--all` names each',
      '61 publications in /elsewhere'
    ])
    expect(of(60, 0)).toEqual(['60 publications in /elsewhere (unchanged)'])
    expect(of(40, 40)).toHaveLength(22)
    expect(of(40, 40, true)).toHaveLength(81)
  })
})

describe('progress', () => {
  test('is one line on a terminal, and goes', () => {
    const streams = listening(true)
    const line = progressLine(streams, false)
    line.show({step: 'read', done: 1, all: 3})
    line.clear()
    expect(streams.heard().err).toBe('\r\u001b[Kreading publications: 1 of 3\r\u001b[K')
  })

  test.each([
    ['without a terminal', false, false],
    ['when quiet', true, true]
  ])('is not shown %s', (_, isTerminal, quiet) => {
    const streams = listening(isTerminal)
    const line = progressLine(streams, quiet)
    line.show({step: 'make', done: 1, all: 1})
    line.clear()
    expect(streams.heard().err).toBe('')
  })
})

const notInstalled = `error: the system stopped the command: a package that Tetrapla needs is not installed, or not for ${process.platform} on ${process.arch} (MODULE_NOT_FOUND)
  hint: install the packages again on this machine, with optional ones: \`npm install --include=optional\`; what is published is whole
`

describe('a failure', () => {
  test.each<[string, unknown, number, string]>([
    ['of usage', new UsageFailure('alpha', 'bravo'), 2, 'error: alpha\n  hint: bravo\n'],
    ['of usage without a hint', new UsageFailure('alpha'), 2, 'error: alpha\n'],
    ['of the project', new ProjectFailure('alpha', 'bravo'), 2, 'error: alpha\n  hint: bravo\n'],
    [
      'of the output',
      new OutputFailure('alpha\u001b'),
      3,
      'error: alpha\\u{1b}\n  hint: what is published is whole; put this right and run the command again\n'
    ],
    [
      'of a store',
      new StoreFailure('alpha', {isDenied: true}),
      3,
      'error: the store: alpha\n  hint: what is published is whole; put this right and run the command again\n'
    ],
    [
      'of a worker that could not begin',
      Object.assign(new Error('Worker initialization failure: EMFILE'), {code: 'ERR_WORKER_INIT_FAILED'}),
      3,
      'error: the system stopped the command: too many files are open (EMFILE)\n  hint: what is published is whole; put this right and run the command again\n'
    ],
    [
      'of what Node does not permit',
      Object.assign(new Error('Access to this API has been restricted'), {code: 'ERR_ACCESS_DENIED'}),
      3,
      'error: the system stopped the command: Node was started with `--permission`, which does not allow it (ERR_ACCESS_DENIED)\n  hint: a build needs `--allow-fs-read`, `--allow-fs-write`, `--allow-worker` and `--allow-addons`; what is published is whole\n'
    ],
    [
      'of an addon that Node does not load',
      new Error('Could not load the module\nERR_DLOPEN_DISABLED: Cannot load native addon'),
      3,
      'error: the system stopped the command: Node was started so that it loads nothing that is compiled for this machine (ERR_DLOPEN_DISABLED)\n  hint: a build needs `--allow-fs-read`, `--allow-fs-write`, `--allow-worker` and `--allow-addons`; what is published is whole\n'
    ],
    [
      'of a package that is not there',
      Object.assign(new Error("Cannot find module '@example/font/package.json'"), {code: 'MODULE_NOT_FOUND'}),
      3,
      notInstalled
    ],
    [
      'of images that nothing on this system reads',
      new Error('an edition could not be made', {
        cause: new Error('Could not load the "sharp" module using the linux-x64 runtime\nPossible solutions:')
      }),
      3,
      notInstalled
    ],
    [
      'of a fleet',
      new BatchFailure('alpha', false),
      3,
      'error: workers gave up a batch of publications: alpha\n  hint: what is published is whole; put this right and run the command again\n'
    ]
  ])('%s is told with a hint', (_, error, code, words) => {
    const streams = listening()
    expect(explainFailure(error, streams)).toBe(code)
    expect(streams.heard()).toEqual({out: '', err: words})
  })

  test.each([['--reporter', 'github'], ['--reporter=github']])(
    'is told to a workflow, too: %s %s',
    (...words) => {
      const streams = listening()
      explainFailure(new UsageFailure('alpha: 50 %', 'bravo'), streams, ['build', ...words])
      expect(streams.heard()).toEqual({
        out: '::error::alpha: 50 %25%0Abravo\n',
        err: 'error: alpha: 50 %\n  hint: bravo\n'
      })
    }
  )

  test('of ours says how to report it and what to leave out meanwhile, without a trace', () => {
    const streams = listening()
    expect(explainFailure(new Error('the pdf edition of alpha could not be made: bravo'), streams)).toBe(70)
    const {err} = streams.heard()
    expect(err).toContain('error: Tetrapla itself is at fault: the pdf edition of alpha')
    expect(err).toContain('leave the pdf edition out meanwhile')
    expect(err).toContain('please report it')
    expect(err).not.toMatch(/^\s+at /m)
    expect(explainFailure('charlie', streams)).toBe(70)
  })
})

describe('findings', () => {
  const world = memoryWorld({'a.md': '# Alpha\n\nbravo'})
  const start = {line: 3, column: 1}
  const diagnostics = [finding('link/target-exists', {path: 'a.md', start}, 'charlie')]

  test('go to standard error as text, with their lines', async () => {
    const streams = listening()
    await showFindings({diagnostics, world}, 'text', streams)
    expect(streams.heard().out).toBe('')
    expect(streams.heard().err).toContain('  3 | bravo\n    | ^^^^^')
  })

  test.each(['json', 'sarif', 'github'] as const)('go to standard output as %s', async (reporter) => {
    const streams = listening()
    await showFindings({diagnostics, world}, reporter, streams)
    expect(streams.heard().err).toBe('')
    expect(streams.heard().out).toContain('link/target-exists')
  })

  test('go to the log, too, where GitLab reads them from a file', async () => {
    const streams = listening()
    await showFindings({diagnostics, world}, 'gitlab', streams)
    expect(streams.heard().err).toContain('  3 | bravo\n    | ^^^^^')
    expect(JSON.parse(streams.heard().out)).toMatchObject([{location: {path: 'a.md', lines: {begin: 3}}}])
    wordsTo('gitlab', streams)('delta')
    expect(streams.heard().err).toContain('delta')
    expect(streams.heard().out).not.toContain('delta')
  })

  test('say whose fault they are', () => {
    const place = startOf('a.md')
    expect(isConfigurationFault(finding('project/configuration-is-valid', place, 'alpha'))).toBe(true)
    expect(isConfigurationFault(finding('image/exists', place, 'alpha'))).toBe(false)
    expect(isOwnFault(finding('edition/is-whole', place, 'alpha'))).toBe(true)
  })
})

test.each([
  [['alhpa'], ['the project has no publication `alhpa`', 'did you mean `alpha`?']],
  [['zulu'], ['the project has no publication `zulu`', 'the project has: alpha, bravo']]
])('a publication that does not exist: %j', (ids, words) => {
  expect(unknownIds({ids, known: ['alpha', 'bravo']})).toEqual(words)
})
