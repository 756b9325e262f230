import { type Context, isContext } from "../context-map.ts"

/** Where a file lives: in which workspace, in which room of it, and whether it is only there for tests. */
export type Place = {
  readonly path: string
  /** Workspace folder such as `packages/domain`; empty for files at the root. */
  readonly home: string
  /** The folder that repeats in every package: a context, or a room of the workspace's own (`shared`, `kafka`). */
  readonly room: string | undefined
  readonly context: Context | undefined
  /** Test files, fakes, contracts and builders: nothing of it ships. */
  readonly forTests: boolean
}

const homePattern = /^((?:packages|apps)\/[^/]+|e2e|infra|tooling|bench)\//
const roomPattern =
  /^(?:packages\/[^/]+\/src|apps\/workers\/src|apps\/web\/(?:src\/)?features|e2e)\/([^/]+)\//
/** In packages/runtime a context is one file, `ordering.ts`. */
const wiringPattern = /^packages\/runtime\/src\/([a-z-]+)(?:\.int)?(?:\.test)?\.ts$/

export const isTestFile = (path: string): boolean => /\.(?:test|spec)\.tsx?$/.test(path)

export const isForTests = (path: string): boolean =>
  isTestFile(path) ||
  /(?:^|\/)testing\//.test(path) ||
  /\.(?:fake|contract|builder)\.tsx?$/.test(path) ||
  path.startsWith("e2e/") ||
  path.startsWith("tooling/vitest/")

export const placeOf = (path: string): Place => {
  const room = roomPattern.exec(path)?.[1] ?? wiringPattern.exec(path)?.[1]
  return {
    path,
    home: homePattern.exec(path)?.[1] ?? "",
    room,
    context: isContext(room) ? room : undefined,
    forTests: isForTests(path),
  }
}
