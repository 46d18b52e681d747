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
  const start = () =>
    import(new URL(js, document.baseURI))
      .then((module) => module.default({ module_or_path: new URL(wasm, document.baseURI) }))
      .catch(failed);
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", start);
  else start();
})();
