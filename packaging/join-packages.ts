/** Joins packages into the program, those in CommonJS too, and leaves those that `package.json` names as dependencies outside. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import type {Plugin} from 'rolldown'
import manifest from '../package.json' with {type: 'json'}

/**
 * Packages in CommonJS, and in both forms. To import one of them, Node first looks for names of exports in its text, by a program
 * that takes 12 MB once the text is long; and fontkit would be there twice, as pdfkit requires it.
 */
const commonJs =
  /^(?:ajv|ajv-formats|epub-gen-memory|fontkit|jszip|launch-editor|pdfmake|saxes|sharp|yaml)(?:\/|$)/

const standIn = '\0required:'

/** Has packages in CommonJS required, as they are written for. */
export const requireCommonJs: Plugin = {
  name: 'require-common-js',
  resolveId: (id, importer) => (commonJs.test(id) && isOurs(importer) ? `${standIn}${id}` : undefined),
  load(id) {
    if (!id.startsWith(standIn)) return undefined
    return `module.exports = require(${JSON.stringify(id.slice(standIn.length))})`
  }
}

/**
 * Modules of epub-gen-memory that its `package.json` has stand-ins for, to run in browsers. They fetch what an address names, read HTML, and judge
 * what callers give, none of which is asked of it (docs/decisions/004): with all that they require they are two thirds of the edition's file.
 */
const standInsOfBooks = new Map([
  ['./fetchable', 'fetchable-browser.js'],
  ['./html-parse', 'html-parse-browser.js'],
  ['./predicates', 'predicates-nop.js']
])

/** Joins the stand-ins in. */
export const onlyPackBooks: Plugin = {
  name: 'only-pack-books',
  resolveId(id, importer) {
    const standIn = standInsOfBooks.get(id)
    const isOfBooks = importer?.includes('epub-gen-memory') === true
    return standIn !== undefined && isOfBooks ? path.join(path.dirname(importer), standIn) : undefined
  }
}

/**
 * Packages that pdfkit requires for what is never asked of it: to encrypt a file, and to open a font, which is read by HarfBuzz (docs/decisions/003). Both
 * make their tables when they are loaded: of what the PDF of a book takes, 7 MiB and half a per cent of the time.
 */
const unusedByPdfkit = new Set(['@noble/ciphers/aes', 'fontkit'])
const nothing = '\0nothing'

/** Joins nothing in in their place. */
export const onlyWritePdf: Plugin = {
  name: 'only-write-pdf',
  resolveId: (id, importer) =>
    unusedByPdfkit.has(id) && /[\\/]pdfkit[\\/]/.test(importer ?? '') ? nothing : undefined,
  load: (id) => (id === nothing ? 'module.exports = {}' : undefined)
}

/** Of the files that pdfkit reads beside itself, PDF/A needs one: the colour profile, 3 kB. */
export const inlineProfile: Plugin = {
  name: 'inline-profile',
  transform: {
    filter: {id: /[\\/]pdfkit[\\/]js[\\/]pdfkit\.js$/},
    handler(code, id) {
      const call = 'fs.readFileSync(`${__dirname}/data/sRGB_IEC61966_2_1.icc`)'
      if (!code.includes(call)) throw new Error(`expected \`${call}\` in ${id}`)
      const profile = readFileSync(path.join(path.dirname(id), 'data/sRGB_IEC61966_2_1.icc'))
      return code.replace(call, () => `Buffer.from('${profile.toString('base64')}', 'base64')`)
    }
  }
}

/**
 * Has Node's own unpack the program of WebAssembly that colours code. Its package makes bytes of letters one by one, and unpacks them as a stream of the
 * web, for which Node loads all that fetches: some 70 ms in each worker.
 */
export const unpackByNode: Plugin = {
  name: 'unpack-by-node',
  transform: {
    filter: {id: /[\\/]engine-oniguruma[\\/]dist[\\/]wasm-inlined\.mjs$/},
    handler(code, id) {
      const [, packed] = /^var binary = Uint8Array\.from\(atob\("([\w+/=]+)"\)/.exec(code) ?? []
      if (packed === undefined) throw new Error(`expected bytes in letters in ${id}`)
      return `import {gunzipSync} from 'node:zlib'
const program = gunzipSync(Buffer.from('${packed}', 'base64'))
export default async (imports) => (await WebAssembly.instantiate(program, imports)).instance.exports
`
    }
  }
}

/** What npm installs, or a user who wants what it is for. */
const external: Readonly<Record<string, string>> = {...manifest.dependencies, ...manifest.peerDependencies}

/** A dependency: whatever else is imported is joined in, where it is used. */
export function isDependency(id: string, importer: string | undefined): boolean {
  const [scope = '', second = ''] = id.split('/')
  if (!((scope.startsWith('@') ? `${scope}/${second}` : scope) in external)) return false
  return !commonJs.test(id) || !isOurs(importer)
}

function isOurs(importer: string | undefined): boolean {
  return importer !== undefined && !importer.startsWith(standIn) && !importer.includes('node_modules')
}
