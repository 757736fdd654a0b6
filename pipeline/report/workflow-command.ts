/** Writes a command that GitHub Actions takes out of the log of a workflow. */
import {visibleText} from './visible-text.ts'

/** One line. What a text holds of line ends and of the command's own signs is escaped; properties keep their order. */
export function workflowCommand(
  name: 'error' | 'warning' | 'notice',
  properties: Readonly<Record<string, string | number>>,
  texts: readonly string[]
): string {
  const given = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`)
  const head = [name, ...(given.length === 0 ? [] : [given.join(',')])].join(' ')
  return `::${head}::${data(texts.map(visibleText).join('\n'))}\n`
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
