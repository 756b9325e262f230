import { blobsContract } from "@haat/domain/catalog/testing"
import { storageEnv } from "@haat/platform/env"
import { afterAll } from "vitest"
import { createStorage } from "../shared/index.ts"
import { makeBlobsS3 } from "./blobs.s3.ts"

const storage = createStorage()
afterAll(() => storage.destroy())

blobsContract("S3", async () => makeBlobsS3(storage, storageEnv().bucket))
