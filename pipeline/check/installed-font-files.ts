/** Lists the fonts that are installed in a project for the letters of a publication: its editions are made of them, too. */
import {labelsFor, type OwnLabels} from '../locale/index.ts'
import {languageName} from '../locale/language-name.ts'
import {fontPackage, fontsForText, lettersBeyondAscii} from '../model/installed-fonts.ts'
import type {Manuscript} from '../model/publication/manuscript.ts'
import {sha256Of} from '../model/values/sha256-of.ts'
import type {World} from '../model/world.ts'
import {wordsOfDrawings} from './fonts/drawn-sources.ts'
import type {Schemas} from './schemas/load-schemas.ts'

interface Shown {
  /** Letters of what publications say of their project, but for its labels. */
  readonly letters: string
  readonly labels: OwnLabels | undefined
  readonly schemas: Pick<Schemas, 'letters'>
}

interface FontFile {
  readonly path: string
  readonly sha256: string
}

/**
 * Every font that an edition may take, with its digest. One that is not installed was asked for, so that what is kept of the
 * reading holds until it is.
 */
export async function installedFontFiles(
  manuscript: Manuscript,
  {letters: ofFacts, labels, schemas}: Shown,
  world: World
): Promise<readonly FontFile[]> {
  const {languages, letters} = saidIn(manuscript, labels)
  const drawings = (await wordsOfDrawings(manuscript, world)).values()
  const text = [...letters, schemas.letters, ofFacts, ...drawings].join('')
  const names = new Set([...languages].flatMap((language) => fontsForText(text, language)))
  const found: FontFile[] = []
  const isAdded = async (path: string): Promise<boolean> => {
    const font = await world.projectFont(path)
    if (font.ok) found.push({path, sha256: world.answerOf?.(path) ?? sha256Of(font.value)})
    return font.ok
  }
  for (const {regular, semibold} of [...names].map(fontPackage)) {
    // A semibold cut stands beside the regular one alone.
    if (!(await isAdded(regular))) continue
    for (const path of semibold) if (await isAdded(path)) break
  }
  return found
}

/** All languages and all letters. Which letters are in which language is left open: a font too many is no harm. */
function saidIn(
  {language, metadata, documents}: Manuscript,
  own: OwnLabels | undefined
): {
  readonly languages: ReadonlySet<string>
  readonly letters: ReadonlySet<string>
} {
  const languages = new Set([language])
  const letters = new Set<string>()
  const add = (words: string): void => {
    for (const letter of lettersBeyondAscii(words)) letters.add(letter)
  }
  add(JSON.stringify(metadata))
  if (language !== 'und') add(languageName(language) + JSON.stringify(labelsFor(language, own).labels))
  for (const document of documents) {
    for (const one of [document.language, ...document.languages]) languages.add(one)
    for (const letter of document.letters) letters.add(letter)
    add(JSON.stringify(document.frontMatter.data))
  }
  return {languages, letters}
}
