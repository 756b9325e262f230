import { CreateBucketCommand, HeadBucketCommand, S3ServiceException } from "@aws-sdk/client-s3"
import { storageEnv } from "@haat/platform/env"
import { createStorage } from "../shared/index.ts"
import type { OnStep } from "./mysql.ts"

const isMissing = (error: unknown): boolean =>
  error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404

/** Creates the namespace's bucket when it isn't there; a folder (`file:` as S3_URL) needs none. */
export const setUpStorage = async (onStep: OnStep): Promise<void> => {
  const { bucket, endpoint } = storageEnv()
  if (endpoint.startsWith("file:")) return
  const storage = createStorage()
  onStep(`storage: bucket ${bucket}`)
  try {
    await storage.send(new HeadBucketCommand({ Bucket: bucket })).catch(async (error: unknown) => {
      if (!isMissing(error)) throw error
      await storage.send(new CreateBucketCommand({ Bucket: bucket }))
    })
  } finally {
    storage.destroy()
  }
}
