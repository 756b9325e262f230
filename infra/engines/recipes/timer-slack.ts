import type { Launch } from "../engine.ts"

/** Runs `"$0" "$@"` in the shell's place; where there is no such file, as everywhere but on Linux, just so. */
const script = (ns: number): string =>
  `{ echo ${ns} > /proc/$$/timerslack_ns; } 2>/dev/null || true; exec "$0" "$@"`

/**
 * The same process, whose waits may each end that much later than asked. For a process that polls: short waits are gathered, and one
 * that would spin through its last moment sleeps past it.
 */
export const withTimerSlack = ({ command, args, ...rest }: Launch, ms: number): Launch => ({
  ...rest,
  command: "/bin/sh",
  args: ["-c", script(ms * 1_000_000), command, ...args],
})
