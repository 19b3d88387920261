"use client";

import { useRef, useState, useSyncExternalStore } from "react";
import { Icon } from "./icon";

const never = () => () => {};

type CopyLinkProps = {
  label: string;
  path: string;
  /** Null: the origin under which this browser reached the page. */
  baseUrl: string | null;
};

/** A whole link in a field, and a button that copies it; on plain HTTP too, where browsers withhold the clipboard. */
export function CopyLink({ label, path, baseUrl }: CopyLinkProps) {
  const field = useRef<HTMLInputElement>(null);
  const [said, say] = useState("");
  const origin = useSyncExternalStore(
    never,
    () => baseUrl ?? location.origin,
    () => baseUrl ?? "",
  );
  const link = `${origin}${path}`;

  async function copy() {
    field.current?.select();
    say((await copyText(link)) ? "Copied." : "Not copied: this browser does not allow it. Copy the selected text.");
  }

  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-2">
        <input
          ref={field}
          className="input min-w-0 flex-1 basis-64 font-mono text-[13px]"
          readOnly
          aria-label={label}
          value={link}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button type="button" className="button" onClick={copy}>
          <Icon name="copy" />
          Copy
        </button>
      </div>
      <p role="status" className="min-h-5 text-[13px]">
        {said}
      </p>
    </div>
  );
}

async function copyText(text: string): Promise<boolean> {
  try {
    if (window.isSecureContext) {
      await navigator.clipboard.writeText(text);
      return true;
    }
    // The old way, which copies what is selected and asks for no permission.
    return document.execCommand("copy");
  } catch {
    return false;
  }
}
