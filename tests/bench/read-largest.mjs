/** What the measures of one publication share: the largest of a project, read by the program's functions, and the processor's time. */

/** The project, its largest publication as it is read, and the index of all. `read` is the module of the reader, `world` what it reads from. */
export async function readLargest(read, world) {
  const {value: project} = await read.readProject(world, {source: 'source', schemas: 'schemas'})
  const manuscripts = []
  for (const source of project.publications) {
    manuscripts.push((await read.readManuscript(source, project, world)).value)
  }
  const manuscript = manuscripts.reduce((one, other) => (other.bytes > one.bytes ? other : one))
  return {project, manuscript, index: {publications: manuscripts.map(read.indexManuscript)}}
}

/** CPU seconds since `before`, or since the process began. */
export function cpuSince(before) {
  const {user, system} = process.cpuUsage(before)
  return (user + system) / 1e6
}
