import {
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3"
import { type Blobs, isBlobKey } from "@haat/domain/catalog"

const isMissing = (error: unknown): boolean =>
  error instanceof NoSuchKey ||
  (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404)

const forEver = "public, max-age=31536000, immutable"

/** Pictures under `media/` of the namespace's bucket; a CDN may read the same objects directly. */
export const makeBlobsS3 = (storage: S3Client, bucket: string): Blobs => ({
  put: async (key, bytes, contentType) => {
    if (!isBlobKey(key)) throw new Error(`no such key: ${JSON.stringify(key)}`)
    await storage.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: `media/${key}`,
        Body: bytes,
        ContentType: contentType,
        CacheControl: forEver,
      }),
      { abortSignal: AbortSignal.timeout(10_000) },
    )
  },
  read: async (key) => {
    if (!isBlobKey(key)) return null
    try {
      const found = await storage.send(new GetObjectCommand({ Bucket: bucket, Key: `media/${key}` }), {
        abortSignal: AbortSignal.timeout(10_000),
      })
      if (!found.Body) return null
      return {
        body: found.Body as unknown as AsyncIterable<Uint8Array>,
        bytes: found.ContentLength ?? 0,
        contentType: found.ContentType ?? "application/octet-stream",
        etag: found.ETag ?? `"${key}"`,
      }
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
  },
})
