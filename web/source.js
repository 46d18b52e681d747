// Fetches the article that `?src=` names. Fetched itself only then. Gives its text, or why not and what to do instead.
const BLOCKS = "h1,h2,h3,h4,h5,h6,p,li,blockquote,figcaption,pre";
const LONGEST = 5_000_000;

const instead =
  "There are three other ways: copy the article’s text and paste it here, save it as a text file and drop it here, or ask for a link made with “Share”.";

// The paragraphs of a page that is only parsed: nothing of it runs or loads.
function words(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const roots = [...page.querySelectorAll("article")].sort((a, b) => b.textContent.length - a.textContent.length);
  const root = roots[0] ?? page.querySelector("main") ?? page.body;
  const blocks = [...root.querySelectorAll(BLOCKS)].filter(
    (block) => !block.querySelector(BLOCKS) && !block.closest("nav,aside,footer,form,noscript"),
  );
  const texts = blocks.map((block) => block.textContent.replace(/\s+/g, " ").trim()).filter(Boolean);
  return texts.join("\n\n");
}

export async function source(address) {
  let url;
  try {
    url = new URL(address, document.baseURI);
  } catch {
    return { why: `“${address}” is no web address. ${instead}` };
  }
  if (!/^https?:$/.test(url.protocol)) return { why: `Only addresses with https:// or http:// can be opened. ${instead}` };
  try {
    const answer = await fetch(url, { credentials: "omit", referrerPolicy: "no-referrer" });
    if (!answer.ok) return { why: `There is no article at ${url.href} (the site answered ${answer.status}). ${instead}` };
    const type = answer.headers.get("content-type") ?? "text/plain";
    if (!/^(text\/|application\/xhtml)/.test(type)) return { why: `What is at ${url.href} is no text. ${instead}` };
    const bytes = await answer.arrayBuffer();
    if (bytes.byteLength > LONGEST) return { why: `What is at ${url.href} is too long. ${instead}` };
    const decoder = new TextDecoder(/charset="?([\w-]+)/i.exec(type)?.[1] ?? "utf-8");
    const text = decoder.decode(bytes);
    const read = /html/.test(type) ? words(text) : text;
    if (!read.trim()) return { why: `No words were found at ${url.href}. ${instead}` };
    return { text: read, url: url.href };
  } catch {
    return { why: `${url.host} does not let other pages read its articles. ${instead}` };
  }
}
