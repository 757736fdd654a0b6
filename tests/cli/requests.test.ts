/** What programs ask of the package's functions: judged at the door, before anything is read or written. */
import {describe, expect, test} from 'vitest'
import {parseArguments} from '../../pipeline/cli/request/arguments.ts'
import {
  keyOf,
  optionNames,
  options,
  requestKeys,
  subjects,
  type CommandName,
  type OptionName,
  type Option
} from '../../pipeline/cli/request/options.ts'
import * as judges from '../../pipeline/cli/request/judge-requests.ts'
import {UsageFailure} from '../../pipeline/cli/request/usage-failure.ts'
import * as api from '../../pipeline/index.ts'

/** The language server is asked for by editors alone. */
type Asked = Exclude<CommandName, 'lsp'>

const judge: Readonly<Record<Asked, (request: unknown) => unknown>> = {
  import: judges.judgeImportRequest,
  init: judges.judgeInitRequest,
  serve: judges.judgeServeRequest,
  build: judges.judgeBuildRequest,
  check: judges.judgeCheckRequest,
  translations: judges.judgeTranslationsRequest,
  verify: judges.judgeVerifyRequest,
  diff: judges.judgeDiffRequest,
  explain: judges.judgeExplainRequest,
  schema: judges.judgeSchemaRequest,
  types: judges.judgeTypesRequest,
  worker: judges.judgeWorkerRequest,
  xliff: judges.judgeXliffRequest,
  clean: judges.judgeCleanRequest
}
const commands = Object.keys(judge) as readonly Asked[]

/** The functions as JavaScript calls them: with anything. */
const functions = api as unknown as Readonly<Record<Asked | 'format', (request: unknown) => Promise<unknown>>>

const usual = {project: 'p', only: [], strict: false}

/** What nobody can ask for: what is asked, the message, the hint. */
const refused: [Asked, unknown, string, string?][] = [
  ['build', {project: 'p', editions: ['pdfx']}, 'there is no edition `pdfx`', 'did you mean `pdf`?'],
  ['build', {project: 'p', editions: []}, '`editions` names no edition', 'there are: json, pdf, epub, html'],
  ['build', {project: 'p', editions: 'pdf'}, '`editions` is a list, not `pdf`'],
  ['build', {project: 'p', editions: {0: 'pdf', length: 1}}, '`editions` is a list, not an object'],
  ['build', {project: 'p', editions: Array.from({length: 1})}, 'there is no edition `undefined`'],
  ['build', {project: 'p', editions: ['PDF']}, 'there is no edition `PDF`', 'did you mean `pdf`?'],
  ['build', {project: 'p', editions: [['pdf']]}, 'there is no edition a list'],
  ['build', {project: 'p', editions: ['toString']}, 'there is no edition `toString`'],
  ['build', {project: 'p', editions: null}, '`editions` is a list, not `null`'],
  ['build', {project: 'p', edition: ['pdf']}, '`build` takes no `edition`', 'did you mean `editions`?'],
  [
    'build',
    {project: 'p', 'all-or-nothing': true},
    '`build` takes no `all-or-nothing`',
    'did you mean `allOrNothing`?'
  ],
  ['build', {project: 'p', against: 7}, '`against` is text, not `7`'],
  [
    'build',
    {project: 'p', onOutput: () => undefined},
    '`build` takes no `onOutput`',
    'did you mean `output`?'
  ],
  ['build', JSON.parse('{"project": "p", "__proto__": {"strict": true}}'), '`build` takes no `__proto__`'],
  ['build', {project: 'p', [Symbol('cache')]: 1}, '`build` takes no `Symbol(cache)`'],
  ['build', Object.create({project: 'p'}), '`build` needs `project`'],
  ['build', {}, '`build` needs `project`'],
  ['build', {project: undefined}, '`build` needs `project`'],
  ['build', {projct: 'p'}, '`build` takes no `projct`', 'did you mean `project`?'],
  ['build', undefined, '`build` takes an object, not `undefined`'],
  ['build', null, '`build` takes an object, not `null`'],
  ['build', 'p', '`build` takes an object, not `p`'],
  ['build', ['p'], '`build` takes an object, not a list'],
  ['build', {project: ['p']}, '`project` is text, not a list'],
  ['build', {project: new URL('file:///p')}, '`project` is text, not an object'],
  ['build', {project: ''}, '`project` needs a value'],
  ['build', {project: 'p', output: ''}, '`output` needs a value'],
  ['build', {project: 'p', output: 'a\0b'}, '`output` holds a null character'],
  ['build', {project: 'p', only: 'alpha'}, '`only` is a list, not `alpha`'],
  ['build', {project: 'p', only: ['alpha', 1]}, 'each of `only` is text, not `1`'],
  ['build', {project: 'p', strict: 'no'}, '`strict` is true or false, not `no`'],
  ['build', {project: 'p', cache: 0}, '`cache` is true or false, not `0`'],
  ['build', {project: 'p', allOrNothing: null}, '`allOrNothing` is true or false, not `null`'],
  [
    'build',
    {project: 'p', strictness: 'stricter'},
    'there is no strictness `stricter`',
    'did you mean `strict`?'
  ],
  ['build', {project: 'p', onProgress: 'log'}, '`onProgress` is a function'],
  ['check', {project: 'p', signal: new AbortController()}, '`signal` is an `AbortSignal`'],
  ['verify', {output: 'o', signal: AbortSignal.abort()}, '`verify` takes no `signal`'],
  ...[NaN, Infinity, 0, -1, 1.5, 1000, '3', 3n].map((jobs): [Asked, unknown, string] => [
    'build',
    {project: 'p', jobs},
    `\`jobs\` takes a number from 1 to 999, not \`${String(jobs)}\``
  ]),
  ['build', {project: 'p', limits: 'seconds=5'}, '`limits` holds limits by their names'],
  ['check', {project: 'p', limits: {second: 5}}, 'there is no limit `second`', 'did you mean `seconds`?'],
  ['check', {project: 'p', output: 'o'}, '`check` takes no `output`'],
  ['check', {project: 'p', against: 7}, '`against` is text, not `7`'],
  ['check', {project: 'p', baseUrl: 'p'}, '`p` is not a web address'],
  ['init', {folder: 'f', kind: 'law', title: 'a\nb'}, '`title` is one line of text'],
  ['init', {folder: 'f', kind: 'lex'}, 'there is no kind `lex`', 'there are: notice, handbook, report, law'],
  ['init', {folder: 'f', language: 'English'}, '`English` is no language tag'],
  ['verify', {}, '`verify` needs `output`'],
  [
    'verify',
    {output: 'o', only: ['a']},
    '`verify` takes no `only`',
    'it takes: output, key, allowUnread, strict'
  ],
  ['diff', {before: 'a'}, '`diff` needs `after`'],
  ['diff', ['a', 'b'], '`diff` takes an object, not a list'],
  ['schema', {project: 'p', type: null}, '`type` is text, not `null`'],
  ['schema', {project: 'p', types: 'act'}, '`schema` takes no `types`', 'did you mean `type`?']
]

describe('what is asked wrongly', () => {
  test.each(refused)('%s(%o) is refused: %s', async (command, request, message, hint) => {
    const failure: unknown = await functions[command](request).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(UsageFailure)
    expect(failure).toMatchObject(hint === undefined ? {message} : {message, hint})
  })

  test.each([
    [{diagnostics: 'none'}, '`diagnostics` is a list, not `none`'],
    [{diagnostics: [{}]}, '`diagnostics` holds something else'],
    [{diagnostics: [], reporter: 'sarf'}, 'there is no reporter `sarf`']
  ])('format(%o)', async (request, message) => {
    await expect(functions.format(request)).rejects.toMatchObject({name: 'UsageFailure', message})
  })
})

describe('what is left out', () => {
  test('has a default, but for the project', () => {
    expect(judge.build({project: 'p'})).toMatchObject({...usual, allOrNothing: false, cache: true})
    expect(judge.check({project: 'p', strict: undefined})).toMatchObject(usual)
    expect(judge.schema({project: 'p'})).toMatchObject({project: 'p'})
  })

  test('is not taken from a prototype', () => {
    const request: object = Object.assign(Object.create({editions: ['pdf']}) as object, {project: 'p'})
    expect(judge.build(request)).toMatchObject({editions: undefined})
  })
})

test('editions are named once, in one order', () => {
  const editions = ['html', 'pdf', 'html']
  expect(judge.build({project: 'p', editions})).toMatchObject({editions: ['pdf', 'html']})
})

describe('each command', () => {
  /** Of options that do not take just any word. */
  const values: {readonly [name in OptionName]?: string} = {
    edition: 'pdf',
    limit: 'seconds=3',
    'base-url': 'https://example.org/',
    strictness: 'strict',
    kind: 'law',
    language: 'en',
    ci: 'none',
    profile: 'mdbook',
    track: 'list',
    'older-than': '12h',
    wait: '2h'
  }
  const neededWords: {readonly [name in CommandName]?: readonly string[]} = {
    diff: ['a', 'b'],
    import: ['a'],
    worker: ['--fleet', 'f', '--cache', 's'],
    xliff: ['export'],
    clean: ['s']
  }
  const asked = commands.flatMap((command) =>
    requestKeys(command).map((key): [Asked, string] => [command, key])
  )

  test.each(asked)('%s judges what it lists: %s', (command, key) => {
    const subject = Object.fromEntries(subjects[command].keys.map((key) => [key, 'p']))
    const needed = {
      ...subject,
      ...(command === 'worker' ? {fleet: 'f', store: 's'} : {}),
      ...(command === 'xliff' ? {action: 'export'} : {})
    }
    expect(() => judge[command](needed)).not.toThrow()
    expect(() => judge[command]({...needed, [key]: Symbol('odd') as unknown})).toThrow(UsageFailure)
  })

  test.each(commands)('%s takes from a command line what it takes from a program', (command) => {
    for (const name of optionNames) {
      const {value: taken, key, commands}: Option = options[name]
      if (key === undefined) continue
      const value = values[name] ?? '3'
      const line = [command, ...(neededWords[command] ?? []), `--${name}`]
      const parse = () => parseArguments([...line, ...(taken === undefined ? [] : [value])])
      if (!commands.includes(command)) {
        expect(parse, name).toThrow(UsageFailure)
        continue
      }
      const {request} = parse() as {readonly request: Readonly<Record<string, unknown>>}
      const given = Object.fromEntries(Object.entries(request).filter(([, one]) => one !== undefined))
      expect(judge[command](given), name).toEqual(request)
      expect(given, name).toHaveProperty(keyOf(name) ?? '')
    }
  })
})
