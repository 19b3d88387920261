import type { ServiceView } from "../frame";
import { StatusShape, statusWords } from "./status-shape";

export function ServiceTable({ services }: { services: readonly ServiceView[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard.
    <section className="service-map-table" tabIndex={0} aria-label="Services as a table">
      <table>
        <thead>
          <tr>
            <th scope="col">Service</th>
            <th scope="col">Status</th>
            <th scope="col">Says</th>
          </tr>
        </thead>
        <tbody>
          {services.map(({ id, name, version, status, says }) => (
            <tr key={id}>
              <th scope="row">
                {name} {version}
              </th>
              <td>
                <StatusShape status={status}>
                  <span aria-hidden="true">{statusWords[status]}</span>
                </StatusShape>
              </td>
              <td>{says.join(", ")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
