"use client";

import { useEffect, useRef } from "react";

/** Moves the focus to the element with this id whenever the id changes; at first only where `first` says so. */
export function useFocusOnChange(id: string, first: boolean) {
  const shown = useRef(first ? "" : id);
  useEffect(() => {
    if (shown.current === id) return;
    shown.current = id;
    document.getElementById(id)?.focus();
  }, [id]);
}
