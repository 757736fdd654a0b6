/** Reads `rules`: how serious the findings of each rule are in this project. */
import {pointerStep} from '../../model/json-pointer.ts'
import {nearest} from '../../model/tree/nearest.ts'
import type {RuleSetting, RuleSettings} from '../../model/publication/project.ts'
import {
  isExtensionRuleId,
  isRuleId,
  ruleIds,
  ruleOf,
  type ExtensionRuleId,
  type RuleId
} from '../../model/rules.ts'
import type {Settings} from './settings.ts'

const choices = ['off', 'info', 'warning', 'error'] as const

/** Rules that guard the build itself cannot be changed. `at` is the JSON Pointer of the rules. */
export function readRules(settings: Settings, at = '/rules'): RuleSettings {
  const changed = new Map<RuleId | ExtensionRuleId, RuleSetting>()
  for (const id of Object.keys(settings.mapping(at) ?? {})) {
    const pointer = `${at}${pointerStep(id)}`
    if (!isRuleId(id) && !isExtensionRuleId(id)) {
      const meant = nearest(id, ruleIds)
      const hint =
        meant === undefined ? 'the rules are listed in docs/diagnostics.md' : `did you mean \`${meant}\`?`
      settings.report(pointer, `there is no rule \`${id}\``, hint, 'key')
      continue
    }
    if (ruleOf(id).severity.isFixed === true) {
      settings.report(pointer, `\`${id}\` guards the build and cannot be changed`, 'delete this line', 'key')
      continue
    }
    const setting = settings.choice(pointer, choices)
    if (setting !== undefined) changed.set(id, setting)
  }
  return changed
}
