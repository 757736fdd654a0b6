/** What something takes of the processor, which other programs beside it do not add to as they do to the clock's time. */

/** Seconds of all threads of this process until `run` has ended, its own and the system's for it. */
export async function processorSeconds(run: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await run()
  const {user, system} = process.cpuUsage(before)
  return (user + system) / 1e6
}

/** The least of a few times: what is more is the engine's garbage, or a busy machine. */
export async function leastSeconds(run: () => unknown, times = 3): Promise<number> {
  let least = Infinity
  for (let time = 0; time < times; time += 1) least = Math.min(least, await processorSeconds(run))
  return least
}
