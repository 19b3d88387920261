import { groupSizes, inTeamFigures } from "./contract";

/** What the table does not say: groups, what is kept, and what is never sent. */
export function Stored() {
  return (
    <div className="stored">
      <section aria-labelledby="groups">
        <h2 id="groups">Figures about a group</h2>
        <p>
          Of each question a lead sees how many of the team’s engineers have answered it. More than that is told of
          first answers together, and of nobody’s alone:
        </p>
        <ul className="group-figures">
          {inTeamFigures.map(({ from, what, detail }) => (
            <li key={what}>
              <b>
                {what}, from {from} engineers on:
              </b>{" "}
              {detail}.
            </li>
          ))}
        </ul>
        <p>
          With fewer, a figure could be read back to a person, so there is none. Figures move in steps of{" "}
          {groupSizes.average} answers for the same reason, and can be narrowed by nothing but the team. What you wrote
          in your own words is in no figure. Seniors see none of this.
        </p>
      </section>
      <section aria-labelledby="kept">
        <h2 id="kept">What is stored</h2>
        <p>
          On this server, in its own database: your name and e-mail, what you chose as experience, the lessons you
          opened, the sections you reached, your answers, how sure you were and how long each took, the text of your
          worksheets, the revisions of your dossier that you sent and what was said about them, your flights with every
          command you gave, your requests for help, and the devices that are signed in. Who changed your role, senior or
          first deploy is kept too; you see that list on your account page.
        </p>
        <p>
          “This question is unclear” carries no name. Only the question and the day are kept, so that nobody can tell
          who found it so.
        </p>
      </section>
      <section aria-labelledby="elsewhere">
        <h2 id="elsewhere">What leaves this server</h2>
        <p>Nothing. There is no telemetry, no analytics, and no font or script from elsewhere.</p>
        <p>
          Whoever runs the server can read its database, as with any server. Administrators see no learning in Preflight
          itself.
        </p>
      </section>
    </div>
  );
}
