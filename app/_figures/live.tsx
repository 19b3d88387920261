import { alert } from "./alert-figure";
import { canary } from "./canary-figure";
import type { LiveFigure } from "./live-figure";
import { LiveFrame } from "./live-frame";
import type { LiveFigureName } from "./names";
import { queue } from "./queue-figure";
import { unsetVariable } from "./unset-variable-figure";
import "./live.css";

/** A figure as the server draws it. It begins to move when its code has come, near the viewport. */
export function Live({ name }: { name: LiveFigureName }) {
  return (
    <LiveFrame name={name}>
      <Still name={name} />
      <noscript>
        <p className="chart-key">
          Moving this figure needs JavaScript. What it shows stands above, in words and numbers.
        </p>
      </noscript>
    </LiveFrame>
  );
}

function Still({ name }: { name: LiveFigureName }) {
  switch (name) {
    case "queue":
      return still(queue);
    case "alert":
      return still(alert);
    case "canary":
      return still(canary);
    case "unset-variable":
      return still(unsetVariable);
  }
}

function still<Settings>({ initial, Controls, Drawing }: LiveFigure<Settings>) {
  return (
    <>
      <div className="live-controls">
        <Controls settings={initial} />
      </div>
      <Drawing settings={initial} />
    </>
  );
}
