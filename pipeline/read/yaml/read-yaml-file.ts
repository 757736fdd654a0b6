/** Reads a YAML file of the project, such as publication.yaml. */
import type {Outcome} from '../../model/diagnostic.ts'
import type {FrontMatter} from '../../model/publication/front-matter.ts'
import type {TextLimits} from '../../model/limits.ts'
import type {World} from '../../model/world.ts'
import {decodeText} from '../decode-text.ts'
import {readFrontMatter} from '../read-front-matter.ts'
import {unreadable} from '../unreadable.ts'

export interface YamlFile {
  readonly frontMatter: FrontMatter
  readonly text: string
  readonly bytes: number
}

/** A file by itself may say as many times more than front matter does: `publication.yaml` lists thousands of documents. */
const timesFrontMatter = 16

/** The mapping that the file at `path` is; undefined, with its reason as a diagnostic, when it cannot be read at all. */
export async function readYamlFile(
  path: string,
  world: World,
  limits: TextLimits
): Promise<Outcome<YamlFile | undefined>> {
  const opened = await world.open(path, limits.documentBytes)
  if (!opened.ok) return {value: undefined, diagnostics: [unreadable(path, opened.failure)]}
  const {value: text, diagnostics} = decodeText(path, opened.value, limits)
  if (text === undefined) return {value: undefined, diagnostics}
  const allowed = {...limits, frontMatterBytes: timesFrontMatter * limits.frontMatterBytes}
  const read = readFrontMatter(text, {path, line: 1, offset: 0}, allowed)
  const value = {frontMatter: read.value, text, bytes: opened.value.length}
  return {value, diagnostics: [...diagnostics, ...read.diagnostics]}
}
