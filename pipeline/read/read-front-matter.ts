/** Reads front matter: YAML 1.2 core, plain, with the place of every key and value. */
import {Composer, Parser, type CST, type Document} from 'yaml'
import type {Diagnostic, Outcome} from '../model/diagnostic.ts'
import {finding, type FindingDetails} from '../model/finding.ts'
import type {FrontMatter} from '../model/publication/front-matter.ts'
import {defaultLimits, raiseHint, type Limits} from '../model/limits.ts'
import {checkPlain} from './yaml/check-plain.ts'
import {checkRemarks} from './yaml/check-remarks.ts'
import {checkSyntax} from './yaml/check-syntax.ts'
import {mappingToJson} from './yaml/mapping-to-json.ts'
import {moveInQuoted} from './yaml/move-in-quoted.ts'
import {readAliases} from './yaml/read-aliases.ts'
import {surveyTokens, type Survey} from './yaml/survey-tokens.ts'
import {yamlSource, type YamlOrigin, type YamlSource} from './yaml/yaml-source.ts'

export type FrontMatterLimits = Pick<Limits, 'frontMatterBytes' | 'frontMatterKeys' | 'frontMatterDepth'>

/**
 * The mapping that `yaml` is. Its text has `\n` as its only line ending; `where` says where it stands in its file.
 * Empty YAML is an empty mapping. Whatever cannot be read leaves a mapping without data and at least one error; of a
 * key that stands twice the first value counts; an alias is the word or text that its anchor names. Never throws on any text.
 */
export function readFrontMatter(
  yaml: string,
  where: YamlOrigin,
  limits: FrontMatterLimits = defaultLimits
): Outcome<FrontMatter> {
  return readMovedIn(yaml, where, {limits, told: []})
}

interface Earlier {
  readonly limits: FrontMatterLimits
  readonly told: readonly Diagnostic[]
}

/** So many texts of one file may have lines that are not indented: for each, all of it is read again. */
const mostMovedIn = 20

function readMovedIn(yaml: string, where: YamlOrigin, {limits, told}: Earlier): Outcome<FrontMatter> {
  const source = yamlSource(yaml, where)
  const size = Buffer.byteLength(yaml)
  if (size > limits.frontMatterBytes) {
    const message = `the YAML has ${size} bytes; at most ${limits.frontMatterBytes} are read`
    return unread(source, [
      finding('limit/front-matter-size', source.start, message, raise('frontMatterBytes'))
    ])
  }
  const tokens = [...new Parser().parse(yaml)]
  const survey = surveyTokens(tokens)
  // Deep nesting ends the YAML composer, so the limits come first.
  const refusals = checkLimits(survey, source, limits)
  if (refusals.length > 0) return unread(source, refusals)
  const documents = compose(tokens, yaml.length)
  const moved = told.length < mostMovedIn ? moveInQuoted(documents, survey, {source, where}) : undefined
  if (moved !== undefined) return readMovedIn(moved.yaml, moved.where, {limits, told: [...told, moved.told]})
  const marks = readAliases(documents, survey.marks, limits.frontMatterBytes)
  const faults = [...checkPlain(marks, source), ...checkSyntax(documents, survey, source)]
  if (faults.length > 0) return unread(source, faults)
  const {value, diagnostics} = mappingToJson(documents[0]?.contents ?? null, source)
  return {value, diagnostics: [...told, ...diagnostics, ...checkRemarks(survey.tight, source)]}
}

/** Uniqueness is checked by ourselves: the library takes quadratic time for it. */
function compose(tokens: Iterable<CST.Token>, end: number): readonly Document.Parsed[] {
  const options = {version: '1.2', schema: 'core', uniqueKeys: false, prettyErrors: false} as const
  return [...new Composer(options).compose(tokens, true, end)]
}

function checkLimits(survey: Survey, source: YamlSource, limits: FrontMatterLimits): readonly Diagnostic[] {
  const {depth, offset} = survey.deepest
  if (depth > limits.frontMatterDepth) {
    const message = `values are nested ${depth} levels deep; at most ${limits.frontMatterDepth} are read`
    const place = source.place(offset, offset + 1)
    return [finding('limit/front-matter-depth', place, message, raise('frontMatterDepth'))]
  }
  if (survey.keys > limits.frontMatterKeys) {
    const message = `there are ${survey.keys} keys; at most ${limits.frontMatterKeys} are read`
    return [finding('limit/front-matter-keys', source.start, message, raise('frontMatterKeys'))]
  }
  return []
}

function raise(limit: keyof FrontMatterLimits): FindingDetails {
  return {hints: ['shorten it', raiseHint(limit)]}
}

function unread(source: YamlSource, diagnostics: readonly Diagnostic[]): Outcome<FrontMatter> {
  return {value: {data: {}, places: new Map([['', {value: source.whole}]])}, diagnostics}
}
