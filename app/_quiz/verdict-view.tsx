import { Icon, type IconName } from "@/app/_ui/icon";
import { Html } from "./html";
import type { Part, Reason } from "./kinds/kind";
import { type Confidence, isMissed, isRight, type Verdict } from "./verdict";

/**
 * The reasoning behind the chosen answer first, then the right one, then the other tempting ones, then something to do.
 * Who was sure of another answer sees both side by side.
 */
export function VerdictView({ verdict, confidence }: { verdict: Verdict; confidence: Confidence | null }) {
  const { mark, chosen, right, others, parts, score, next } = verdict;
  const [key] = right;
  const isContrast = confidence === "sure" && isMissed(mark) && chosen !== null && key !== undefined;
  return (
    <>
      <p className="headline">
        <Icon name={shapeOf(mark)} className="shape" />
        {verdict.headline}
      </p>
      {parts.length > 0 && <Parts parts={parts} />}
      {score && <Score {...score} />}
      {isContrast ? (
        <Contrast chosen={chosen} right={key} separates={verdict.separates} />
      ) : (
        chosen && <Html className="chosen" html={chosen.why} />
      )}
      <dl>
        {[...(isContrast ? right.slice(1) : right), ...others].map(({ label, why }) => (
          <div key={label} data-stacked={isUnbreakable(label) || undefined}>
            <dt>{label}</dt>
            <Html as="dd" html={why} />
          </div>
        ))}
        <div>
          <dt>In your own repository</dt>
          <Html as="dd" html={next} />
        </div>
      </dl>
      {isContrast && (
        <p className="back">
          <Icon name="dia" className="shape" /> Comes back tomorrow, and again within a week of being right.
        </p>
      )}
    </>
  );
}

/** An address or a path does not fit the column of labels. */
const isUnbreakable = (label: string) => label.split(" ").some((word) => word.length > 16);

const shapeOf = (mark: number): IconName => (isRight(mark) ? "done" : isMissed(mark) ? "inf" : "half");

function Parts({ parts }: { parts: readonly Part[] }) {
  return (
    <ul className="parts">
      {parts.map(({ text, said, holds, isRight: asItShouldBe, why }) => (
        <li key={text} data-right={asItShouldBe || undefined}>
          <div>
            <Html className="part-text" html={text} />
            {why && <Html className="part-why" html={why} />}
          </div>
          <p className="part-said">
            {said !== holds && `${said}, `}
            <b>{holds}</b>
            <Icon name={asItShouldBe ? "done" : "inf"} className="shape" />
          </p>
        </li>
      ))}
    </ul>
  );
}

function Score({ got, of, rule }: { got: number; of: number; rule: string }) {
  return (
    <div className="score">
      <b>
        {got} of {of}
      </b>
      <span className="boxes" aria-hidden="true">
        {Array.from({ length: of }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a box is its place.
          <i key={index} className={index < got ? "on" : undefined} />
        ))}
      </span>
      <p>{rule}</p>
    </div>
  );
}

function Contrast({ chosen, right, separates }: { chosen: Reason; right: Reason; separates: string | null }) {
  return (
    <div className="contrast">
      <Side icon="ring" title="What you were sure of" reason={chosen} />
      <Side icon="done" title="What holds" reason={right} />
      {separates && (
        <div className="separates">
          <h4>What separates them</h4>
          <Html html={separates} />
        </div>
      )}
    </div>
  );
}

function Side({ icon, title, reason: { text, why } }: { icon: IconName; title: string; reason: Reason }) {
  return (
    <div>
      <h4>
        <Icon name={icon} className="shape" />
        {title}
      </h4>
      {text && <Html className="contrast-text" html={text} />}
      <Html className="contrast-why" html={why} />
    </div>
  );
}
