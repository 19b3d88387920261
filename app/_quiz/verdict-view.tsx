import { Icon } from "@/app/_ui/icon";
import { Html } from "./html";
import type { Verdict } from "./verdict";

/** Reasoning behind the chosen answer first, then the right one, then the other tempting ones, then something to do. */
export function VerdictView({ verdict }: { verdict: Verdict }) {
  const { correct, headline, chosen, right, others, next } = verdict;
  return (
    <>
      <p className="headline">
        <Icon name={correct ? "done" : "inf"} className="shape" />
        {headline}
      </p>
      {chosen && <Html className="chosen" html={chosen} />}
      <dl>
        {[right, ...others].map(({ label, html }) => (
          <div key={label}>
            <dt>{label}</dt>
            <Html as="dd" html={html} />
          </div>
        ))}
        <div>
          <dt>In your own repository</dt>
          <Html as="dd" html={next} />
        </div>
      </dl>
    </>
  );
}
