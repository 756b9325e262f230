import { fileURLToPath } from "node:url"
import { makeBlobsDisk, makeBlobsS3 } from "@haat/db/catalog"
import type { Blobs } from "@haat/domain/catalog"
import { storageEnv } from "@haat/platform/env"
import type { Clients } from "../shared/index.ts"

/** S3_URL may name a folder (`file:///srv/haat-media`) where no S3 store is at hand. */
export const blobsOf = (clients: Clients): Blobs => {
  const { endpoint, bucket } = storageEnv()
  return endpoint.startsWith("file:")
    ? makeBlobsDisk(fileURLToPath(endpoint))
    : makeBlobsS3(clients.storage(), bucket)
}
