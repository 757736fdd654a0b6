/** Checks front-matter/value-is-whole: no value ends at a `#` that was meant as part of it. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import type {Remark} from './survey-tokens.ts'
import type {YamlSource} from './yaml-source.ts'

/** YAML 1.2 §6.6: `#` behind a space begins a remark. With a space behind it, too, it is one that is meant. */
export function checkRemarks(remarks: readonly Remark[], source: YamlSource): readonly Diagnostic[] {
  return remarks.map(({offset, source: written}) =>
    finding(
      'front-matter/value-is-whole',
      source.place(offset, offset + written.length),
      `\`${written}\` is a remark to YAML: the value ends before it`,
      {hints: ['put the whole value in quotes, or write a space behind the `#` of a remark']}
    )
  )
}
