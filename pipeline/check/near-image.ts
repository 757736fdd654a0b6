/** Finds the image that was probably meant where a path leads to none. */
import {posix} from 'node:path'
import type {World} from '../model/world.ts'
import {nearest} from '../model/tree/nearest.ts'

/**
 * Its path in the project: the same but for capitals and slashes, else one of that name elsewhere in the folder, else one
 * whose name is nearly so spelt; undefined when none is near.
 */
export async function nearImage(
  path: string,
  folder: string,
  world: Pick<World, 'list'>
): Promise<string | undefined> {
  const images = (await world.list(folder)).filter((file) => /\.(?:png|jpe?g|gif|webp|svg)$/i.test(file))
  const wanted = path.replaceAll('\\', '/')
  const same = images.find((file) => file.toLowerCase() === wanted.toLowerCase())
  if (same !== undefined) return same
  const byName = new Map(images.map((file) => [posix.basename(file), file]))
  const name = nearest(posix.basename(wanted), byName.keys())
  return name === undefined ? undefined : byName.get(name)
}
