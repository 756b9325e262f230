import { openBreakers } from "@haat/platform/resilience"
import { engines } from "./shop.ts"

const noStore = { "cache-control": "no-store" }
const patienceMs = 1000

/** The event loop turns. */
export const handleLive = (): Response => Response.json({ live: true }, { headers: noStore })

/** Ready where the one engine without which nobody can buy answers; the others may come and go. */
export const handleReady = async (): Promise<Response> => {
  const clients = await engines()
  const asked = clients
    .mysql()
    .rows("SELECT 1")
    .then(() => true)
  const late = new Promise<boolean>((done) => setTimeout(() => done(false), patienceMs).unref())
  const ready = await Promise.race([asked, late]).catch(() => false)
  return Response.json({ ready, degraded: openBreakers() }, { status: ready ? 200 : 503, headers: noStore })
}
