/** How the tests run: each file of tests/ that ends in .test.ts, with coverage of pipeline/ on request (COVERAGE=true). */
import {defineConfig} from 'vitest/config'
import {compileSchemas, isCompiledAhead} from './packaging/compile-schemas.ts'

const results = process.env['TEST_RESULTS']
const [major = ''] = process.versions.node.split('.')

/**
 * A test runs what it runs a few times: to compile functions with optimizations cost a fifth of the processor's time of all. Less is
 * compiled into one, as in the command (docs/decisions/011), and later, which is said in a value that only Node 20 knows.
 */
const compileLess = [
  '--max-inlined-bytecode-size-cumulative=100',
  ...(major === '20' ? ['--interrupt-budget=800000'] : [])
]
/**
 * Whether packages are used as they are shipped. Where SEED draws other cases, as in conformance, they are used as for development:
 * micromark then judges what our extensions ask of it, which takes a fifth of the time of reading.
 */
const asShipped = process.env['SEED'] === undefined
const keepsPdfs = process.env['KEEP_PDFS'] !== undefined

export default defineConfig({
  plugins: [
    {
      name: 'packages-as-shipped',
      // Vitest adds to the conditions that a configuration names, so that they are set once it has.
      configResolved: ({ssr}) => {
        if (asShipped && ssr.resolve !== undefined) ssr.resolve.conditions = ['node']
      }
    },
    // As in the program: a third of the time of a small build was compiling the schema of its front matter.
    compileSchemas,
    {
      // Nor does each build, but each worker once: it was a tenth of the time of one in memory.
      name: 'digest-schemas-once',
      load: {
        filter: {id: /[\\/]driver[\\/]built-in-digest\.ts$/},
        handler: () => ({
          code: "import {digestOfBuiltIn} from '/packaging/digest-schemas.ts'\nexport const builtInDigest = await digestOfBuiltIn()\n",
          moduleType: 'js'
        })
      }
    },
    {
      name: 'compiled-schemas-are-of-today',
      // What is made of schemas does not depend on its own file alone.
      configureVitest: ({experimental_defineCacheKeyGenerator: defineKey}) =>
        defineKey(({id}) => (isCompiledAhead.test(id) ? false : undefined))
    }
  ],
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/conformance/**', 'tests/fleet/**', 'node_modules/**'],
    // For outside judges: the PDFs that are made, in the folder that KEEP_PDFS names.
    setupFiles: ['tests/support/set-up.ts', ...(keepsPdfs ? ['tests/support/keep-pdfs.ts'] : [])],
    // Against hangs alone: no verdict depends on how busy the machine is.
    testTimeout: 15 * 60_000,
    hookTimeout: 15 * 60_000,
    maxWorkers: 2,
    // No module of ours keeps a state, so that files can share those of a worker; loading them again took a third of the time.
    isolate: false,
    // What modules are made into is kept in node_modules for the next run, by their text: an eighth of the time of all.
    experimental: {fsModuleCache: true},
    // Room for what lives shortly: a quarter of the time was the garbage collector's.
    execArgv: ['--max-semi-space-size=128', ...compileLess],
    // For whoever counts: the results as JSON in the file that TEST_RESULTS names.
    ...(results === undefined ? {} : {reporters: ['default', 'json'], outputFile: {json: results}}),
    coverage: {
      enabled: process.env['COVERAGE'] === 'true',
      provider: 'v8',
      include: ['pipeline/**/*.ts'],
      // What runs only in a process or worker of its own: tests/cli runs it as it is built.
      exclude: [
        'pipeline/cli/{main,worker,verify-worker,write-docs,build-project,check-project,verify-folder,open-project,signals,streams}.ts',
        'pipeline/cli/commands/*.ts',
        'pipeline/platform/workers/serve-jobs.ts'
      ],
      reporter: ['text-summary', 'json-summary'],
      thresholds: {lines: 85, functions: 85, branches: 75, statements: 85}
    }
  }
})
