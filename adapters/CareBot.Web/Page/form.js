// A form as a panel above the composer.

import { el, newId } from "/web/dom.js";

const inputs = {
  text: (field, common) =>
    field.long ? el("textarea", { ...common, rows: "3" }, field.value ?? "") : el("input", { ...common, type: "text", value: field.value }),
  amount: (field, common) => el("input", { ...common, type: "text", inputmode: "decimal", value: field.value }),
  date: (field, common) => el("input", { ...common, type: "date", value: field.value }),
  choice: drawChoice,
};

// Calls send with the answers by field id; what it returns is the server's reply.
export class FormPanel {
  constructor(form, { send, close }) {
    this.form = form;
    this.fields = form.fields.map((field) => ({ field, error: newId("error"), input: newId("field") }));
    const title = newId("form");
    this.summary = el("p", { class: "trouble", role: "alert", hidden: true });
    this.node = el(
      "form",
      { class: "form", novalidate: true, "aria-labelledby": title },
      el("h3", { id: title }, form.title),
      this.summary,
      el("div", { class: "fields" }, ...this.fields.map(drawField)),
      el(
        "div",
        { class: "keys" },
        el("button", { type: "submit", class: "primary" }, form.submit),
        el("button", { type: "button", onclick: close }, "Cancel"),
      ),
    );
    this.node.addEventListener("keydown", (event) => event.key === "Escape" && close());
    this.node.addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit(send);
    });
  }

  async submit(send) {
    const answers = Object.fromEntries(new FormData(this.node));
    const missing = this.form.fields.filter((field) => field.required && !answers[field.id]);
    if (missing.length > 0) {
      this.showErrors(Object.fromEntries(missing.map((field) => [field.id, `${field.label} is needed.`])));
      return;
    }
    for (const field of this.form.fields) answers[field.id] ??= "";
    await send(answers);
  }

  // For a story: writes into the fields and sends.
  fill(values) {
    for (const [id, value] of Object.entries(values)) {
      const named = this.node.elements.namedItem(id);
      if (named) named.value = value;
    }
    this.node.requestSubmit();
  }

  focus() {
    this.node.querySelector("input, select, textarea, button")?.focus();
  }

  showErrors(errors) {
    const unplaced = Object.keys(errors).filter((id) => !this.fields.some(({ field }) => field.id === id));
    this.summary.hidden = unplaced.length === 0;
    this.summary.textContent = unplaced.map((id) => errors[id]).join(" ");
    for (const { field, error, input } of this.fields) {
      const wrong = errors[field.id];
      const place = this.node.querySelector(`#${error}`);
      place.textContent = wrong ?? "";
      place.hidden = !wrong;
      this.node.querySelector(`#${input}`).toggleAttribute("data-wrong", Boolean(wrong));
      for (const named of this.node.querySelectorAll(`[name="${CSS.escape(field.id)}"]`)) {
        named.setAttribute("aria-invalid", String(Boolean(wrong)));
      }
    }
    this.node.querySelector('[aria-invalid="true"]')?.focus();
  }
}

function drawField({ field, error, input }) {
  const common = { id: input, name: field.id, "aria-describedby": error, "aria-required": field.required ? "true" : null };
  const wrong = el("p", { class: "error", id: error, hidden: true });
  const label = field.label + (field.is === "amount" ? ` (${field.currency})` : "") + (field.required ? "" : " · optional");
  if (field.is === "yesNo") return drawYesNo(field, label, common, wrong);
  const drawn = (inputs[field.is] ?? inputs.text)(field, common);
  return el("div", { class: "field" }, el("label", { for: input }, label), drawn, wrong);
}

function drawChoice(field, common) {
  const empty = field.required && field.value ? null : el("option", { value: "" }, "Choose");
  const options = field.options.map((option) =>
    el("option", { value: option.key, selected: option.key === field.value }, option.title),
  );
  return el("select", common, empty, ...options);
}

function drawYesNo(field, label, common, wrong) {
  const answer = (value, title) => {
    const chosen = field.value === (value === "yes");
    return el(
      "label",
      {},
      el("input", { type: "radio", name: field.id, value, checked: chosen, "aria-describedby": common["aria-describedby"] }),
      title,
    );
  };
  const answers = el("div", { class: "answers" }, answer("yes", "Yes"), answer("no", "No"));
  return el("fieldset", { class: "field", id: common.id }, el("legend", {}, label), answers, wrong);
}
