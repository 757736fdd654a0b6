/** Lists the files of a project that workers elsewhere may ask for. */
import {readdir} from 'node:fs/promises'
import path from 'node:path'
import {fontPackage} from '../../model/installed-fonts.ts'
import {scripts} from '../../model/scripts.ts'
import type {SentFiles} from '../../platform/fleet/project-tree.ts'

/** All below the root but names that begin with a dot, packages and outputs; of packages, the fonts that Tetrapla finds by itself. */
export async function projectFiles(root: string, output: string): Promise<SentFiles> {
  const files: string[] = []
  const kept: string[] = []
  const walk = async (folder: string): Promise<void> => {
    const entries = await readdir(path.join(root, folder), {withFileTypes: true})
    for (const entry of entries) {
      const file = path.posix.join(folder, entry.name)
      const isKept = entry.name.startsWith('.') || entry.name === 'node_modules'
      if (isKept || path.join(root, file) === output) kept.push(file)
      else if (!entry.isDirectory()) files.push(file)
      else if (await isOutput(path.join(root, file))) kept.push(file)
      else await walk(file)
    }
  }
  await walk('')
  return {files: [...files, ...(await installedFonts(root))], kept}
}

async function isOutput(folder: string): Promise<boolean> {
  const names = await readdir(folder)
  return names.includes('manifest.json') && names.includes('SHA256SUMS')
}

async function installedFonts(root: string): Promise<readonly string[]> {
  const names = new Set(
    scripts.flatMap(({font, fontsByLanguage = {}}) => [font, ...Object.values(fontsByLanguage)])
  )
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
