/** Collects what findings change in what is published. */
import {compareStrings, type Diagnostic} from '../../model/diagnostic.ts'
import type {OutcomePlace} from '../../model/edition/loss.ts'
import type {PublicationSource} from '../../model/publication/project.ts'
import {isRuleId, rules, type Rule} from '../../model/rules.ts'
import type {ReadResult} from '../jobs.ts'

/** Of findings in public sources, whether they are told or not: a loss for each whose rule has one. */
export function outcomesOf(found: readonly Diagnostic[]): readonly OutcomePlace[] {
  return found.flatMap(({ruleId, place: {path, start}}) => {
    const rule: Rule | undefined = isRuleId(ruleId) ? rules[ruleId] : undefined
    if (!isRuleId(ruleId) || rule?.loss === undefined) return []
    return [{rule: ruleId, what: rule.loss, path, line: start.line, column: start.column}]
  })
}

/** In the order of its documents and of what they include, each once; none of a document that is left out as a draft. */
export function outcomesIn(
  {published, source}: Pick<ReadResult, 'published'> & {readonly source: PublicationSource},
  byFile: ReadonlyMap<string, readonly OutcomePlace[]>
): readonly OutcomePlace[] {
  const {manifestPath = [], includes = []} = source
  const documents = published.documents.map(({path}) => path)
  const files = new Set([manifestPath, ...documents, ...includes].flat())
  return [...files].flatMap((file) => {
    const places = [...(byFile.get(file) ?? [])].sort(compare)
    return [...new Map(places.toReversed().map((one) => [nameOf(one), one])).values()].toReversed()
  })
}

/** A document is lost once, however many findings keep it from being read. */
function nameOf(one: OutcomePlace): string {
  return one.what === 'document-unread' ? one.what : JSON.stringify(one)
}

function compare(a: OutcomePlace, b: OutcomePlace): number {
  return a.line - b.line || a.column - b.column || compareStrings(a.rule, b.rule)
}
