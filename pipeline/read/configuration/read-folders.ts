/** Reads `folders`: what a project says for the documents of single folders. */
import {posix} from 'node:path'
import {pointerStep} from '../../model/json-pointer.ts'
import type {FolderSettings} from '../../model/publication/project.ts'
import type {World} from '../../model/world.ts'
import {readRules} from './read-rules.ts'
import type {Settings} from './settings.ts'

/** The innermost folders first; a folder that is outside the project, or holds nothing, is reported. */
export async function readFolders(
  settings: Settings,
  world: World
): Promise<readonly FolderSettings[] | undefined> {
  const written = settings.mapping('/folders')
  if (written === undefined) return undefined
  const folders: FolderSettings[] = []
  for (const name of Object.keys(written)) {
    const pointer = `/folders${pointerStep(name)}`
    settings.mapping(pointer)
    settings.allowKeys(pointer, ['rules'])
    const rules = readRules(settings, `${pointer}/rules`)
    const path = posix.normalize(name).replace(/\/$/, '')
    const isOutside = path.startsWith('/') || /^\.\.?(?:\/|$)/.test(path)
    if (isOutside || (await world.list(path)).length === 0) {
      const hint = 'write its path from the folder of `tetrapla.yaml`, such as `source/annexes`'
      settings.report(pointer, `there is no folder \`${name}\` with files in it`, hint, 'key')
      continue
    }
    folders.push({path, rules})
  }
  return folders.toSorted((a, b) => b.path.length - a.path.length)
}
