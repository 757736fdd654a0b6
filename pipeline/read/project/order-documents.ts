/** Orders the documents of a folder as its publication.yaml lists them. */
import {posix} from 'node:path'
import type {Diagnostic, Outcome} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import type {FrontMatter} from '../../model/publication/front-matter.ts'
import {nearest} from '../../model/tree/nearest.ts'
import {asYamlText} from '../yaml/as-yaml-text.ts'
import {startOf, type Place} from '../../model/place.ts'
import {contentsEntries} from './contents-entries.ts'
import type {FoundPublication} from './find-publications.ts'
import {pathBelow} from './name-of-path.ts'

/**
 * By `contents`, a list of paths relative to the folder; without it, in order of name. Reports what does not exist, is
 * named twice or is not named. Entries that are no text, which the schema reports, are left out.
 */
export function orderDocuments(
  found: FoundPublication,
  frontMatter: FrontMatter
): Outcome<readonly string[]> {
  const contents = contentsEntries(frontMatter.data['contents'])
  if (contents === undefined) {
    const summary = found.files.filter(
      (file) => found.files.length > 1 && posix.basename(file) === 'SUMMARY.md'
    )
    const told = summary.map((file) => ordersOthers(file))
    return {value: found.files, diagnostics: [...checkNotEmpty(found, frontMatter), ...told]}
  }
  const files = new Set(found.files)
  const listed = new Map<string, Place>()
  const diagnostics: Diagnostic[] = []
  for (const {entry, pointer} of contents) {
    const place = frontMatter.places.get(pointer)?.value ?? startOf(found.path)
    const path = posix.join(found.path, entry.normalize('NFC'))
    const first = listed.get(path)
    if (first !== undefined) diagnostics.push(namedTwice(entry, place, first))
    else if (files.has(path)) listed.set(path, place)
    else diagnostics.push(missing(entry, place, found))
  }
  const entries = new Set(contents.map(({entry}) => entry))
  const isPattern = contents.some(({entry}) => entry.includes('*'))
  if (contents.length === 0)
    return {value: [], diagnostics: checkNotEmpty({...found, files: []}, frontMatter)}
  const unlisted = found.files.filter(
    (file) => !isPattern && !listed.has(file) && !entries.has(withoutEnding(pathBelow(found.path, file)))
  )
  return {
    value: [...listed.keys()],
    diagnostics: [...diagnostics, ...unlisted.map((file) => notListed(file, found, frontMatter))]
  }
}

/** mdBook and GitBook read the order of documents from it. */
function ordersOthers(file: string): Diagnostic {
  const message = '`SUMMARY.md` is a document here, and the documents stand in order of name'
  const hints = [
    'list them in `contents` of `publication.yaml`, and begin this name with `_` to leave it out'
  ]
  return finding('publication/lists-its-documents', startOf(file), message, {hints})
}

/** The paths that `contents` names; undefined without it. */
export function listedIn({path}: FoundPublication, {data}: FrontMatter): ReadonlySet<string> | undefined {
  const entries = contentsEntries(data['contents'])
  return entries && new Set(entries.map(({entry}) => posix.join(path, entry.normalize('NFC'))))
}

function checkNotEmpty(
  {path, manifestPath, files}: FoundPublication,
  {places}: FrontMatter
): readonly Diagnostic[] {
  if (files.length > 0) return []
  const place = places.get('/contents')?.key ?? startOf(manifestPath ?? path)
  const hints = [
    places.has('/contents')
      ? 'list its Markdown files in `contents`, or delete that: then all are taken, in order of name'
      : 'put a Markdown file beside `publication.yaml`'
  ]
  return [finding('publication/has-documents', place, 'this publication has no document', {hints})]
}

function namedTwice(entry: string, place: Place, first: Place): Diagnostic {
  return finding('publication/contents-exist', place, `\`${entry}\` is named twice`, {
    hints: ['delete one of the two'],
    related: [{message: 'it is named here first', place: first}]
  })
}

function missing(entry: string, place: Place, found: FoundPublication): Diagnostic {
  const hint = hintFor(entry, found)
  return finding(
    'publication/contents-exist',
    place,
    `there is no document \`${entry}\` in this publication`,
    {
      hints: [hint]
    }
  )
}

/** As many write it; `publication/contents-exist` tells the one that is meant. */
function withoutEnding(name: string): string {
  return name.slice(0, -posix.extname(name).length)
}

function hintFor(entry: string, {path, files}: FoundPublication): string {
  if (entry.includes('*'))
    return 'write each document on its own; without `contents`, all are taken in order of name'
  if (entry.split('/').some((name) => /^_|^\.[^./]/.test(name)))
    return 'names that begin with `_` or `.` are left out: rename it'
  if (posix.normalize(entry).startsWith('..') || entry.startsWith('/'))
    return 'a document stands below its `publication.yaml`: move it there'
  const names = files.map((file) => pathBelow(path, file))
  const meant =
    names.find((name) => withoutEnding(name) === entry) ??
    nearest(entry, names) ??
    names.find((name) => posix.basename(name) === posix.basename(entry))
  return meant === undefined
    ? 'write its path, relative to `publication.yaml`'
    : `did you mean \`${asYamlText(meant)}\`?`
}

function notListed(file: string, {path, manifestPath}: FoundPublication, {places}: FrontMatter): Diagnostic {
  const name = pathBelow(path, file)
  const place = places.get('/contents')?.key ?? startOf(manifestPath ?? path)
  return finding(
    'publication/lists-its-documents',
    place,
    `\`${name}\` is not in \`contents\`, so no edition has it`,
    {
      hints: [`add \`- ${asYamlText(name)}\`, or begin the file's name with \`_\``]
    }
  )
}
