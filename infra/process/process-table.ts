import { readdirSync, readFileSync, readlinkSync } from "node:fs"

const read = (path: string): string | undefined => {
  try {
    return readFileSync(path, "utf8")
  } catch {
    return undefined
  }
}

const fieldsAfterName = (pid: number): string[] | undefined => {
  const stat = read(`/proc/${pid}/stat`)
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ")
}

/** Clock ticks since boot at which the process began: with the pid it names one process for ever. A zombie has none. */
export const startedAt = (pid: number): string | undefined => {
  const fields = fieldsAfterName(pid)
  return fields === undefined || fields[0] === "Z" ? undefined : fields[19]
}

export const commandOf = (pid: number): string =>
  (read(`/proc/${pid}/cmdline`) ?? "").replaceAll("\0", " ").trim()

/** Resident megabytes of one process. */
export const residentMb = (pid: number): number => {
  const kb = /VmRSS:\s+(\d+)/.exec(read(`/proc/${pid}/status`) ?? "")?.[1]
  return kb === undefined ? 0 : Math.round(Number(kb) / 1024)
}

const pids = (): number[] =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)

/** The process and all it started, parents first. */
export const treeOf = (root: number): number[] => {
  const children = Map.groupBy(pids(), (pid) => Number(fieldsAfterName(pid)?.[1] ?? 0))
  const walk = (pid: number): number[] => [pid, ...(children.get(pid) ?? []).flatMap(walk)]
  return walk(root)
}

const listeningInode = (port: number): string | undefined => {
  const hex = port.toString(16).toUpperCase().padStart(4, "0")
  const lines = ["/proc/net/tcp", "/proc/net/tcp6"].flatMap((path) => (read(path) ?? "").split("\n").slice(1))
  const row = lines
    .map((line) => line.trim().split(/\s+/))
    .find((f) => f[1]?.endsWith(`:${hex}`) && f[3] === "0A")
  return row?.[9]
}

const ownsInode = (pid: number, inode: string): boolean => {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => {
      try {
        return readlinkSync(`/proc/${pid}/fd/${fd}`) === `socket:[${inode}]`
      } catch {
        return false
      }
    })
  } catch {
    return false
  }
}

/** Who listens on a loopback or wildcard port, as far as this user may see. */
export const listenerOf = (port: number): number | undefined => {
  const inode = listeningInode(port)
  return inode === undefined ? undefined : pids().find((pid) => ownsInode(pid, inode))
}
