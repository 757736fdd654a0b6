/** The program as it is shipped: the modules of pipeline/ joined into few files (docs/decisions/010). */
import {defineConfig} from 'rolldown'
import {asScripts, atLoader} from './packaging/as-scripts.ts'
import {compileSchemas} from './packaging/compile-schemas.ts'
import {digestSchemas} from './packaging/digest-schemas.ts'
import {
  inlineProfile,
  isDependency,
  onlyPackBooks,
  onlyWritePdf,
  requireCommonJs,
  unpackByNode
} from './packaging/join-packages.ts'
import {latePatterns} from './packaging/late-patterns.ts'
import {nameProgram} from './packaging/name-program.ts'
import {narrowLetters} from './packaging/narrow-letters.ts'
import {fileBySteps} from './packaging/share-files.ts'
import {shipComponents} from './packaging/ship-components.ts'
import {shipLabels} from './packaging/ship-labels.ts'
import {shipLicences} from './packaging/ship-licences.ts'
import {shipTypes} from './packaging/ship-types.ts'
import {shortenPackages} from './packaging/shorten-packages.ts'

const dir = 'dist/program'

const loader = defineConfig({
  input: {load: 'pipeline/platform/program/index.ts'},
  platform: 'node',
  checks: {bundlerTimings: false},
  output: {dir, format: 'cjs', comments: {legal: false, annotation: true, jsdoc: false}}
})

const entries = {
  index: 'pipeline/index.ts',
  main: 'pipeline/cli/main.ts',
  worker: 'pipeline/cli/worker.ts',
  'fleet-worker': 'pipeline/cli/fleet-worker.ts',
  'verify-worker': 'pipeline/cli/verify-worker.ts'
}

const program = defineConfig({
  input: entries,
  platform: 'node',
  checks: {bundlerTimings: false},
  plugins: [
    compileSchemas,
    digestSchemas,
    shipLabels,
    latePatterns,
    atLoader,
    requireCommonJs,
    onlyPackBooks,
    onlyWritePdf,
    inlineProfile,
    unpackByNode,
    shipLicences,
    shipComponents,
    shipTypes,
    shortenPackages,
    narrowLetters,
    asScripts,
    nameProgram
  ],
  external: isDependency,
  // What `codeSplitting` below asks for: files of entries may export more than their modules do.
  preserveEntrySignatures: 'allow-extension',
  output: {
    dir,
    format: 'esm',
    // Node begins with a file of the entry's own name, which loads this one.
    entryFileNames: 'begin-[name].js',
    // One folder for all, as deep as the modules were: what is named beside `import.meta.url` is where it was.
    chunkFileNames: ({name}) => (name in entries ? '[name]-part.js' : '[name].js'),
    // Each module of a group is told for itself: what it imports may be loaded by more steps.
    codeSplitting: {groups: [{name: fileBySteps(), includeDependenciesRecursively: false}]},
    comments: {legal: false, annotation: true, jsdoc: false}
  }
})

export default [loader, program]
