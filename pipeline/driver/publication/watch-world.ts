/** Watches what a piece of work asks the world, so that its result can be used again while the answers are the same. */
import type {Asked} from '../../model/cache.ts'
import type {World} from '../../model/world.ts'

export interface WatchedWorld {
  readonly world: World
  /** Everything that was asked of the project's files and folders and of the earlier output; undefined when an answer is not known. */
  asked(): readonly Asked[] | undefined
}

/** The same world; what it gives of Tetrapla's own is nothing that changes between two builds of one version. */
export function watchWorld(world: World): WatchedWorld {
  const paths = new Set<string>()
  const before = new Set<string>()
  const folders = new Set<string>()
  const {earlier} = world
  const note = <T>(path: string, answer: T): T => {
    paths.add(path)
    return answer
  }
  return {
    world: {
      ...world,
      open: (path, limit) => note(path, world.open(path, limit)),
      openLarge: (path, limit) => note(path, world.openLarge(path, limit)),
      image: (path) => note(path, world.image(path)),
      projectFont: (path) => note(path, world.projectFont(path)),
      coverage: (font) =>
        typeof font === 'string' ? world.coverage(font) : note(font.path, world.coverage(font)),
      ...(earlier === undefined
        ? {}
        : {
            earlier: (path, limit) => {
              before.add(path)
              return earlier(path, limit)
            }
          }),
      list: (folder) => {
        folders.add(folder)
        return world.list(folder)
      }
    },
    asked: () => {
      const found: Asked[] = []
      for (const path of paths) {
        const answer = world.answerOf?.(path)
        if (answer === undefined) return undefined
        found.push([path, answer])
      }
      for (const [where, names] of [
        ['earlier', before],
        ['listed', folders]
      ] as const) {
        for (const name of names) {
          const answer = world.answerOf?.(name, where)
          if (answer === undefined) return undefined
          found.push([name, answer, where])
        }
      }
      return found
    }
  }
}
