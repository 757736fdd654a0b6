/** Reads `extensions`: the files and packages that extend Tetrapla in this project. */
import type {ExtensionName} from '../../model/extension-source.ts'
import type {Settings} from './settings.ts'

const packageName = /^(?:@[a-z0-9][\w.-]*\/)?[a-z0-9][\w.-]*$/

/** They are found, and run, by commands that are allowed to. */
export function readExtensions(settings: Settings): readonly ExtensionName[] | undefined {
  const list = settings.list('/extensions')
  if (list === undefined || list.length === 0) return undefined
  const names = new Set<string>()
  return list.flatMap((_, index): readonly ExtensionName[] => {
    const pointer = `/extensions/${index}`
    const name = settings.text(pointer)
    if (name === undefined) return []
    if (names.has(name)) {
      settings.report(pointer, `\`${name}\` is named twice`, 'keep one of the two')
      return []
    }
    names.add(name)
    if (!packageName.test(name) && !isFile(name)) {
      const hint =
        'write `./FOLDER/FILE.mjs`, in a folder of the project that holds nothing else, or the name of a package'
      settings.report(pointer, `\`${name}\` names no extension`, hint)
      return []
    }
    return [{name, place: settings.placeOf(pointer)}]
  })
}

function isFile(name: string): boolean {
  const parts = name.split('/')
  const isBelow = parts[0] === '.' && parts.length > 2 && parts.slice(1).every((part) => /^[^_.]/.test(part))
  return isBelow && /\.m?js$/.test(name) && !name.includes('\\')
}
