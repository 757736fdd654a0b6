/** Reads documents by what of a project decides how each is read: plain data, by which, with its file, what was read of it is known. */
import type {Outcome} from '../model/diagnostic.ts'
import {textLimits, type TextLimits} from '../model/limits.ts'
import type {Document} from '../model/publication/document.ts'
import {profiles, type ProfileName} from '../model/publication/profile.ts'
import {recordTypeNames} from '../model/publication/project.ts'
import type {ReadProject} from '../model/kept/reading-project.ts'
import {given} from '../model/values/given.ts'
import {pick} from '../model/kept/pick.ts'
import type {FrontMatterFacts} from './front-matter-facts.ts'
import {textOf} from './includes/piece.ts'
import {openEmoji} from './markdown/dialects/open-emoji.ts'
import type {ReadSettings} from './markdown/reading.ts'
import {frontMatterMapOf} from './metadata/front-matter-map.ts'
import {readDocument, type DocumentFile} from './read-document.ts'
import {texOpener} from './tex/open-tex.ts'

/** Each is said, so that none can be forgotten where this is made. */
export interface DocumentSettings {
  readonly limits: TextLimits
  readonly html: ReadProject['html']
  /** The system that they were written for. */
  readonly from: ProfileName | undefined
  readonly map: ReadProject['map']
  /** Undefined where `$` is no sign of a formula. */
  readonly macros: ReadProject['macros']
  /** The types of records. */
  readonly records: ReadonlySet<string>
  /** The types of front matter. */
  readonly types: ReadonlySet<string>
  /** The keys that schemas of front matter know; the built-in ones when undefined. */
  readonly keys: ReadonlySet<string> | undefined
  /** Those that run: their directives are known by them. */
  readonly extensions: ReadProject['extensions']
  /** Whether it has some that do not run here. */
  readonly leavesExtensions: boolean
}

/** Of the documents of a publication, which may let `$` write no formulas. */
export function documentSettings(
  project: ReadProject,
  {keys}: Pick<FrontMatterFacts, 'keys'>,
  hasFormulas: boolean
): DocumentSettings {
  const {html, from, map, macros, extensions, extensionNames} = project
  return {
    limits: pick(project.limits, textLimits),
    html,
    from,
    map,
    macros: hasFormulas ? macros : undefined,
    records: recordTypeNames(project),
    types: new Set(project.frontMatterSchemas.keys()),
    keys,
    extensions: extensions?.map((one) => pick(one, ['name', 'digest'])),
    leavesExtensions: extensionNames !== undefined && extensions === undefined
  }
}

type ReadFile = (file: DocumentFile) => Promise<Outcome<Document>>

/** What reads documents by their settings; `directives` are those of the extensions that these name. */
export function documentsReader(
  directives: FrontMatterFacts['directives']
): (settings: DocumentSettings) => ReadFile {
  return ({from, map, macros, keys, extensions: _, ...said}) => {
    const profile = from === undefined ? undefined : profiles[from]
    const texOf = texOpener(macros)
    const usual: ReadSettings = {
      ...said,
      frontMatterMap: frontMatterMapOf({from, map}),
      ...given({profile, directives, frontMatterKeys: keys})
    }
    return async (file) => {
      const whole = file.included === undefined ? file.bytes : Buffer.from(textOf(file.included.pieces))
      const tex = await texOf(whole, file.language)
      const emoji = await openEmoji(whole)
      return readDocument(file, {...usual, ...given({tex, emoji})})
    }
  }
}
