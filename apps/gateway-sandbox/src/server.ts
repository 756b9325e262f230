import { createServer, type IncomingMessage, type Server } from "node:http"
import { type Answer, type ApiSettings, answerApi, json } from "./api.ts"
import { answerHosted } from "./hosted.ts"

const maxBody = 64 * 1024

const read = async (request: IncomingMessage): Promise<string | null> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > maxBody) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString("utf8")
}

const answer = async (settings: ApiSettings, request: IncomingMessage): Promise<Answer> => {
  const { pathname: path } = new URL(request.url ?? "/", "http://sandbox")
  if (path === "/health") return json(200, { status: "ok" })
  const body = await read(request)
  if (body === null) return json(413, { error: "the body is too long" })
  const method = request.method ?? "GET"
  const authorization = request.headers.authorization ?? ""
  return (
    answerHosted(settings.bank, { method, path, body }) ??
    answerApi(settings, { method, path, authorization, body })
  )
}

/** One HTTP server for the merchant's API and the buyer's page. */
export const serve = (settings: ApiSettings): Server =>
  createServer((request, response) => {
    answer(settings, request)
      .catch((): Answer => json(500, { error: "the sandbox stumbled" }))
      .then(({ status, body, headers }) => {
        response.writeHead(status, headers).end(body)
      })
      .catch(() => response.destroy())
  })
