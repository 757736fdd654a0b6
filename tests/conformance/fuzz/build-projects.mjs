/** Builds and verifies projects with the built program, one after the other, for the process that asks for it. */
import {build, OutputFailure, ProjectFailure, UsageFailure, verify} from '../../../dist/program/index.js'

const ownRules = new Set(['edition/is-whole', 'edition/says-the-same', 'catalogue/says-the-same'])

process.on('message', ({project}) => {
  void judge(project).then((verdict) => process.send(verdict))
})

/** What became of it: built, refused for its content, or a fault in words. */
async function judge(project) {
  try {
    const {kind, diagnostics, output} = await build({project, jobs: 1})
    const own = diagnostics.find(({ruleId, severity}) => severity === 'error' && ownRules.has(String(ruleId)))
    if (own !== undefined) return {kind: 'fault', message: `${own.ruleId}: ${own.message}`}
    if (kind !== 'built' || diagnostics.some(({severity}) => severity === 'error')) return {kind: 'refused'}
    const {diagnostics: found} = await verify({output})
    const [first] = found.filter(({severity}) => severity === 'error')
    return first === undefined
      ? {kind: 'built'}
      : {kind: 'fault', message: `verify, ${first.ruleId}: ${first.message}`}
  } catch (error) {
    const isTold =
      error instanceof UsageFailure || error instanceof ProjectFailure || error instanceof OutputFailure
    return isTold
      ? {kind: 'refused'}
      : {kind: 'fault', message: `thrown: ${error?.message}`, stack: error?.stack}
  }
}
