import { readFileSync } from "node:fs"
import { join } from "node:path"

const read = (file: string): string | undefined => {
  try {
    return readFileSync(file, "utf8").trim()
  } catch {
    return undefined
  }
}

/** `controllers:path` lines of a process; version 2 names no controllers. */
const pathOf = (cgroups: string, controller: "" | "memory"): string | undefined =>
  cgroups
    .split("\n")
    .map((line) => line.split(":"))
    .find(([, controllers = ""]) => controllers.split(",").includes(controller))?.[2]

type Version = {
  readonly folder: string
  readonly limit: string
  readonly usage: string
  readonly cache: RegExp
}

const versions = (root: string, cgroups: string): readonly Version[] => {
  const [two, one] = [pathOf(cgroups, "") ?? "/", pathOf(cgroups, "memory") ?? "/"]
  const second = { limit: "memory.max", usage: "memory.current", cache: /^inactive_file (\d+)/m }
  const first = {
    limit: "memory.limit_in_bytes",
    usage: "memory.usage_in_bytes",
    cache: /^total_inactive_file (\d+)/m,
  }
  // Inside a container its own group is the root of what is mounted.
  return [
    { ...second, folder: join(root, two) },
    { ...second, folder: root },
    { ...first, folder: join(root, "memory", one) },
    { ...first, folder: join(root, "memory") },
  ]
}

/** Megabytes that a container's limit leaves free; no limit: infinity. What the kernel may drop counts as free. */
export const leftByLimit = (root = "/sys/fs/cgroup", cgroups = read("/proc/self/cgroup") ?? ""): number => {
  const left = versions(root, cgroups).flatMap(({ folder, limit, usage, cache }) => {
    const most = Number(read(join(folder, limit)) ?? Number.NaN)
    const used = Number(read(join(folder, usage)) ?? Number.NaN)
    if (!Number.isFinite(most) || !Number.isFinite(used)) return []
    const droppable = Number(cache.exec(read(join(folder, "memory.stat")) ?? "")?.[1] ?? 0)
    return [Math.round((most - used + droppable) / 1024 / 1024)]
  })
  return Math.min(Number.POSITIVE_INFINITY, ...left)
}
