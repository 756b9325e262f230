export type Report = (step: string, more?: { readonly mb?: number }) => void

type Line = { step: string; mb: number | undefined; since: number; done: boolean }

/** One line of the table: name, step, megabytes when known, seconds. */
export const formatLine = (
  name: string,
  line: { step: string; mb?: number | undefined; seconds: number },
): string => {
  const mb = line.mb === undefined || line.mb <= 0 ? "" : `${line.mb} MB`
  return `  ${name.padEnd(11)} ${line.step.padEnd(34)} ${mb.padStart(8)} ${line.seconds.toFixed(1).padStart(7)} s`
}

/**
 * Progress of several things at once. On a terminal the lines are redrawn in place; elsewhere each new step
 * is one plain line, so a log stays readable.
 */
export class Progress {
  readonly #lines = new Map<string, Line>()
  readonly #out: NodeJS.WriteStream
  readonly #tty: boolean
  #drawn = 0
  #timer: NodeJS.Timeout | undefined

  constructor(out: NodeJS.WriteStream = process.stdout) {
    this.#out = out
    this.#tty = out.isTTY === true && process.env.CI === undefined
    if (this.#tty) {
      this.#timer = setInterval(() => this.#draw(), 200)
      this.#timer.unref()
    }
  }

  reporter(name: string): Report {
    return (step, more) => this.#set(name, step, more?.mb)
  }

  finish(name: string, step: string) {
    this.#set(name, step, undefined, true)
  }

  close() {
    clearInterval(this.#timer)
    if (this.#tty) this.#draw()
  }

  #set(name: string, step: string, mb: number | undefined, done = false) {
    const before = this.#lines.get(name)
    const line: Line = { step, mb: mb ?? before?.mb, since: before?.since ?? performance.now(), done }
    this.#lines.set(name, line)
    if (this.#tty || (before?.step === step && !done)) return
    this.#out.write(`${this.#text(name, line)}\n`)
  }

  #text(name: string, line: Line): string {
    const seconds = (performance.now() - line.since) / 1000
    return formatLine(name, { step: line.step, mb: line.mb, seconds })
  }

  #draw() {
    if (this.#drawn > 0) this.#out.write(`\u001b[${this.#drawn}A`)
    for (const [name, line] of this.#lines) {
      this.#out.write(`\u001b[2K${this.#frozen(name, line)}\n`)
    }
    this.#drawn = this.#lines.size
  }

  readonly #final = new Map<string, string>()

  #frozen(name: string, line: Line): string {
    if (!line.done) return this.#text(name, line)
    const text = this.#final.get(name) ?? this.#text(name, line)
    this.#final.set(name, text)
    return text
  }
}
