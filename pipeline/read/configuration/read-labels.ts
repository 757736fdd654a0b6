/** Reads `labels`: the project's own words for those that Tetrapla writes, and all of them for a language that it has none of. */
import {hasLabels, labelsFor, pluralForms, type OwnLabels} from '../../locale/index.ts'
import type {Diagnostic} from '../../model/diagnostic.ts'
import {pointerStep} from '../../model/json-pointer.ts'
import type {Limits} from '../../model/limits.ts'
import type {FrontMatter} from '../../model/publication/front-matter.ts'
import type {World} from '../../model/world.ts'
import {languageHint, languageTag} from '../language-tag.ts'
import {readYamlFile} from '../yaml/read-yaml-file.ts'
import {neededPaths, readWords, type LabelWords} from './read-label-words.ts'
import {Settings} from './settings.ts'

export interface ReadLabels {
  readonly labels: OwnLabels
  /** The files that they stand in, beside tetrapla.yaml. */
  readonly files: readonly string[]
  /** What was found in those files. */
  readonly diagnostics: readonly Diagnostic[]
}

/** By language: a mapping of words, or the path of a YAML file that is one. What is wrong is reported, and counts as left out. */
export async function readLabels(
  settings: Settings,
  world: World,
  limits: Limits
): Promise<ReadLabels | undefined> {
  const mapping = settings.mapping('/labels')
  if (mapping === undefined) return undefined
  const labels = new Map<string, OwnLabels[string]>()
  const files: string[] = []
  const diagnostics: Diagnostic[] = []
  for (const [name, value] of Object.entries(mapping)) {
    const pointer = `/labels${pointerStep(name)}`
    const tag = languageTag(name)
    if (tag === undefined) {
      settings.report(pointer, `\`${name}\` is not a language tag`, languageHint(name), 'key')
      continue
    }
    if (labels.has(tag)) {
      settings.report(pointer, `there are labels in \`${tag}\` already`, 'put them together', 'key')
      continue
    }
    const file = typeof value === 'string' ? await openFile(pointer, settings, {world, limits}) : undefined
    if (typeof value === 'string' && file === undefined) continue
    const words = file === undefined ? settings : new Settings(file.path, file.words)
    const root = file === undefined ? pointer : ''
    const own = readWords(words, root)
    if (own !== undefined && isWhole(tag, own, {settings: words, pointer: root})) labels.set(tag, own.words)
    if (file === undefined) continue
    files.push(file.path)
    diagnostics.push(...file.diagnostics, ...words.diagnostics)
  }
  return {labels: Object.fromEntries(labels), files, diagnostics}
}

interface Means {
  readonly world: World
  readonly limits: Limits
}

interface LabelFile {
  readonly path: string
  readonly words: FrontMatter
  readonly diagnostics: readonly Diagnostic[]
}

async function openFile(
  pointer: string,
  settings: Settings,
  {world, limits}: Means
): Promise<LabelFile | undefined> {
  const path = settings.text(pointer)
  if (path === undefined) return undefined
  const {value: file, diagnostics} = await readYamlFile(path, world, limits)
  if (file !== undefined) return {path, words: file.frontMatter, diagnostics}
  const [reason] = diagnostics
  const message = `\`${path}\` can't be read${reason === undefined ? '' : `: ${reason.message}`}`
  settings.report(pointer, message, 'write its path from the folder of `tetrapla.yaml`')
  return undefined
}

interface Where {
  readonly settings: Settings
  readonly pointer: string
}

/**
 * Whether the words can be used. A language that Tetrapla has no labels in needs all of them: what lacks would be English in
 * its midst. What is wrong was told, and is not told as missing.
 */
function isWhole(tag: string, {words, written}: LabelWords, {settings, pointer}: Where): boolean {
  const isKnown = hasLabels(tag)
  const lacking = isKnown ? [] : neededPaths.filter((path) => !written.has(path))
  const known = isKnown ? labelsFor(tag).labels.pages : undefined
  const form = written.has('pages.other')
    ? pluralForms(tag).find((one) => !written.has(`pages.${one}`) && known?.[one] === undefined)
    : undefined
  if (lacking.length > 0) {
    const [some, more] = [lacking.slice(0, 5).map((path) => `\`${path}\``), lacking.length - 5]
    const rest = more > 0 ? ` and ${String(more)} more` : ''
    const message = `Tetrapla has no labels in \`${tag}\`, and these lack ${some.join(', ')}${rest}`
    settings.report(pointer, message, 'translate `docs/labels.yaml` of Tetrapla, which has them all', 'key')
  } else if (form !== undefined) {
    const message = `\`pages\` lacks \`${form}\`, a form that counted words have in \`${tag}\``
    settings.report(`${pointer}/pages`, message, 'write it beside `other`', 'key')
  }
  return lacking.length === 0 && (isKnown || neededPaths.every((path) => words[path] !== undefined))
}
