/** Lists the files of a project that workers elsewhere may ask for. */
import {readdir} from 'node:fs/promises'
import path from 'node:path'
import {emojiFont, fontPackage} from '../../model/installed-fonts.ts'
import type {Brand} from '../../model/publication/publication.ts'
import {scripts} from '../../model/scripts.ts'
import type {SentFiles} from '../../platform/fleet/send-tree.ts'

/** All below the root but names that begin with a dot, packages and outputs; of packages, the fonts that Tetrapla finds by itself. */
export async function projectFiles(root: string, output: string, brand?: Brand): Promise<SentFiles> {
  const files: string[] = []
  const kept: string[] = []
  const walk = async (folder: string): Promise<void> => {
    const entries = await readdir(path.join(root, folder), {withFileTypes: true})
    for (const entry of entries) {
      const file = path.posix.join(folder, entry.name)
      if (entry.name === 'node_modules') kept.push(...(await packagesIn(root, file)))
      else if (entry.name.startsWith('.') || path.join(root, file) === output) kept.push(file)
      else if (!entry.isDirectory()) files.push(file)
      else if (await isOutput(path.join(root, file))) kept.push(file)
      else await walk(file)
    }
  }
  await walk('')
  const {faces = {}, more = []} = brand?.fonts ?? {}
  const own = [...Object.values(faces), ...more.flatMap(({regular, semibold}) => [regular, semibold ?? []])]
  const fonts = [...own.flat().map((font) => font.path), ...(await installedFonts(root))]
  return {files: [...new Set([...files, ...fonts])], kept}
}

/** Packages but those of fonts: what is asked for of these and was not sent is not installed. */
async function packagesIn(root: string, folder: string): Promise<readonly string[]> {
  const names = await readdir(path.join(root, folder)).catch((): string[] => [])
  return names.filter((name) => name !== fontScope).map((name) => path.posix.join(folder, name))
}

const fontScope = '@expo-google-fonts'

async function isOutput(folder: string): Promise<boolean> {
  const names = await readdir(folder)
  return names.includes('manifest.json') && names.includes('SHA256SUMS')
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
