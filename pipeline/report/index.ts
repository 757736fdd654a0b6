/** Exports the reporters, which write diagnostics for people and for programs. */
import {githubReport} from './github-report.ts'
import {gitlabReport} from './gitlab-report.ts'
import {jsonReport} from './json-report.ts'
import type {Report} from './report.ts'
import {sarifReport} from './sarif-report.ts'
import {textReport} from './text-report.ts'

export {explainRule} from './explain-rule.ts'
export {rulesMarkdown} from './rules-markdown.ts'
export {countLine, shownIn} from './text-report.ts'
export {visibleText} from './visible-text.ts'
export {linesOf, sortedDiagnostics, type PublicationLosses, type Report} from './report.ts'

/** By name, as `--reporter` gives it. */
export const reporters = {
  text: textReport,
  json: jsonReport,
  sarif: sarifReport,
  github: githubReport,
  gitlab: gitlabReport
} as const satisfies {readonly [name: string]: (report: Report) => string}

export type ReporterName = keyof typeof reporters
