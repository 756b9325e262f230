export type ExtrasFacts = {
  readonly pause: (ms: number) => Promise<void>
  readonly patienceMs: number
  readonly onFault: (error: unknown) => void
}

/** What a page may do without: answers `none` where it can't be had, or not in time. Never throws. */
export type Extras = <Answer>(asked: Promise<Answer>, none: Answer) => Promise<Answer>

/** Nobody waits longer than patience lasts for what wasn't asked for, and no page fails with it. */
export const makeExtras =
  ({ pause, patienceMs, onFault }: ExtrasFacts): Extras =>
  (asked, none) => {
    const had = asked.catch((error: unknown) => {
      onFault(error)
      return none
    })
    return Promise.race([had, pause(patienceMs).then(() => none)])
  }
