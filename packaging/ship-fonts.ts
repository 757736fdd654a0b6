/** Ships the fonts that Tetrapla uses, of packages that hold many, with their licences. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import type {Plugin} from 'rolldown'
import {loadSubsetter} from '../pipeline/platform/font/subset-font.ts'
import {webSubset} from '../pipeline/platform/font/web-subset.ts'
import {fontFiles, mathFont, webPackages} from '../pipeline/platform/fonts.ts'

const require = createRequire(import.meta.url)

export const shipFonts: Plugin = {
  name: 'ship-fonts',
  async generateBundle() {
    for (const [name, file] of shippedFonts()) {
      const source = readFileSync(path.join(folderOf(name), file))
      this.emitFile({type: 'asset', fileName: `fonts/${path.basename(file)}`, source})
    }
    this.emitFile({type: 'asset', fileName: `fonts/${mathFont.shipped}`, source: await packedMathFont()})
    for (const name of fontPackages()) {
      const fileName = `fonts/${name.replace('@', '').replace('/', '-')}.licence.txt`
      this.emitFile({type: 'asset', fileName, source: readFileSync(licenceOf(folderOf(name)))})
    }
  }
}

/** Where the packages lie that fonts are shipped of. */
export function fontFolders(): readonly string[] {
  return [...fontPackages()].map(folderOf)
}

function fontPackages(): ReadonlySet<string> {
  return new Set([...shippedFonts(), mathFont.file].map(([name]) => name))
}

/** Each as it is, by its package and its file there. */
function shippedFonts(): readonly (readonly [name: string, file: string])[] {
  return [...Object.values(fontFiles), ...Object.values(webPackages).flatMap(slicesOf)]
}

/** With all its characters, and of its features those that a subset may have. */
async function packedMathFont(): Promise<Uint8Array> {
  const [name, file] = mathFont.file
  const codes = Array.from({length: 0x1_ff00}, (_, code) => code)
  return webSubset(readFileSync(path.join(folderOf(name), file)), codes, await loadSubsetter())
}

/** The slices of a variable font that weights are taken from. */
function slicesOf(name: string): readonly (readonly [string, string])[] {
  const from = `@fontsource-variable/${name}`
  const files = readdirSync(path.join(folderOf(from), 'files')).filter((file) => file.includes('-wght-'))
  return files.map((file) => [from, `files/${file}`])
}

function folderOf(name: string): string {
  return path.dirname(require.resolve(`${name}/package.json`))
}

/** That of the fonts, where the package has one of its own. */
function licenceOf(folder: string): string {
  const own = path.join(folder, 'LICENSE_FONT')
  return existsSync(own) ? own : path.join(folder, 'LICENSE')
}
