/** What the command line means. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {parseArguments} from '../../pipeline/cli/request/arguments.ts'
import {helpText} from '../../pipeline/cli/help.ts'
import {defaultLimits, limitNames} from '../../pipeline/model/limits.ts'
import {commandNames, optionNames} from '../../pipeline/cli/request/options.ts'
import {sourceDate} from '../../pipeline/cli/project/source-date.ts'
import {UsageFailure} from '../../pipeline/cli/request/usage-failure.ts'

function parse(line: string) {
  return parseArguments(line.split(' ').filter((word) => word !== ''))
}

const usual = {project: '.', only: [], strict: false}

describe('a command line', () => {
  test.each([
    ['build', {...usual, allOrNothing: false, cache: true}],
    ['build notice.md', {...usual, project: 'notice.md'}],
    ['build --edition pdf,html --edition json', {...usual, editions: ['json', 'pdf', 'html']}],
    ['build --only a --only=b/c', {...usual, only: ['a', 'b/c']}],
    [
      'build --strict --all-or-nothing --no-cache',
      {...usual, strict: true, allOrNothing: true, cache: false}
    ],
    ['build --jobs 3 --output=out project', {...usual, project: 'project', output: 'out', jobs: 3}],
    ['check --external', {...usual, external: true}],
    ['check --strictness lenient', {...usual, strictness: 'lenient'}],
    ['check --source text --schemas s', {...usual, source: 'text', schemas: 's'}],
    ['check --against old/manifest.json', {...usual, against: 'old/manifest.json'}],
    ['build -- --odd', {...usual, project: '--odd'}]
  ])('%s', (line, project) => {
    expect(parse(line)).toMatchObject({kind: line.split(' ')[0], request: project})
  })

  test.each([
    ['--version', {kind: 'version'}],
    ['build --version', {kind: 'version'}],
    ['--help', {kind: 'help'}],
    ['check --help', {kind: 'help', command: 'check'}],
    ['-h', {kind: 'help'}],
    ['help', {kind: 'help'}],
    ['help check', {kind: 'help', command: 'check'}],
    ['build -h', {kind: 'help', command: 'build'}],
    ['build --reporter json --quiet', {kind: 'build', reporter: 'json', quiet: true}],
    ['verify', {kind: 'verify', request: {output: 'output'}, reporter: 'text', quiet: false}],
    [
      'verify out --reporter sarif --quiet',
      {kind: 'verify', request: {output: 'out'}, reporter: 'sarif', quiet: true}
    ],
    ['verify --help', {kind: 'help', command: 'verify'}],
    ['check', {kind: 'check', fixing: 'no', isWritingBaseline: false}],
    ['check --write-baseline', {kind: 'check', isWritingBaseline: true}],
    ['diff a b', {kind: 'diff', request: {before: 'a', after: 'b'}, reporter: 'text', quiet: false}],
    ['diff --reporter json --quiet a b', {kind: 'diff', reporter: 'json', quiet: true}],
    ['schema', {kind: 'schema', request: {project: '.'}}],
    ['schema act', {kind: 'schema', request: {type: 'act', project: '.'}}],
    [
      'schema records/act project --schemas s',
      {request: {type: 'records/act', project: 'project', schemas: 's'}}
    ]
  ])('%s', (line, invocation) => {
    expect(parse(line)).toMatchObject(invocation)
  })

  test.each([
    ['', 'a command is needed', 'run `tetrapla build`, or `tetrapla --help`'],
    ['biuld', 'there is no command `biuld`', 'did you mean `build`?'],
    ['preview', 'there is no command `preview`', '`tetrapla serve` does it'],
    ['fix', 'there is no command `fix`', '`tetrapla check --fix` does it'],
    ['help biuld', 'there is no command `biuld`', 'did you mean `build`?'],
    ['build --editions pdf', 'there is no option `--editions`', 'did you mean `--edition`?'],
    ['build -x', 'there is no option `-x`', undefined],
    [
      'init --template report',
      'there is no option `--template`',
      'there are: --kind, --title, --language, --publisher, --ci, --help, --version'
    ],
    ['build --edition pfd', 'there is no edition `pfd`', 'did you mean `pdf`?'],
    [
      'build --edition html,',
      'a name is missing in `--edition html,`',
      'write them with commas between, and without spaces: html,pdf'
    ],
    [
      'build --edition ,html',
      'a name is missing in `--edition ,html`',
      'write them with commas between, and without spaces: html,pdf'
    ],
    ['build --reporter xml', 'there is no reporter `xml`', 'there are: text, json, sarif, github, gitlab'],
    ['build --jobs 0', '`--jobs` takes a number from 1 to 999, not `0`', undefined],
    ['build --jobs 1000', '`--jobs` takes a number from 1 to 999, not `1000`', undefined],
    ['build --jobs 2e2', '`--jobs` takes a number from 1 to 999, not `2e2`', undefined],
    ['build --output', '`--output` needs a value', 'write `--output DIR`'],
    ['xliff export --output', '`--output` needs a value', 'write `--output FILE`'],
    ['build --edition=', '`--edition` needs a value', 'write `--edition LIST`'],
    ['build --strict=yes', '`--strict` takes no value', undefined],
    ['build a b', '`build` takes one project, not 2', 'run `tetrapla build --help`'],
    [
      'check --external --write-baseline',
      '`--write-baseline` is done once, for the whole project: leave out `--external`',
      undefined
    ],
    ['check --external=yes', '`--external` takes no value', undefined],
    ['build --external', '`build` has no option `--external`', 'run `tetrapla build --help`'],
    [
      'check --write-baseline --only a',
      '`--write-baseline` is done once, for the whole project: leave out `--only`',
      undefined
    ],
    ['check --output out', '`check` has no option `--output`', 'run `tetrapla check --help`'],
    ['verify a b', '`verify` takes one output, not 2', 'run `tetrapla verify --help`'],
    ['verify --sign k', '`verify` has no option `--sign`', 'run `tetrapla verify --help`'],
    [
      'diff',
      '`diff` needs two editions or two outputs',
      'such as `tetrapla diff before/output output`; run `tetrapla diff --help`'
    ],
    ['diff a', '`diff` takes two editions or two outputs, not 1', undefined],
    ['diff a b c', '`diff` takes two editions or two outputs, not 3', undefined],
    [
      'import --to handbook',
      '`import` needs one folder or file',
      'such as `tetrapla import ../docs --to handbook`; run `tetrapla import --help`'
    ],
    ['import a b', '`import` takes one folder or file, not 2', undefined],
    ['clean --yes', '`clean` needs one store', undefined],
    [
      'worker --cache /mnt/builds',
      '`worker` needs `--fleet`',
      'such as `tetrapla worker --fleet redis://localhost:6379 --cache /mnt/builds`; run `tetrapla worker --help`'
    ],
    ['diff a b --reporter sarif', 'there is no reporter `sarif`', 'there are: text, json, html'],
    ['schema a b c', '`schema` takes one type and one project, not 3', 'run `tetrapla schema --help`'],
    ['schema --quiet', '`schema` has no option `--quiet`', 'run `tetrapla schema --help`'],
    ['verfy', 'there is no command `verfy`', 'did you mean `verify`?']
  ])('%j is refused: %s', (line, message, hint) => {
    let failure: unknown
    try {
      parse(line)
    } catch (error) {
      failure = error
    }
    expect(failure).toBeInstanceOf(UsageFailure)
    expect(failure).toMatchObject(hint === undefined ? {message} : {message, hint})
  })
})

describe('the help', () => {
  test('names every option, the limits and the exit codes', () => {
    const text = helpText()
    for (const name of optionNames) expect(text).toContain(`--${name}`)
    for (const name of limitNames) expect(text).toContain(`${name}=${defaultLimits[name]} `)
    expect(text).toContain('Exit codes')
  })

  test('of a command names its own options only', () => {
    expect(helpText('check')).not.toContain('--all-or-nothing')
    expect(helpText('build')).toContain('--all-or-nothing')
    expect(helpText('verify')).toMatch(/^tetrapla verify \[OUTPUT\]/)
    expect(helpText('verify')).not.toContain('--jobs')
    expect(helpText('xliff')).toContain('import FILE.xlf [PROJECT | FILE.md]')
    expect(helpText('lsp')).toMatch(/^tetrapla lsp \[options\]$/m)
  })

  test.each(commandNames)('of `%s` lists the limits if it takes any', (command) => {
    const text = helpText(command)
    for (const name of limitNames)
      expect(text.includes(`  ${name}=${defaultLimits[name]} `)).toBe(text.includes('--limit '))
  })

  test.each([
    ['init', '--language TAG', 'the language of your texts, as a BCP 47 tag: en'],
    ['xliff', '--language TAG', 'the language of the translation, as a BCP 47 tag: fr'],
    ['build', '--output DIR', 'where the editions go (default: PROJECT/output)'],
    ['xliff', '--output FILE', 'the file that `export` writes (default: standard output)'],
    ['build', '--fleet REDIS', 'have publications made by workers on other machines: rediss://HOST:PORT'],
    ['worker', '--fleet REDIS', 'the Redis server whose jobs are taken: rediss://HOST:PORT'],
    ['clean', '--fleet REDIS', 'the Redis server whose old batches go, too: rediss://HOST:PORT'],
    ['worker', '--cache STORE', 'the store that the builds name: a folder, or s3://BUCKET/PREFIX'],
    ['check', '--reporter NAME', 'how to show findings: text, json, sarif, github, gitlab'],
    ['import', '--reporter NAME', 'how to show findings: text, json'],
    ['diff', '--reporter NAME', 'how to show differences: text, json, html']
  ] as const)('of `%s` says what `%s` is to it', (command, option, words) => {
    const rows = helpText(command)
      .split('\n')
      .map((line) => line.trim().split(/ {3,}/))
    expect(rows.find(([name]) => name === option)?.[1]).toBe(words)
  })

  test('says of an option what it is to each command', () => {
    expect(helpText()).toMatch(/^ {2}--output DIR +where .*\n +xliff: the file that `export` writes /m)
  })

  test('says when a build could write nothing, as the README does', () => {
    const readme = readFileSync(path.join(import.meta.dirname, '../../README.md'), 'utf8')
    const [, words = ''] = /^\| 3 +\| (.*?) +\|$/m.exec(readme) ?? []
    expect(words).not.toBe('')
    expect(helpText().replaceAll(/\n +/g, ' ')).toContain(words)
  })

  test.each(commandNames)('of `%s` names what every command has', (command) => {
    expect(helpText(command)).toMatch(/^ {2}-h, --help {2,}show this help$/m)
    expect(helpText(command)).toMatch(/^ {2}--version {2,}show the version$/m)
  })

  test('fits on a terminal', () => {
    const longest = Math.max(
      ...helpText()
        .split('\n')
        .map((line) => line.length)
    )
    expect(longest).toBeLessThanOrEqual(100)
  })
})

describe('SOURCE_DATE_EPOCH', () => {
  test.each([
    [undefined, undefined],
    ['', undefined],
    ['0', '1970-01-01'],
    ['1767225600', '2026-01-01']
  ])('%j is %j', (value, date) => {
    expect(sourceDate(value)).toBe(date)
  })

  test.each(['today', '-1', '1.5', '999999999999'])('%j is refused', (value) => {
    expect(() => sourceDate(value)).toThrow(UsageFailure)
  })
})
