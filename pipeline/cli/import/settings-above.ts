/** Finds settings of a system in the folder above the one that is imported: what they say of titles and order would be lost. */
import path from 'node:path'
import type {Lost} from '../../import/systems/system.ts'
import {kindOf} from '../project/kind-of.ts'

const names = [
  'mkdocs.yml',
  'mkdocs.yaml',
  'book.toml',
  '_quarto.yml',
  'myst.yml',
  'docusaurus.config.js',
  'docusaurus.config.ts',
  'hugo.toml',
  'hugo.yaml',
  '_config.yml',
  'config.rb'
]

/** The first of them, as what is not imported; `named` is the folder as it was named. */
export async function settingsAbove(from: string, named: string): Promise<readonly Lost[]> {
  for (const name of names) {
    if ((await kindOf(path.join(from, '..', name))) !== 'file') continue
    const above = path.normalize(path.join(named, '..'))
    const what = `what it says of titles, order and languages, since it lies above \`${named}\`: \`tetrapla import ${above}\` has it`
    return [{path: `../${name}`, what}]
  }
  return []
}
