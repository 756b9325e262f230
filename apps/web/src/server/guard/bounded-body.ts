/** The announced size; undefined where the client names none. The HTTP parser lets no byte more through than was announced. */
const announced = ({ headers }: Request): number | undefined => {
  const length = headers.get("content-length")
  return length === null ? undefined : Number(length)
}

/** Whether the body is known to fit before anything of it is read. */
export const isBounded = (request: Request, maxBytes: number): boolean => {
  const length = announced(request)
  return length !== undefined && length <= maxBytes
}

/** The request's body as text, or null when it is larger than allowed; never reads past the limit. */
export const boundedBody = async (request: Request, maxBytes: number): Promise<string | null> => {
  if (isBounded(request, maxBytes)) return request.text()
  if (announced(request) !== undefined) return null
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
