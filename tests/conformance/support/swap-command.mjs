/** Builds in small, as a command of its own: `node swap-command.mjs OUTPUT first|second|hold`; exit 3 when the output refuses. */
import {createOutput} from '../../../dist/platform/output/output.js'

const [root = '', build = ''] = process.argv.slice(2)

/** What a library of eight publications holds, and how the one before differs. */
const numbers = build === 'first' ? [0, 1, 2, 3, 4, 5, 6, 7] : [1, 2, 3, 4, 5, 6, 7, 8]
const folders = numbers.map((number) => `doc${number}/en`)
const shared = ['assets/0123456789abcdef.css', `assets/${build === 'first' ? 'a' : 'b'}0123456789abcde.css`]
const files = [
  ...folders.flatMap((folder) => [`${folder}/index.html`, `${folder}/text/${build}.html`]),
  ...numbers.map((number) => `doc${number}/index.html`),
  'index.html',
  'SHA256SUMS',
  ...shared
].sort()

/**
 * @param {string} path
 * @param {string} text
 */
function artifact(path, text) {
  return {path, mediaType: 'text/plain', bytes: new TextEncoder().encode(text), shared: shared.includes(path)}
}

const listed = files.map((path) => ({path, mediaType: 'text/plain', bytes: 0, sha256: '0'.repeat(64)}))
try {
  const output = await createOutput({root})
  try {
    if (build === 'hold') {
      process.stdout.write('held\n')
      await new Promise((resolve) => process.stdin.once('end', resolve).resume())
    } else {
      for (const path of files)
        await output.stage(artifact(path, shared.includes(path) ? path : `${build} ${path}`))
      const manifest = JSON.stringify({format: 'tetrapla-manifest', files: listed, build})
      await output.stage(artifact('manifest.json', manifest))
      await output.swap(folders, [...files, 'manifest.json'].sort())
    }
  } finally {
    await output.close()
  }
} catch (error) {
  process.stderr.write(`${error.name}: ${error.message}\n`)
  process.exitCode = error.name === 'OutputFailure' ? 3 : 70
}
