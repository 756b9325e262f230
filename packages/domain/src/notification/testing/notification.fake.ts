import type { Sends } from "../ports.ts"

type Send = { readonly sent: boolean; readonly until: number }

export const createFakeSends = (): Sends => {
  const kept = new Map<string, Send>()
  return {
    claim: async ({ eventId, channel, now, leaseMs }) => {
      const held = kept.get(`${eventId}:${channel}`)
      if (held?.sent) return "sent"
      if (held && held.until > now.getTime()) return "busy"
      kept.set(`${eventId}:${channel}`, { sent: false, until: now.getTime() + leaseMs })
      return "mine"
    },
    done: async (eventId, channel) => {
      kept.set(`${eventId}:${channel}`, { sent: true, until: 0 })
    },
  }
}
