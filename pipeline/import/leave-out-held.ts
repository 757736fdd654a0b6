/** Leaves out of an import what the settings of a Jekyll site keep from being published. */
import {posix} from 'node:path'
import {heldBack, type HeldBack} from '../read/project/jekyll-held-back.ts'
import {headOf} from './head-of.ts'
import {mappingIn, parseYaml, textOf, type Mapping, type SourceTree} from './source-tree.ts'
import type {Lost} from './systems/system.ts'

export interface Leaving {
  readonly lost: Lost[]
  /** Seconds since 1970, by which dates are to come; without a clock all are. */
  readonly now: number | undefined
}

/** Takes it out of the documents, and tells each. Of settings that can't be read nothing is known: then all posts and collections are left out. */
export async function leaveOutHeld(
  placed: Map<string, string>,
  tree: SourceTree,
  {lost, now}: Leaving
): Promise<void> {
  const settings = await settingsOf(tree)
  const source = posix.join(textOf(settings?.['source']) ?? '', '/').replace(/^(?:\.?\/)+/, '')
  for (const file of placed.keys()) {
    const path = file.startsWith(source) ? file.slice(source.length) : file
    const collection = path
      .split('/')
      .find((part, index, all) => part.startsWith('_') && index < all.length - 1)
    if (settings === undefined) {
      if (collection === undefined) continue
      placed.delete(file)
      lost.push({path: file, what: 'this document: `_config.yml` can not be read, and may keep it back'})
      continue
    }
    const text = (await tree.text(file)) ?? ''
    const frontMatter = headOf(file, text.replace(/\r\n?/g, '\n'), ['date', 'published', 'draft']).data
    const held = heldBack(settings, {path, collection: collection?.slice(1) ?? 'pages', frontMatter}, now)
    if (held === undefined) continue
    placed.delete(file)
    lost.push({path: file, what: `this document: ${reasons[held.kind]}`})
  }
}

const reasons: Readonly<Record<HeldBack['kind'], string>> = {
  draft: 'it is a draft, by `defaults` of `_config.yml`',
  excluded: '`exclude` of `_config.yml` names it, or its folder',
  'to come': 'its date is to come',
  unclear: 'its date can not be read, and may be to come'
}

/** Empty where there are none; undefined for what is no mapping in YAML. */
async function settingsOf(tree: SourceTree): Promise<Mapping | undefined> {
  if (!tree.has('_config.yml')) return {}
  const text = await tree.text('_config.yml')
  if (text === undefined) return undefined
  return mappingIn(text, (yaml) => parseYaml(yaml, {isWhole: true}) ?? {})
}
