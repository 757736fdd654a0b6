/** Writes the guide's chapter of commands, from what `--help` says. */
import {defaultLimits, limitNames, limitTitles} from '../../model/limits.ts'
import {exitCodeLines, optionsOf, summaries, usages} from '../help.ts'
import {commandNames, optionOf, type CommandName, type Option, type OptionName} from '../request/options.ts'
import {tableOf} from './table-of.ts'

const head = `---
title: Commands
---

This chapter is made of the words that \`npx tetrapla --help\` shows, by \`npm run docs\`.
`

/** Markdown, whole. */
export function commandsChapter(): string {
  const limits = limitNames.map((name) => [`\`${name}\``, limitTitles[name], String(defaultLimits[name])])
  return [
    head,
    ...commandNames.map(sectionOf),
    `## Limits\n\n\`--limit NAME=VALUE\` sets them, \`limits\` in \`tetrapla.yaml\` lowers them.\n\n${tableOf(['name', 'what it bounds', 'default'], limits)}`,
    `## Exit codes\n\n${tableOf(['code', 'what it says'], exitCodeLines)}`
  ].join('\n')
}

function sectionOf(name: CommandName): string {
  const usage = `tetrapla ${name} ${usages[name]}`.trim()
  const rows = optionsOf(name).map((own) => {
    const option = optionOf(own, name)
    return [`\`${written(own, option)}\``, option.help]
  })
  return `## ${name}\n\n\`${usage}\`: ${summaries[name]}.\n\n${tableOf(['option', 'what it does'], rows)}`
}

function written(name: OptionName, {value, short}: Option): string {
  const long = value === undefined ? `--${name}` : `--${name} ${value}`
  return short === undefined ? long : `-${short}, ${long}`
}
