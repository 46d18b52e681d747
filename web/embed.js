// <quote-explorer>: shows who said what in an article of this page, or of a link.
// One script, nothing else until the element is near the window. docs/embed.md says how to use it. It is no
// module, since those need a header of the other site; it leaves nothing behind but the element.
(() => {
const HOME = new URL("./", document.currentScript.src);
const WAKE = ["message", "scroll", "resize", "blur"];
const CLAMP = [100, 5000];
const BLOCKS = "h1,h2,h3,h4,h5,h6,p,li,blockquote,figcaption,pre";

const sheet = new CSSStyleSheet();
sheet.replaceSync(
  ":host{display:block!important;min-height:var(--qe-min-height,24rem)}:host([hidden]){display:none!important}" +
  "iframe{display:block;width:100%;height:var(--qe-min-height,24rem);border:0;color-scheme:normal}slot{display:none}",
);

// The article as text, and where each block of it begins.
function read(root) {
  const blocks = [...root.querySelectorAll(BLOCKS)].filter(
    (b) => !b.querySelector(BLOCKS) && !b.closest("quote-explorer,nav,aside,footer,form"),
  );
  let text = "";
  const starts = [];
  for (const block of blocks.length ? blocks : [root]) {
    const words = block.textContent.replace(/\s+/g, " ").trim();
    if (!words) continue;
    if (text) text += "\n\n";
    starts.push([text.length, block]);
    text += words;
  }
  return { text, starts };
}

// Selects `length` characters of a block from `from` on, white space counted as in `read`.
function select(block, from, length) {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const points = [];
  let at = 0;
  let gap = true;
  for (let node; (node = walker.nextNode()); ) {
    for (let i = 0; i < node.length; i++) {
      const space = /\s/.test(node.data[i]);
      if (space && gap) continue;
      if (at === from) points[0] ??= [node, i];
      if (at === from + length - 1) points[1] = [node, i + 1];
      at++;
      gap = space;
    }
  }
  block.scrollIntoView({ block: "center" });
  if (points[0] && points[1]) getSelection().setBaseAndExtent(...points[0], ...points[1]);
}

class QuoteExplorer extends HTMLElement {
  static observedAttributes = ["for", "src", "query", "speaker", "quote", "view", "theme"];
  #frame;
  #watch;
  #article;
  #height;
  #root = this.attachShadow({ mode: "open" });

  connectedCallback() {
    this.#root.adoptedStyleSheets = [sheet];
    // What a page without this script shows stays in the element, out of sight.
    this.#root.innerHTML = "<slot></slot>";
    this.#watch = new IntersectionObserver(([entry]) => entry.isIntersecting && this.#start(), { rootMargin: "600px" });
    this.#watch.observe(this);
    for (const name of WAKE) addEventListener(name, this);
  }

  disconnectedCallback() {
    this.#watch.disconnect();
    for (const name of WAKE) removeEventListener(name, this);
    this.#frame?.remove();
    this.#frame = undefined;
  }

  attributeChangedCallback(name) {
    if (!this.#frame) return;
    if (["for", "src", "quote"].includes(name)) this.#start();
    else this.#send(false);
  }

  #start() {
    this.#watch.disconnect();
    this.#frame?.remove();
    const src = this.getAttribute("src") ?? this.querySelector("iframe")?.src ?? "";
    const host = this.hasAttribute("for");
    const page = new URL(HOME);
    page.search = host ? "?embed=host" : "?embed";
    const quote = this.getAttribute("quote");
    if (!host && src.includes("#")) page.hash = src.slice(src.indexOf("#")).split("&")[0] + (quote ? "&q=" + quote : src.match(/&.*/)?.[0] ?? "");
    const frame = document.createElement("iframe");
    frame.part = "frame";
    frame.title = this.getAttribute("title") ?? "Who said what in this article";
    frame.allow = "clipboard-write";
    frame.referrerPolicy = "no-referrer";
    // From another origin, storage and scripts of its own are no danger to this page.
    if (page.origin !== location.origin)
      frame.sandbox = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads";
    frame.src = page;
    this.#frame = frame;
    this.#root.append(frame);
  }

  #send(first) {
    const speaker = this.getAttribute("speaker");
    const query = [this.getAttribute("query"), speaker && `speaker:"${speaker}"`].filter(Boolean).join(" ");
    const message = { source: "quote-explorer", v: 1, type: "open", theme: this.getAttribute("theme") ?? "" };
    if (query || !first) message.query = query;
    if (this.hasAttribute("view")) message.view = this.getAttribute("view");
    const root = first && this.hasAttribute("for") && document.querySelector(this.getAttribute("for"));
    if (root) {
      this.#article = read(root);
      message.text = this.#article.text;
    }
    this.#frame.contentWindow.postMessage(message, HOME.origin);
  }

  // Takes its height when nothing in view moves by it, or when the reader is busy inside: a page must not jump.
  #fit() {
    if (!this.#height || !this.#frame) return;
    const { top, bottom } = this.#frame.getBoundingClientRect();
    const hidden = Math.min(bottom, top + this.#height) >= innerHeight;
    if (hidden || document.activeElement === this) {
      this.#frame.style.height = this.#height + "px";
      this.#height = undefined;
    }
  }

  handleEvent({ source, data, type }) {
    if (type !== "message") return this.#fit();
    if (!this.#frame || source !== this.#frame.contentWindow || data?.source !== "quote-explorer") return;
    if (data.type === "ready") this.#send(true);
    else if (data.type === "resize") {
      this.#height = Math.min(Math.max(data.height, CLAMP[0]), CLAMP[1]) || undefined;
      this.#fit();
    } else if (data.type === "select" || data.type === "filter") {
      const { source, v, type, ...detail } = data;
      const go = this.dispatchEvent(new CustomEvent("qe-" + type, { detail, bubbles: true, composed: true, cancelable: true }));
      const place = type === "select" && go && this.#article?.starts.findLast(([start]) => start <= detail.start);
      if (place) select(place[1], detail.start - place[0], detail.exact.length);
    }
  }
}

customElements.get("quote-explorer") ?? customElements.define("quote-explorer", QuoteExplorer);
})();
