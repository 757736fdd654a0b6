/** Moves in the lines of texts in quotation marks that go on at the margin, as YAML 1.1 reads them and YAML 1.2 does not. */
import type {Document} from 'yaml'
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import {lastQuoted, type Survey} from './survey-tokens.ts'
import type {YamlOrigin, YamlSource} from './yaml-source.ts'

/** The same text, with a space before each of these lines that no place counts. */
export interface MovedIn {
  readonly yaml: string
  readonly where: YamlOrigin
  /** That it was read as it is meant. */
  readonly told: Diagnostic
}

/** The rest of such a text behind its first line, before any key: lines up to one that ends with a quotation mark. */
const atMargin =
  /^\n(?:(?![\w-]+:(?:\s|$)|---)[^"'\n]*\n){0,200}(?![\w-]+:(?:\s|$)|---)[^"'\n]*["'][ \t]*(?=\n|$)/

/** Undefined where the first fault is another: YAML 1.2 §7.3.1, a text goes on in lines that are indented. */
export function moveInQuoted(
  documents: readonly Document.Parsed[],
  survey: Survey,
  {source, where}: {readonly source: YamlSource; readonly where: YamlOrigin}
): MovedIn | undefined {
  const {text} = source
  const [fault] = documents.flatMap(({errors}) => errors).sort((a, b) => a.pos[0] - b.pos[0])
  if (fault?.message.startsWith('Missing closing') !== true) return undefined
  const start = lastQuoted(survey, fault.pos[0])
  if (start === undefined) return undefined
  const end = text.indexOf('\n', Math.max(start, fault.pos[0] - 1))
  const rest = end === -1 ? undefined : atMargin.exec(text.slice(end))?.[0]
  if (rest === undefined) return undefined
  const before = text.slice(0, end).split('\n').length
  const lines = rest.split('\n').length - 1
  const indents = text.split('\n').map((_, index) => {
    const isMoved = index >= before && index < before + lines
    return (where.indents?.[index] ?? 0) - (isMoved ? 1 : 0)
  })
  return {
    yaml: `${text.slice(0, end)}${rest.replaceAll('\n', '\n ')}${text.slice(end + rest.length)}`,
    where: {...where, indents},
    told: finding(
      'front-matter/quoted-text-is-indented',
      source.place(start, start + 1),
      'the lines in which this text goes on are not indented',
      {hints: ['put two spaces before each of them, up to the quotation mark that ends it']}
    )
  }
}
