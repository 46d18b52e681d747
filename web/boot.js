// Starts the program. A file of its own, since the page's policy forbids inline scripts.
(() => {
  const { js, wasm } = document.currentScript.dataset;
  const root = document.documentElement;
  try {
    const theme = localStorage.getItem("qe.theme");
    if (theme) root.dataset.theme = theme;
  } catch {
    // Storage is blocked: the system's theme it is.
  }
  const failed = (error) => {
    const place = document.querySelector("#app .qe-boot");
    if (place) {
      place.setAttribute("role", "alert");
      place.textContent =
        "The explorer could not start. Reload the page; if that does not help, use a current version of Firefox, Chrome, Edge or Safari.";
    }
    console.error(error);
  };
  const at = (name) => new URL(name, document.baseURI);
  // `?src=` names an article; what it says, or why not, is left on the element where the explorer finds it.
  const named = async () => {
    const src = new URLSearchParams(location.search).get("src");
    if (!src || location.hash) return;
    const { source } = await import(at("source.js"));
    Object.assign(document.getElementById("app").dataset, await source(src));
  };
  // In a frame, the page around may set what its own element would have.
  if (new URLSearchParams(location.search).has("embed"))
    addEventListener("message", ({ source, data }) => {
      if (source !== parent || data?.source !== "quote-explorer") return;
      for (const [name, value] of data.looks ?? [])
        if (/^--qe-[a-z-]+$/.test(name)) root.style.setProperty(name, value);
    });
  const links = async (...question) => (await import(at("links.js"))).default(...question);
  // The program offers what starts an explorer.
  addEventListener("quote-explorer", ({ detail: mount }) => mount(document.getElementById("app"), links), { once: true });
  const start = () =>
    Promise.all([import(at(js)), named()])
      .then(([module]) => module.default({ module_or_path: at(wasm) }))
      .catch(failed);
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", start);
  else start();
})();
