import type { Media } from "../catalog.model.ts"
import type { Blobs } from "../ports.ts"
import { isMediaName } from "./media.rule.ts"

/** An object of the media store by its public name; the store is asked only for names that publishing can have made. */
export const makeReadMedia =
  ({ blobs }: { readonly blobs: Pick<Blobs, "read"> }) =>
  async (name: string): Promise<Media | null> =>
    isMediaName(name) ? blobs.read(name) : null
