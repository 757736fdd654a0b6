/** Plans the publication.yaml of an imported publication, and those of its translations. */
import {compareStrings} from '../model/diagnostic.ts'
import type {PlannedFile} from './import-plan.ts'
import {orderOf} from './list-documents.ts'
import type {Site} from './systems/system.ts'
import {writePublication, type Placed} from './write-publication.ts'

interface Arranged {
  /** Where documents of the publication go, in their order. */
  readonly places: readonly Placed[]
  /** What is there to be listed, by where it goes. */
  readonly written: ReadonlySet<string>
  readonly site: Site
}

/** That of the publication, and one in the folder of each language; `translations` has where documents go, by language and path. */
export function planManifests(
  translations: ReadonlyMap<string, ReadonlyMap<string, string>>,
  {places, ...all}: Arranged
): readonly PlannedFile[] {
  const contents = withParts(places.filter(({path}) => all.written.has(path)))
  return [
    {path: 'publication.yaml', kind: 'text', text: writePublication(all.site, contents)},
    ...[...translations].map(([language, translated]) =>
      manifestIn(language, [...translated.values()], {...all, contents})
    )
  ]
}

interface Translated extends Omit<Arranged, 'places'> {
  readonly contents: readonly Placed[]
}

/** Of the translations into a language: in the order of their originals, and then those that have none. */
function manifestIn(
  language: string,
  places: readonly string[],
  {contents, written, site}: Translated
): PlannedFile {
  const folder = language.toLowerCase()
  const translated = contents.filter(({path}) => written.has(`${folder}/${path}`))
  const known = new Set(translated.map(({path}) => path))
  const alone = places
    .filter((place) => written.has(place))
    .map((place) => place.slice(folder.length + 1))
    .filter((path) => !known.has(path))
    .toSorted((a, b) => compareStrings(orderOf(a), orderOf(b)))
  const own = withParts([...translated, ...alone.map((path) => ({path}))])
  const {authors} = site
  const title = site.translated?.find((one) => one.language === language)?.title ?? site.title
  const text = writePublication(
    {language, ...(title === undefined ? {} : {title}), ...(authors && {authors})},
    own
  )
  return {path: `${folder}/publication.yaml`, kind: 'text', text}
}

/** A part without documents is a document like others. */
function withParts(contents: readonly Placed[]): readonly Placed[] {
  return contents.map((one, index) => {
    const isEmpty = one.matter === 'part' && contents[index + 1]?.matter !== undefined
    return one.matter === 'part' && (isEmpty || index === contents.length - 1) ? {path: one.path} : one
  })
}
