// Single keys as shortcuts can be turned off (WCAG 2.1.4), once for all pages.

const name = "preflight.shortcuts";
const listeners = new Set<() => void>();

export function onKeySetting(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

// Kept for this page alone where storage is forbidden.
let isOff: boolean | undefined;

export function areKeysOff(): boolean {
  try {
    isOff ??= localStorage.getItem(name) === "off";
  } catch {
    isOff ??= false;
  }
  return isOff;
}

export function turnKeys(off: boolean) {
  isOff = off;
  try {
    if (off) localStorage.setItem(name, "off");
    else localStorage.removeItem(name);
  } catch {
    // See isOff.
  }
  for (const listener of listeners) listener();
}

/** Whether a key was pressed for itself: alone, and where it does not write. */
export function isPlainKey({ altKey, ctrlKey, defaultPrevented, metaKey, target }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || defaultPrevented || !(target instanceof Element)) return false;
  return !target.closest("input:not([type=radio]), textarea, select, [contenteditable], dialog");
}
