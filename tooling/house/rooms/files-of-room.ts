import { placeOf } from "../place.ts"
import type { SourceTree } from "../source-tree.ts"

/** Every file that belongs to a context (or another room of that name), grouped by workspace. */
export const filesOfRoom = (tree: SourceTree, room: string): ReadonlyMap<string, readonly string[]> => {
  const byHome = new Map<string, string[]>()
  for (const path of tree.files) {
    const place = placeOf(path)
    if (place.room !== room && !path.includes(`/${room}/`)) continue
    byHome.set(place.home, [...(byHome.get(place.home) ?? []), path])
  }
  return byHome
}
