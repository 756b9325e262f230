import { readdirSync, statSync } from "node:fs"
import { join } from "node:path"

const bytesIn = (folder: string): number => {
  let bytes = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    try {
      bytes += entry.isDirectory() ? bytesIn(path) : statSync(path).size
    } catch {
      // renamed while we looked
    }
  }
  return bytes
}

/** Megabytes below a folder; 0 when it is not there yet. */
export const folderMb = (folder: string): number => {
  try {
    return Math.round(bytesIn(folder) / 1024 / 1024)
  } catch {
    return 0
  }
}
