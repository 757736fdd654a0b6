/** Writes tetrapla-baseline.json: what a check found is not told from then on. */
import {writeFile} from 'node:fs/promises'
import {keepBack, knownFindings} from '../../check/index.ts'
import {OutputFailure} from '../../model/host.ts'
import {baselineFile} from '../../model/publication/baseline.ts'
import {systemReason} from '../../platform/errors.ts'
import {placeBelow} from '../../platform/place-below.ts'
import type {CheckReport} from './check-project.ts'

/** The report without the findings that the file keeps back. Throws `OutputFailure`. */
export async function writeBaseline(report: CheckReport): Promise<CheckReport> {
  if (report.kind === 'configuration') return report
  const findings = knownFindings(report.diagnostics)
  // A line for each, so that changes of two authors can be merged.
  const lines = findings.map((one) => `\n    ${JSON.stringify(one)}`)
  const text = `{\n  "format": "tetrapla-baseline",\n  "findings": [${lines.join(',')}\n  ]\n}\n`
  const file = await placeBelow(report.root, baselineFile)
  try {
    await writeFile(file, text)
  } catch (error) {
    throw new OutputFailure(`cannot write \`${baselineFile}\`: ${systemReason(error)}`)
  }
  const {told, count} = keepBack(report.diagnostics, findings)
  return {...report, diagnostics: told, keptBack: count}
}
