/** Builds and verifies projects, one after the other, for the process that asks for it. */
import * as shipped from '../../../dist/program/index.mjs'
import {OutputFailure} from '../../../dist/model/host.js'
import {ProjectFailure} from '../../../dist/model/world.js'
import {UsageFailure} from '../../../dist/cli/request/usage-failure.js'
import * as withoutWorkers from './without-workers.mjs'

const ownRules = new Set(['edition/is-whole', 'edition/says-the-same', 'catalogue/says-the-same'])
const toldFailures = [OutputFailure, ProjectFailure, UsageFailure].concat([
  shipped.OutputFailure,
  shipped.ProjectFailure,
  shipped.UsageFailure
])

process.on('message', ({project, asShipped}) => {
  void judge(project, asShipped).then((verdict) => process.send(verdict))
})

/** What became of it: built, refused for its content, or a fault in words. */
async function judge(project, asShipped) {
  const {build, verify} = asShipped ? shipped : withoutWorkers
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
    return toldFailures.some((failure) => error instanceof failure)
      ? {kind: 'refused'}
      : {kind: 'fault', message: `thrown: ${error?.message}`, stack: error?.stack}
  }
}
