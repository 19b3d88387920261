"use client";

import { memo, type ReactNode, useState } from "react";
import type { Command } from "../../_simulator/core/flight/command";
import type { Panel } from "../frame";
import { declareOf, environmentOf, flagOf, MOST_REPLICAS, pageOf, scaleOf, severities } from "./act-forms";

type Named = Pick<Panel, "deployments" | "flags" | "people" | "services">;

type Form = {
  title: string;
  /** What the system does with it is armed first; what people are told is not. */
  submits: string;
  isArmed: boolean;
  of: (form: FormData) => Command | null;
  fields: (named: Named) => ReactNode;
};

const forms: Form[] = [
  {
    title: "Scale",
    submits: "Arm",
    isArmed: true,
    of: scaleOf,
    fields: ({ deployments }) => (
      <>
        <Choice label="Deployment" name="deployment" options={deployments} />
        <label>
          Pods
          <input className="input" name="replicas" type="number" min={0} max={MOST_REPLICAS} step={1} required />
        </label>
      </>
    ),
  },
  {
    title: "Set a flag",
    submits: "Arm",
    isArmed: true,
    of: flagOf,
    fields: ({ flags }) => (
      <>
        <Choice label="Flag" name="flag" options={flags} />
        <label>
          To
          <select className="input" name="to">
            <option value="off">off for everybody</option>
            <option value="share">on for a share</option>
            <option value="on">on for everybody</option>
          </select>
        </label>
        <label className="actions-percent">
          Share in %
          <input className="input" name="percent" type="number" min={0} max={100} step={1} defaultValue={10} required />
        </label>
      </>
    ),
  },
  {
    title: "Set a variable",
    submits: "Arm",
    isArmed: true,
    of: environmentOf,
    fields: ({ deployments }) => (
      <>
        <Choice label="Deployment" name="deployment" options={deployments} />
        <label>
          Variable
          <input
            className="input mono"
            name="variable"
            pattern="[A-Za-z_][A-Za-z0-9_]*"
            title="Letters, digits and underscores"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            maxLength={100}
            required
          />
        </label>
        <label className="actions-value">
          Value
          <input
            className="input mono"
            name="value"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            maxLength={200}
          />
        </label>
        <label className="actions-check">
          <input type="checkbox" name="unset" /> Unset it
        </label>
      </>
    ),
  },
  {
    title: "Declare",
    submits: "Declare the incident",
    isArmed: false,
    of: declareOf,
    fields: ({ services }) => (
      <>
        <Choice label="Service" name="service" options={services} />
        <label>
          Severity
          <select className="input" name="severity" defaultValue={2}>
            {severities.map((severity) => (
              <option key={severity} value={severity}>
                SEV {severity}
              </option>
            ))}
          </select>
        </label>
      </>
    ),
  },
  {
    title: "Page",
    submits: "Page",
    isArmed: false,
    of: pageOf,
    fields: ({ people }) => (
      <label>
        Whom
        <select className="input" name="person">
          {people.map(({ id, name, role }) => (
            <option key={id} value={id}>
              {name}, {role}
            </option>
          ))}
        </select>
      </label>
    ),
  },
];

function Choice({ label, name, options }: { label: string; name: string; options: readonly string[] }) {
  return (
    <label>
      {label}
      <select className="input" name={name}>
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    </label>
  );
}

type ActionFormsProps = { panel: Named; onArm: (command: Command) => void; give: (command: Command) => void };

/** What is done with a number or a name of one's own; one form at a time. */
export const ActionForms = memo(function ActionForms({ give, onArm, panel }: ActionFormsProps) {
  const [open, setOpen] = useState<Form | null>(null);
  const offered = forms.filter(({ of }) => of !== flagOf || panel.flags.length > 0);
  return (
    <div className="actions-forms">
      <div className="actions-more">
        {offered.map((form) => (
          <button
            key={form.title}
            type="button"
            className="button dense"
            aria-expanded={form === open}
            aria-controls="actions-form"
            onClick={() => setOpen(form === open ? null : form)}
          >
            {form.title}
          </button>
        ))}
      </div>
      <div id="actions-form">
        {open !== null && (
          <form
            key={open.title}
            aria-label={open.title}
            onSubmit={(event) => {
              event.preventDefault();
              const command = open.of(new FormData(event.currentTarget));
              if (command === null) return;
              (open.isArmed ? onArm : give)(command);
              if (!open.isArmed) setOpen(null);
            }}
          >
            {open.fields(panel)}
            <div className="actions-submit">
              <button type="submit" className={open.isArmed ? "button dense danger" : "button dense primary"}>
                {open.submits}
              </button>
              {open.isArmed && <span className="label">asks once more before anything changes</span>}
            </div>
          </form>
        )}
      </div>
    </div>
  );
});
