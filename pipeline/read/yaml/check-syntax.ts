/** Checks front-matter/is-valid-yaml: what the YAML library cannot read, reported in plain words. */
import type {Document, YAMLParseError} from 'yaml'
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import {lastQuoted, type Survey} from './survey-tokens.ts'
import {wordSyntaxFault, type ShowAt} from './word-syntax-fault.ts'
import type {YamlSource} from './yaml-source.ts'

/** The first fault only, as those behind it mostly follow from it; none where a mark is at fault, which is reported. */
export function checkSyntax(
  documents: readonly Document.Parsed[],
  survey: Survey,
  source: YamlSource
): readonly Diagnostic[] {
  const [error] = documents.flatMap((document) => document.errors).sort(compareErrors)
  if (error !== undefined) return hasMarkInLine(error, survey, source) ? [] : [faultOf(error, survey, source)]
  const [, second] = documents
  if (second === undefined) return []
  const [start] = second.range
  return [
    finding('front-matter/is-valid-yaml', source.place(start, start), 'a second YAML document begins here', {
      hints: ['delete the line before it that is `---` or `...` alone']
    })
  ]
}

/** By place; of two at one place the one about a key of several lines first, as it says more. */
function compareErrors(a: YAMLParseError, b: YAMLParseError): number {
  return a.pos[0] - b.pos[0] || rankOf(a) - rankOf(b)
}

function rankOf({code}: YAMLParseError): number {
  return code === 'MULTILINE_IMPLICIT_KEY' ? 0 : 1
}

function hasMarkInLine(error: YAMLParseError, survey: Survey, source: YamlSource): boolean {
  const lineOf = (offset: number): number => source.place(offset, offset).start.line
  return survey.marks.some((mark) => lineOf(mark.offset) === lineOf(error.pos[0]))
}

function faultOf(error: YAMLParseError, survey: Survey, source: YamlSource): Diagnostic {
  const {message, hint, showAt = 'start'} = wordSyntaxFault(error, source.text)
  const [start, end] = spanOf(error, showAt, survey)
  return finding('front-matter/is-valid-yaml', source.place(start, end), message, {hints: [hint]})
}

/** Where a fault is best seen. */
function spanOf({pos}: YAMLParseError, showAt: ShowAt, survey: Survey): readonly [number, number] {
  const quoted = showAt === 'quote' ? lastQuoted(survey, pos[0]) : undefined
  if (showAt === 'end') return [pos[1] - 1, pos[1]]
  return quoted === undefined ? pos : [quoted, quoted + 1]
}
