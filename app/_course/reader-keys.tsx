"use client";

import { useEffect, useState } from "react";
import { useNear } from "@/app/_ui/near";

/** What keys do in a lesson comes with the first key; the list of them, at the end of the page, when it is near. */
export function ReaderKeys() {
  const { watch, loaded, start } = useNear(() => import("./shortcuts"));
  const [asked, setAsked] = useState(0);

  useEffect(() => {
    const onKey = async (event: KeyboardEvent) => {
      const keys = await import("./keys").catch(() => null);
      if (keys?.press(event) !== "list") return;
      // A press that finds no code is over: the list does not open by itself when there is some.
      if (!(await import("./shortcuts").catch(() => null))) return;
      start();
      setAsked((before) => before + 1);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [start]);

  return (
    <div className="shortcuts" ref={watch}>
      {loaded && <loaded.Shortcuts asked={asked} />}
    </div>
  );
}
