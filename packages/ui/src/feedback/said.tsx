"use client"

import { useEffect, useRef } from "react"

const place = "said"

/** Where `Said` speaks: once per page, and there from the start, since a region that comes with its words is often not heard. */
export const SaidRegion = () => <p id={place} role="status" className="sr-only" />

/** Says once what has just come onto the page. */
export const Said = ({ text }: { readonly text: string }) => {
  const first = useRef(text)
  useEffect(() => {
    const region = document.getElementById(place)
    if (region) region.textContent = first.current
  }, [])
  return null
}
