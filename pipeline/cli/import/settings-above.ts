/** Finds settings of a system in the folder above the one that is imported: what they say of titles and order would be lost. */
import path from 'node:path'
import type {Lost} from '../../import/systems/system.ts'
import {diskFiles} from '../../platform/cache/disk-files.ts'
import {otherSettings} from '../../read/configuration/find-other-system.ts'
import {kindOf} from '../project/kind-of.ts'
import {mostBytes} from './read-tree.ts'

/** The first of them, as what is not imported; `named` is the folder as it was named. */
export async function settingsAbove(from: string, named: string): Promise<readonly Lost[]> {
  const folder = path.join(from, '..')
  const files = diskFiles(folder)
  const found = await otherSettings((name, most) => files.read(name, most), mostBytes)
  const name = found?.file ?? (await middlemanIn(folder))
  if (name === undefined) return []
  const above = path.normalize(path.join(named, '..'))
  const what = `what it says of titles, order and languages, since it lies above \`${named}\`: \`tetrapla import ${above}\` has it`
  return [{path: `../${name}`, what}]
}

/** Its documents are plain Markdown with instructions in Ruby, so that it is no profile. */
async function middlemanIn(folder: string): Promise<string | undefined> {
  const name = 'config.rb'
  return (await kindOf(path.join(folder, name))) === 'file' ? name : undefined
}
