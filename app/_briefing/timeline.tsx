import { sinceTakeOff } from "./duration";
import type { Told } from "./told";
import "./timeline.css";

/** What happened: the system and others on the left, decisions on the right. */
export function Timeline({ told }: { told: readonly Told[] }) {
  return (
    <table className="timeline">
      <thead>
        <tr>
          <th scope="col">Since take-off</th>
          <th scope="col">The system, and others</th>
          <th scope="col">You</th>
        </tr>
      </thead>
      <tbody>
        {told.map(({ atSeconds, by, number, title, detail }, place) => {
          const words = (
            <>
              {number !== null && <span className="mark-number">{number}</span>}
              <b>{title}</b>
              {detail !== "" && <span className={by === "learner" ? "said answer" : "said"}>{detail}</span>}
            </>
          );
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two things may happen in the same second; a row is its place.
            <tr key={place}>
              <th scope="row">{sinceTakeOff(atSeconds)}</th>
              <td>{by !== "learner" && words}</td>
              <td className={by === "learner" ? "you" : "you nothing"}>{by === "learner" && words}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
