import { closeSync, fstatSync, mkdirSync, openSync, readSync, writeFileSync } from "node:fs"
import { dirname, join, resolve, sep } from "node:path"
import { inflateRawSync } from "node:zlib"
import { Failure } from "../terminal/failure.ts"

type Entry = { name: string; method: number; packed: number; offset: number; mode: number }

const END = 0x06054b50
const CENTRAL = 0x02014b50

const readAt = (fd: number, position: number, length: number): Buffer => {
  const buffer = Buffer.alloc(length)
  if (readSync(fd, buffer, 0, length, position) !== length) throw new Failure("The archive is cut short.")
  return buffer
}

const directoryOf = (fd: number): Entry[] => {
  const size = fstatSync(fd).size
  const tail = readAt(fd, Math.max(0, size - 65_557), Math.min(size, 65_557))
  const at = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (at < 0 || tail.readUInt32LE(at) !== END) throw new Failure("The archive has no directory.")
  const count = tail.readUInt16LE(at + 10)
  const table = readAt(fd, tail.readUInt32LE(at + 16), tail.readUInt32LE(at + 12))
  const entries: Entry[] = []
  for (let p = 0; entries.length < count; ) {
    if (table.readUInt32LE(p) !== CENTRAL) throw new Failure("The archive's directory is damaged.")
    const nameLength = table.readUInt16LE(p + 28)
    entries.push({
      name: table.toString("utf8", p + 46, p + 46 + nameLength),
      method: table.readUInt16LE(p + 10),
      packed: table.readUInt32LE(p + 20),
      offset: table.readUInt32LE(p + 42),
      mode: (table.readUInt32LE(p + 38) >>> 16) & 0o777,
    })
    p += 46 + nameLength + table.readUInt16LE(p + 30) + table.readUInt16LE(p + 32)
  }
  return entries
}

const contentOf = (fd: number, entry: Entry): Buffer => {
  const local = readAt(fd, entry.offset, 30)
  const start = entry.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28)
  const packed = readAt(fd, start, entry.packed)
  return entry.method === 0 ? packed : inflateRawSync(packed)
}

/** Unpacks the entries for which `place` names a path below `target`; no entry can leave that folder. */
export const unzip = (
  archive: string,
  target: string,
  place: (name: string) => string | undefined,
): number => {
  const fd = openSync(archive, "r")
  try {
    let count = 0
    for (const entry of directoryOf(fd)) {
      const relative = entry.name.endsWith("/") ? undefined : place(entry.name)
      if (relative === undefined) continue
      const path = resolve(target, relative)
      if (!path.startsWith(join(resolve(target), sep)))
        throw new Failure(`The archive names a path outside: ${entry.name}`)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, contentOf(fd, entry), { mode: entry.mode || 0o644 })
      count += 1
    }
    return count
  } finally {
    closeSync(fd)
  }
}
