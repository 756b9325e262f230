import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import PostalMime, { type Email } from "postal-mime"
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server"

/** Catches every mail on loopback and shows it over REST: GET /email[?to=], GET and DELETE /email/:id, DELETE /email, GET /health. */
type Caught = {
  readonly id: number
  readonly at: string
  readonly envelope: { readonly from: string | undefined; readonly to: readonly string[] }
  readonly subject: string | undefined
  readonly from: Email["from"]
  readonly text: string | undefined
  readonly html: string | undefined
  readonly headers: Email["headers"]
}

const KEEP = 2000
const [smtpPort = 0, restPort = 0] = process.argv.slice(2).map(Number)
let mails: Caught[] = []
let last = 0

const keep = async (raw: Buffer, { envelope }: SMTPServerSession) => {
  const mail = await PostalMime.parse(raw)
  const from = envelope.mailFrom === false ? undefined : envelope.mailFrom.address
  last += 1
  mails.push({
    id: last,
    at: new Date().toISOString(),
    envelope: { from, to: envelope.rcptTo.map(({ address }) => address) },
    subject: mail.subject,
    from: mail.from,
    text: mail.text,
    html: mail.html,
    headers: mail.headers,
  })
  mails = mails.slice(-KEEP)
}

const onData = (
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
  done: (error?: Error | null) => void,
) => {
  const chunks: Buffer[] = []
  stream.on("data", (chunk: Buffer) => chunks.push(chunk))
  stream.on("end", () => keep(Buffer.concat(chunks), session).then(() => done(), done))
}

const answer = (response: ServerResponse, status: number, body: unknown) => {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" })
  response.end(JSON.stringify(body))
}

const onOne = (id: number, request: IncomingMessage, response: ServerResponse) => {
  const mail = mails.find((one) => one.id === id)
  if (mail === undefined) return answer(response, 404, { error: "no such mail" })
  if (request.method === "DELETE") mails = mails.filter((one) => one.id !== id)
  return answer(response, 200, mail)
}

const onList = (to: string | null, request: IncomingMessage, response: ServerResponse) => {
  if (request.method === "DELETE") mails = []
  answer(response, 200, to === null ? mails : mails.filter((mail) => mail.envelope.to.includes(to)))
}

const onRequest = (request: IncomingMessage, response: ServerResponse) => {
  const url = new URL(request.url ?? "/", "http://mail")
  const id = /^\/email\/(\d+)$/.exec(url.pathname)?.[1]
  if (id !== undefined) return onOne(Number(id), request, response)
  if (url.pathname === "/email" || url.pathname === "/")
    return onList(url.searchParams.get("to"), request, response)
  return answer(response, url.pathname === "/health" ? 200 : 404, { ok: url.pathname === "/health" })
}

new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  size: 10_000_000,
  onData,
  onAuth: (auth, _session, done) => done(null, { user: auth.username ?? "anyone" }),
}).listen(smtpPort, "127.0.0.1")
createServer(onRequest).listen(restPort, "127.0.0.1")
