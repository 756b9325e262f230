"use client"

import { type ChangeEvent, type ComponentProps, useEffect, useRef } from "react"

/**
 * An input that keeps what was typed before the page listened: a slow phone shows a form long before its code runs,
 * and a controlled input would then fall back to its first value.
 */
export const EarlyInput = (props: ComponentProps<"input">) => {
  const input = useRef<HTMLInputElement>(null)
  const first = useRef(props)
  useEffect(() => {
    const { current } = input
    const { value, onChange } = first.current
    if (current === null || current.value === "" || current.value === value) return
    onChange?.({ target: current, currentTarget: current } as ChangeEvent<HTMLInputElement>)
  }, [])
  return <input {...props} ref={input} />
}
