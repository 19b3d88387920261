import { Icon } from "@/app/_ui/icon";
import { leadSees, onlyLeadSees, onlyYouSee } from "./contract";

const readers = ["You", "Your lead", "Your senior"] as const;

const lines = [
  ...leadSees.map((line) => ({ ...line, seenBy: 3 })),
  ...onlyLeadSees.map((line) => ({ ...line, seenBy: 2 })),
  ...onlyYouSee.map(({ what, detail }) => ({ what, detail, seenBy: what === "Time" ? 0 : 1 })),
] as const;

/** The contract: a line for each thing, a column for each reader. */
export function ContractTable() {
  return (
    <table className="contract">
      <caption className="visually-hidden">Who sees what of an engineer</caption>
      <thead>
        <tr>
          <th scope="col">Of what you do here</th>
          {readers.map((reader) => (
            <th key={reader} scope="col">
              {reader}
            </th>
          ))}
          <th scope="col">Nobody</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ what, detail, seenBy }) => (
          <tr key={what}>
            <th scope="row">
              <b>{what}</b>
              <span>{detail}</span>
            </th>
            {readers.map((reader, place) => (
              <td key={reader}>
                <Mark isOn={place < seenBy} says={place < seenBy ? "sees it" : "does not"} />
              </td>
            ))}
            <td>{seenBy === 0 ? <Mark isOn says="sees it" /> : <Mark isOn={false} says="no" />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Mark({ isOn, says }: { isOn: boolean; says: string }) {
  return (
    <span className={isOn ? "contract-mark on" : "contract-mark"}>
      <Icon name={isOn ? "done" : "ring"} className="shape" />
      <span>{says}</span>
    </span>
  );
}
