/** Imported before any engine is asked: a measurement of what is found isn't one of how fast, so a busy machine doesn't end it. */
process.env.HAAT_TIMEOUT_SCALE ??= "50"
