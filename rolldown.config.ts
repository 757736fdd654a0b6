/** The program as it is shipped: the modules of pipeline/ joined into few files, which Node loads sooner (docs/decisions/010). */
import {isAbsolute} from 'node:path'
import {defineConfig} from 'rolldown'

export default defineConfig({
  input: {
    index: 'pipeline/index.ts',
    main: 'pipeline/cli/main.ts',
    worker: 'pipeline/cli/worker.ts',
    'verify-worker': 'pipeline/cli/verify-worker.ts'
  },
  platform: 'node',
  // Dependencies stay packages, which audits see and npm installs.
  external: (id) => !id.startsWith('.') && !isAbsolute(id),
  output: {
    dir: 'dist/program',
    format: 'esm',
    // One folder for all, as deep as the modules were: what is named beside `import.meta.url` is where it was.
    chunkFileNames: '[name].js',
    comments: {legal: false, annotation: true, jsdoc: false}
  }
})
