/** Counts what a worker does, as Prometheus reads it (https://prometheus.io/docs/instrumenting/exposition_formats/). */
import {performance} from 'node:perf_hooks'
import type {Result} from '../../driver/index.ts'
import type {FleetTask} from './messages.ts'

type Outcome = 'done' | 'failed'

export interface Metrics {
  /** Runs a job, and counts it with its seconds. */
  measure<Task extends FleetTask>(task: Task, run: (task: Task) => Promise<Result>): Promise<Result>
  /** Counts a batch that was not done. */
  fail(): void
  /** All that was counted, with the batches that wait. */
  text(waiting: number): string
}

/** Counts from nothing: jobs and their seconds (of the clock) by kind and outcome. What a measured job throws is counted and thrown on. */
export function createMetrics(): Metrics {
  const jobs = new Map<string, number>()
  const seconds = new Map<string, number>()
  const kept = new Map<string, number>()
  let failures = 0
  const add = (map: Map<string, number>, label: string, value: number): void =>
    void map.set(label, (map.get(label) ?? 0) + value)
  return {
    measure: async (task, run) => {
      const {kind} = task.job
      if (kind === 'read' || kind === 'make')
        add(kept, `kind="${kind}",result="${hasKept(task.job) ? 'hit' : 'miss'}"`, 1)
      const start = performance.now()
      const count = (outcome: Outcome): void => {
        add(jobs, `kind="${kind}",outcome="${outcome}"`, 1)
        add(seconds, `kind="${kind}"`, (performance.now() - start) / 1000)
      }
      try {
        const result = await run(task)
        count('done')
        return result
      } catch (error) {
        count('failed')
        throw error
      }
    },
    fail: () => void (failures += 1),
    text: (waiting) =>
      [
        ...family('tetrapla_jobs_total', 'counter', 'Jobs that were run.', jobs),
        ...family('tetrapla_job_seconds_total', 'counter', 'Seconds that jobs took.', seconds),
        ...family(
          'tetrapla_cache_total',
          'counter',
          'Jobs by whether builds before kept something of their documents.',
          kept
        ),
        ...family('tetrapla_batches_failed_total', 'counter', 'Batches not done.', new Map([['', failures]])),
        ...family('tetrapla_batches_waiting', 'gauge', 'Batches that nobody took.', new Map([['', waiting]])),
        ''
      ].join('\n')
  }
}

/** Whether builds before gave it something of what it is to read or make. */
function hasKept(job: FleetTask['job']): boolean {
  const given = [...('kept' in job ? [job.kept] : []), ...('made' in job ? [job.made] : [])]
  return given.some((bytes) => bytes.length > 0)
}

function family(
  name: string,
  type: 'counter' | 'gauge',
  help: string,
  values: ReadonlyMap<string, number>
): readonly string[] {
  const lines = [...values].map(([labels, value]) => `${name}${labels === '' ? '' : `{${labels}}`} ${value}`)
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines]
}
