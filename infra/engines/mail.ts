import { connect } from "node:net"
import { join } from "node:path"
import { repoRoot } from "../paths.ts"
import { type Engine, required } from "./engine.ts"

/** Speaks just enough SMTP to hand over one mail. */
const send = (url: string, subject: string): Promise<void> =>
  new Promise((done, fail) => {
    const { hostname, port } = new URL(url)
    const socket = connect({ host: hostname, port: Number(port) })
    const lines = ["HELO doctor", "MAIL FROM:<doctor@haat.test>", "RCPT TO:<doctor@haat.test>", "DATA"]
    const mail = `Subject: ${subject}\r\nTo: doctor@haat.test\r\n\r\nprobe\r\n.`
    const script = [...lines, mail, "QUIT"]
    socket.setTimeout(5000, () => socket.destroy(new Error("no answer within 5 s")))
    socket.on("error", fail)
    socket.on("close", () => (script.length === 0 ? done() : fail(new Error("the mail was not taken"))))
    socket.on("data", (reply) => {
      if (!/^[23]/.test(reply.toString())) return socket.destroy(new Error(reply.toString().trim()))
      const line = script.shift()
      if (line !== undefined) socket.write(`${line}\r\n`)
    })
  })

type Listed = { readonly id?: number; readonly subject?: string }

const json = async (url: string, method = "GET"): Promise<unknown> => {
  const response = await fetch(url, { method, signal: AbortSignal.timeout(5000) })
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return response.json()
}

const findInCatcher = async (api: string, subject: string): Promise<boolean> => {
  const caught = (await json(`${api}/email?to=doctor@haat.test`)) as Listed[]
  const mine = caught.find((one) => one.subject === subject)
  if (mine !== undefined) await json(`${api}/email/${mine.id}`, "DELETE")
  return mine !== undefined
}

/** Compose runs Mailpit, whose list has other names. */
const findInMailpit = async (api: string, subject: string): Promise<boolean> => {
  const { messages } = (await json(`${api}/api/v1/messages?limit=20`)) as { messages: { Subject: string }[] }
  return messages.some((message) => message.Subject === subject)
}

export const mail: Engine = {
  name: "mail",
  version: "smtp-server 3.21.6",
  ports: { smtp: 11025, rest: 11026 },
  urls: (ports) => ({
    SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
    MAIL_API_URL: `http://127.0.0.1:${ports.rest}`,
  }),
  isInstalled: async () => true,
  install: async () => {},
  prepare: async ({ ports }) => ({
    command: process.execPath,
    args: [
      "--max-old-space-size=96",
      join(repoRoot, "infra", "engines", "recipes", "mail-catcher.ts"),
      String(ports.smtp),
      String(ports.rest),
    ],
  }),
  ready: async ({ ports }) => void (await json(`http://127.0.0.1:${ports.rest}/health`)),
  probe: async (urls) => {
    const subject = `doctor ${process.hrtime.bigint()}`
    await send(required(urls, "SMTP_URL"), subject)
    const api = required(urls, "MAIL_API_URL")
    const found = await findInCatcher(api, subject).catch(() => findInMailpit(api, subject))
    if (!found) throw new Error("the mail sent is not in the list")
    return "catcher"
  },
}
