/** The program as it is shipped: the modules of pipeline/ joined into few files (docs/decisions/010). */
import {isAbsolute} from 'node:path'
import {defineConfig, type Plugin} from 'rolldown'

/**
 * Packages in CommonJS, and in both forms. To import one of them, Node first looks for names of exports in its text, by a program
 * that takes 12 MB once the text is long; and fontkit would be there twice, as pdfkit requires it.
 */
const commonJs =
  /^(?:ajv|ajv-formats|epub-gen-memory|fontkit|jszip|launch-editor|pdfmake|saxes|sharp|yaml)(?:\/|$)/

/** Packages whose modules are joined in, where they are used. */
const joined = /^(?:@mathjax\/|mhchemparser|speech-rule-engine)/

const standIn = '\0required:'

/** Has packages in CommonJS required, as they are written for. */
const requireCommonJs: Plugin = {
  name: 'require-common-js',
  resolveId: (id) => (commonJs.test(id) ? `${standIn}${id}` : undefined),
  load(id) {
    if (!id.startsWith(standIn)) return undefined
    return `module.exports = require(${JSON.stringify(id.slice(standIn.length))})`
  }
}

export default defineConfig({
  input: {
    index: 'pipeline/index.ts',
    main: 'pipeline/cli/main.ts',
    worker: 'pipeline/cli/worker.ts',
    'verify-worker': 'pipeline/cli/verify-worker.ts'
  },
  platform: 'node',
  plugins: [requireCommonJs],
  // Dependencies stay packages, which audits see and npm installs; of MathJax and its fonts, 70 MB, a part is joined in.
  external: (id, importer) =>
    !/^[.\0#]/.test(id) &&
    !isAbsolute(id) &&
    !joined.test(id) &&
    (!commonJs.test(id) || importer?.startsWith(standIn) === true),
  output: {
    dir: 'dist/program',
    format: 'esm',
    // One folder for all, as deep as the modules were: what is named beside `import.meta.url` is where it was.
    chunkFileNames: '[name].js',
    comments: {legal: false, annotation: true, jsdoc: false}
  }
})
