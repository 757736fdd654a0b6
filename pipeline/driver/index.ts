/**
 * Exports the build: what to make, what is unchanged, and how it is put in place. The outside comes as a host. The
 * stages themselves are loaded by job-runner.ts, where the jobs are done, and not here.
 */
export {areWorthHalving} from './halves/half.ts'
export {build, type BuildOptions, type BuildResult, type BuiltPublication} from './run.ts'
export {judge, type Judgement, type JudgeOptions} from './judge/judge.ts'
export type {Progress} from './judge/read-all.ts'
export {packMade, unpackMade} from './publication/made-pack.ts'
export {isResult, type Job, type Result} from './jobs.ts'
