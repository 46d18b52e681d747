// Cites, exports and embeds the article of a link: take.html#1.… (docs/links.md). Nothing of this is fetched before.
import init from "./exporter.js";

const HOME = new URL("./", location.href);
const FACTS = [
  ["title", "Headline"], ["author", "Author"], ["date", "Date"], ["publisher", "Newspaper or site"], ["url", "Web address"],
];
const STYLES = ["Plain text", "Markdown", "HTML", "APA", "MLA", "Chicago"];
const FORMATS = [
  ["csv", "CSV, for spreadsheets", "text/csv"], ["markdown", "Markdown, to read", "text/markdown", "md"],
  ["json", "JSON", "application/json"], ["jsonld", "JSON-LD, schema.org", "application/ld+json"],
  ["annotation", "W3C Web Annotation", "application/ld+json", "annotation.jsonld"],
];
const VIEWS = [["cards", "Quotations"], ["card", "The quotation chosen above"], ["voices", "Voices"], ["matrix", "Speakers by issues"], ["compare", "Speakers side by side"]];
const THEMES = [["", "As the reader’s system"], ["light", "Light"], ["dark", "Dark"]];

const main = document.getElementById("take");
const ask = (question) => JSON.parse(globalThis.quoteExporter(JSON.stringify(question)));
const escape = (text) => text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);

function el(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function field(label, control) {
  return el("label", { className: "take-field" }, label, control);
}

function choice(options, name) {
  const made = options.map((option) => (Array.isArray(option) ? option : [option, option]));
  return el("select", { name }, ...made.map(([value, label]) => el("option", { value }, label)));
}

function button(label, act, main) {
  return el("button", { type: "button", className: main ? "qe-button qe-button--main" : "qe-button", onclick: act }, label);
}

const part = (title, ...children) => el("section", {}, el("h2", {}, title), ...children);
const shorten = (text, most) => (text.length > most ? text.slice(0, most).trimEnd() + "…" : text);

// Copies both forms; where the browser does not allow it, selects the text instead.
async function copy(area, status, html) {
  try {
    const plain = new Blob([area.value], { type: "text/plain" });
    const forms = { "text/plain": plain, "text/html": new Blob([html ?? ""], { type: "text/html" }) };
    if (html === undefined) delete forms["text/html"];
    await navigator.clipboard.write([new ClipboardItem(forms)]);
    status.textContent = "Copied.";
  } catch {
    area.focus();
    area.select();
    status.textContent = "The browser does not allow copying. The text is selected: copy it with the keyboard or the menu.";
  }
}

function save(name, type, text) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  el("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

const status = () => el("p", { role: "status" });

function facts(about, changed) {
  const inputs = FACTS.map(([name, label]) => {
    const type = name === "url" ? "url" : "text";
    return field(label, el("input", { name, type, value: about[name], onchange: changed, autocomplete: "off" }));
  });
  const read = () => Object.fromEntries(inputs.map(({ lastChild: input }) => [input.name, input.value.trim()]));
  const box = el("details", {}, el("summary", {}, "About the article"), el("div", { className: "take-row" }, ...inputs),
    el("p", { className: "take-note" }, "What is empty is left out of citations, or named as missing where a style wants that."));
  return { box, read };
}

function citing(quotes, card, about) {
  const quote = choice(quotes.map((q) => [q.id, shorten(`${q.speaker || "Not named"}: ${q.words}`, 90)]), "quote");
  const style = choice(STYLES, "style");
  const area = el("textarea", { readOnly: true, rows: 5, className: "take-words" });
  area.setAttribute("aria-label", "Citation");
  const source = el("a", { target: "_blank", rel: "noopener noreferrer", hidden: true }, "These words on the publisher’s page");
  const [told, doubt] = [status(), status()];
  let html;
  const update = () => {
    const made = ask({ cite: { quote: Number(quote.value), style: style.value, about: about() } });
    area.value = made.plain ?? made.error;
    html = made.html;
    doubt.textContent = quotes.find((q) => q.id === Number(quote.value)).doubtful ? "The speaker is doubtful: check it in the article before you cite." : "";
    source.hidden = !made.source;
    source.href = made.source ?? "";
    told.textContent = "";
  };
  quote.value = card ?? (quotes.find((q) => q.kind === "direct") ?? quotes[0]).id;
  quote.onchange = style.onchange = update;
  const box = part("Cite one quotation",
    el("div", { className: "take-row" }, field("Quotation", quote), field("Style", style)), area, doubt,
    el("div", { className: "take-row" }, button("Copy the citation", () => copy(area, told, html), true), source), told);
  return { box, update, quote };
}

function exporting(about) {
  const format = choice(FORMATS.map(([name, label]) => [name, label]), "format");
  const told = status();
  const act = () => {
    const [name, , type, ending] = FORMATS.find(([name]) => name === format.value);
    const { plain, error } = ask({ export: { format: name, about: about() } });
    if (plain) save(`quotations.${ending ?? name}`, type, plain);
    told.textContent = error ?? "Saved among your downloads.";
  };
  return part("Export all quotations",
    el("div", { className: "take-row" }, field("Format", format), button("Save the file", act, true)), told);
}

// What a page needs; whatever an editor takes out of it, the rest still works.
function snippet(link, quote, about, options) {
  const attributes = Object.entries(options).filter(([, value]) => value).map(([name, value]) => ` ${name}="${escape(value)}"`);
  const address = HOME.href + link;
  const where = [quote?.speaker || "Speaker not named", about.title && `“${about.title}”`, about.publisher].filter(Boolean);
  const mark = quote?.kind === "direct" ? ["“", "”"] : ["", ""];
  const words = quote ? `<p>${escape(mark[0] + quote.words + mark[1])}</p><p>— <cite>${escape(where.join(", "))}</cite></p>` : "";
  const cite = /^https?:/i.test(about.url) ? ` cite="${escape(about.url)}"` : "";
  // A frame alone is asked by its address.
  const asked = { view: options.view, theme: options.theme, query: options.speaker && `speaker:"${options.speaker}"` };
  const fields = Object.entries(asked).filter(([, value]) => value).map(([name, value]) => `&${name}=${encodeURIComponent(value)}`);
  const frame = HOME.href + "?embed" + fields.join("") + link.split("&")[0] + (options.quote ? "&q=" + options.quote : "");
  return [
    options.for ? `<quote-explorer${attributes.join("")}></quote-explorer>` : [
      `<quote-explorer src="${escape(address)}"${attributes.join("")}>`,
      `  <iframe src="${escape(frame)}" title="Who said what" loading="lazy" width="100%" height="600"></iframe>`,
      `  <blockquote${cite}>${words}</blockquote>`,
      "</quote-explorer>",
    ].join("\n"),
    `<script async src="${escape(HOME.href)}embed.js"></script>`,
  ].join("\n");
}

function embedding(quotes, about, dictionary, chosen) {
  const names = [...new Set(quotes.map((q) => q.speaker).filter(Boolean))];
  const from = choice([["src", "The article comes with the snippet"], ["for", "The article is in my page"]], "from");
  const selector = el("input", { name: "for", value: "#article", autocomplete: "off" });
  const view = choice(VIEWS, "view");
  const speaker = choice([["", "Everyone"], ...names], "speaker");
  const theme = choice(THEMES, "theme");
  const area = el("textarea", { readOnly: true, rows: 7, spellcheck: false });
  area.setAttribute("aria-label", "Snippet");
  const preview = el("div", { className: "take-preview" });
  const told = status();
  const where = field("Which element (CSS selector)", selector);
  const box = el("details", {}, el("summary", {}, "Embed in a page"));
  let link;
  const update = () => {
    if (!box.open) return;
    const known = about();
    const { plain, error } = ask({ link: { about: known, dictionary } });
    if (!plain) return (told.textContent = error);
    link = plain;
    where.hidden = from.value !== "for";
    const quote = view.value === "card" ? chosen()?.place : "";
    const options = { for: where.hidden ? "" : selector.value, view: view.value, quote, speaker: speaker.value, theme: theme.value };
    area.value = snippet(link, chosen(), known, options);
    told.textContent = !options.for && area.value.length > 8000 ? "This is long: some editors cut it. Let the element read the article in your page instead." : "";
    const shown = el("quote-explorer", {});
    for (const [name, value] of Object.entries({ ...options, for: "", src: HOME.href + link }))
      if (value) shown.setAttribute(name, value);
    preview.replaceChildren(shown);
    if (!customElements.get("quote-explorer")) document.head.append(el("script", { src: "embed.js", async: true }));
  };
  for (const control of [from, selector, view, speaker, theme]) control.onchange = update;
  box.ontoggle = update;
  box.append(
    el("div", { className: "take-row" }, field("Article", from), where, field("View", view), field("Speaker", speaker), field("Colours", theme)),
    area, el("div", { className: "take-row" }, button("Copy the snippet", () => copy(area, told), true)), told,
    el("p", { className: "take-note" }, "Editors that take scripts out leave the frame; those that take frames out leave the quotation chosen above."),
    el("h3", {}, "Preview"), preview);
  return { box: el("section", {}, box), update };
}

// The explorer's own style sheets, whose names change with each version.
async function styles() {
  const page = new DOMParser().parseFromString(await (await fetch("./")).text(), "text/html");
  for (const link of page.querySelectorAll("link[rel=stylesheet]"))
    document.head.prepend(el("link", { rel: "stylesheet", href: link.getAttribute("href") }));
}

async function start() {
  try {
    const theme = localStorage.getItem("qe.theme");
    if (theme) document.documentElement.dataset.theme = theme;
  } catch {
    // Storage is blocked: the system's theme it is.
  }
  const [dictionary] = await Promise.all([
    fetch("news-1.txt").then((answer) => answer.text()), init({ module_or_path: "exporter_bg.wasm" }), styles().catch(() => {}),
  ]);
  const opened = ask({ open: { link: location.hash, dictionary } });
  if (opened.error || !opened.quotes) {
    const why = opened.error ?? "There are no quotations in this article, so there is nothing to take along.";
    return main.replaceChildren(main.firstElementChild, el("p", { role: "alert" }, why));
  }
  let update = () => {};
  const about = facts(opened.about, () => update());
  const cite = citing(opened.quotes, opened.card, about.read);
  const embed = embedding(opened.quotes, about.read, dictionary, () => opened.quotes.find((q) => q.id === Number(cite.quote.value)));
  update = () => (cite.update(), embed.update());
  cite.quote.addEventListener("change", embed.update);
  main.replaceChildren(main.firstElementChild, cite.box, about.box, exporting(about.read), embed.box);
  cite.update();
}

start().catch((error) => {
  console.error(error);
  main.replaceChildren(main.firstElementChild,
    el("p", { role: "alert" }, "This part could not be loaded. Check the connection, then close and open it again."));
});
