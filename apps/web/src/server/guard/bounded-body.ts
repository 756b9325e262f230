/** The request's body as text, or null when it is larger than allowed; never reads past the limit. */
export const boundedBody = async (request: Request, maxBytes: number): Promise<string | null> => {
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) return null
  if (!request.body) return ""
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body) {
    size += part.byteLength
    if (size > maxBytes) return null
    parts.push(part)
  }
  return Buffer.concat(parts).toString("utf8")
}
