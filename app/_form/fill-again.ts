/**
 * Puts back what was sent. React empties a form once its action has answered, also with a refusal; passwords come back only
 * where they never arrived. Hidden fields are the page's own.
 */
export function fillAgain(form: Pick<HTMLFormElement, "elements">, sent: FormData, withPasswords: boolean) {
  const places = new Map<string, number>();
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && ["checkbox", "radio"].includes(control.type)) {
      control.checked = sent.getAll(control.name).includes(control.value);
    } else if (isWrittenIn(control) && (withPasswords || control.type !== "password")) {
      const place = places.get(control.name) ?? 0;
      places.set(control.name, place + 1);
      const value = sent.getAll(control.name)[place];
      if (typeof value === "string" && control.value !== value) control.value = value;
    }
  }
}

function isWrittenIn(control: Element): control is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  if (control instanceof HTMLInputElement) return !["hidden", "file", "submit", "button"].includes(control.type);
  return control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement;
}
