// <quote-explorer>: shows who said what in an article of this page, or of a link. docs/embed.md says how to use it.
// One script, nothing else until the element is near the window; it leaves nothing behind but the element. It is no
// module, since those need a header of the other site. guest.js draws the explorer into the shadow tree of the
// element, with one program for all of them; where that cannot be, the explorer comes in a frame.
(() => {
const HOME = new URL("./", document.currentScript.src);
const WAKE = ["message", "scroll", "resize", "blur", "focusin"];
const CLAMP = [100, 5000];
// Custom properties that are handed on to a frame.
const LOOKS = ["paper", "raised", "ink", "soft", "rule", "field", "accent", "accent-wash", "on-accent", "mark", "hit", "serif", "sans"];
const BLOCKS = "h1,h2,h3,h4,h5,h6,p,li,blockquote,figcaption,pre";

// What all elements of the page share: a promise of the function that draws an explorer, or of nothing.
let guest;

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
  static observedAttributes = ["for", "src", "query", "speaker", "quote", "view", "theme", "lang", "frame"];
  // The article in this page; a frame or an element made by guest.js, how to talk to it and how to end it.
  #source;
  #box;
  #post;
  #end;
  #watch;
  #article;
  #height;
  #root = this.attachShadow({ mode: "open" });

  connectedCallback() {
    this.#root.adoptedStyleSheets = [sheet];
    // What a page without this script shows stays in the element, out of sight.
    this.#root.replaceChildren(document.createElement("slot"));
    this.#watch = new IntersectionObserver(([entry]) => entry.isIntersecting && this.#start(), { rootMargin: "600px" });
    this.#watch.observe(this);
    for (const name of WAKE) addEventListener(name, this);
  }

  disconnectedCallback() {
    this.#watch.disconnect();
    for (const name of WAKE) removeEventListener(name, this);
    this.#close();
  }

  attributeChangedCallback(name) {
    if (!this.#end) return;
    if (["for", "src", "quote", "lang", "frame"].includes(name)) this.#start();
    else if (this.#box) this.#send(false);
  }

  #close() {
    this.#end?.();
    this.#box?.remove();
    this.#box = this.#end = this.#height = this.#source = this.#article = undefined;
  }

  #start() {
    this.#watch.disconnect();
    this.#close();
    this.#root.adoptedStyleSheets = [sheet];
    const end = (this.#end = () => {});
    const settings = { embed: "" };
    if (this.hasAttribute("for")) {
      this.#source = document.querySelector(this.getAttribute("for")) ?? new DocumentFragment();
      settings.embed = "host";
    }
    const lang = this.getAttribute("lang") ?? this.#source?.closest?.("[lang]")?.lang;
    if (lang) settings.lang = lang;
    if (this.hasAttribute("frame")) return this.#frame(settings);
    guest ??= import(HOME + "guest.js").then((module) => module.explorer).catch(() => {});
    guest.then((draw) => {
      // It was started anew, or taken out.
      if (end !== this.#end) return;
      if (!draw) return this.#frame(settings);
      draw(this.#root, settings, (...made) => ([this.#box, this.#post, this.#end] = made), (data) => this.#hear(data));
    });
  }

  // The link to open, with the card to begin with.
  #link() {
    const src = this.getAttribute("src") ?? this.querySelector("iframe")?.src ?? "";
    const quote = this.getAttribute("quote");
    if (this.hasAttribute("for") || !src.includes("#")) return "";
    return src.slice(src.indexOf("#")).split("&")[0] + (quote ? "&q=" + quote : src.match(/#.*?(&.*)/)?.[1] ?? "");
  }

  #frame(settings) {
    const page = new URL(HOME);
    page.search = new URLSearchParams(settings);
    page.hash = this.#link();
    const frame = document.createElement("iframe");
    frame.part = "frame";
    frame.title = this.getAttribute("title") ?? "Who said what in this article";
    frame.allow = "clipboard-write";
    frame.referrerPolicy = "no-referrer";
    // From another origin, storage and scripts of its own are no danger to this page.
    if (page.origin !== location.origin)
      frame.sandbox = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads";
    frame.src = page;
    this.#box = frame;
    this.#post = (data) => frame.contentWindow.postMessage(data, HOME.origin);
    this.#root.append(frame);
  }

  #send(first) {
    const get = (name) => this.getAttribute(name) ?? "";
    const query = [get("query"), get("speaker") && `speaker:"${get("speaker")}"`].filter(Boolean).join(" ");
    const message = { source: "quote-explorer", v: 1, type: "open", theme: get("theme") };
    if (query || !first) message.query = query;
    if (get("view")) message.view = get("view");
    if (first && this.#box.src) {
      const style = getComputedStyle(this);
      message.looks = LOOKS.map((name) => ["--qe-" + name, style.getPropertyValue("--qe-" + name)]).filter(([, value]) => value);
    } else if (first) message.link = this.#link();
    if (first && this.#source) {
      this.#article = read(this.#source);
      message.text = this.#article.text;
      message.card = get("quote");
      if (/^http/.test(location.protocol)) message.url = location.href.split("#")[0];
    }
    this.#post(message);
  }

  // Takes its height when nothing in view moves by it, or when the reader is busy inside: a page must not jump.
  #fit() {
    if (!this.#height || !this.#box) return;
    const { top, bottom } = this.#box.getBoundingClientRect();
    const hidden = Math.min(bottom, top + this.#height) >= innerHeight;
    if (hidden || document.activeElement === this) {
      this.#box.style.height = this.#height + "px";
      this.#height = undefined;
    }
  }

  handleEvent({ source, data, type }) {
    // When what the reader scrolled to has been painted.
    if (type !== "message") requestAnimationFrame(() => setTimeout(() => this.#fit()));
    else if (this.#box?.src && source === this.#box.contentWindow && data?.source === "quote-explorer") this.#hear(data);
  }

  #hear(data) {
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
