/** Describes what each command takes, for the command line, for programs and for `--help`. */
import type {ReporterName} from '../../report/index.ts'

export interface Option {
  /** One letter that may stand for the name. */
  readonly short?: string
  /** What stands for the value in the help; a flag has none. */
  readonly value?: string
  /** Whether it may be given again and again. */
  readonly multiple?: boolean
  /** What a program calls it in a request; what only a command line can ask for has none. */
  readonly key?: string
  readonly help: string
  /** In their place, of commands that take it for something else. */
  readonly ofOthers?: {readonly [name in CommandName]?: Pick<Option, 'value' | 'help'>}
  readonly commands: readonly CommandName[]
}

/** In the order of the help. */
export const reporterNames: readonly ReporterName[] = ['text', 'json', 'sarif', 'github', 'gitlab']

export const commandNames = [
  'init',
  'import',
  'serve',
  'build',
  'check',
  'translations',
  'xliff',
  'worker',
  'clean',
  'verify',
  'diff',
  'explain',
  'schema',
  'types',
  'lsp'
] as const

export type CommandName = (typeof commandNames)[number]

interface Subjects {
  /** What stands behind a command without an option. */
  readonly words: string
  /** The same by the keys of a request, in order. */
  readonly keys: readonly string[]
  /** Of a command that does nothing without what is named: such a one. */
  readonly example?: string
}

export const subjects: {readonly [name in CommandName]: Subjects} = {
  init: {words: 'one folder', keys: ['folder']},
  import: {words: 'one folder or file', keys: ['from'], example: 'tetrapla import ../docs --to handbook'},
  serve: {words: 'one project', keys: ['project']},
  build: {words: 'one project', keys: ['project']},
  check: {words: 'one project', keys: ['project']},
  translations: {words: 'one project', keys: ['project']},
  xliff: {
    words: '`export` or `import`, one file or project, and with `import` a project',
    keys: ['action', 'subject', 'project']
  },
  worker: {
    words: 'nothing',
    keys: [],
    example: 'tetrapla worker --fleet redis://localhost:6379 --cache /mnt/builds'
  },
  clean: {words: 'one store', keys: ['store'], example: 'tetrapla clean /mnt/builds --older-than 30d'},
  verify: {words: 'one output', keys: ['output']},
  diff: {
    words: 'two editions or two outputs',
    keys: ['before', 'after'],
    example: 'tetrapla diff before/output output'
  },
  explain: {words: 'one rule', keys: ['rule']},
  schema: {words: 'one type and one project', keys: ['type', 'project']},
  types: {words: 'one project', keys: ['project']},
  lsp: {words: 'nothing', keys: []}
}

const both: readonly CommandName[] = ['build', 'check']
const making: readonly CommandName[] = ['serve', ...both]
const onProject: readonly CommandName[] = [...both, 'translations']
const reading: readonly CommandName[] = ['serve', ...onProject]
const telling: readonly CommandName[] = [...onProject, 'verify', 'diff']

export const options = {
  kind: {
    key: 'kind',
    value: 'KIND',
    help: 'what to begin with: notice, handbook, report, law',
    commands: ['init']
  },
  title: {key: 'title', value: 'TEXT', help: "the first publication's title", commands: ['init']},
  language: {
    key: 'language',
    value: 'TAG',
    help: 'the language of your texts, as a BCP 47 tag: en',
    ofOthers: {xliff: {help: 'the language of the translation, as a BCP 47 tag: fr'}},
    commands: ['init', 'import', 'xliff']
  },
  to: {
    key: 'to',
    value: 'DIR',
    help: 'the project that takes what is imported (default: the current folder)',
    commands: ['import']
  },
  profile: {
    key: 'profile',
    value: 'NAME',
    help: 'the system it was written for, such as mdbook (default: found)',
    commands: ['import']
  },
  track: {
    key: 'track',
    value: 'HOW',
    help: 'recorded changes of a DOCX file: accept, reject, list',
    commands: ['import']
  },
  publisher: {key: 'publisher', value: 'TEXT', help: 'who publishes', commands: ['init']},
  ci: {
    key: 'ci',
    value: 'NAME',
    help: 'workflows that build, preview and publish: github, gitlab, both, none',
    commands: ['init']
  },
  source: {
    key: 'source',
    value: 'DIR',
    help: 'where the Markdown is (default: PROJECT/source)',
    commands: [...reading, 'xliff']
  },
  schemas: {
    key: 'schemas',
    value: 'DIR',
    help: 'where the schemas are (default: PROJECT/schemas)',
    commands: [...reading, 'schema', 'types']
  },
  output: {
    key: 'output',
    value: 'DIR',
    help: 'where the editions go (default: PROJECT/output)',
    ofOthers: {xliff: {value: 'FILE', help: 'the file that `export` writes (default: standard output)'}},
    commands: ['build', 'xliff']
  },
  edition: {
    key: 'editions',
    value: 'LIST',
    multiple: true,
    help: 'the editions to make: html,pdf,epub,json; others leave the output',
    commands: ['build']
  },
  only: {
    key: 'only',
    value: 'ID',
    multiple: true,
    help: 'this publication alone; may be given more than once',
    commands: [...reading, 'xliff']
  },
  'allow-extensions': {
    key: 'allowExtensions',
    help: 'run the extensions that tetrapla.yaml names: they can do what you can',
    commands: reading
  },
  'base-url': {
    key: 'baseUrl',
    value: 'URL',
    help: "where the output will stand on the web (default: the project's)",
    commands: making
  },
  against: {
    key: 'against',
    value: 'MANIFEST',
    help: 'an earlier output, by its manifest.json: its ids are kept, and checked',
    commands: onProject
  },
  accept: {
    key: 'accept',
    value: 'PLACE',
    multiple: true,
    help: 'outdated blocks that hold all the same: `all`, FILE or FILE:LINE',
    commands: ['translations']
  },
  sign: {
    key: 'sign',
    value: 'KEY',
    help: 'sign provenance.json, and by it every file, with this private key of OpenSSH',
    commands: ['build']
  },
  key: {
    key: 'key',
    value: 'FILE',
    help: 'whose signature it has to be: a public key, or a file of allowed signers',
    commands: ['verify']
  },
  'allow-unread': {
    key: 'allowUnread',
    help: 'sign or pass an output with marks for documents that are unreadable',
    commands: ['build', 'verify']
  },
  strictness: {
    key: 'strictness',
    value: 'LEVEL',
    help: "lenient, standard or strict: what is an error (default: the project's)",
    commands: making
  },
  strict: {key: 'strict', help: 'warnings are errors', commands: [...making, 'verify']},
  'all-or-nothing': {
    key: 'allOrNothing',
    help: 'write nothing when a publication has errors',
    commands: ['build']
  },
  'no-cache': {
    key: 'cache',
    help: 'make everything again, and keep nothing for the next build',
    commands: ['build']
  },
  cache: {
    key: 'store',
    value: 'STORE',
    help: 'share what is made with other machines: a folder, or s3://BUCKET/PREFIX',
    ofOthers: {worker: {help: 'the store that the builds name: a folder, or s3://BUCKET/PREFIX'}},
    commands: ['build', 'worker']
  },
  'cache-read-only': {
    key: 'storeReadOnly',
    help: 'take from that store, and put nothing into it',
    commands: ['build']
  },
  fleet: {
    key: 'fleet',
    value: 'REDIS',
    help: 'have publications made by workers on other machines: rediss://HOST:PORT',
    ofOthers: {
      worker: {help: 'the Redis server whose jobs are taken: rediss://HOST:PORT'},
      clean: {help: 'the Redis server whose old batches go, too: rediss://HOST:PORT'}
    },
    commands: ['build', 'worker', 'clean']
  },
  wait: {
    key: 'wait',
    value: 'AGE',
    help: 'how long a fleet may have no worker of this program: 30m (the default), 2h',
    commands: ['build']
  },
  keep: {
    key: 'keep',
    value: 'OUTPUT',
    multiple: true,
    help: 'what this output was made of stays, however old; may be given more than once',
    commands: ['clean']
  },
  'older-than': {
    key: 'olderThan',
    value: 'AGE',
    help: 'how long what nobody named stays: 30d (the default), 12h',
    commands: ['clean']
  },
  metrics: {
    key: 'metrics',
    value: 'PORT',
    help: 'serve what was done to Prometheus, at /metrics of this port',
    commands: ['worker']
  },
  limit: {
    key: 'limits',
    value: 'NAME=N',
    multiple: true,
    help: 'allow more or less than the limits below: seconds=300',
    commands: [...reading, 'worker']
  },
  jobs: {
    key: 'jobs',
    value: 'N',
    help: 'how many publications are worked on at once',
    commands: [...reading, 'worker']
  },
  port: {
    key: 'port',
    value: 'N',
    help: 'where the preview is found (default: the first free one from 4400)',
    commands: ['serve']
  },
  editor: {
    key: 'editor',
    value: 'COMMAND',
    help: 'what a click on a block opens (default: an editor that runs, or $EDITOR)',
    commands: ['serve']
  },
  watch: {help: 'do it again with each change, until Ctrl-C', commands: both},
  poll: {key: 'poll', help: 'look for changes instead of being told, as in containers', commands: ['serve']},
  reporter: {
    value: 'NAME',
    help: 'how to show findings: text, json, sarif, github, gitlab',
    ofOthers: {
      import: {help: 'how to show findings: text, json'},
      translations: {help: 'how to show findings: text, json'},
      diff: {help: 'how to show differences: text, json, html'}
    },
    commands: [...telling, 'import']
  },
  all: {help: 'show every finding and publication, however many there are', commands: [...both, 'verify']},
  fix: {help: 'show as a diff what has one right answer, and ask whether to write it', commands: ['check']},
  yes: {
    help: 'do what is otherwise only shown, without a question',
    commands: ['check', 'clean', 'xliff']
  },
  'write-baseline': {
    help: 'keep what is found today in tetrapla-baseline.json, which is not told again',
    commands: ['check']
  },
  external: {
    key: 'external',
    help: 'look at web addresses too, one a second and host, and keep what is found',
    commands: ['check']
  },
  'side-by-side': {help: 'before on the left, after on the right, in text', commands: ['diff']},
  quiet: {
    help: 'no summary and no progress; findings are still shown',
    commands: [...telling, 'worker', 'xliff']
  },
  stdio: {help: 'as without it, for editors that always say so', commands: ['lsp']},
  help: {short: 'h', help: 'show this help', commands: commandNames},
  version: {help: 'show the version', commands: commandNames}
} as const satisfies {readonly [name: string]: Option}

export type OptionName = keyof typeof options

/** In the order of the help. */
export const optionNames: readonly OptionName[] = Object.keys(options).filter(isOptionName)

/** Whether an option is so called, without its dashes. */
export function isOptionName(text: string): text is OptionName {
  return Object.hasOwn(options, text)
}

/** The keys of a command's request: its subjects, then its options in the order of the help. */
export function requestKeys(command: CommandName): readonly string[] {
  const ofOptions = optionNames.flatMap((name) => {
    const {key, commands}: Option = options[name]
    return key !== undefined && commands.includes(command) ? [key] : []
  })
  return [...subjects[command].keys, ...ofOptions]
}

/** As the command line calls what a request to a command calls by its key. */
export function optionNamed(key: string, command: CommandName): string {
  const name = optionNames.find((one) => {
    const {commands}: Option = options[one]
    return keyOf(one) === key && commands.includes(command)
  })
  return name === undefined ? key : `--${name}`
}

/** Whether it takes no value. */
export function isFlag(name: OptionName): boolean {
  const {value}: Option = options[name]
  return value === undefined
}

/** An option as a command takes it. */
export function optionOf(name: OptionName, command: CommandName): Option {
  const option: Option = options[name]
  return {...option, ...option.ofOthers?.[command]}
}

/** What a program calls an option in a request; undefined for what only a command line can ask for. */
export function keyOf(name: OptionName): string | undefined {
  const {key}: Option = options[name]
  return key
}
