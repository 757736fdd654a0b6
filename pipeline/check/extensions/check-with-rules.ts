/** Judges documents by the rules of extensions. What the same rules found in the same is not looked for again. */
import type {Finding} from '../../extension/contributions.ts'
import type {Diagnostic} from '../../model/diagnostic.ts'
import {deepFrozen, partOfExtension, thrownDetails, thrownWords} from '../../model/extension.ts'
import {finding} from '../../model/finding.ts'
import {digestOfData, digestOnce, rememberList} from '../../model/memo.ts'
import {placeOf, startOf} from '../../model/place.ts'
import type {Document} from '../../model/publication/document.ts'
import type {DocumentNode} from '../../model/tree/nodes.ts'
import {visit} from '../../model/tree/walk.ts'
import type {World} from '../../model/world.ts'
import type {Extensions} from './extensions.ts'

type Rules = Extensions['rules']

/** Gives what rules find in a document: a rule depends on nothing but what it is given, and what was found before is known by its extension's digest. */
export function judgeWithRules(
  rules: Rules,
  {memo, ...world}: Pick<World, 'at' | 'explainThrown' | 'memo'>
): (document: Document) => readonly Diagnostic[] {
  if (rules.length === 0) return () => []
  const told = memo && digestOfData(rules.map(({name, from, digest}) => [name, from, digest]))
  return (document) =>
    rememberList(memo, {
      of: memo && ['found by extensions', told, digestOnce(document)],
      make: () => checkWithRules(document, rules, world)
    })
}

/** A rule that fails is told, and has found nothing. */
function checkWithRules(
  document: Document,
  rules: Rules,
  {at, explainThrown}: Pick<World, 'at' | 'explainThrown'>
): readonly Diagnostic[] {
  const {path, text, language, frontMatter, children, notes} = document
  const nodes: DocumentNode[] = []
  visit([...children, ...notes.flatMap((note) => note.children)], (node) => nodes.push(node))
  const given = deepFrozen({path, text, language, frontMatter: frontMatter.data, children, notes, nodes})
  const found = rules.flatMap((rule): readonly Diagnostic[] => {
    const by = partOfExtension('rule', rule.name, rule.from)
    at?.(path, by)
    try {
      const findings: unknown = rule.check(given)
      if (!isFindings(findings)) return [failed(path, `${by} gave no list of findings`)]
      return findings.map(({message, hint, position}) => ({
        ruleId: rule.name,
        severity: rule.severity,
        message,
        place: position === undefined ? startOf(path) : placeOf(path, {position}),
        ...(hint === undefined ? {} : {hints: [hint]})
      }))
    } catch (error) {
      const thrown = explainThrown?.(error) ?? {words: thrownWords(error)}
      return [failed(path, `${by} failed: ${thrown.words}`, thrownDetails(thrown))]
    }
  })
  at?.(path)
  return found
}

function failed(path: string, message: string, details = thrownDetails({words: message})): Diagnostic {
  return finding('extension/works', startOf(path), message, details)
}

function isFindings(value: unknown): value is readonly Finding[] {
  return Array.isArray(value) && value.every(isFinding)
}

function isFinding(value: unknown): value is Finding {
  if (typeof value !== 'object' || value === null || !('message' in value)) return false
  const {message} = value
  const hint = 'hint' in value ? value.hint : undefined
  const position = 'position' in value ? value.position : undefined
  return (
    typeof message === 'string' &&
    (hint === undefined || typeof hint === 'string') &&
    (position === undefined || isPosition(position))
  )
}

function isPosition(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('start' in value) || !('end' in value)) return false
  return [value.start, value.end].every(isPoint)
}

function isPoint(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('line' in value) || !('column' in value)) return false
  return [value.line, value.column].every((one) => Number.isSafeInteger(one) && Number(one) >= 1)
}
