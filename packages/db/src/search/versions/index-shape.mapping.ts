import { createHash } from "node:crypto"
import { productIndexMappings, productIndexSettings } from "../product-index.mapping.ts"

/** Names what this code writes into the index and how it is searched there; stands in the index and on each of its documents. */
export const shape = createHash("sha256")
  .update(JSON.stringify([productIndexMappings, productIndexSettings]))
  .digest("hex")
  .slice(0, 16)
