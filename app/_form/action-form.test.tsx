import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { ActionForm } from "./action-form";
import { type FormState, untouched } from "./form-state";

test("a form drawn on the server holds the action itself, so that it is sent without JavaScript too", () => {
  const action = async (): Promise<FormState> => untouched;
  // As Next marks an action of the server.
  const server = Object.assign(action, {
    $$FORM_ACTION: () => ({ name: "$ACTION_ID_1", method: "POST", encType: "multipart/form-data", data: null }),
    bind: () => server,
  });
  const html = renderToString(<ActionForm action={server}>{() => <input name="text" />}</ActionForm>);
  expect(html).toContain('name="$ACTION_ID_1"');
  expect(html).not.toContain("javascript:");
});
