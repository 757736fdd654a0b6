/** Reads what a publication says of itself, for its id, language and contents, before its documents are read. */
import type {FrontMatter} from '../../model/publication/front-matter.ts'
import type {Limits} from '../../model/limits.ts'
import type {World} from '../../model/world.ts'
import {decodeText} from '../decode-text.ts'
import {findMisplaced} from '../misplaced/find-misplaced.ts'
import {keyTest, readMisplaced} from '../misplaced/read-misplaced.ts'
import {readFrontMatter} from '../read-front-matter.ts'
import {splitFrontMatter} from '../split-front-matter.ts'
import {readYamlFile} from '../yaml/read-yaml-file.ts'
import type {FoundPublication} from './find-publications.ts'

const nothing: FrontMatter = {data: {}, places: new Map()}

/** Empty when there is none or it cannot be read, which is reported when the publication itself is read. */
export async function glanceAtFrontMatter(
  {path, manifestPath}: FoundPublication,
  world: World,
  limits: Limits
): Promise<FrontMatter> {
  if (manifestPath !== undefined) {
    const {value} = await readYamlFile(manifestPath, world, limits)
    return value?.frontMatter ?? nothing
  }
  const opened = await world.open(path, limits.documentBytes)
  if (!opened.ok) return nothing
  const text = decodeText(path, opened.value, limits).value ?? ''
  const block = splitFrontMatter(text)
  if (block.kind === 'absent') {
    const misplaced = findMisplaced(text, keyTest())
    return misplaced === undefined ? nothing : readMisplaced(misplaced, {path, text}, limits).value
  }
  // Most documents say neither: they need not be parsed twice.
  if (block.kind !== 'present' || !/\b(?:id|language)\b/.test(block.yaml)) return nothing
  return readFrontMatter(block.yaml, {path, line: 2, offset: block.offset}, limits).value
}
