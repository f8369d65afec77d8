// Makes elements. Whatever people or the bot say goes in as text, never as markup.

export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "class") node.className = value;
    else if (name === "onclick") node.addEventListener("click", value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

export const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

let last = 0;
export const newId = (name) => `${name}-${++last}`;

// Looks again and again until there is something, or until the time is up.
export async function until(find, milliseconds) {
  for (const end = Date.now() + milliseconds; ; await wait(50)) {
    const found = find();
    if (found || Date.now() > end) return found;
  }
}
