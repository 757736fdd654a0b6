/** Lists the files of a project that workers elsewhere may ask for. */
import {readdir} from 'node:fs/promises'
import path from 'node:path'
import {sumsFile} from '../../model/edition/attestation.ts'
import {emojiFont, fontPackage} from '../../model/installed-fonts.ts'
import type {Brand} from '../../model/publication/publication.ts'
import {scripts} from '../../model/scripts.ts'
import {compareInTree, type TreeFile} from '../../platform/fleet/send-tree.ts'

/**
 * All below the root, in the order of a tree, but names that begin with a dot, packages and outputs; of packages, the fonts that Tetrapla finds by
 * itself.
 */
export async function* projectFiles(root: string, output: string, brand?: Brand): AsyncGenerator<TreeFile> {
  const {faces = {}, more = []} = brand?.fonts ?? {}
  const own = [...Object.values(faces), ...more.flatMap(({regular, semibold}) => [regular, semibold ?? []])]
  const found = new Set([...own.flat().map((font) => font.path), ...(await installedFonts(root))])
  const fonts = [...found].sort(compareInTree)
  let next = fonts.shift()
  for await (const one of filesBelow(root, output)) {
    for (; next !== undefined && compareInTree(next, one.file) < 0; next = fonts.shift()) yield {file: next}
    const isFont = next !== undefined && compareInTree(next, one.file) === 0
    yield isFont ? {file: one.file} : one
    if (isFont) next = fonts.shift()
  }
  for (; next !== undefined; next = fonts.shift()) yield {file: next}
}

async function* filesBelow(root: string, output: string, folder = ''): AsyncGenerator<TreeFile> {
  const entries = await readdir(path.join(root, folder), {withFileTypes: true})
  for (const entry of entries.sort((a, b) => compareInTree(a.name, b.name))) {
    const {name} = entry
    const file = path.posix.join(folder, name)
    const isKept = name.startsWith('.') || path.join(root, file) === output
    if (name === 'node_modules') yield* packagesIn(root, file)
    else if (isKept) yield {file, isKept}
    else if (!entry.isDirectory()) yield {file}
    else if (await isOutput(path.join(root, file))) yield {file, isKept: true}
    else yield* filesBelow(root, output, file)
  }
}

/** Packages but those of fonts: what is asked for of these and was not sent is not installed. */
async function* packagesIn(root: string, folder: string): AsyncGenerator<TreeFile> {
  const names = await readdir(path.join(root, folder)).catch((): string[] => [])
  for (const name of names.sort(compareInTree))
    if (name !== fontScope) yield {file: path.posix.join(folder, name), isKept: true}
}

const fontScope = '@expo-google-fonts'

async function isOutput(folder: string): Promise<boolean> {
  const names = await readdir(folder)
  return names.includes('manifest.json') && names.includes(sumsFile)
}

async function installedFonts(root: string): Promise<readonly string[]> {
  const names = new Set([
    ...scripts.flatMap(({font, fontsByLanguage = {}}) => [font, ...Object.values(fontsByLanguage)]),
    emojiFont
  ])
  const cuts = [...names].map(fontPackage).map((one) => [one.regular, ...one.semibold])
  const found: string[] = []
  for (const files of cuts) {
    for (const file of files) {
      const names = await readdir(path.join(root, path.dirname(file))).catch((): string[] => [])
      if (names.includes(path.basename(file))) found.push(file)
    }
  }
  return found
}
