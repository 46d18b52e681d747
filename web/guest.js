// Draws the explorer inside the page around: fetched by embed.js when an element is near the window. One program and
// one set of style sheets serve all elements of a page. Whatever stands in the way (a policy without wasm, a server
// without CORS) rejects `explorer`, and embed.js takes a frame instead.
const HOME = new URL("./", import.meta.url);

// What the page around sets must not reach inside; its own custom properties may.
const OWN =
  ".qe-guest{all:initial;display:block;direction:ltr;color-scheme:light dark;container:qe-guest/inline-size;" +
  "height:var(--qe-min-height,24rem);overflow:auto;scrollbar-width:thin;scrollbar-gutter:stable}";

// A style sheet of the explorer as it is in a shadow tree: the root is the host, the window's width is the element's,
// and a rem is what the reader set, not the page.
function adapted(css, rem) {
  return css
    .replace(/:root(\[data-theme[^\]]*\])/g, ".qe$1")
    .replaceAll(":root", ":host")
    .replace(/@media\s*(\((?:min|max)-width)/g, "@container qe-guest $1")
    .replace(/(\d*\.?\d+)rem\b/g, (_, n) => `${+(n * rem).toFixed(3)}px`);
}

// The reader's own size of type, whatever the page makes of it.
function medium() {
  const probe = document.createElement("p");
  probe.style.cssText = "all:initial;font-size:medium;display:none";
  document.body.append(probe);
  const size = parseFloat(getComputedStyle(probe).fontSize);
  probe.remove();
  return size || 16;
}

async function text(name) {
  const answer = await fetch(new URL(name, HOME), { credentials: "omit" });
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer.text();
}

const links = async (...question) => (await import(new URL("links.js", HOME))).default(...question);

async function sheet(css) {
  const made = new CSSStyleSheet();
  await made.replace(css);
  return made;
}

// Throws where the policy of the page allows no wasm, before anything of it is fetched.
const allowed = () => new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));

async function load() {
  allowed();
  // The names of the parts change with each version: the page has them.
  const page = new DOMParser().parseFromString(await text("./"), "text/html");
  const { js, wasm } = page.querySelector("script[data-wasm]").dataset;
  const names = [...page.querySelectorAll("link[rel=stylesheet]")].map((link) => link.getAttribute("href"));
  const rem = medium();
  const [program, ...sheets] = await Promise.all([
    import(new URL(js, HOME)), sheet(OWN), ...names.map(async (name) => sheet(adapted(await text(name), rem))),
  ]);
  let mount;
  const take = (event) => {
    event.stopImmediatePropagation();
    mount = event.detail;
  };
  addEventListener("quote-explorer", take, { once: true, capture: true });
  await program.default({ module_or_path: new URL(wasm, HOME) });
  return { sheets, mount };
}

// Resolves to a function that draws an explorer into a shadow root with the settings of a frame's address, after
// giving the element it is in, how to post a message to it, and how to end it.
export const explorer = load().then(({ sheets, mount }) => (shadow, settings, give, hear) => {
  shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, ...sheets];
  const box = document.createElement("div");
  box.className = "qe-guest";
  box.part = "explorer";
  const root = document.createElement("div");
  root.className = "qe";
  root.lang = "en";
  Object.assign(root.dataset, settings, { home: HOME });
  box.append(root);
  shadow.append(box);
  root.addEventListener("quote-explorer", (event) => hear(event.detail));
  const post = (data) => root.dispatchEvent(new MessageEvent("message", { data }));
  give(box, post, () => root.dispatchEvent(new Event("close")));
  mount(root, links);
});
