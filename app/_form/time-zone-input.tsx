"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Sends the browser's time zone along, so that dates are shown in the person's own. Empty without JavaScript. */
export function TimeZoneInput() {
  const zone = useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => "",
  );
  return <input type="hidden" name="timeZone" value={zone} />;
}
